"""How usual the letters of a word are in a language: trigrams of its twenty thousand most frequent words."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import islice

from scrub.typos.frequencies import common

__all__ = ["Letters", "letters"]

WORDS = 20_000
FLOOR = 0.1
"""Added to each count, so that a trigram nobody has seen has a chance."""


@dataclass(frozen=True)
class Letters:
    """Counts of trigrams and of the bigrams they begin with, a word standing between ``^^`` and ``$``."""

    trigrams: Counter[str]
    bigrams: Counter[str]

    def usual(self, word: str) -> tuple[float, float]:
        """Return the mean and the least logarithm of a letter's probability after the two before it."""
        framed = f"^^{word}$"
        chances = [
            math.log((self.trigrams[framed[n : n + 3]] + FLOOR) / (self.bigrams[framed[n : n + 2]] + 3))
            for n in range(len(framed) - 2)
        ]
        return sum(chances) / len(chances), min(chances)


@cache
def letters(language: str) -> Letters:
    """Return the trigrams of a language."""
    words = islice(filter(str.isalpha, common(language)), WORDS)
    text = "".join([f"^^{word}$" for word in words])  # what stands across two words is never asked for
    return Letters(
        Counter([text[n : n + 3] for n in range(len(text) - 2)]),
        Counter([text[n : n + 2] for n in range(len(text) - 2)]),
    )
