"""Folding: one spelling for what looks the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.text.fold import composed, fold, fold_lines, fold_with_map, is_composed, line_key, number_key, tidy

any_text = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  READ\xa0 More…", "read more…"),
        ("“Don’t” – go", '"don\'t" - go'),
        ("İSTANBUL ılık", "istanbul ilik"),
        ("ＳＨＡＲＥ：", "share:"),
        ("so\u00adcial\u200b", "social"),
        ("Ёлка", "елка"),
        ("\ud800x", "\ufffdx"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(any_text)
def test_tidy_keeps_the_length_and_the_line_feeds(text: str) -> None:
    out = tidy(text)
    assert len(out) == len(text)
    assert [i for i, c in enumerate(out) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]


@given(any_text)
def test_the_map_gives_the_same_folding_and_rising_offsets(text: str) -> None:
    folded, offsets = fold_with_map(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded)
    assert offsets == sorted(offsets)
    assert all(0 <= at < len(text) for at in offsets)


@given(any_text)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(any_text)
def test_lines_fold_one_by_one(text: str) -> None:
    assert fold_lines(tidy(text)) == [fold(line) for line in text.split("\n")]


@pytest.mark.parametrize(
    ("line", "key"),
    [("» read more…", "read more"), ("[close]", "close"), ("© dpa", "© dpa"), ("***", "***"), ("", ""), ("का।", "का")],
)
def test_line_key(line: str, key: str) -> None:
    assert line_key(line) == key


@pytest.mark.parametrize(
    ("key", "number"), [("12,400 comments", "0 comments"), ("at 10:45", "at 0"), ("none", None), ("3.", "0.")]
)
def test_number_key(key: str, number: str | None) -> None:
    assert number_key(key) == number


def test_marks_without_end_are_left_in_pieces() -> None:
    marks = "a" + "\u0315\u0316" * 20_000
    assert len(composed(marks)[0]) == len(marks)
    assert is_composed("été")
    assert not is_composed("e\u0301te\u0301")


def test_a_syllable_of_three_letters_is_one() -> None:
    pieces = unicodedata.normalize("NFD", "한글 날")
    assert composed(pieces) == ("한글 날", [0, 3, 6, 7, 10])
