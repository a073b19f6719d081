"""The words of a document as numbers made of their first letters, and small numbers for what is compared."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.chrome import chars as c
from scrub.chrome.chars import Chars, Ints, kind_of, lower_table

__all__ = ["STEM", "Stems", "number_of", "stems_of"]

STEM = 6
"""Letters of a word that are compared: endings of German, Russian or Polish words fall away."""
LONG_STEM = 9
"""The same where words of different sense begin alike: ``publicité`` and ``publics``."""
_CONTENT = 4
"""Letters from which a word says what a text is about."""
_POWERS = np.array([pow(1_000_003, at, 1 << 36) for at in range(LONG_STEM)], np.int64)
_PAIRS = 1 << 58
"""Above the numbers of all words: where those of pairs begin."""
_PAIR = 2


class Stems(NamedTuple):
    """The words of some lines: the line of each, a number for its first letters, whether it begins with a capital.

    ``longer`` is the number for more letters.
    """

    rows: Ints
    stems: Ints
    capital: Ints
    longer: Ints

    def of(self, chosen: NDArray[np.bool_]) -> Stems:
        """Return some of the words."""
        return Stems(self.rows[chosen], self.stems[chosen], self.capital[chosen], self.longer[chosen])


def stems_of(chars: Chars) -> tuple[Stems, Stems]:
    """Return all words, and those that say what a text is about; scripts without spaces have pairs of characters."""
    kinds = chars.kinds
    inside = np.zeros(len(kinds) + 2, bool)
    np.logical_or(kinds <= c.LETTER, kinds == c.DIGIT, out=inside[1:-1])
    edges = (inside[1:] != inside[:-1]).nonzero()[0]
    starts, lengths = edges[::2], edges[1::2] - edges[::2]
    first = kinds.take(starts, mode="clip") if len(starts) else np.zeros(0, np.uint8)
    steps = np.arange(LONG_STEM)
    codes = chars.codes.take(starts[:, None] + steps, mode="clip")
    letters = lower_table().take(codes, mode="clip") * (steps < lengths[:, None])
    numbers = letters[:, :STEM] @ _POWERS[:STEM]
    capital = (first == c.UPPER).astype(np.int64)
    words = Stems(chars.rows[starts], numbers, capital, letters @ _POWERS)
    content = words.of((lengths >= _CONTENT) | ((first == c.DIGIT) & (lengths > 1)))
    wide = kinds == c.WIDE
    pairs = (wide[:-1] & wide[1:]).nonzero()[0]
    if not len(pairs):
        return words, content
    lower = lower_table().take(chars.codes, mode="clip")
    numbers = _PAIRS + lower[pairs] * 65536 + lower[pairs + 1]
    doubles = Stems(chars.rows[pairs], numbers, np.zeros(len(pairs), np.int64), numbers)
    return words, Stems(*(np.concatenate(both) for both in zip(content, doubles, strict=True)))


def number_of(word: str, letters: int = STEM) -> int:
    """Return the number of a word in lower case, or of a pair of wide characters, as ``stems_of`` gives it."""
    codes = np.array([ord(letter) for letter in word[:letters]], np.int64)
    if len(codes) == _PAIR and kind_of(word[0]) == c.WIDE == kind_of(word[1]):
        return int(_PAIRS + codes[0] * 65536 + codes[1])
    return int((codes * _POWERS[: len(codes)]).sum())
