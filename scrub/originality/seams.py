"""What an edit leaves of a copied passage at its ends and in between: words that were replaced, short sentences."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from scrub.originality.exact import grams
from scrub.originality.near import Passage
from scrub.originality.paraphrase_units import Bounds

__all__ = ["extended", "filled"]

SEAM, REF_SEAM = 3, 4
"""Words between a passage and the end of its sentence, here and in the reference, that replace each other."""
LEAST, MOST = 4, 48
"""Words of a gap between copied passages that may be a sentence or some of the same document."""
SAME = 0.6
"""Share of a gap's words that stand in one place of the reference in the same order, from which it is copied too."""
PIECE = 5
"""The same for a part of a gap, and how many words of it have to be equal."""
PLACES, TRIED = 4, 2
"""Times that the reference may hold a pair of words by which a gap is looked for, and places of it that the gap is
compared with, those of the rarest pairs first; with four places .0006 more of a shuffled and edited copy is found."""


def extended(found: list[Passage], bounds: Bounds, reference: Bounds) -> list[Passage]:
    """Return the passages up to the ends of their sentences, where a word or three on both sides are all that differ.

    Words that one side only has (", he said") are no replacement: they stay out.
    """
    out = []
    for passage in found:
        head, ref_head = _before(bounds, passage.start), _before(reference, passage.ref_start)
        tail, ref_tail = _behind(bounds, passage.end), _behind(reference, passage.ref_end)
        if not (0 < head <= SEAM and 0 < ref_head <= REF_SEAM):
            head = ref_head = 0
        if not (0 < tail <= SEAM and 0 < ref_tail <= REF_SEAM):
            tail = ref_tail = 0
        share = (passage.end - passage.start) / (passage.end - passage.start + head + tail)
        out.append(
            Passage(
                passage.start - head, passage.end + tail, passage.ref_start - ref_head, passage.ref_end + ref_tail,
                passage.exact * share, passage.equal * share,
            )
        )  # fmt: skip
    return out


def _before(bounds: Bounds, word: int) -> int:
    """Return the words between the beginning of a word's sentence and the word."""
    return word - int(bounds.starts[int(np.searchsorted(bounds.starts, word, "right")) - 1])


def _behind(bounds: Bounds, word: int) -> int:
    """Return the words from a place to the end of the sentence of the word before it."""
    return int(bounds.ends[int(np.searchsorted(bounds.starts, word - 1, "right")) - 1]) - word


def filled(found: list[Passage], ids: NDArray[np.uint64], reference: NDArray[np.uint64]) -> list[Passage]:
    """Return the passages of a text that was copied from the reference with those in its gaps.

    A gap may be a short sentence that was edited, or some of them from different places; a word or three that are left
    between two passages belong to the one before.
    """
    gaps = [(start, end) for start, end in _gaps(found, len(ids)) if LEAST <= end - start <= MOST]
    out = [*found, *_in_gaps(gaps, ids, reference)] if gaps else found
    small = {start: end for start, end in _gaps(out, len(ids)) if end - start < LEAST and start and end < len(ids)}
    return [passage._replace(end=small.get(passage.end, passage.end)) for passage in out]


def _gaps(found: list[Passage], words: int) -> list[tuple[int, int]]:
    """Return the ranges of words between the passages, before the first and behind the last."""
    covered = np.zeros(words + 2, np.bool_)
    for passage in found:
        covered[passage.start + 1 : passage.end + 1] = True
    covered[0] = covered[-1] = True
    edges = (covered[1:] != covered[:-1]).nonzero()[0].tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


def _in_gaps(gaps: list[tuple[int, int]], ids: NDArray[np.uint64], reference: NDArray[np.uint64]) -> Iterator[Passage]:
    """Yield the passages that gaps of the text have in common with the reference."""
    held = grams(reference, 2)
    order = held.argsort(kind="stable")
    held = held[order]
    asked = np.concatenate([ids[start:end] for start, end in gaps])
    sought = grams(asked, 2)
    low, high = held.searchsorted(sought).tolist(), held.searchsorted(sought, "right").tolist()
    begin = 0
    for start, end in gaps:
        size = end - start
        pairs = [n for n in range(begin, begin + size - 1) if low[n] < high[n] <= low[n] + PLACES]
        seeds = sorted((high[n] - low[n], n - begin, int(order[low[n]])) for n in pairs)
        if seeds:
            for passage in _pieces(asked[begin : begin + size].tolist(), reference, seeds):
                yield passage._replace(start=start + passage.start, end=start + passage.end)
        begin += size


def _pieces(words: list[int], reference: NDArray[np.uint64], seeds: list[tuple[int, int, int]]) -> Iterator[Passage]:
    """Yield the parts of a gap that stand in one place of the reference each, the likeliest first.

    ``seeds`` holds for pairs of words how often they stand in the reference, which word is the first, and where they
    stand first, the rarest first.
    """
    left = [(0, len(words))]
    while left:
        low, high = left.pop()
        shifts = dict.fromkeys(place - at for _, at, place in seeds if low <= at < high - 1)
        tried = [_likest(words[low:high], reference, low + shift) for shift in islice(shifts, TRIED)]
        best = max(filter(None, tried), key=lambda piece: piece.equal * (piece.end - piece.start), default=None)
        if best:
            best = best._replace(start=low + best.start, end=low + best.end)
            yield best
            left += [part for part in ((low, best.start), (best.end, high)) if part[1] - part[0] >= LEAST]


def _likest(words: list[int], reference: NDArray[np.uint64], place: int) -> Passage | None:
    """Return what some words share with the reference when the first of them stands at about ``place`` there.

    That is all of them, when enough are the same, else the densest part; None for too little.
    """
    from rapidfuzz.distance import LCSseq

    low = max(0, place - 2)
    behind = reference[low : max(0, place + len(words) + 2)].tolist()
    blocks = LCSseq.editops(words, behind).as_matching_blocks()[:-1]
    equal = sum(block.size for block in blocks)
    if equal >= SAME * len(words):
        return Passage(0, len(words), low + blocks[0].b, low + blocks[-1].b + blocks[-1].size, 0.0, equal / len(words))
    best, part = 0.0, (0, 0, 0)
    worth, equal, first, last = 0.0, 0, 0, 0
    for number, block in enumerate(blocks):
        before = blocks[last]
        gap = max(0, block.a - before.a - before.size, block.b - before.b - before.size)
        worth -= gap * SAME / (1 - SAME)
        if worth <= 0:
            worth, equal, first = 0.0, 0, number
        worth, equal, last = worth + block.size, equal + block.size, number
        if worth > best:
            best, part = worth, (first, number, equal)
    first, last, equal = part
    if equal < PIECE:
        return None
    begin, end = blocks[first], blocks[last]
    size = end.a + end.size - begin.a
    return Passage(begin.a, end.a + end.size, low + begin.b, low + end.b + end.size, 0.0, equal / size)
