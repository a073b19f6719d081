"""The last headline of a list of other articles that a page puts amid a story.

It stands right above a paragraph, where the sub-headlines of the story stand, too, or above one of these; what tells
them apart is that another headline goes right before it, that sub-headlines are shorter, and that the model half
believes it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array
from scrub.chrome.layout import Layout
from scrub.engine.kinds.cue import SUBHEAD

__all__ = ["headlines_of_lists"]

LIKELY, GOES = 0.4, 0.85
"""How likely chrome the last headline of a list has to be, and those before it."""
FIRST_WORDS, LAST_WORDS = 4, 5
"""Words of a headline in the list, and of the last one. In documents and pages read by hand 31 such lines are
``LIKELY`` chrome and all of them are; of shorter ones 12 are chrome and 8 the story's."""


def headlines_of_lists(
    p: Array, layout: Layout, taken: NDArray[np.bool_], ruled: NDArray[np.bool_], asks: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Return which lines are headlines of such a list, up to the last one.

    ``taken`` are the lines that rules take, ``ruled`` those of them that are something else than such headlines, and
    ``asks`` those that end with a question mark.
    """
    out = np.zeros(len(p), bool)
    listed = (taken | (p >= GOES)) & ~layout.sentence
    ends = np.zeros(len(p), bool)
    closes = layout.sentence | listed | asks | (layout.words <= SUBHEAD)
    ends[1:-1] = listed[:-2] & closes[2:]
    inside = layout.body & ~layout.sentence & ~ruled
    ends &= inside & (layout.words >= LAST_WORDS) & (p >= LIKELY)
    heads = inside & (layout.words >= FIRST_WORDS)
    for at in ends.nonzero()[0].tolist():
        first = at
        while first and listed[first - 1]:
            first -= 1
        out[first : at + 1] |= heads[first : at + 1] & heads[first:at].any()
    return out
