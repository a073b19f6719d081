"""How frequent words are, on Zipf's scale: the decimal logarithm of occurrences in a billion words (wordfreq).

``the`` has 7.7, a word of every tenth article 4, what wordfreq has not seen 0. Frequent is not right: ``teh`` has 3.0.
The lists are read from the package's files: importing wordfreq takes longer than reading one of them.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec

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


def _read(language: str, *sizes: str) -> dict[str, float]:
    """Return word -> Zipf value out of the first of the lists that is there, empty without any.

    A list holds, behind its header, the words of each frequency: those of place n have 10 ** (-n / 100).
    """
    spec = find_spec("wordfreq") if language in LANGUAGES else None
    folders = (spec.submodule_search_locations or ()) if spec else ()
    names = [f"{size}_{_CODES.get(language, language)}.msgpack.gz" for size in sizes]
    paths = [os.path.join(folder, "data", name) for folder in folders for name in names]
    path = next(filter(os.path.isfile, paths), None)
    if path is None:
        return {}
    import msgpack

    with gzip.open(path) as stream:
        _, *lists = msgpack.load(stream, raw=False)
    table: dict[str, float] = {}
    for centibels, words in enumerate(lists):
        table.update(dict.fromkeys(words, round(9 - centibels / 100, 2)))
    return table


@cache
def zipfs(language: str) -> Mapping[str, float]:
    """Return the Zipf value of every word wordfreq knows of a language; empty for a language that is not judged."""
    return _read(language, "large", "small")


@cache
def common(language: str) -> Mapping[str, float]:
    """Return the Zipf value of the words of a language that stand once in a million words or oftener."""
    return _read(language, "small")
