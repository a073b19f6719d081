"""Who says a quotation that stands on a line of its own: the line below it, a name and what the person is."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scrub.text.lines import Line

__all__ = ["quoted", "speakers"]

MARKS, STOPS = frozenset("\"'«»„“”‚‘’「」『』《》"), ".,!?…。"
SPEAKER = re.compile(r"[-–—]?\s*[^\W\d_][^,，:.!?|/]{2,40}[,，]\s?[^|/:.!?。]{3,60}")
LONGEST = 10
"""Words of a speaker with a trade."""


def quoted(lines: Sequence[Line]) -> NDArray[np.bool_]:
    """Return which lines stand in quotation marks as a whole."""
    return np.array([line.raw[0] in MARKS and line.raw.rstrip(STOPS)[-1:] in MARKS for line in lines], bool)


def speakers(lines: Sequence[Line], said: NDArray[np.bool_]) -> list[int]:
    """Return the numbers of the lines that name who spoke the quotation above: ``said`` are lines in quotes."""
    return [
        at + 1
        for at in said[:-1].nonzero()[0].tolist()
        if lines[at + 1].words <= LONGEST and not lines[at + 1].sentence and SPEAKER.fullmatch(lines[at + 1].raw)
    ]
