"""From postings to candidate documents: counting, in arrays."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.corpus import SHALLOW, STEM_WINDOW, Related, Sharing

__all__ = ["Postings", "related", "sharing"]

LEAST_STEMS = 4
"""Shared rare stems in one window from which a document is worth a look; two for a text of a sentence or two."""
SHORT = 60
"""Words up to which a text is short."""
SLOTS = 1 << 11
"""Counters for each window of a text: documents that share one are looked at more closely together, so it costs time
only."""
CROWD = 1 << 10
"""Postings from which documents are counted roughly first."""
HALF, REF_HALF = 50, 75
"""Words around a shared rare stem, in the text and in the document, in which others belong to the same passage."""


class Postings(NamedTuple):
    """Which documents hold which of the asked keys: row ``at`` of the question stands in document ``document``.

    ``place`` is the word of the document it stands at first; ``frequencies`` holds, for each asked key, the number of
    documents with it.
    """

    at: NDArray[np.int64]
    document: NDArray[np.int64]
    place: NDArray[np.int64]
    frequencies: NDArray[np.int64]


def sharing(prints: Postings, *, size: int, limit: int, sites: NDArray[np.int64] | None = None) -> Sharing:
    """Return the ``limit`` best documents by fingerprints.

    ``sites`` holds a number for the site of each posting, below zero where it is not known.
    """
    asked = len(prints.frequencies)
    order = prints.document.argsort(kind="stable")
    at, held, place = prints.at[order], prints.document[order], prints.place[order]
    heads = _heads(held)
    hits = _lengths(heads, len(held))
    rarity = np.log((size + 1) / np.maximum(1, prints.frequencies)).clip(0.2)
    weights = np.add.reduceat(rarity[at], heads) if len(heads) else rarity[:0]
    best = (-weights).argsort(kind="stable")[:limit]
    rows = np.full((len(best), asked), -1, np.int64)
    for row, (first, count) in enumerate(zip(heads[best].tolist(), hits[best].tolist(), strict=True)):
        rows[row, at[first : first + count]] = place[first : first + count]
    few = hits < max(2.0, SHALLOW * asked)
    shallow = np.bincount(at[few.repeat(hits)], minlength=asked)
    listed = np.bincount(at, minlength=asked)
    shallow = np.where(listed == 0, prints.frequencies, shallow)
    counted = np.zeros(asked, np.int64) if sites is None else _count_sites(prints.at, sites, asked)
    return Sharing(held[heads[best]], rows, prints.frequencies, counted, shallow)


def related(stems: Postings, *, size: int, limit: int) -> Related:
    """Return the ``limit`` documents whose best window shares the most by rarity."""
    words = len(stems.frequencies)
    span = 2 * words // STEM_WINDOW + 2
    least = 2 if words < SHORT else LEAST_STEMS
    window = (2 * np.arange(words) // STEM_WINDOW)[stems.at]
    at, document, place = stems.at, stems.document, stems.place
    if len(at) > CROWD:
        kept = _crowded(document, window, span, least)
        at, document, place, window = at[kept], document[kept], place[kept], window[kept]
    if not len(at):
        nothing = np.zeros(0)
        return Related(nothing.astype(np.int64), nothing, nothing)
    rarity = np.log((size + 1) / np.maximum(0.5, stems.frequencies)).clip(0.3)[at]
    keys = document * span + window
    order = keys.argsort(kind="stable")
    keys = keys[order]
    heads = _heads(keys)
    count, weight, keys = _lengths(heads, len(keys)), np.add.reduceat(rarity[order], heads), keys[heads]
    behind = (keys[1:] == keys[:-1] + 1).nonzero()[0]
    both, more = count.copy(), weight.copy()
    both[behind] += count[behind + 1]
    more[behind] += weight[behind + 1]
    enough = both >= least
    found, more = keys[enough] // span, more[enough]
    best: dict[int, float] = {}
    for row in (-more).argsort(kind="stable").tolist():
        best.setdefault(int(found[row]), float(more[row]))
        if len(best) == limit:
            break
    numbers = np.fromiter(best, np.int64, len(best))
    chosen = (document[:, None] == numbers).any(axis=1)
    close = _closest((document[chosen], at[chosen], place[chosen], rarity[chosen]), numbers)
    return Related(numbers, np.fromiter(best.values(), np.float64, len(best)), close)


def _heads(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the places where runs of one value begin."""
    if not len(values):
        return np.zeros(0, np.int64)
    begins = (values[1:] != values[:-1]).nonzero()[0]
    heads = np.zeros(len(begins) + 1, np.int64)
    np.add(begins, 1, out=heads[1:])
    return heads


def _lengths(heads: NDArray[np.int64], end: int) -> NDArray[np.int64]:
    """Return the lengths of the runs that begin at ``heads``, the last of which goes to ``end``."""
    out = np.empty_like(heads)
    np.subtract(heads[1:], heads[:-1], out=out[:-1])
    out[-1:] = end - heads[-1:]
    return out


def _crowded(documents: NDArray[np.int64], windows: NDArray[np.int64], span: int, least: int) -> NDArray[np.int64]:
    """Return the postings whose document may share ``least`` stems in two neighbouring windows."""
    slots = documents & (SLOTS - 1)
    slots *= span
    slots += windows
    counts = np.bincount(slots, minlength=SLOTS * span + 1)
    enough = counts[:-1] + counts[1:] >= least
    enough[1:] |= enough[:-1]
    kept: NDArray[np.int64] = enough[slots].nonzero()[0]
    return kept


def _closest(
    rows: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]],
    numbers: NDArray[np.int64],
) -> NDArray[np.float64]:
    """Return the most that each document shares within one passage of the text and one of its own.

    ``rows`` holds document, place in the text, place in the document and rarity of shared stems.
    """
    document, at, place, rarity = rows
    near = document[:, None] == document
    near &= np.abs(at[:, None] - at) <= HALF
    near &= np.abs(place[:, None] - place) <= REF_HALF
    around = near @ rarity
    return np.array([around[document == number].max(initial=0.0) for number in numbers.tolist()])


def _count_sites(at: NDArray[np.int64], sites: NDArray[np.int64], asked: int) -> NDArray[np.int64]:
    """Return on how many known sites the postings of each asked key are; sites are below 2**32."""
    known = sites >= 0
    if not known.any():
        return np.zeros(asked, np.int64)
    pairs = (at[known] << 32) | sites[known]
    pairs.sort()
    return np.bincount(pairs[_heads(pairs)] >> 32, minlength=asked)
