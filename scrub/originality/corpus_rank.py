"""From postings to candidate documents: counting, in arrays."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.corpus import SHALLOW, STEM_WINDOW, Candidates

__all__ = ["Postings", "rank"]

LEAST_STEMS = 4
"""Shared rare stems in one window from which a document is worth a look; two for a text of a sentence or two."""
SHORT = 60
"""Words up to which a text is short."""


class Postings(NamedTuple):
    """Which documents hold which of the asked keys: row ``at`` of the question stands in document ``document``.

    ``frequencies`` holds, for each asked key, the number of documents with it.
    """

    at: NDArray[np.int64]
    document: NDArray[np.int64]
    frequencies: NDArray[np.int64]


def rank(
    fingerprints: Postings, stems: Postings, *, size: int, limit: int, sites: NDArray[np.int64] | None = None
) -> Candidates:
    """Return the ``limit`` best documents by fingerprints and the ``limit`` best by stems.

    ``sites`` holds a number for the site of each posting of ``fingerprints``, below zero where it is not known.
    """
    found, place = np.unique(fingerprints.document, return_inverse=True)
    hits = np.bincount(place, minlength=len(found))
    rarity = np.log((size + 1) / np.maximum(1, fingerprints.frequencies)).clip(0.2)
    order = np.argsort(-np.bincount(place, rarity[fingerprints.at], len(found)), kind="stable")[:limit]
    by_stem, weight = _by_stems(stems, size, limit)
    numbers = np.concatenate((found[order], by_stem[~np.isin(by_stem, found[order])]))
    asked = len(fingerprints.frequencies)
    furniture = fingerprints.at[hits[place] < max(2.0, SHALLOW * asked)]
    shallow = np.bincount(furniture, minlength=asked)
    unlisted = np.bincount(fingerprints.at, minlength=asked) == 0
    shallow[unlisted] = fingerprints.frequencies[unlisted]
    return Candidates(
        numbers=numbers.astype(np.int64),
        hits=_look_up(found, hits, numbers).astype(np.int32),
        weights=_look_up(by_stem, weight, numbers).astype(np.float32),
        documents=fingerprints.frequencies.astype(np.int32),
        sites=_count_sites(fingerprints.at, sites, asked),
        shallow=shallow.astype(np.int32),
    )


def _by_stems(stems: Postings, size: int, limit: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the documents whose best window shares the most, best first, and the weight of that window."""
    if not len(stems.at):
        return np.zeros(0, np.int64), np.zeros(0)
    words = len(stems.frequencies)
    rarity = np.log((size + 1) / np.maximum(0.5, stems.frequencies)).clip(0.3)
    half = STEM_WINDOW // 2
    span = words // half + 2
    keys, place = np.unique(stems.document * span + stems.at // half, return_inverse=True)
    count, weight = np.bincount(place), np.bincount(place, rarity[stems.at])
    behind = np.flatnonzero(np.diff(keys) == 1)
    count[behind] += np.bincount(place)[behind + 1]
    weight[behind] += np.bincount(place, rarity[stems.at])[behind + 1]
    enough = count >= (2 if words < SHORT else LEAST_STEMS)
    documents, weight = keys[enough] // span, weight[enough]
    order = np.argsort(-weight, kind="stable")[: 4 * limit]
    _, first = np.unique(documents[order], return_index=True)
    best = order[np.sort(first)[:limit]]
    return documents[best].astype(np.int64), weight[best].astype(np.float64)


def _look_up(keys: NDArray[np.int64], values: NDArray[np.generic], asked: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the value of each asked key, 0 where there is none."""
    out = np.zeros(len(asked))
    if len(keys):
        order = np.argsort(keys)
        at = order[np.minimum(np.searchsorted(keys, asked, sorter=order), len(keys) - 1)]
        same = keys[at] == asked
        out[same] = values[at[same]]
    return out


def _count_sites(at: NDArray[np.int64], sites: NDArray[np.int64] | None, asked: int) -> NDArray[np.int32]:
    if sites is None or not len(at):
        return np.zeros(asked, np.int32)
    known = sites >= 0
    pairs = np.unique(np.stack((at[known], sites[known])), axis=1)
    return np.bincount(pairs[0], minlength=asked).astype(np.int32)
