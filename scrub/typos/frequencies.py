"""How frequent words are, on Zipf's scale: the decimal logarithm of occurrences in a billion words (wordfreq).

``the`` has 7.7, a word of every tenth article 4, what wordfreq has not seen 0. Frequent is not right: ``teh`` has 3.0.
The lists are read from the package's files: importing wordfreq takes longer than reading one of them.
"""

from __future__ import annotations

import math
import os
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from itertools import chain, repeat, takewhile
from pathlib import Path

import numpy as np

__all__ = ["LANGUAGES", "LEAST", "common", "key", "most_frequent", "zipfs"]

LANGUAGES = frozenset("da de en es fr it nl no pl pt ru sv tr uk".split())
"""Languages that are judged: Latin or Cyrillic letters, blanks between words, a list of wordfreq."""
_CODES = {"no": "nb"}
ZIPF_AT = [round(9 - place / 100, 2) for place in range(1_001)]
"""The Zipf value of the words of each place of a list: they have 10 ** (-place / 100) of all occurrences."""
LEAST = 1.8
"""Zipf of the rarest words that are kept themselves, as others may stand for them."""
BUCKETS = 1 << 14
SHIFT = 64 - 14
"""Words are filed by the first bits of their hashes: a look-up compares some ten of them."""
PLACE = (1 << 10) - 1
"""The last bits of a hash make room for the place in the list, which is 1,000 at the most."""
GZIP = 31
"""What ``zlib`` calls its own format with the head and the end of a gzip file."""
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


class Zipfs(Mapping[str, float]):
    """The Zipf value of each word of one of wordfreq's lists.

    Words are known by their hashes (54 bits: with 300,000 words one in 10**10 of all others is taken for one of them),
    which costs a tenth of the memory of a dict and is sooner read. The hashes are those of UTF-8: two letters of ASCII
    have the hash of the one Chinese character that is stored as the same two bytes. ``frequent`` are the words of each
    place down to ``LEAST``, which are wanted themselves sooner or later.
    """

    def __init__(self, path: str | None) -> None:
        """Read the list at ``path``; None is a list without words."""
        self._path = path
        by_place = _lists(path)
        self.frequent = [b"\n".join(words) for words in by_place[: ZIPF_AT.index(LEAST) + 1]]
        hashes = np.fromiter(map(hash, chain.from_iterable(by_place)), np.int64, sum(map(len, by_place)))
        filed = hashes & ~PLACE | np.repeat(np.arange(len(by_place)), [len(words) for words in by_place])
        filed.sort()
        self._filed = array("q", filed.tobytes())
        self._starts = tuple(np.searchsorted(filed >> SHIFT, np.arange(-BUCKETS // 2, BUCKETS // 2 + 1)).tolist())

    def get(self, word: str, default: float = 0.0) -> float:  # type: ignore[override]  # all values are numbers
        """Return the Zipf value of a word, ``default`` for one that is not in the list."""
        wanted, filed = hash(word.encode("utf-8", "surrogatepass")) & ~PLACE, self._filed
        bucket = (wanted >> SHIFT) + BUCKETS // 2
        end = self._starts[bucket + 1]
        at = bisect_left(filed, wanted, self._starts[bucket], end)
        return ZIPF_AT[filed[at] & PLACE] if at < end and filed[at] & ~PLACE == wanted else default

    def __getitem__(self, word: str) -> float:
        found = self.get(word, math.nan)
        if math.isnan(found):
            raise KeyError(word)
        return found

    def __iter__(self) -> Iterator[str]:
        """Yield the words, the most frequent first; the list is read again."""
        return chain.from_iterable(words for _, words in _placed(map(b"\n".join, _lists(self._path))))

    def __len__(self) -> int:
        return len(self._filed)


def _path(language: str, *sizes: str) -> str | None:
    """Return the path of the first of wordfreq's lists that is there, None without any."""
    spec = find_spec("wordfreq") if language in LANGUAGES else None
    folders = (spec.submodule_search_locations or ()) if spec else ()
    names = [f"{size}_{_CODES.get(language, language)}.msgpack.gz" for size in sizes]
    paths = [os.path.join(folder, "data", name) for folder in folders for name in names]
    return next(filter(os.path.isfile, paths), None)


def _lists(path: str | None) -> list[list[bytes]]:
    """Return the words of each frequency in UTF-8, the most frequent first; behind its header a list holds no more."""
    if path is None:
        return []
    import msgpack

    packed = zlib.decompress(Path(path).read_bytes(), GZIP)  # at once: faster by a fifth than piece by piece
    lists: list[list[bytes]] = msgpack.unpackb(packed, raw=True)
    return lists[1:]


def _placed(joined: Iterable[bytes]) -> Iterator[tuple[float, list[str]]]:
    """Yield each Zipf value with its words; they are decoded together, which is much sooner done."""
    for zipf, words in zip(ZIPF_AT, joined, strict=False):  # lists end before the values do
        if words:
            yield zipf, words.decode().split("\n")


@cache
def zipfs(language: str) -> Zipfs:
    """Return the Zipf value of every word wordfreq knows of a language; empty for a language that is not judged."""
    return Zipfs(_path(language, "large", "small"))


def most_frequent(language: str, least: float) -> Iterator[tuple[float, list[str]]]:
    """Yield each Zipf value from ``least`` on with the words of a language that have it, the most frequent first.

    ``least`` is ``LEAST`` or more.
    """
    return takewhile(lambda placed: placed[0] >= least, _placed(zipfs(language).frequent))


@cache
def common(language: str) -> Mapping[str, float]:
    """Return the Zipf value of the words of a language that stand once in a million words or oftener."""
    table: dict[str, float] = {}
    for zipf, words in _placed(map(b"\n".join, _lists(_path(language, "small")))):
        table.update(zip(words, repeat(zipf), strict=False))
    return table
