"""Syllables of English words: a list of common and odd words, for others learned weights for letters around vowels.

Both are made by ``tools/train_syllables.py`` from the CMU Pronouncing Dictionary, in ``rules/models``. The weights
alone are right for 95 % of words they have not seen; with the list, for the whole dictionary.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import Any

from scrub.engine.locate import read_model
from scrub.readability.packing import figure

__all__ = ["FILE", "Syllables", "clues", "plain", "shipped"]

FILE = "readability-syllables-en.json"
UNIT = 100
"""Weights are whole hundredths of a syllable, so that sums are the same on every machine."""
LONGEST = 60
"""Letters of a word that are looked at; what is longer is no English word."""

GROUP = re.compile("[aeiouy]+")
SIBILANT = re.compile("(?:[sxz]|[cs]h|[cgsz]e)$")
"""Endings after which the s of a genitive is a syllable of its own: Bush's, judge's."""
SPELLED = re.compile("[A-Z]{2,3}|[B-DF-HJ-NP-TV-XZ]{4,6}")
"""Capitals that are read letter by letter: UN, FBI, BBC, NBCH; NATO is a word."""


def plain(word: str) -> str:
    """Return a word in lower-case ASCII letters; a final é is a vowel of its own.

    >>> plain("Café"), plain("naïve")
    ('cafay', 'naive')
    """
    if word.isascii():
        return word.lower()
    word = unicodedata.normalize("NFC", word.lower()).replace("é", "ay" if word.endswith("é") else "e")
    return "".join(c for c in unicodedata.normalize("NFD", word.replace("’", "'")) if c.isascii())


def clues(word: str) -> list[str]:
    """Return what may tell how many syllables a plain word has: each vowel group with its neighbours, and the end."""
    word = f"<<{word}>>"
    found = [word[-5:], word[-6:]]
    for group in GROUP.finditer(word):
        a, b = group.span()
        found += (
            word[a:b], word[a - 1 : b], word[a : b + 1], word[a - 1 : b + 1], word[a : b + 2], word[a - 1 : b + 2],
            word[a - 2 : b + 2],
        )  # fmt: skip
    return found


@dataclass(frozen=True)
class Syllables:
    """Weights of clues in hundredths of a syllable, and words whose count is known: common ones and known."""

    weights: Mapping[str, int]
    known: Mapping[str, int]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Syllables:
        """Return the counter of a JSON object."""
        known: dict[str, int] = {}
        for figures, words in data["known"].items():
            known.update(zip(words.split(), repeat(int(figures)), strict=False))
        return cls(data["weights"], known)

    def guess(self, word: str) -> int:
        """Return the syllables of a plain word by its letters alone, at least one."""
        word = word[:LONGEST]
        weights = map(self.weights.get, clues(word), repeat(0))
        return max(1, len(GROUP.findall(word)) + round(sum(weights) / UNIT))

    def count(self, word: str) -> int:
        """Return the syllables of a word as it is written, at least one.

        >>> [shipped().count(w) for w in ("governments", "NATO's", "BBC", "sister-in-law", "judge's")]
        [3, 2, 3, 4, 2]
        """
        if "-" in word:
            return sum(self.count(part) for part in word.split("-") if part) or 1
        if SPELLED.fullmatch(word):
            return len(word) + 2 * word.count("W")
        lower = plain(word)
        if found := self.known.get(lower):
            return figure(found, "syllables")
        if lower.endswith("'s"):
            stem = lower[:-2]
            return self._known(stem) + (SIBILANT.search(stem) is not None)
        return self._known(lower.replace("'", ""))

    def _known(self, word: str) -> int:
        found = self.known.get(word)
        if found is None and word.endswith("s") and not SIBILANT.search(word, 0, len(word) - 1):
            found = self.known.get(word[:-1])
        return self.guess(word) if found is None else figure(found, "syllables")


@cache
def shipped() -> Syllables:
    """Return the counter that ships with the rules."""
    return Syllables.of(read_model(FILE))
