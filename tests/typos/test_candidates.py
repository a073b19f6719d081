"""Candidates: every word one slip away is found, and nothing farther."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from scrub.typos.candidates import Candidate, file, shelf

WORDS = ["government", "goverment", "the", "tea", "ten", "abba", "ab", "abcdefgh", "running", "hunting"]
letters = st.text("abcdeht", min_size=1, max_size=9)


@given(st.sets(letters, max_size=30), letters)
def test_near_finds_exactly_the_words_one_slip_away(words: set[str], word: str) -> None:
    right = {other for other in words if OSA.distance(word, other) == 1}
    assert {candidate.word for candidate in file(sorted(words)).near(word)} == right


@pytest.mark.parametrize(("wrong", "right"), [("teh", "the"), ("goverment", "government"), ("abcdfegh", "abcdefgh")])
def test_slips_at_the_middle_are_found(wrong: str, right: str) -> None:
    assert Candidate(right, 1) in file(WORDS).near(wrong)


def test_a_word_is_not_its_own_candidate() -> None:
    assert file(["tea"]).near("tea") == []


def test_two_slips_are_looked_for_among_frequent_words_only() -> None:
    assert Candidate("immediately", 2) in shelf("en").far("imediaetly")
    assert file(["immediately"]).far("imediaetly") == []


def test_the_shelf_of_an_unknown_language_is_empty() -> None:
    assert shelf("xx").near("word") == []
