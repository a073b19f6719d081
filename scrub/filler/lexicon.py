"""A lexicon of weighted grams, and what the grams of a text weigh: all of them looked up in one go.

The tokens of the lexicon are numbered from 1, all others are 0, and a gram is the number that its tokens make as digits
of one base. So windows of one, two and three tokens need no telling apart: a window that begins with unknown tokens
stands for the shorter gram, which is in the text as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.filler.grams import LETTER_RUNS, RUN, Gram

__all__ = ["NOTHING", "Lexicon", "Weighed"]

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
UNKNOWN = repeat(0)
PADDING = (0, 0, 0)
"""Stands before each part of a text, so that no gram goes across."""


class Weighed(NamedTuple):
    """What the grams of a text add to the log odds: ``plus`` those for, ``minus`` (<= 0) those against.

    ``best`` and ``worst`` are the heaviest of each side that are words.
    """

    plus: float
    minus: float
    best: tuple[str, ...]
    worst: tuple[str, ...]


NOTHING = Weighed(0.0, 0.0, (), ())


@dataclass(frozen=True, slots=True)
class Alphabet:
    """Numbers of tokens, and the base in which grams of up to ``size`` of them are written, from ``floor`` on."""

    numbers: Mapping[str, int]
    sizes: tuple[int, ...]
    floor: int = 0

    @property
    def base(self) -> int:
        """One more than there are tokens."""
        return len(self.numbers) + 1

    def code(self, gram: Iterable[str]) -> int:
        """Return the number of a gram whose tokens are known."""
        code = 0
        for token in gram:
            code = code * self.base + self.numbers[token]
        return self.floor + code

    def codes(self, digits: Ints) -> list[Ints]:
        """Return the numbers of all windows of a text."""
        out, window = [], digits
        for size in range(1, self.sizes[-1] + 1):
            if size > 1:
                window = window[:-1] * self.base + digits[size - 1 :]
            if size in self.sizes:
                out.append(window + self.floor if self.floor else window)
        return out


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Grams in the order of their numbers, with their weights in hundredths; ``shown`` leaves out all but words."""

    grams: tuple[Gram, ...]
    codes: Ints
    weights: Ints
    shown: Floats
    words: Alphabet
    letters: Alphabet | None

    @classmethod
    def of(cls, weights: Mapping[str, int]) -> Lexicon:
        """Return the lexicon of grams that are written with spaces between their tokens."""
        runs = [gram for gram in weights if gram[0] == RUN]
        plain = [tuple(gram.split(" ")) for gram in weights if gram[0] != RUN]
        words = _alphabet(chain.from_iterable(plain), (1, 2, 3))
        letters = _alphabet(chain.from_iterable(run[1:] for run in runs), (3, 4), words.base**3) if runs else None
        coded = {words.code(gram): gram for gram in plain}
        coded |= {letters.code(run[1:]): (run,) for run in runs} if letters else {}
        order = sorted(coded)
        grams = tuple(coded[code] for code in order)
        values = np.array([weights[" ".join(gram)] for gram in grams], dtype=np.int64)
        shown = [float(gram[0][0] != RUN and any(map(str.isalnum, gram))) for gram in grams]
        top = np.iinfo(np.int64).max
        return cls(grams, np.array([*order, top], dtype=np.int64), values, values * np.array(shown), words, letters)

    def weigh(self, texts: Sequence[Sequence[str]], scales: Sequence[float], language: str, most: int) -> Weighed:
        """Return what the grams of the parts of a text weigh.

        ``texts`` holds the tokens of each part. A gram counts once in a part, by the part's scale; at most ``most``
        of each side are shown.
        """
        parts, grams = self._found(texts, language)
        if not len(grams):
            return NOTHING
        weights, share = self.weights[grams], np.array(scales) / 100
        sides = [np.bincount(parts, side, len(texts)) for side in (np.maximum(weights, 0), np.minimum(weights, 0))]
        plus, minus = (float(sum((share * side).tolist())) for side in sides)  # whole numbers by part: no rounding
        begins = np.flatnonzero(np.append(True, grams[1:] != grams[:-1]))
        grams = grams[begins]
        sums = np.add.reduceat(share[parts], begins) * self.shown[grams]
        return Weighed(plus, minus, self._heaviest(grams, sums, most), self._heaviest(grams, -sums, most))

    def _found(self, texts: Sequence[Sequence[str]], language: str) -> tuple[Ints, Ints]:
        """Return the grams of all parts, as (number of the part, place in ``grams``), each once in a part."""
        codes, parts = _windows(self.words, texts)
        if self.letters is not None and language in LETTER_RUNS:
            runs, places = _windows(self.letters, ["_".join(text) for text in texts])
            codes, parts = np.concatenate((codes, runs)), np.concatenate((parts, places))
        keys = np.sort(codes * len(texts) + parts)  # sorted needles are found in a third of the time
        keys = keys[np.append(keys[1:] != keys[:-1], True)]
        codes, parts = keys // len(texts), keys % len(texts)
        at = self.codes.searchsorted(codes)
        known = self.codes[at] == codes
        return parts[known], at[known]

    def _heaviest(self, grams: Ints, sums: Floats, most: int) -> tuple[str, ...]:
        least = float(np.partition(sums, -most)[-most]) if len(sums) > most else 0.0
        at = np.flatnonzero(sums >= least if least > 0 else sums > 0)
        ranked = sorted(((float(sums[n]), self.grams[grams[n]]) for n in at), reverse=True)
        return tuple(" ".join(gram) for _, gram in ranked[:most])


def _alphabet(tokens: Iterable[str], sizes: tuple[int, ...], floor: int = 0) -> Alphabet:
    return Alphabet({token: n for n, token in enumerate(sorted(set(tokens)), 1)}, sizes, floor)


def _windows(alphabet: Alphabet, texts: Sequence[Sequence[str]]) -> tuple[Ints, Ints]:
    """Return the numbers of all windows of the parts, and the part of each."""
    number = alphabet.numbers.get
    digits = np.array(
        [*chain.from_iterable(chain(PADDING, map(number, text, UNKNOWN)) for text in texts)], dtype=np.int64
    )
    parts = np.repeat(np.arange(len(texts)), [len(PADDING) + len(text) for text in texts])
    found = alphabet.codes(digits)
    return np.concatenate(found), np.concatenate([parts[: len(codes)] for codes in found])
