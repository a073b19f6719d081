"""Where lines went before the pass that is judged now.

What stood beside chrome, or in a text that was rich in it, is more often chrome itself.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scrub.chrome.chars import Array, Ints
from scrub.chrome.layout import Layout

__all__ = ["NAMES", "columns", "gaps_of"]

NAMES = ("gone_before", "gone_behind", "gone_amid", "gone_share")
_BESIDE, _AMID = 3, 4.0
"""More lines gone beside a line, and more amid the story for each of its sentences, say no more."""


def gaps_of(starts: Sequence[int], places: Sequence[int]) -> Ints:
    """Return how many lines went right before each line, and behind the last one.

    ``starts`` and ``places`` are where in the source the lines that are left and those that went began.
    """
    before = np.searchsorted(np.sort(np.array(places, np.int64)), np.array(starts, np.int64))
    return np.diff(before, prepend=0, append=len(places)).astype(np.int64)


def columns(gaps: Ints | None, layout: Layout, out: Array) -> None:
    """Write a row for each of ``NAMES`` with a figure for each line.

    They are how many lines went right before and right behind it; and of the whole text how many went amid the story
    for each of its sentences, and for each line that is left.
    """
    out[:] = 0
    if gaps is None or not gaps.any():
        return
    core = layout.core.nonzero()[0]
    amid = int(gaps[core[0] + 1 : core[-1] + 1].sum()) if len(core) else 0
    out[0], out[1] = np.minimum(gaps[:-1], _BESIDE), np.minimum(gaps[1:], _BESIDE)
    out[2] = min(_AMID, amid / max(1, len(core)))
    out[3] = int(gaps.sum()) / len(layout.words)
