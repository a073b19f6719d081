"""Runs of equal words in two texts, and the chains that they form."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["Run", "chains", "grams", "runs"]

MIX = tuple(np.uint64(odd) for odd in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93))
"""Odd 64-bit multipliers, one for each place in a gram (golden ratio, xxHash, MurmurHash-like finalisers)."""
PLACES = 4
"""Places of a gram in the reference that are looked at; a gram with more is a set phrase of that document."""
GAP = 40
"""Words between two runs of one passage. With 40 % of the words replaced, gaps of over 40 between equal trigrams are
rarer than 1 in 100."""
DRIFT = 10
"""Words by which the two sides of a gap may differ in length."""
OVERLAP = 3
"""Words by which two runs of one passage may overlap: an inserted word repeats the one before it."""
ACTIVE = 16
"""Open chains that a run is compared with, the latest first: the time stays linear in the number of runs."""


class Run(NamedTuple):
    """Words ``start:end`` of the text equal words ``ref_start:ref_end`` of the reference."""

    start: int
    end: int
    ref_start: int
    ref_end: int


def grams(ids: NDArray[np.uint64], size: int) -> NDArray[np.uint64]:
    """Return a key for each run of ``size`` (at most 4) words."""
    count = max(0, len(ids) - size + 1)
    out = np.zeros(count, np.uint64)
    for place in range(size):
        out += ids[place : place + count] * MIX[place]
    return out


def runs(ids: NDArray[np.uint64], reference: NDArray[np.uint64], size: int) -> list[Run]:
    """Return the maximal runs of at least ``size`` equal words, by place in the text."""
    asked, held = grams(ids, size), grams(reference, size)
    if not len(asked) or not len(held):
        return []
    order = held.argsort(kind="stable")
    held = held[order]
    low = held.searchsorted(asked)
    at = (held[np.minimum(low, len(held) - 1)] == asked).nonzero()[0]
    low = low[at]
    count = np.minimum(held.searchsorted(asked[at], "right") - low, PLACES)
    at = at.repeat(count)
    if not len(at):
        return []
    there = order[np.arange(len(at)) + (low - count.cumsum() + count).repeat(count)]
    width = len(asked) + 1
    steps = (there - at + width) * width + at
    steps.sort()
    heads = np.ones(len(steps) + 1, np.bool_)
    np.not_equal(steps[1:], steps[:-1] + 1, out=heads[1:-1])
    edges = heads.nonzero()[0]
    first, last = steps[edges[:-1]], steps[edges[1:] - 1]
    shift, start = np.divmod(first, width)
    end = start + (last - first) + size
    shift -= width
    order = (start * (len(ids) + 1) - end).argsort(kind="stable")
    columns = (column[order].tolist() for column in (start, end, start + shift, end + shift))
    return list(map(Run, *columns))


def chains(found: list[Run]) -> list[list[Run]]:
    """Return the runs grouped into passages: small gaps, as long on both sides; those that grew last stand last."""
    done: list[list[Run]] = []
    for run in found:
        best, least = None, DRIFT + 1
        for place in range(len(done) - 1, max(-1, len(done) - 1 - ACTIVE), -1):
            last = done[place][-1]
            gap, ref_gap = run.start - last.end, run.ref_start - last.ref_end
            if -OVERLAP <= gap <= GAP and -OVERLAP <= ref_gap <= GAP and abs(gap - ref_gap) < least:
                best, least = place, abs(gap - ref_gap)
                if not least:
                    break
        chain = [] if best is None else done.pop(best)
        chain.append(run)
        done.append(chain)
    return done
