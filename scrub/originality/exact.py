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
    order = np.argsort(held, kind="stable")
    held = held[order]
    low = np.searchsorted(held, asked)
    count = np.minimum(np.searchsorted(held, asked, "right") - low, PLACES)
    at = np.repeat(np.arange(len(asked)), count)
    if not len(at):
        return []
    nth = np.arange(len(at)) - np.repeat(np.cumsum(count) - count, count)
    there = order[low[at] + nth]
    diagonal = there - at
    order = np.lexsort((at, diagonal))
    at, diagonal = at[order], diagonal[order]
    begins = np.flatnonzero(np.concatenate(([True], (np.diff(diagonal) != 0) | (np.diff(at) != 1))))
    ends = np.concatenate((begins[1:], [len(at)])) - 1
    start, end, shift = at[begins], at[ends] + size, diagonal[begins]
    order = np.lexsort((-end, start))
    rows = np.stack((start, end, start + shift, end + shift), axis=1)[order]
    return [Run(*row) for row in rows.tolist()]


def _longer(chain: list[Run], run: Run) -> list[Run]:
    chain.append(run)
    return chain


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
        done.append([run] if best is None else _longer(done.pop(best), run))
    return done
