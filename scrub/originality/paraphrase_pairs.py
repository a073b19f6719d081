"""How alike each sentence of a text is to each one of a reference: shared stems, weighted by their rarity."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.paraphrase_units import Units

__all__ = ["Pairs", "pairs"]

COMMON = 24
"""Sentences of the reference that may hold a stem; one in more of them is that document's subject and says nothing of
which sentence is meant. It also bounds the work for a word."""


class Pairs(NamedTuple):
    """Pairs of sentences with at least one stem in common.

    ``cosine`` weighs stems by rarity and number, ``dice`` counts distinct stems, ``share`` is the part (0..1, by
    rarity) of the text's sentence that the reference's one holds; ``common`` counts shared stems.
    """

    unit: NDArray[np.int64]
    ref_unit: NDArray[np.int64]
    cosine: NDArray[np.float64]
    dice: NDArray[np.float64]
    share: NDArray[np.float64]
    common: NDArray[np.int64]


class _Side(NamedTuple):
    unit: NDArray[np.int64]
    code: NDArray[np.int64]
    weight: NDArray[np.float64]
    rarity: NDArray[np.float64]
    norm: NDArray[np.float64]
    distinct: NDArray[np.int64]
    total: NDArray[np.float64]


def pairs(text: Units, reference: Units, rarities: tuple[NDArray[np.float64], NDArray[np.float64]]) -> Pairs:
    """Return the pairs of sentences that share a stem; ``rarities`` weighs each word's stem, of either side."""
    _, codes = np.unique(np.concatenate((text.stems, reference.stems)), return_inverse=True)
    size = int(codes.max()) + 1 if len(codes) else 1
    left = _side(text, codes[: len(text.stems)], rarities[0], size)
    right = _side(reference, codes[len(text.stems) :], rarities[1], size)
    order = np.argsort(right.code, kind="stable")
    held = right.code[order]
    low = np.searchsorted(held, left.code)
    count = np.searchsorted(held, left.code, "right") - low
    count[count > COMMON] = 0
    row = np.repeat(np.arange(len(left.code)), count)
    there = order[low[row] + np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)]
    width = max(1, len(reference.starts))
    keys, place = np.unique(left.unit[row] * width + right.unit[there], return_inverse=True)
    unit, ref_unit = keys // width, keys % width
    common = np.bincount(place, minlength=len(keys))
    product = np.bincount(place, left.weight[row] * right.weight[there], len(keys))
    rarity = np.bincount(place, left.rarity[row], len(keys))
    return Pairs(
        unit,
        ref_unit,
        product / np.maximum(1e-9, left.norm[unit] * right.norm[ref_unit]),
        2 * common / np.maximum(1, left.distinct[unit] + right.distinct[ref_unit]),
        rarity / np.maximum(1e-9, left.total[unit]),
        common,
    )


def _side(side: Units, codes: NDArray[np.int64], rarities: NDArray[np.float64], size: int) -> _Side:
    """Return the distinct stems of each sentence with their weights, and the sums over each sentence."""
    count = len(side.starts)
    of_word = np.full(len(codes), -1, np.int64)
    of_word[_words(side)] = np.repeat(np.arange(count), side.ends - side.starts)
    kept = np.flatnonzero((side.stems != 0) & (of_word >= 0))
    keys, first, times = np.unique(of_word[kept] * size + codes[kept], return_index=True, return_counts=True)
    unit, rarity = keys // size, rarities[kept[first]]
    weight = rarity * times
    return _Side(
        unit,
        keys % size,
        weight,
        rarity,
        np.sqrt(np.bincount(unit, weight**2, count)),
        np.bincount(unit, minlength=count),
        np.bincount(unit, rarity, count).astype(np.float64),
    )


def _words(side: Units) -> NDArray[np.int64]:
    """Return the words of all sentences, in order."""
    lengths = side.ends - side.starts
    words: NDArray[np.int64] = np.arange(int(lengths.sum()), dtype=np.int64) + np.repeat(
        side.starts - (np.cumsum(lengths) - lengths), lengths
    )
    return words
