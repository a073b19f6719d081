"""What an edit leaves of a copied passage at its ends and in between: words that were replaced, short sentences."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scrub.originality.exact import grams
from scrub.originality.near import Passage
from scrub.originality.paraphrase_units import Bounds

__all__ = ["extended", "filled"]

SEAM, REF_SEAM = 3, 4
"""Words between a passage and the end of its sentence, here and in the reference, that replace each other."""
LEAST, MOST = 4, 24
"""Words of a gap between copied passages that may be a sentence of the same document."""
SAME = 0.6
"""Share of a gap's words that stand in one place of the reference in the same order, from which it is copied too."""
PLACES = 4
"""Pairs of words of a gap that are looked for, the rarest first, and times that the reference may hold one."""


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

    A word or three between two of them belong to the one before; a longer gap may be a short sentence that was edited.
    """
    covered = np.zeros(len(ids) + 2, np.bool_)
    for passage in found:
        covered[passage.start + 1 : passage.end + 1] = True
    covered[0] = covered[-1] = True
    gaps = (np.flatnonzero(covered[1:] != covered[:-1])).reshape(-1, 2)
    sizes = gaps[:, 1] - gaps[:, 0]
    small = {start: end for start, end in gaps[sizes < LEAST].tolist() if start and end < len(ids)}
    out = [passage._replace(end=small.get(passage.end, passage.end)) for passage in found]
    gaps = gaps[(sizes >= LEAST) & (sizes <= MOST)]
    if not len(gaps):
        return out
    held = grams(reference, 2)
    order = np.argsort(held, kind="stable")
    held = held[order]
    sought = grams(ids, 2)
    for start, end in gaps.tolist():
        low, high = (np.searchsorted(held, sought[start : end - 1], side).tolist() for side in ("left", "right"))
        places = [(b - a, at, int(order[a])) for at, (a, b) in enumerate(zip(low, high, strict=True)) if a < b]
        if best := _best(ids[start:end].tolist(), reference, places):
            equal, ref_start, ref_end = best
            out.append(Passage(start, end, ref_start, ref_end, 0.0, equal))
    return out


def _best(
    words: list[int], reference: NDArray[np.uint64], places: list[tuple[int, int, int]]
) -> tuple[float, int, int] | None:
    """Return the share of words that the likeliest place of the reference has in order, and its first and last word.

    ``places`` holds for pairs of words how often they stand in the reference, which word is the first, and where they
    stand first. None when no place has enough.
    """
    from rapidfuzz.distance import LCSseq

    size = len(words)
    best = None
    for times, at, place in sorted(places)[:PLACES]:
        if times > PLACES:
            break
        low = max(0, place - at - 2)
        blocks = LCSseq.opcodes(words, reference[low : place + size - at + 2].tolist()).as_matching_blocks()[:-1]
        equal = sum(block.size for block in blocks) / size
        if equal >= SAME and (best is None or equal > best[0]):
            best = (equal, low + blocks[0].b, low + blocks[-1].b + blocks[-1].size)
    return best
