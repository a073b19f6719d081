"""Lines, words and zones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scrub.text.lines import split_lines
from scrub.text.words import count_words
from scrub.text.zones import core, zones

SENTENCE = "The council voted on Tuesday to rebuild the old pier by the end of the year."


def test_lines_are_split_at_line_feeds_only() -> None:
    assert [line.raw for line in split_lines("a\u2028b\x0bc\x85d\ne")] == ["a b c d", "e"]


def test_blank_lines_are_left_out_but_counted() -> None:
    assert [(line.row, line.raw) for line in split_lines("\n a \n\n\tb")] == [(1, "a"), (3, "b")]


@given(st.text(st.characters(exclude_categories=())))
def test_spans_cover_the_trimmed_lines(text: str) -> None:
    for line in split_lines(text):
        assert len(line.span.of(text)) == len(line.raw)
        assert line.span.of(text).strip()


def test_the_core_is_where_the_sentences_are() -> None:
    text = f"Home\nNews\n{SENTENCE}\nA heading\n{SENTENCE}\nShare\nTweet"
    assert [line.zone for line in split_lines(text)] == ["head", "head", "body", "body", "body", "tail", "tail"]


def test_a_text_without_a_sentence_has_no_core() -> None:
    assert core([(3, False), (1, False)]) is None
    assert zones([(3, False), (1, False)]) == ["body", "body"]


def test_a_lone_sentence_far_below_does_not_widen_the_core() -> None:
    lines = [(40, True), *[(2, False)] * 10, (12, True)]
    assert core(lines) == (0, 0)


def test_unspaced_scripts_are_counted_by_letters() -> None:
    assert count_words("市議会は火曜日に可決した") == 1 + int(12 / 1.8)
    assert count_words("two words") == 2
