"""How usual the letters of a word are in a language: trigrams of its twenty thousand most frequent words."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import islice

import numpy as np

from scrub.typos.frequencies import common

__all__ = ["Letters", "letters"]

WORDS = 20_000
CODE = 21
"""Bits of a letter's code point."""
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
    return Letters(_runs(text, 3), _runs(text, 2))


def _runs(text: str, length: int) -> Counter[str]:
    """Return how often each run of two or three letters stands in a text."""
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32).astype(np.int64)
    keys = np.zeros(max(0, len(text) - length + 1), np.int64)
    for at in range(length):
        keys = keys << CODE | codes[at : at + len(keys)]
    _, first, counts = np.unique(keys, return_index=True, return_counts=True)
    return Counter({text[at : at + length]: n for at, n in zip(first.tolist(), counts.tolist(), strict=True)})
