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
    taken = np.zeros(max((passage.end for passage in found), default=0), np.int64)
    for passage in sorted(found, key=lambda p: (p.start - p.end, p)):
        words = taken[passage.start : passage.end]
        if words.sum() < TAKEN * len(words):
            words += 1
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
    dense |= exact
    starts, ends, ref_starts, ref_ends = _steady(places, dense)
    equals, exacts = _sums(equal), _sums(exact)
    words, same = ends - starts, exacts[ends] - exacts[starts]
    rows = ((words >= least) & (same > 0)).nonzero()[0]
    columns = (
        starts + low, ends + low, ref_starts + ref_low, ref_ends + ref_low,
        same / words, (equals[ends] - equals[starts]) / words,
    )  # fmt: skip
    return list(map(Passage, *(column[rows].tolist() for column in columns)))


def _sums(marks: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return how many marks are set before each place."""
    out = np.zeros(len(marks) + 1, np.int64)
    marks.cumsum(out=out[1:])
    return out


def _steady(
    places: NDArray[np.int64], kept: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return the parts of the runs of kept words in which the reference makes no jump, each from an equal word to one.

    They are the first words and those behind the last, on both sides. No part has a lone equal word at its ends: a
    "the" beside a copied passage is chance.
    """
    at = (kept & (places >= 0)).nonzero()[0]
    refs = places[at]
    if not len(at):
        return at, at, refs, refs
    steps = np.diff(at)
    gaps = (~kept).cumsum()[at]
    apart = (np.diff(refs) - steps > DRIFT) | (gaps[1:] != gaps[:-1])
    cuts = apart.nonzero()[0]
    first, last = np.zeros(len(cuts) + 1, np.int64), np.full(len(cuts) + 1, len(at) - 1)
    first[1:], last[:-1] = cuts + 1, cuts
    beside = ((steps == 1) & ~apart).nonzero()[0]  # this equal word and the next one stand side by side
    low, high = beside.searchsorted(first), beside.searchsorted(last)
    some = low < high
    first[some], last[some] = beside[low[some]], beside[high[some] - 1] + 1
    return at[first], at[last] + 1, refs[first], refs[last] + 1


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
    blocks = LCSseq.editops(words[start:end].tolist(), reference[ref_start:ref_end].tolist()).as_matching_blocks()
    sizes = np.array([block.size for block in blocks])
    within = np.arange(int(sizes.sum())) - (sizes.cumsum() - sizes).repeat(sizes)
    at = np.array([block.a for block in blocks]).repeat(sizes) + within
    out[start + at] = np.array([block.b for block in blocks]).repeat(sizes) + within + ref_start
