"""Sentences of a copy that stand in the place of others: an editor rewrites some of a text where it stands."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from scrub.originality.match_align import Aligned

__all__ = ["replaced"]

LONGEST = 60
"""Words of such a gap."""
DRIFT = 10
"""Words by which the text and the document may differ there."""


def replaced(aligned: Aligned) -> NDArray[np.bool_]:
    """Return which words stand between copied passages where the document has about as many words of its own.

    Their source is known: what they were made of is that document, or nothing.
    """
    out = np.zeros(len(aligned.cover), np.bool_)
    edges = [(0, 0)]
    for passage in sorted(aligned.passages):
        edges += [(passage.start, passage.ref_start), (passage.end, passage.ref_end)]
    edges.append((len(out), len(aligned.reference.tokens)))
    for (start, ref_start), (end, ref_end) in list(pairwise(edges))[::2]:
        if 0 < end - start <= LONGEST and abs((end - start) - (ref_end - ref_start)) <= DRIFT:
            out[start:end] = True
    return out
