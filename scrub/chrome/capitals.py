"""Headlines of other articles that a site prints in capitals between the paragraphs of a story."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array
from scrub.text.lines import Line

__all__ = ["headlines"]

CAPITALS = 0.9
"""Share of its letters from which a line is in capitals: a brand may stand in it as it is written."""
LEAST, MOST = 8, 30
"""Words of such a headline; sub-headlines in capitals are shorter (dev pages: 3 of 3 have 6 or 7)."""
SHARE = 0.25
"""Of a text with more lines in capitals they are its own way of writing."""


def headlines(lines: Sequence[Line], upper: Array) -> NDArray[np.bool_]:
    """Return which lines inside of the article are headlines in capitals; ``upper`` is each line's share of capitals.

    They stand alone: next to others in capitals they are part of a list, a notice or a poem.
    """
    loud = upper > CAPITALS
    if not loud.any() or loud.mean() > SHARE:
        return np.zeros(len(lines), bool)
    fits = [line.zone == "body" and LEAST <= line.words <= MOST and not line.raw.endswith(".") for line in lines]
    near = np.zeros(len(lines), bool)
    near[1:] |= loud[:-1]
    near[:-1] |= loud[1:]
    out: NDArray[np.bool_] = loud & ~near & np.array(fits)
    return out
