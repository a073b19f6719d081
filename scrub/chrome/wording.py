"""How much of a line is speech to the reader, of a reader, of the paper's wares or of a picture."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array, Ints
from scrub.chrome.lexicon import GROUPS, WORDS
from scrub.chrome.stems import Stems, found_in, numbers_of, once

__all__ = ["NAMES", "columns"]

NAMES = GROUPS


def columns(n: int, words: Stems, language: str) -> Array:
    """Return a row for each of ``NAMES`` with the share of the words of each of ``n`` lines, -1 of none known."""
    if language not in WORDS:
        return np.full((len(GROUPS), n), -1, np.float32)
    numbers, groups = _table(language)
    found, place = found_in(words.stems * 2 + words.capital, numbers)
    inside = words.rows[found] < n
    found, place = found[inside], place[inside]
    total = np.bincount(words.rows, minlength=n)[:n]
    cells = np.bincount(groups[place] * n + words.rows[found], minlength=n * len(GROUPS))
    out: Array = (cells.reshape(len(GROUPS), n) / np.maximum(total, 1)).astype(np.float32)
    return out


@lru_cache(maxsize=32)
def _table(language: str) -> tuple[Ints, NDArray[np.intp]]:
    """Return the numbers of the words of a language in order, with a bit for the capital, and the group of each."""
    words = [(word, group) for group, text in enumerate(WORDS[language]) for word in text.split()]
    groups = np.array([group for _, group in words], np.intp)
    lower = np.array([word == word.lower() for word, _ in words], bool)
    numbers = 2 * numbers_of([word.lower() for word, _ in words])
    return once(np.concatenate((numbers[lower], numbers + 1)), np.concatenate((groups[lower], groups)))
