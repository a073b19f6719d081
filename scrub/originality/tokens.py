"""The words of a text as numbers: folded, with their places and a hash that is the same in every process.

All of it is a handful of array operations over the code points, so a text costs about a tenth of a microsecond a
character whatever words it holds.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from scrub.text.fold import composed, is_composed

__all__ = ["Tokens", "mix", "tokenise"]

OTHER, JOINT, SILENT, WORD, SIGN = range(5)
"""What a character is: no part of a word; an apostrophe between letters; a mark that a word may hold and its folded
form leaves out; a letter or digit; a letter of a script without spaces, a word by itself."""
KIND, UPPER, DIGIT, APART, UNREAD = 7, 8, 16, 32, 255
"""The bits of a character's sort: its kind, whether it is a capital, whether it is a digit, whether it may be part of a
letter before it; all of them before its page of the table is filled."""

SIGNS = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3005, 0x3007), (0x3040, 0x30FF), (0x3400, 0x9FFF),
         (0xF900, 0xFAFF), (0x20000, 0x3FFFF))  # fmt: skip
"""Thai, Lao, Burmese, Khmer, kana and Han."""
MARKS = ((0x0300, 0x036F), (0x0591, 0x05C7), (0x064B, 0x065F))
"""Accents that stand apart from their letter, Hebrew and Arabic vowels: written or left out at will."""
PIECES = ((0x0653, 0x0655), (0x1100, 0x11FF), (0x3099, 0x309A))
"""What tells one letter from another where it stands apart (NFD): Arabic marks, Hangul, the marks of kana."""
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


@dataclass(frozen=True, eq=False)
class Tokens:
    """The words of a text, in order.

    ``starts`` and ``ends`` hold code points of the text, ``ids`` a stable hash of each word; ``unspaced`` says that
    most words are letters of a script without spaces. ``letters`` holds the folded letters of all words one behind
    another, word ``n`` is ``letters[begins[n]:stops[n]]``; ``sums`` is what any part of a word is hashed from;
    ``sorts`` says of the first character of each word whether it is a capital or a digit.
    """

    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    letters: NDArray[np.uint32]
    begins: NDArray[np.int64]
    stops: NDArray[np.int64]
    sums: NDArray[np.uint64]
    sorts: NDArray[np.uint8]
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
    """Return the words of a text; letters that stand in pieces (NFD) are those that they make.

    >>> tokenise("L’été, 12 Café-Häuser").words
    ["l'ete", '12', 'cafe', 'hauser']
    """
    places, sorts = _read(text)
    if not len(sorts) or int(sorts.max()) < APART or is_composed(text):
        return _words(places, sorts, language)
    whole, begins = composed(text)
    tokens, offsets = _words(*_read(whole), language), np.array(begins, np.int32)
    return replace(tokens, starts=offsets[tokens.starts], ends=offsets[tokens.ends])


def _read(text: str) -> tuple[NDArray[np.intp], NDArray[np.uint8]]:
    """Return the places of the characters of a text in the tables, and their sorts."""
    return TABLE.read(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32))


def _words(places: NDArray[np.intp], sorts: NDArray[np.uint8], language: str) -> Tokens:
    """Return the words of a text, given as places in the tables and sorts."""
    kinds = sorts & np.uint8(KIND)
    most = int(kinds.max()) if len(kinds) else OTHER
    inside, silent = _inside(kinds)
    starts, ends = _edges(inside, kinds == SIGN if most == SIGN else None)
    lengths = ends - starts
    if silent:
        inside &= kinds != SILENT
        at = np.append(0, np.cumsum(inside))
        lengths = at[ends] - at[starts]
    stops = np.cumsum(lengths)
    powers, _ = POWERS.upto(len(places) + 1)
    kept = places[inside]
    sums = np.zeros(len(kept) + 1, np.uint64)
    np.cumsum(TABLE.mixed[kept] * powers[: len(kept)], out=sums[1:])
    unspaced = most == SIGN and 2 * int(np.count_nonzero(kinds == SIGN)) > len(starts)
    bounds = (starts.astype(np.int32), ends.astype(np.int32))
    return Tokens(*bounds, TABLE.folded[kept], stops - lengths, stops, sums, sorts[starts], language, unspaced)


def _inside(kinds: NDArray[np.uint8]) -> tuple[NDArray[np.bool_], bool]:
    """Return which characters belong to words, and whether some of them are silent."""
    inside = kinds >= WORD
    odd = np.flatnonzero((kinds == JOINT) | (kinds == SILENT))
    if not len(odd):
        return inside, False
    joints = odd[kinds[odd] == JOINT]
    joints = joints[(joints > 0) & (joints < len(kinds) - 1)]
    joints = joints[(kinds[joints - 1] == WORD) & (kinds[joints + 1] == WORD)]
    inside[joints] = True
    silent = odd[kinds[odd] == SILENT].tolist()
    for place in silent:  # few texts have any; one behind another follows the first
        inside[place] = place > 0 and inside[place - 1] and kinds[place - 1] != SIGN
    return inside, bool(silent)


def _edges(inside: NDArray[np.bool_], signs: NDArray[np.bool_] | None) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where words start and end: runs of characters inside, cut around each letter that stands alone."""
    padded = np.zeros(len(inside) + 2, np.bool_)
    padded[1:-1] = inside
    if signs is None:
        edges = np.flatnonzero(padded[1:] != padded[:-1])
        return edges[0::2], edges[1::2]
    first = inside & ~padded[:-2]
    first |= inside & signs
    first[1:] |= inside[1:] & signs[:-1]
    starts = np.flatnonzero(first)
    stops = np.append(np.flatnonzero(first | ~inside), len(inside))
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
    """What each character folds to, of what sort it is, and what its letter counts in a hash.

    Filled by pages of 256 code points as texts need them.
    """

    def __init__(self) -> None:
        self.folded = np.arange(PLANE + 1, dtype=np.uint32)
        self.sorts = np.full(PLANE + 1, UNREAD, np.uint8)
        self.sorts[PLANE] = OTHER
        self.mixed = np.zeros(PLANE + 1, np.uint64)
        self._fill(0)

    def read(self, codes: NDArray[np.uint32]) -> tuple[NDArray[np.intp], NDArray[np.uint8]]:
        """Return the places of some code points in the tables, whose pages are filled then, and their sorts."""
        places = codes.astype(np.intp)
        if len(places) and int(codes.max()) > PLANE:
            places = np.minimum(places, PLANE)
        sorts = self.sorts[places]
        if len(places) and int(sorts.max()) == UNREAD:
            for page in np.unique(places[sorts == UNREAD] // PAGE).tolist():
                self._fill(page)
            sorts = self.sorts[places]
        return places, sorts

    def _fill(self, page: int) -> None:
        first, stop = page * PAGE, (page + 1) * PAGE
        for low, high, kind in PLAIN:
            if low <= first and stop <= high:
                self.sorts[first:stop] = kind
                break
        else:
            for code in range(first, stop):
                self.folded[code], self.sorts[code] = _character(code)
        self.mixed[first:stop] = mix(self.folded[first:stop].astype(np.uint64))


def _character(code: int) -> tuple[int, int]:
    """Return what a code point folds to, and its sort."""
    folded, kind = _letter(chr(code))
    apart = any(a <= code <= b for a, b in PIECES)
    return folded, kind | UPPER * chr(code).isupper() | DIGIT * chr(code).isdigit() | APART * apart


def _letter(char: str) -> tuple[int, int]:
    """Return what a character folds to, and its kind."""
    code = ord(char)
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
