"""Cutting keeps a text well formed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.engine.check import cut
from scrub.engine.edit import Kept
from scrub.model import Finding, Span, apply


def without(text: str, *phrases: str) -> str:
    return cut(
        text, [Finding("chrome/en/a", "other", Span(text.index(p), text.index(p) + len(p)), "m") for p in phrases]
    )


@pytest.mark.parametrize(
    ("text", "phrases", "expected"),
    [
        ("Share\nA story.", ["Share"], "A story."),
        ("A story.\nShare", ["Share"], "A story."),
        ("A story.\nShare\n", ["Share"], "A story.\n"),
        ("One.\n\nShare\n\nTwo.", ["Share"], "One.\n\nTwo."),
        ("One.\nShare\n\nTwo.", ["Share"], "One.\n\nTwo."),
        ("One.\n\n\nShare\nTwo.", ["Share"], "One.\n\n\nTwo."),
        ("Share\n\nTweet\n\nOne.", ["Share", "Tweet"], "One."),
        ("One.\n\nShare\n\nTweet\n", ["Share", "Tweet"], "One.\n"),
        ("One.\r\n\r\nShare\r\n\r\nTwo.\r\n", ["Share"], "One.\r\n\r\nTwo.\r\n"),
        ("One.\r\n\r\nShare", ["Share"], "One."),
        ("  » Share «\nOne.", ["Share"], "One."),
        ("One. Click here to go on. Two.", ["Click here to go on. "], "One. Two."),
        ("One, click here, two.", ["click here"], "One, , two."),
        ("Read more | One.", ["Read more"], "One."),
        ("One - Read more", ["Read more"], "One"),
        ("Share", ["Share"], ""),
        ("\n\nShare\n\n", ["Share"], ""),
    ],
)
def test_cut(text: str, phrases: list[str], expected: str) -> None:
    assert without(text, *phrases) == expected


spans = st.lists(st.integers(0, 30), max_size=8).map(
    lambda xs: [Span(a, b) for a, b in zip(sorted(set(xs))[::2], sorted(set(xs))[1::2], strict=False)]
)


@given(spans, spans)
def test_a_map_of_what_is_left_agrees_with_cutting_twice(first: list[Span], second: list[Span]) -> None:
    source = "abcdefghijklmnopqrstuvwxyz01234"
    kept = Kept.all_of(source).without(first)
    text = kept.text(source)
    again = [s for s in second if s.end <= len(text)]
    both = kept.without(again)
    expected = "".join(c for i, c in enumerate(text) if not any(s.start <= i < s.end for s in again))
    assert both.text(source) == expected
    assert apply(source, both.edits(source, [])) == expected


@given(spans, st.integers(0, 29))
def test_a_map_finds_where_each_character_stood(cuts: list[Span], at: int) -> None:
    source = "abcdefghijklmnopqrstuvwxyz01234"
    kept = Kept.all_of(source).without(cuts)
    text = kept.text(source)
    if at < len(text):
        assert kept.source_span(Span(at, at + 1)).of(source) == text[at]
