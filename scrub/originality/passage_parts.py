"""A copied passage cut where a site's furniture stands between its sentences."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from scrub.originality.near import Passage

__all__ = ["parted"]

LEAST = 6
"""Words of the shortest part: a shorter stretch of furniture is cut out of nothing, a shorter rest belongs to it."""


def parted(passage: Passage, furniture: NDArray[np.bool_]) -> list[Passage]:
    """Return the parts of a passage that are furniture and those that are not, in order.

    ``furniture`` says which words are boilerplate. Where a part lies in the reference is worked out from its place in
    the passage.
    """
    inside = furniture[passage.start : passage.end]
    if np.count_nonzero(inside) in (0, len(inside)):
        return [passage]
    edges = [0, *(np.flatnonzero(inside[1:] != inside[:-1]) + 1).tolist(), len(inside)]
    long = [(begin, bool(inside[begin])) for begin, end in pairwise(edges) if end - begin >= LEAST]
    cuts = [begin for (_, before), (begin, usual) in pairwise(long) if usual != before]
    return [_part(passage, begin, end) for begin, end in zip([0, *cuts], [*cuts, len(inside)], strict=True)]


def _part(passage: Passage, begin: int, end: int) -> Passage:
    """Return words ``begin:end`` of a passage, counted from its start."""
    scale = (passage.ref_end - passage.ref_start) / (passage.end - passage.start)
    ref_start = min(passage.ref_end - 1, passage.ref_start + round(begin * scale))
    ref_end = max(ref_start + 1, passage.ref_start + round(end * scale))
    return passage._replace(
        start=passage.start + begin, end=passage.start + end, ref_start=ref_start, ref_end=min(passage.ref_end, ref_end)
    )
