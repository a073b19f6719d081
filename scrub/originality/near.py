"""Passages that were copied and edited: between and around runs of equal words, the words that stand in one order."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.exact import DRIFT, Run, chains, runs

__all__ = ["Passage", "passages"]

SEED = 3
"""Words of a run that may begin a passage; a passage needs one of ``ANCHOR``."""
ANCHOR = 4
MARGIN = 24
"""Words before and behind a chain in which edited words are looked for."""
WINDOW = 16
DENSITY = 0.5
"""Share of equal words in a window from which the words between are taken as edited ones; two texts of one event reach
.3, a copy with 40 % of its words replaced .6."""
CLOSE, CLOSE_DENSITY = 8, 0.375
"""The same in a small window: beside a long run of equal words the large one would take in foreign words."""
LEAST = 7
"""Words of the shortest passage."""
TAKEN = 0.6
"""Share of a passage's words that longer passages explain from which it is a chance likeness."""
PIECE = 1_500
"""Words that are aligned at once: alignment takes the product of both sides, so the time stays linear."""


class Passage(NamedTuple):
    """Words ``start:end`` of the text come from words ``ref_start:ref_end`` of the reference.

    ``exact`` is the share (0..1) of them in equal runs of four and more, ``equal`` the share of equal words.
    """

    start: int
    end: int
    ref_start: int
    ref_end: int
    exact: float
    equal: float


def passages(ids: NDArray[np.uint64], reference: NDArray[np.uint64], *, least: int = LEAST) -> list[Passage]:
    """Return the passages of a text that were copied from a reference, edited or not, by place in the text."""
    found = runs(ids, reference, SEED)
    out: list[Passage] = []
    for chain in chains(found):
        if max(run.end - run.start for run in chain) >= ANCHOR:
            for piece in _pieces(chain):
                out += _of_chain(piece, ids, reference, least)
    return _best(out)


def _best(found: list[Passage]) -> list[Passage]:
    """Return the passages in order, without those whose words a longer one explains."""
    out: list[Passage] = []
    for passage in sorted(found, key=lambda p: (p.start - p.end, p)):
        taken = sum(max(0, min(passage.end, p.end) - max(passage.start, p.start)) for p in out)
        if taken < TAKEN * (passage.end - passage.start):
            out.append(passage)
    return sorted(out)


def _pieces(chain: list[Run]) -> list[list[Run]]:
    """Return the chain cut where it grows too long to be aligned at once."""
    out = [[chain[0]]]
    for run in chain[1:]:
        if run.end - out[-1][0].start > PIECE:
            out.append([run])
        else:
            out[-1].append(run)
    return out


def _of_chain(chain: list[Run], ids: NDArray[np.uint64], reference: NDArray[np.uint64], least: int) -> list[Passage]:
    low, high = max(0, chain[0].start - MARGIN), min(len(ids), max(run.end for run in chain) + MARGIN)
    ref_low = max(0, min(run.ref_start for run in chain) - MARGIN)
    ref_high = min(len(reference), max(run.ref_end for run in chain) + MARGIN)
    places = _aligned(chain, ids[low:high], reference[ref_low:ref_high], (low, ref_low))
    equal = places >= 0
    exact = _exact(chain, low, high)
    window = min(WINDOW, high - low)
    dense = np.convolve(equal, np.ones(window), "same") >= DENSITY * window
    dense &= np.convolve(equal, np.ones(min(CLOSE, window)), "same") >= CLOSE_DENSITY * min(CLOSE, window)
    kept = np.zeros(high - low + 2, np.bool_)
    kept[1:-1] = dense | exact
    edges = (kept[1:] != kept[:-1]).nonzero()[0].tolist()
    refs, equals, exacts = places.tolist(), _sums(equal), _sums(exact)
    out = []
    for begin, stop in zip(edges[::2], edges[1::2], strict=True):
        if stop - begin < least or exacts[stop] == exacts[begin]:
            continue
        for start, end in _steady(refs, begin, stop):
            if end - start < least or exacts[end] == exacts[start]:
                continue
            out.append(
                Passage(
                    low + start, low + end, ref_low + refs[start], ref_low + refs[end - 1] + 1,
                    (exacts[end] - exacts[start]) / (end - start), (equals[end] - equals[start]) / (end - start),
                )
            )  # fmt: skip
    return out


def _sums(marks: NDArray[np.bool_]) -> list[int]:
    """Return how many marks are set before each place."""
    return [0, *np.cumsum(marks).tolist()]


def _steady(places: list[int], begin: int, stop: int) -> list[tuple[int, int]]:
    """Return the parts of a range, from an equal word to an equal word, in which the reference makes no jump."""
    parts: list[list[int]] = []
    for at in range(begin, stop):
        place = places[at]
        if place < 0:
            continue
        if parts and (place - places[parts[-1][-1]]) - (at - parts[-1][-1]) <= DRIFT:
            parts[-1].append(at)
        else:
            parts.append([at])
    return [_without_strays(part) for part in parts]


def _without_strays(at: list[int]) -> tuple[int, int]:
    """Return the range of some equal words without lone ones at its ends: a "the" beside a copied passage is chance."""
    pairs = [row for row in range(len(at) - 1) if at[row + 1] == at[row] + 1]
    return (at[pairs[0]], at[pairs[-1] + 1] + 1) if pairs else (at[0], at[-1] + 1)


def _exact(chain: list[Run], low: int, high: int) -> NDArray[np.bool_]:
    """Return which words between ``low`` and ``high`` stand in a run of at least ``ANCHOR`` words."""
    out = np.zeros(high - low, np.bool_)
    for run in chain:
        if run.end - run.start >= ANCHOR:
            out[run.start - low : run.end - low] = True
    return out


def _aligned(
    chain: list[Run], words: NDArray[np.uint64], reference: NDArray[np.uint64], offset: tuple[int, int]
) -> NDArray[np.int64]:
    """Return the place in ``reference`` of each word, -1 where it has none, so that the order is the same."""
    out = np.full(len(words), -1, np.int64)
    if len(chain) == 1:
        run = chain[0]
        out[run.start - offset[0] : run.end - offset[0]] = np.arange(run.ref_start, run.ref_end) - offset[1]
        at, there = run.start - offset[0], run.ref_start - offset[1]
        _common(out, words, reference, (0, at, 0, there))
        at, there = run.end - offset[0], run.ref_end - offset[1]
        _common(out, words, reference, (at, len(words), there, len(reference)))
        return out
    _common(out, words, reference, (0, len(words), 0, len(reference)))
    return out


def _common(
    out: NDArray[np.int64], words: NDArray[np.uint64], reference: NDArray[np.uint64], part: tuple[int, int, int, int]
) -> None:
    """Write the longest common subsequence of a part of both sides into ``out``."""
    from rapidfuzz.distance import LCSseq

    start, end, ref_start, ref_end = part
    if start >= end or ref_start >= ref_end:
        return
    blocks = LCSseq.opcodes(words[start:end].tolist(), reference[ref_start:ref_end].tolist()).as_matching_blocks()
    for block in blocks:
        at, there = start + block.a, ref_start + block.b
        out[at : at + block.size] = np.arange(there, there + block.size)
