"""Boxes amid the story: a label that no rule knows, and headlines of other stories below it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array
from scrub.chrome.context import runs, sizes
from scrub.chrome.layout import Layout
from scrub.chrome.terms import ITEM
from scrub.text.lines import Line
from scrub.text.stops import CALLS, STOPS
from scrub.text.words import begins_small

__all__ = ["boxed"]

LEAST, LIKELY = 3, 0.35
"""Lines of a box, and how likely they are chrome in the mean."""
LINE, LAST = 0.4, 0.6
"""How likely each is: the last may be the sub-headline that stands above the next paragraph. Of such lines of labelled
documents 42 are the site's and 5 the story's, rows of a table or a list."""
NAMED, OWN = 0.75, 0.2
"""How likely a line is that names what follows, rows which are the story's: less likely chrome than the second."""
COLONS, MOST = (":", "："), 0.5
"""Marks behind a term, and the share of lines with one from which a run is a list of them."""


def boxed(lines: Sequence[Line], p: Array, layout: Layout, taken: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which lines stand in a box: in a run of the body's lines without a sentence that are likely chrome.

    Lines that rules have ``taken`` end a run. A run most of whose lines have a colon is a list of terms, or of who says
    what; one with a line that begins small holds pieces of sentences, one with some items a list.
    """
    free = layout.body & ~layout.sentence & ~taken
    if not free.any():
        return free
    number, starts = runs(free)
    size = sizes(starts, len(p))
    likely = free[starts] & (size >= LEAST) & (np.add.reduceat(p, starts) / size >= LIKELY)
    for run in np.flatnonzero(likely).tolist():
        first = int(starts[run])
        likely[run] = not _told(lines[first : first + int(size[run])])
    if not likely.any():
        return np.zeros(len(p), bool)
    last = np.append(~free[1:], True)
    behind = np.append(last[1:], True)
    above = ~last & ~behind & (np.append(p[1:], 1) < OWN)
    stopped = np.array([line.raw[-1] in STOPS + CALLS for line in lines], bool)
    out: NDArray[np.bool_] = likely[number] & ~stopped & (p >= np.where(last, LAST, np.where(above, NAMED, LINE)))
    return out


def _told(run: Sequence[Line]) -> bool:
    """Return whether a run is the story's by its form: terms and speakers, pieces of a sentence, some items."""
    colons = sum(any(colon in line.raw for colon in COLONS) for line in run)
    items = sum(line.raw.startswith(ITEM) for line in run)
    broken = any(begins_small(line.raw) or line.raw[0] in ",.;)" for line in run)
    return colons > MOST * len(run) or broken or 0 < items < len(run)
