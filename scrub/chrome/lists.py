"""The headlines of a list of other articles that a page puts amid a story, of which others are known.

The last one stands right above a paragraph, where the sub-headlines of the story stand, too, or above one of these;
what tells them apart is that another headline goes right before it, that sub-headlines are shorter, and that the model
half believes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array
from scrub.chrome.features import NAMES
from scrub.chrome.gone import Gone
from scrub.chrome.layout import Layout
from scrub.chrome.quotes import MARKS
from scrub.chrome.terms import is_row
from scrub.engine.kinds.cue import HEADLINE_WORDS, SUBHEAD
from scrub.text.lines import Line
from scrub.text.stops import ends_sentence, is_closed

if TYPE_CHECKING:
    from scrub.chrome.model import Judged

__all__ = ["beside_gone", "headlines_of_lists"]

LIKELY, GOES = 0.4, 0.85
"""How likely chrome the last headline of a list has to be, and those before it."""
FIRST_WORDS, LAST_WORDS = 4, 5
"""Words of a headline in the list, and of the last one. In documents and pages read by hand 31 such lines are
``LIKELY`` chrome and all of them are; of shorter ones 12 are chrome and 8 the story's."""
LEFT, SHARED = 0.29, 0.3
"""How likely chrome a headline has to be beside which one of a list went, and the share of its words that the story
has from which it is none. Of 51 such lines of documents and pages read by hand 49 are headlines of other articles or
what an advertisement says."""
BRACKETS, OPENING = (")", "）"), MARKS.union("-–—•·・")
"""Marks with which a line of the story ends as with those of a sentence, and with which speech or an item begins."""
_SHARED = NAMES.index("shared")


def beside_gone(lines: Sequence[Line], judged: Judged, taken: NDArray[np.bool_], gone: Gone) -> list[int]:
    """Return which of the lines beside lists and below offers that went before belong to these, too.

    Sub-headlines of the story are shorter, or have words of it. Lines that rules have ``taken`` are left to them.
    """
    layout, shared = judged.layout, judged.figures[:, _SHARED]
    free = layout.body & ~layout.sentence & ~taken & (judged.p >= LEFT) & (shared < SHARED)
    free &= layout.words <= HEADLINE_WORDS
    asked = [(at, FIRST_WORDS) for at in gone.beside] + [(at, LAST_WORDS) for at in gone.below]
    return [at for at, least in asked if free[at] and layout.words[at] >= least and _open(lines[at].raw)]


def _open(raw: str) -> bool:
    """Return whether a line neither begins nor ends as speech, an item or a sentence does, and is no row of figures."""
    closed = ends_sentence(raw) or is_closed(raw) or raw.endswith(BRACKETS)
    return raw[0] not in OPENING and not closed and not is_row(raw)


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
