"""What a text is found by: winnowed runs of words, and the stems that carry its meaning.

Winnowing (Schleimer, Wilkerson, Aiken 2003) keeps the smallest hash of each window, so any run of k + window - 1 words
that two texts share gives a common fingerprint. Measured on 2,212 news texts: runs of 4 words with window 7 keep .98 of
40 %-edited copies at 131 fingerprints an article; for scripts without spaces runs of 16 letters with window 40.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.tokens import Tokens, mix, tokenise

__all__ = ["Fingerprints", "fingerprints", "grams", "stems"]

WORDS, WINDOW = 4, 7
LETTERS, LETTER_WINDOW = 16, 40
FACTORS = mix(np.arange(1, LETTERS + 1, dtype=np.uint64)) | np.uint64(1)
EVEN = np.uint64(0xD6E8FEB86659FD93)
"""Odd: multiplying is one to one. The minima of windows are small numbers; their products fill all buckets alike."""

FUNCTION = (
    "a an the of to in on at by for with from as is are was were be been being has have had do does did will would can "
    "could may might shall should must and or but if so not no nor than then that this these those it its he him his "
    "she her they them their we us our you your i my me who whom whose which what when where why how all any both each "
    "more most other some such only own same too very just about into over after before between out up down off again "
    "there here also said says say"
)
"""English words that say nothing about the subject. In other languages the frequencies of the corpus sort them out."""


LENGTHS = np.array([0, 1, 2, 3, 4, 4, 5, 5, 6], np.int64)
"""Letters that are kept of a word of so many; the last for all that are longer."""
FUNCTION_SHIFT = np.uint64(48)
"""All bits of a word's hash but those that tell the function words apart."""
APOSTROPHE, ZERO, NINE, S = map(ord, "'09s")


class Fingerprints(NamedTuple):
    """Distinct fingerprints of a text in the order of ``values``; ``positions`` is the word each run begins at."""

    values: NDArray[np.uint64]
    positions: NDArray[np.int32]


def grams(tokens: Tokens, size: int) -> NDArray[np.uint64]:
    """Return the hash of each run of ``size`` words, in order."""
    count = len(tokens) - size + 1
    if count <= 0:
        return np.zeros(0, np.uint64)
    total = tokens.ids[:count] * FACTORS[0]
    for step in range(1, size):
        total += tokens.ids[step : step + count] * FACTORS[step]
    return mix(total)


def fingerprints(tokens: Tokens) -> Fingerprints:
    """Return the winnowed fingerprints of a text: none for fewer words than a run has."""
    size, window = (LETTERS, LETTER_WINDOW) if tokens.unspaced else (WORDS, WINDOW)
    runs = grams(tokens, size)
    places = winnow(runs, window)
    values, first = np.unique(runs[places] * EVEN, return_index=True)
    return Fingerprints(values, places[first].astype(np.int32))


def winnow(runs: NDArray[np.uint64], window: int) -> NDArray[np.int64]:
    """Return the places of the smallest values of all windows, ascending."""
    if len(runs) <= window:
        return np.array([runs.argmin()], np.int64) if len(runs) else np.zeros(0, np.int64)
    # a place is chosen when the largest of the least values of the windows around it is its own
    padded = np.zeros(len(runs) + window - 1, np.uint64)
    padded[window - 1 : len(runs)] = _sliding(np.minimum, runs, window)
    places: NDArray[np.int64] = (_sliding(np.maximum, padded, window) == runs).nonzero()[0]
    return places


def _sliding(choose: np.ufunc, values: NDArray[np.uint64], window: int) -> NDArray[np.uint64]:
    """Return the least or the largest value of each window."""
    width = 1
    while width < window:
        step = min(width, window - width)
        values = choose(values[:-step], values[step:])
        width += step
    return values


def stems(tokens: Tokens) -> NDArray[np.uint64]:
    """Return a key for the stem of each word, 0 for function words: one per word, in order.

    A stem is language-free: what stands before an apostrophe, without a final s; words of up to four letters stay
    whole, longer ones lose their last letter or two and keep six at most; numbers stay whole. In a script without
    spaces each pair of letters is one.
    """
    if not len(tokens):
        return np.zeros(0, np.uint64)
    if tokens.unspaced:
        pairs = np.zeros(len(tokens), np.uint64)
        pairs[:-1] = mix(tokens.ids[:-1] * FACTORS[0] + tokens.ids[1:] * FACTORS[1]) | np.uint64(1)
        return pairs
    keys = tokens.hashes(tokens.begins + _stem_lengths(tokens)) | np.uint64(1)
    keys[_stopped(tokens)] = 0
    return keys


def _stem_lengths(tokens: Tokens) -> NDArray[np.int64]:
    """Return the number of letters of each word's stem."""
    letters, begins = tokens.letters, tokens.begins
    lengths = tokens.stops - begins
    marks = (letters == APOSTROPHE).nonzero()[0]
    if len(marks):
        owners = begins.searchsorted(marks[::-1], "right") - 1
        lengths[owners] = marks[::-1] - begins[owners]  # of several marks in a word the first is written last
    last = begins + lengths - 1
    plural = (lengths >= 4) & (letters[last] == S) & (letters[last - 1] != S)
    lengths -= plural
    shortened = LENGTHS[np.minimum(lengths, len(LENGTHS) - 1)]
    first = letters[begins]
    number = (first >= ZERO) & (first <= NINE)
    return np.where(number, tokens.stops - begins, shortened)


def _stopped(tokens: Tokens) -> NDArray[np.bool_]:
    """Return which words have no stem: function words, and single letters that are no digits."""
    first = tokens.letters[tokens.begins]
    single = (tokens.stops - tokens.begins < 2) & ((first < ZERO) | (first > NINE))
    ids = tokens.ids
    known: NDArray[np.bool_] = _function_table()[ids >> FUNCTION_SHIFT] == ids
    return single | known


@cache
def _function_table() -> NDArray[np.uint64]:
    """Return the hashes of the function words, each at the place that its first bits give; 0 elsewhere."""
    ids = tokenise(FUNCTION).ids
    table = np.zeros(1 << (64 - int(FUNCTION_SHIFT)), np.uint64)
    table[ids >> FUNCTION_SHIFT] = ids
    return table
