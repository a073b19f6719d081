from __future__ import annotations

import pytest

from scrub.readability.familiar import easy_words, is_familiar


def test_the_list_is_there() -> None:
    assert 2500 < len(easy_words()) < 3500


@pytest.mark.parametrize("word", ["boys", "babies", "hoped", "running", "biggest", "boy’s", "mother-in-law"])
def test_regular_forms_of_easy_words_are_familiar(word: str) -> None:
    assert is_familiar(word)


@pytest.mark.parametrize("word", ["tariff", "coalition", "zzz", "s", ""])
def test_other_words_are_not(word: str) -> None:
    assert not is_familiar(word)
