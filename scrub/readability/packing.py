"""The figures of a word, packed into one number: sums of such numbers are the sums of the figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["MOST_LETTERS", "MOST_SYLLABLES", "Figures", "added", "as_name", "figure", "packed", "total"]

MOST_LETTERS, MOST_SYLLABLES = 60, 30
"""What a single word adds at most; there are no longer words, only longer runs of letters."""
CHUNK = 127
"""Words that are summed at once: their packed figures stay below 2 ** 63, which Python adds ten times as fast."""
WIDTHS = (13, 12, 7, 7, 7, 7, 7)
"""Bits of each figure in a packed number: enough for 127 words."""


class Figures(NamedTuple):
    """Letters, syllables, and the words of each sort: 1 or 0 for a single word."""

    letters: int
    syllables: int
    poly: int
    mono: int
    long: int
    complex: int
    difficult: int


_PLACES = tuple((sum(WIDTHS[:at]), (1 << width) - 1) for at, width in enumerate(WIDTHS))
_BY_NAME = dict(zip(Figures._fields, _PLACES, strict=True))


_NAME = (1 << sum(WIDTHS[:-2])) - 1


def packed(figures: Figures) -> int:
    """Return figures as one number; the sum of up to 127 such numbers is that of the sums.

    >>> figure(packed(Figures(3, 1, 0, 1, 0, 0, 0)) + packed(Figures(9, 4, 1, 0, 1, 1, 1)), "letters")
    12
    """
    letters, syllables, poly, mono, long, hard, difficult = figures
    words = poly | mono << 7 | long << 14 | hard << 21 | difficult << 28  # seven bits each, see WIDTHS
    return letters | syllables << 13 | words << 25


def as_name(number: int) -> int:
    """Return the packed figures of a word when it is a name: neither complex nor difficult.

    >>> as_name(packed(Figures(9, 4, 1, 0, 1, 1, 1))) == packed(Figures(9, 4, 1, 0, 1, 0, 0))
    True
    """
    return number & _NAME


def figure(number: int, name: str) -> int:
    """Return one figure of a packed number."""
    shift, mask = _BY_NAME[name]
    return number >> shift & mask


def total(numbers: Sequence[int], name: str) -> int:
    """Return the sum of one figure of any number of words."""
    if len(numbers) <= CHUNK:
        return figure(sum(numbers), name)
    return sum(figure(sum(numbers[at : at + CHUNK]), name) for at in range(0, len(numbers), CHUNK))


def added(numbers: Sequence[int]) -> Figures:
    """Return the sums of the figures of any number of words."""
    sums = [sum(numbers[at : at + CHUNK]) for at in range(0, len(numbers), CHUNK)]
    return Figures._make(sum(part >> shift & mask for part in sums) for shift, mask in _PLACES)
