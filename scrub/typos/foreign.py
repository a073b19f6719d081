"""Words of other languages: a run of them, a quotation or a name is no misspelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from scrub.typos.frequencies import common

__all__ = ["alien", "foreign_zipf"]

LATIN = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "tr")
CYRILLIC = ("ru", "uk")
SCRIPT = {"ru": CYRILLIC, "uk": CYRILLIC}
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
