"""Words of other languages: a run of them, a quotation or a name is no misspelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from scrub.typos.frequencies import common

__all__ = ["alien", "foreign_zipf", "in_run"]

LATIN = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "tr")
CYRILLIC = ("ru", "uk")
SCRIPT = {"ru": CYRILLIC, "uk": CYRILLIC}
FREQUENT = 4.5
"""Zipf of a word that is another language's beyond doubt, when one of its words is near or names on both sides."""
COMPANY = 2
"""Words of another language near a word that prove a run of it, when the word is in that language's list at all."""
LEAD = 1.0
"""Zipf by which a word must be more frequent in another language to count as that language's."""


@cache
def _tables(language: str) -> Sequence[Mapping[str, float]]:
    return [common(other) for other in SCRIPT.get(language, LATIN) if other != language]


@lru_cache(maxsize=100_000)
def foreign_zipf(word: str, language: str) -> float:
    """Return the highest Zipf value of a case-folded word in another language of the same script; 0 below 3."""
    return max((table.get(word, 0.0) for table in _tables(language)), default=0.0)


def alien(word: str, zipf: float, language: str) -> bool:
    """Return whether a case-folded word, of ``zipf`` in its own language, belongs to another language."""
    return foreign_zipf(word, language) >= max(3.0, zipf + LEAD)


def in_run(word: str, others: Sequence[tuple[str, float]], names: int, language: str) -> bool:
    """Return whether a case-folded word stands in a run of another language, or in a foreign name.

    ``others`` are the words near it, each with its Zipf value in the article's language; ``names`` counts the
    capitalised words beside it.
    """
    for table in _tables(language):
        if abroad := table.get(word, 0.0):
            company = sum(table.get(other, 0.0) >= max(3.0, zipf + LEAD) for other, zipf in others)
            if company >= COMPANY or (abroad >= FREQUENT and (company or names > 1)):
                return True
    return False
