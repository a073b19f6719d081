"""Sentences with their places."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from scrub.text.sentences import sentences


def split(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in sentences(text, language)]


def test_abbreviations_do_not_end_a_sentence() -> None:
    assert split("Dr. Orla Finn spoke. She left at 3.30 p.m. on Monday.") == [
        "Dr. Orla Finn spoke.",
        "She left at 3.30 p.m. on Monday.",
    ]


def test_a_sentence_never_crosses_a_line() -> None:
    assert split("No end mark\nThe next one.") == ["No end mark", "The next one."]


def test_japanese_sentences() -> None:
    assert split("市議会は可決した。工事は春に始まる。", "ja") == ["市議会は可決した。", "工事は春に始まる。"]


@given(st.text(st.characters(exclude_categories=())))
def test_spans_fit_and_rise_for_any_text(text: str) -> None:
    spans = list(sentences(text, "unknown"))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
