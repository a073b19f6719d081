"""The caption of the picture that stands above the story: where bylines and buttons went, right above a paragraph."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array
from scrub.chrome.layout import Layout
from scrub.text.lines import Line
from scrub.text.stops import ends_sentence, is_closed

__all__ = ["opening_caption"]

LIKELY = 0.3
"""How likely chrome it is: of such lines of labelled documents 7 are captions or credits and none is the story's."""
LEAST, BEFORE, GONE = 3, 1, 2
"""Its words, the sentences of the story before it at most (a standfirst), and the lines that went between."""
QUOTED = ("»", "”", '"', "」")


def opening_caption(lines: Sequence[Line], p: Array, layout: Layout, before: Array) -> NDArray[np.bool_]:
    """Return which line is such a caption; the headline stands above it.

    ``before`` is how many lines went right before each: one alone may be an advertisement above a sub-headline.
    """
    out = np.zeros(len(lines), bool)
    told = np.cumsum(layout.core) <= BEFORE
    above = np.append(layout.sentence[1:], False)
    for at in np.flatnonzero(above & (before >= GONE) & told & ~layout.sentence & (p >= LIKELY)).tolist():
        out[at] = at > 0 and lines[at].words >= LEAST and not _ended(lines[at].raw)
    return out


def _ended(raw: str) -> bool:
    return ends_sentence(raw) or is_closed(raw) or raw.endswith(QUOTED)
