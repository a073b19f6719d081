"""Sentences that many documents hold which share nothing else with the text: a site's furniture and set phrases."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scrub.originality.corpus import Sharing
from scrub.originality.match_text import Prepared

__all__ = ["boilerplate"]

MANY = 5
"""Documents that hold a set phrase; a report printed by six sites is one of them only when those share little else."""
MANY_OF_SITE = 3
"""The same for documents that are all of one site."""
MOSTLY = 0.6
"""Share of the documents with a phrase that have nothing but furniture in common with the text."""


def boilerplate(text: Prepared, positions: NDArray[np.int32], seen: Sharing) -> NDArray[np.bool_]:
    """Return which words stand in set phrases; ``positions`` holds the first word of each asked fingerprint."""
    usual = (seen.documents >= MANY) | ((seen.sites == 1) & (seen.documents >= MANY_OF_SITE))
    shared = usual & (seen.shallow >= MOSTLY * seen.documents)
    out = np.zeros(len(text.tokens), np.bool_)
    if shared.any():
        units = text.bounds
        count = len(units.starts)
        unit = np.clip(np.searchsorted(units.starts, positions, "right") - 1, 0, count - 1)
        held = np.bincount(unit[seen.documents > 0], minlength=count)
        phrases = np.bincount(unit[shared], minlength=count)
        for number in np.flatnonzero((phrases > 0) & (2 * phrases >= held)).tolist():
            out[units.starts[number] : units.ends[number]] = True
    return out
