"""How frequent words are, on Zipf's scale: the decimal logarithm of occurrences in a billion words (wordfreq).

``the`` has 7.7, a word of every tenth article 4, what wordfreq has not seen 0. Frequent is not right: ``teh`` has 3.0.
wordfreq is imported here and nowhere else, when the first table is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from typing import Literal

__all__ = ["LANGUAGES", "common", "key", "zipfs"]

LANGUAGES = frozenset("da de en es fr it nl no pl pt ru sv tr uk".split())
"""Languages that are judged: Latin or Cyrillic letters, blanks between words, a list of wordfreq."""
_CODES = {"no": "nb"}
_PLAIN = str.maketrans("’ʼ", "''", "\u00ad")
_TURKISH = str.maketrans("Iİ", "ıi")


def key(word: str, language: str) -> str:
    """Return a word as wordfreq writes it: case folded (``ß`` is ``ss``), straight apostrophes, no soft hyphens.

    >>> key("Größe", "de")
    'grösse'
    """
    if word.isascii() and language != "tr":
        return word.lower()
    plain = word.translate(_PLAIN)
    return (plain.translate(_TURKISH) if language == "tr" else plain).casefold()


def _read(language: str, size: Literal["best", "small"]) -> dict[str, float]:
    if language not in LANGUAGES or find_spec("wordfreq") is None:
        return {}
    from wordfreq import get_frequency_list

    table: dict[str, float] = {}
    for centibels, words in enumerate(get_frequency_list(_CODES.get(language, language), size)):
        table.update(dict.fromkeys(words, round(9 - centibels / 100, 2)))
    return table


@cache
def zipfs(language: str) -> Mapping[str, float]:
    """Return the Zipf value of every word wordfreq knows of a language; empty for a language that is not judged."""
    return _read(language, "best")


@cache
def common(language: str) -> Mapping[str, float]:
    """Return the Zipf value of the words of a language that stand once in a million words or oftener."""
    return _read(language, "small")
