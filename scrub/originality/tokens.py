"""The words of a text as numbers: folded, with their places and a hash that is the same in every process.

All of it is a handful of array operations over the code points, so a text costs about a tenth of a microsecond a
character whatever words it holds.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

__all__ = ["Tokens", "mix", "tokenise"]

OTHER, WORD, JOINT, SILENT, SIGN = range(5)
"""What a character is: no part of a word; a letter or digit; an apostrophe between letters; a mark that a word may hold
and its folded form leaves out; a letter of a script without spaces, a word by itself."""

SIGNS = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3005, 0x3007), (0x3040, 0x30FF), (0x3400, 0x9FFF),
         (0xF900, 0xFAFF), (0x20000, 0x3FFFF))  # fmt: skip
"""Thai, Lao, Burmese, Khmer, kana and Han."""
MARKS = ((0x0300, 0x036F), (0x0591, 0x05C7), (0x064B, 0x065F))
"""Accents that stand apart from their letter, Hebrew and Arabic vowels: written or left out at will."""
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u0670\u0640")
APOSTROPHES = frozenset("'’‘‛ʼ`´＇\u2032")
LETTERS = {"İ": "i", "ı": "i", "ſ": "s", "ß": "ß", "ё": "е", "Ё": "е", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l"}
PLAIN = ((0x3500, 0x4D00, SIGN), (0x4E00, 0x9F00, SIGN), (0xAC00, 0xD700, WORD))
"""Blocks of Han and Hangul in which every character is a letter that folds to itself."""
PAGE = 256
PLANE = 0x40000
"""Code points above hold no letters of a living script; they are no part of a word."""

BASE = np.uint64(0x9E3779B97F4A7C15)
"""Odd, so that it has an inverse modulo 2**64: 2**64 divided by the golden ratio (Knuth, TAOCP 6.4)."""
INVERSE = np.uint64(pow(int(BASE), -1, 1 << 64))
SHIFT = np.uint64(32)


@dataclass(frozen=True, eq=False)
class Tokens:
    """The words of a text, in order.

    ``starts`` and ``ends`` hold code points of the text, ``ids`` a stable hash of each word; ``unspaced`` says that
    most words are letters of a script without spaces. ``letters`` holds the folded letters of all words one behind
    another, word ``n`` is ``letters[begins[n]:stops[n]]``; ``sums`` is what any part of a word is hashed from.
    """

    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    letters: NDArray[np.uint32]
    begins: NDArray[np.int64]
    stops: NDArray[np.int64]
    sums: NDArray[np.uint64]
    language: str = "unknown"
    unspaced: bool = False

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def words(self) -> list[str]:
        """The words: lower case, one form of apostrophe, accents and invisible marks gone."""
        flat = self.letters.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
        return [flat[begin:stop] for begin, stop in zip(self.begins.tolist(), self.stops.tolist(), strict=True)]

    @cached_property
    def ids(self) -> NDArray[np.uint64]:
        """A hash of each word that is the same in every process."""
        return self.hashes(self.stops)

    def hashes(self, stops: NDArray[np.int64]) -> NDArray[np.uint64]:
        """Return the hash of the beginning of each word, up to the letter before ``stops``.

        It is a polynomial of the letters modulo 2**64, mixed: one running sum over all letters serves every part, its
        share of the sum divided by the power it begins at.
        """
        _, inverses = POWERS.upto(len(self.sums))
        return mix((self.sums[stops] - self.sums[self.begins]) * inverses[self.begins])


def mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the values, one to one, with every bit depending on all bits (the finaliser of MurmurHash3)."""
    values = values ^ (values >> np.uint64(33))
    values = values * np.uint64(0xFF51AFD7ED558CCD)
    values = values ^ (values >> np.uint64(33))
    values = values * np.uint64(0xC4CEB9FE1A85EC53)
    return values ^ (values >> np.uint64(33))


def tokenise(text: str, language: str = "unknown") -> Tokens:
    """Return the words of a text.

    >>> tokenise("L’été, 12 Café-Häuser").words
    ["l'ete", '12', 'cafe', 'hauser']
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    folded, kinds = TABLE.read(codes)
    inside, signs = _inside(kinds)
    starts, ends = _edges(inside, signs)
    kept = inside & (kinds != SILENT)
    at = np.zeros(len(codes) + 1, np.int64)
    np.cumsum(kept, out=at[1:])
    letters = folded[kept]
    powers, _ = POWERS.upto(len(letters) + 1)
    sums = np.zeros(len(letters) + 1, np.uint64)
    np.cumsum(mix(letters.astype(np.uint64)) * powers[: len(letters)], out=sums[1:])
    unspaced = 2 * int(np.count_nonzero(signs)) > len(starts)
    places = (starts.astype(np.int32), ends.astype(np.int32))
    return Tokens(*places, letters, at[starts], at[ends], sums, language, unspaced)


def _inside(kinds: NDArray[np.uint8]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which characters belong to words, and which are words by themselves."""
    signs = kinds == SIGN
    inside = (kinds == WORD) | signs
    joints = np.flatnonzero(kinds == JOINT)
    if joints.size:
        joints = joints[(joints > 0) & (joints < len(kinds) - 1)]
        joints = joints[(kinds[joints - 1] == WORD) & (kinds[joints + 1] == WORD)]
        inside[joints] = True
    silent = np.flatnonzero(kinds == SILENT)
    for place in silent.tolist():  # few texts have any; one behind another follows the first
        inside[place] = place > 0 and inside[place - 1]
    return inside, signs


def _edges(inside: NDArray[np.bool_], signs: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where words start and end: runs of characters inside, cut around each letter that stands alone."""
    before = np.zeros(len(inside), np.bool_)
    before[1:] = inside[:-1]
    first = inside & ~before
    if signs.any():
        after_sign = np.zeros(len(inside), np.bool_)
        after_sign[1:] = signs[:-1]
        first |= inside & (signs | after_sign)
    starts = np.flatnonzero(first)
    stop = ~inside
    stop |= first
    stops = np.append(np.flatnonzero(stop), len(inside))
    return starts, stops[np.searchsorted(stops, starts, "right")]


class _Powers:
    """The powers of the base and of its inverse, as far as a text has needed them."""

    def __init__(self) -> None:
        self.known = self._made(1 << 13)

    @staticmethod
    def _made(size: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
        rows = []
        for base in (BASE, INVERSE):
            row = np.full(size, base, np.uint64)
            row[0] = 1
            rows.append(np.multiply.accumulate(row))
        return rows[0], rows[1]

    def upto(self, size: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
        """Return at least ``size`` powers of both."""
        known = self.known
        if len(known[0]) < size:
            known = self._made(size)
            if size <= 1 << 20:
                self.known = known
        return known


class _Table:
    """What each character folds to and what it is; filled by pages of 256 code points as texts need them."""

    def __init__(self) -> None:
        self.folded = np.arange(PLANE + 1, dtype=np.uint32)
        self.kinds = np.zeros(PLANE + 1, np.uint8)
        self.ready = np.zeros(PLANE // PAGE + 1, np.bool_)
        self.ready[-1] = True
        self._fill(0)

    def read(self, codes: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.uint8]]:
        """Return the folded code points and the kinds of some code points."""
        if codes.size and int(codes.max()) >= PAGE:
            codes = np.minimum(codes, PLANE)
            used = np.bincount(codes >> 8, minlength=1)
            for page in np.flatnonzero((used > 0) & ~self.ready[: len(used)]).tolist():
                self._fill(page)
        return self.folded[codes], self.kinds[codes]

    def _fill(self, page: int) -> None:
        first, stop = page * PAGE, (page + 1) * PAGE
        for low, high, kind in PLAIN:
            if low <= first and stop <= high:
                self.kinds[first:stop] = kind
                self.ready[page] = True
                return
        for code in range(first, stop):
            self.folded[code], self.kinds[code] = _character(code)
        self.ready[page] = True


def _character(code: int) -> tuple[int, int]:
    """Return what a code point folds to, and its kind."""
    char = chr(code)
    if char in APOSTROPHES:
        return ord("'"), JOINT
    if char in INVISIBLE or any(a <= code <= b for a, b in MARKS):
        return code, SILENT
    plain = unicodedata.normalize("NFKC", char)
    plain = plain if len(plain) == 1 else char
    plain = _without_accent(LETTERS.get(plain) or LETTERS.get(plain.lower()) or plain.lower())
    if any(a <= ord(plain) <= b for a, b in SIGNS) and unicodedata.category(plain)[0] in "LM":
        return ord(plain), SIGN
    return ord(plain), WORD if unicodedata.category(plain)[0] in "LNM" else OTHER


def _without_accent(char: str) -> str:
    """Return the letter below its accents; a letter that is no base and accents stays.

    >>> _without_accent("é")
    'e'
    """
    parts = unicodedata.normalize("NFD", char)
    return parts[0] if all(0x300 <= ord(mark) <= 0x36F for mark in parts[1:]) else char[0]


TABLE = _Table()
POWERS = _Powers()
