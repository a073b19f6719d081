"""How usual letters are."""

from __future__ import annotations

from itertools import islice

import pytest

from scrub.typos.frequencies import common
from scrub.typos.letters import WORDS, letters


@pytest.mark.parametrize("language", ["en", "ru"])
def test_runs_of_letters_are_counted_in_the_most_frequent_words(language: str) -> None:
    words = [f"^^{word}$" for word in islice(filter(str.isalpha, common(language)), WORDS)]
    counted = letters(language)
    for run in ("^^t", "the", "ing", "ный", "aaa"):
        assert counted.trigrams[run] == sum(word.startswith(run, at) for word in words for at in range(len(word)))
    assert counted.bigrams["^^"] == len(words)


def test_usual_letters_are_likelier_than_odd_ones() -> None:
    assert letters("en").usual("friend") > letters("en").usual("frxqnd")
