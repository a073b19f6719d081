"""Edits made one after the other are edits of the first text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scrub.engine.edited import Edited
from scrub.model import Edit, Span, apply

SOURCE = "abcdefghijklmnopqrstuvwxyz01234"


def edits(last: int) -> st.SearchStrategy[list[Edit]]:
    places = st.lists(st.integers(0, last), max_size=8, unique=True).map(sorted)
    spans = places.map(lambda ends: [Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=False)])
    words = st.lists(st.sampled_from(["", "!", "??"]), min_size=4, max_size=4)
    return st.tuples(spans, words).map(
        lambda both: [Edit(span, word, "typo/any/a") for span, word in zip(*both, strict=False)]
    )


@given(st.data())
def test_two_rounds_of_edits_are_one(data: st.DataObject) -> None:
    first = data.draw(edits(len(SOURCE)))
    once = Edited(SOURCE, tuple(first))
    second = data.draw(edits(len(once.text)))
    twice = once.then(second)
    assert twice.text == apply(SOURCE, twice.edits) == apply(once.text, second)
    assert all(one.span.end <= other.span.start for one, other in zip(twice.edits, twice.edits[1:], strict=False))


@given(st.data())
def test_what_was_not_edited_is_found_where_it_stood(data: st.DataObject) -> None:
    edited = Edited(SOURCE, tuple(data.draw(edits(len(SOURCE)))))
    for at, char in enumerate(edited.text):
        if char not in "!?":
            assert edited.source_span(Span(at, at + 1)).of(SOURCE) == char


def test_a_part_of_a_replacement_stands_for_all_that_was_replaced() -> None:
    edited = Edited("the councl met", (Edit(Span(4, 10), "council", "typo/en/nonword"),))
    assert edited.source_span(Span(8, 15)).of(edited.source) == "councl met"
