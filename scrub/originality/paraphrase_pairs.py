"""How alike each sentence of a text is to each one of a reference: shared stems, weighted by their rarity."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.paraphrase_units import Units

__all__ = ["Codes", "Pairs", "coded", "numbered", "pairs"]

COMMON = 24
"""Sentences of the reference that may hold a stem; one in more of them is that document's subject and says nothing of
which sentence is meant. It also bounds the work for a word."""
NONE = np.zeros(1, np.uint64)
DENSE = 1 << 14
"""Pairs of sentences up to which a table of all of them is faster than sorting."""


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


class Codes(NamedTuple):
    """A number below ``size`` for the stem of each word, the same on both sides; 0 for a word that has none."""

    text: NDArray[np.int64]
    reference: NDArray[np.int64]
    size: int


class _Side(NamedTuple):
    unit: NDArray[np.int64]
    code: NDArray[np.int64]
    weight: NDArray[np.float64]
    rarity: NDArray[np.float64]
    norm: NDArray[np.float64]
    distinct: NDArray[np.int64]
    total: NDArray[np.float64]


def coded(text: Units, reference: Units) -> Codes:
    """Return the stems of two texts as small numbers."""
    every = np.concatenate((NONE, text.stems, reference.stems))
    order = every.argsort()
    ranked = every[order]
    codes = np.zeros(len(every), np.int64)
    codes[order[1:]] = (ranked[1:] != ranked[:-1]).cumsum()
    return Codes(codes[1 : len(text.stems) + 1], codes[len(text.stems) + 1 :], int(codes.max()) + 1)


def pairs(
    text: Units,
    reference: Units,
    rarities: tuple[NDArray[np.float64], NDArray[np.float64]],
    asked: NDArray[np.bool_] | None = None,
    codes: Codes | None = None,
) -> Pairs:
    """Return the pairs of sentences that share a stem; ``rarities`` weighs each word's stem, of either side.

    ``asked`` says which sentences of the text are compared, all when it is not given; ``codes`` are those of ``coded``.
    """
    codes = codes or coded(text, reference)
    left = _side(text, codes.text, rarities[0], codes.size, asked)
    right = _side(reference, codes.reference, rarities[1], codes.size)
    order = right.code.argsort(kind="stable")
    times = np.bincount(right.code, minlength=codes.size)
    low = (times.cumsum() - times)[left.code]
    count = times[left.code]
    count[count > COMMON] = 0
    row = np.arange(len(count)).repeat(count)
    there = order[np.arange(len(row)) + (low - count.cumsum() + count).repeat(count)]
    width = max(1, len(reference.starts))
    keys, place = numbered(left.unit[row] * width + right.unit[there], width * len(text.starts))
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


def numbered(keys: NDArray[np.int64], size: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the distinct keys, ascending, and which of them each one is; keys are below ``size``."""
    if size > DENSE:
        return np.unique(keys, return_inverse=True)
    marks = np.zeros(size, np.bool_)
    marks[keys] = True
    return marks.nonzero()[0], (marks.cumsum() - 1)[keys]


def _side(
    side: Units,
    codes: NDArray[np.int64],
    rarities: NDArray[np.float64],
    size: int,
    asked: NDArray[np.bool_] | None = None,
) -> _Side:
    """Return the distinct stems of each sentence with their weights, and the sums over each sentence."""
    count = len(side.starts)
    unit = side.starts.searchsorted(np.arange(len(codes)), "right") - 1
    listed = (codes > 0) & (unit >= 0) & (np.arange(len(codes)) < side.ends[unit])
    if asked is not None:
        listed &= asked[unit]
    kept = listed.nonzero()[0]
    keys = unit[kept] * size + codes[kept]
    order = keys.argsort(kind="stable")
    keys = keys[order]
    heads = np.ones(len(keys), np.bool_)
    np.not_equal(keys[1:], keys[:-1], out=heads[1:])
    at = heads.nonzero()[0]
    unit, code = np.divmod(keys[at], size)
    rarity = rarities[kept[order[at]]]
    weight = rarity * np.diff(at, append=len(keys))
    return _Side(
        unit,
        code,
        weight,
        rarity,
        np.sqrt(np.bincount(unit, weight**2, count)),
        np.bincount(unit, minlength=count),
        np.bincount(unit, rarity, count).astype(np.float64),
    )
