"""The words of a document as numbers made of their first letters, and small numbers for what is compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.chrome import chars as c
from scrub.chrome.chars import Chars, Ints, kinds_of, lower_table

__all__ = [
    "ENDING", "PAIRED", "STEM", "Stems", "ending_numbers", "first_of", "found_in", "numbers_of", "once",
    "pairs_of", "stems_of",
]  # fmt: skip

STEM = 6
"""Letters of a word that are compared: endings of German, Russian or Polish words fall away."""
LONG_STEM = 9
"""The same where words of different sense begin alike: ``publicité`` and ``publics``."""
PAIRED = frozenset({"ja", "ko", "zh"})
"""Languages whose words are known by two characters."""
ENDING = 3
"""Letters at the end of a word by which its form is known: ``-ate`` and ``-йте`` call upon somebody."""
_CONTENT = 4
"""Letters from which a word says what a text is about."""
_POWERS = np.array([pow(1_000_003, at, 1 << 36) for at in range(LONG_STEM)], np.int64)
_PAIRS = 1 << 58
"""Above the numbers of all words: where those of pairs begin."""
_ENDS = 1 << 59
"""Where the numbers of endings begin."""
_PAIR = 2


class Stems(NamedTuple):
    """The words of some lines: the line of each, a number for its first letters, whether it begins with a capital.

    ``longer`` is the number for more letters, ``ends`` that for the last ones, 0 where a word has no more than them.
    """

    rows: Ints
    stems: Ints
    capital: Ints
    longer: Ints
    ends: Ints

    def of(self, chosen: NDArray[np.bool_]) -> Stems:
        """Return some of the words."""
        return Stems(*(column[chosen] for column in self))


def stems_of(chars: Chars) -> tuple[Stems, Stems]:
    """Return all words, and those that say what a text is about; scripts without spaces have pairs of characters."""
    kinds = chars.kinds
    inside = np.zeros(len(kinds) + 2, bool)
    np.logical_or(kinds <= c.LETTER, kinds == c.DIGIT, out=inside[1:-1])
    edges = (inside[1:] != inside[:-1]).nonzero()[0]
    if len(turns := _turns(chars)):
        edges = np.sort(np.concatenate((edges, turns, turns)))
    starts, lengths = edges[::2], edges[1::2] - edges[::2]
    first = kinds.take(starts, mode="clip") if len(starts) else np.zeros(0, np.uint8)
    steps = np.arange(LONG_STEM)
    codes = chars.codes.take(starts[:, None] + steps, mode="clip")
    letters = lower_table().take(codes, mode="clip") * (steps < lengths[:, None])
    numbers = letters[:, :STEM] @ _POWERS[:STEM]
    capital = (first == c.UPPER).astype(np.int64)
    last = lower_table().take(chars.codes.take(edges[1::2, None] - steps[1 : ENDING + 1], mode="clip"), mode="clip")
    ends = (_ENDS + last @ _POWERS[:ENDING]) * (lengths > ENDING)
    words = Stems(chars.rows[starts], numbers, capital, letters @ _POWERS, ends)
    content = words.of((lengths >= _CONTENT) | ((first == c.DIGIT) & (lengths > 1)))
    wide = kinds == c.WIDE
    pairs = (wide[:-1] & wide[1:]).nonzero()[0]
    if not len(pairs):
        return words, content
    lower = lower_table().take(chars.codes, mode="clip")
    numbers = _PAIRS + lower[pairs] * 65536 + lower[pairs + 1]
    none = np.zeros(len(pairs), np.int64)
    doubles = Stems(chars.rows[pairs], numbers, none, numbers, none)
    return words, Stems(*(np.concatenate(both) for both in zip(content, doubles, strict=True)))


def _turns(chars: Chars) -> NDArray[np.intp]:
    """Return where a word of katakana begins right behind other letters, or ends right before them."""
    low, high = c.KATAKANA
    katakana = (chars.codes >= low) & (chars.codes <= high) & (chars.kinds == c.LETTER)
    if not katakana.any():
        return np.zeros(0, np.intp)
    letters = chars.kinds <= c.LETTER
    turns: NDArray[np.bool_] = (katakana[1:] != katakana[:-1]) & letters[1:] & letters[:-1]
    return turns.nonzero()[0] + np.intp(1)


def pairs_of(content: Stems) -> Stems:
    """Return those of the words that are pairs of characters."""
    return content.of(content.stems >= _PAIRS)


def first_of(pairs: Stems) -> Ints:
    """Return the numbers of the first characters of pairs."""
    return (pairs.stems - _PAIRS) >> 16


def found_in(wanted: Ints, numbers: Ints) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return which of the wanted numbers stand among ascending ``numbers``, and where each stands there."""
    if not len(numbers):
        none = np.zeros(0, np.intp)
        return none, none
    place = np.minimum(np.searchsorted(numbers, wanted), len(numbers) - 1)
    found = (numbers[place] == wanted).nonzero()[0]
    return found, place[found]


def numbers_of(words: Sequence[str], letters: int = STEM) -> Ints:
    """Return the numbers of words in lower case, or of pairs of wide characters, as ``stems_of`` gives them."""
    codes = _codes(words, letters)
    kinds = kinds_of(codes[:, :_PAIR])
    pairs = (codes[:, _PAIR] == 0) & (kinds == c.WIDE).all(axis=1)
    out: Ints = np.where(pairs, _PAIRS + codes[:, 0] * 65536 + codes[:, 1], codes @ _POWERS[:letters])
    return out


def ending_numbers(endings: Sequence[str]) -> Ints:
    """Return the numbers of the endings of words in lower case, as ``stems_of`` gives them."""
    out: Ints = _ENDS + _codes([ending[::-1] for ending in endings], ENDING) @ _POWERS[:ENDING]
    return out


def once(numbers: Ints, values: NDArray[Any]) -> tuple[Ints, NDArray[Any]]:
    """Return numbers in order, each once, with the first of the values that stand for it."""
    unique, first = np.unique(numbers, return_index=True)
    return unique, values[first]


def _codes(words: Sequence[str], letters: int) -> Ints:
    """Return a row for each word with the codes of its first letters, 0 behind its end."""
    return np.array(words, f"U{letters}").view(np.uint32).reshape(-1, letters).astype(np.int64)
