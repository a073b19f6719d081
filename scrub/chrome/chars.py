"""All characters of a document at once: their codes, their classes, the line each stands in.

What is counted by line is counted with a few array operations over the whole document, whatever the number of lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from unicodedata import category

import numpy as np
from numpy.typing import NDArray

from scrub.text.stops import CALLS, QUESTIONS, STOPS

__all__ = ["KATAKANA", "Array", "Chars", "Ints", "chars_of", "kind_of", "kinds_of"]

Array = NDArray[np.float32]
Ints = NDArray[np.int64]

LOWER, UPPER, LETTER, WIDE, DIGIT, SPACE, OTHER = range(7)
MARKS = (
    f"{STOPS}{QUESTIONS}{CALLS}\u1361",
    ",،、", ":;：", "…", "|›»>/•·►▶→•←‹«|", "\"'「」『』“”„", "-", "()（）", "[]{}<", "*#_+=~^`", "@",
    "©®™", "$€£¥%",
)  # fmt: skip
"""Classes of marks, numbered from ``STOP``."""
STOP, COMMA, COLON, DOTS, BAR, QUOTE, DASH, ROUND, SQUARE, MARKUP, AT, RIGHTS, MONEY = range(7, 20)
CLASSES = 20
_LAST = 0xFFFF
_SURROGATES = (0xD800, 0xDFFF)
_WIDE = ((0x3400, 0x9FFF), (0xAC00, 0xD7AF), (0x0E00, 0x0E7F))
"""Han, Hangul, Thai: compared by pairs of characters."""
KATAKANA = (0x30A1, 0x30FF)
"""Letters of which a run is a word, also right before or behind hiragana."""
_COMBINING = (0x0300, 0x2000)
"""Where the marks stand that are part of a letter: the vowels of Devanagari, Arabic and Hebrew, loose accents."""


@dataclass(frozen=True, eq=False)
class Chars:
    """The characters of ``n`` lines joined by line feeds; ``rows`` says in which line each stands."""

    n: int
    codes: NDArray[np.uint32]
    kinds: NDArray[np.uint8]
    rows: Ints
    lengths: Ints
    ends: Ints

    def count(self, places: NDArray[np.intp]) -> Ints:
        """Return how many of the places lie in each line."""
        return np.bincount(self.rows[places], minlength=self.n)

    def counts(self) -> Ints:
        """Return how many characters of each class each line holds: a row for each class."""
        return np.bincount(self.kinds * np.int64(self.n) + self.rows, minlength=self.n * CLASSES).reshape(
            CLASSES, self.n
        )


def chars_of(texts: Sequence[str]) -> Chars:
    """Return the characters of some lines."""
    codes = np.frombuffer("\n".join(texts).encode("utf-32-le", "replace"), np.uint32)
    lengths = np.array([len(text) for text in texts])
    rows = np.repeat(np.arange(len(texts)), lengths + 1)[: len(codes)]
    return Chars(len(texts), codes, kinds_of(codes), rows, lengths, np.cumsum(lengths + 1) - 1)


@cache
def _table() -> NDArray[np.uint8]:
    """Return the class of each character of the basic plane; all others count as its last one."""
    chars = np.arange(_LAST + 1, dtype=np.uint32).view("U1")
    table = np.full(_LAST + 1, OTHER, np.uint8)
    tests = (
        (np.char.isalpha, LETTER),
        (np.char.islower, LOWER),
        (np.char.isupper, UPPER),
        (np.char.isdecimal, DIGIT),
        (np.char.isspace, SPACE),
    )
    for test, number in tests:
        table[test(chars)] = number
    for low, high in _WIDE:
        table[low : high + 1] = np.where(table[low : high + 1] == LETTER, WIDE, table[low : high + 1])
    vowels = [code for code in range(*_COMBINING) if category(chr(code))[0] == "M"]
    table[vowels] = LETTER
    for number, marks in enumerate(MARKS, STOP):
        table[[ord(mark) for mark in marks]] = number
    return table


def kind_of(char: str) -> int:
    """Return the class of a character."""
    return int(_table()[min(ord(char), _LAST)])


def kinds_of(codes: Ints | NDArray[np.uint32]) -> NDArray[np.uint8]:
    """Return the classes of characters."""
    return _table().take(codes, mode="clip")


@cache
def lower_table() -> NDArray[np.int64]:
    """Return the lower-case form of each character of the basic plane that has one of a single character."""
    codes = np.arange(_LAST + 1, dtype=np.uint32)
    single = (codes < _SURROGATES[0]) | (codes > _SURROGATES[1])
    single[ord("İ")] = False  # the one letter whose lower case is two characters
    lower = np.where(single, codes, 0).tobytes().decode("utf-32-le").lower().encode("utf-32-le")
    return np.where(single, np.frombuffer(lower, np.uint32), codes).astype(np.int64)
