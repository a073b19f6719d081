"""Lines of the story in the form of a site's: lists of terms with what belongs to them, and the stars of a critic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from scrub.text.lines import Line

__all__ = ["terms"]

TERM = re.compile(r"(?P<term>[^\W\d_][^:\n.!?]{1,30}): (?P<rest>[^\W\d_][^\n]{2,100})")
"""A term, and behind a colon what belongs to it: ``Blue box: paper, cans``. Behind a capital a headline may follow."""
FEWEST = 2
"""Lines of such a list, at least: it has no other lines and stands between paragraphs."""
STARS = re.compile(r"([★⭐●✪])\1{0,4}[☆○◐◑✩½]\S{0,4}|★{3,5}|⭐{3,5}")
"""What a critic gives: full and empty signs, or full stars. Five empty ones ask the reader."""


def terms(lines: Sequence[Line], core: NDArray[np.bool_]) -> list[int]:
    """Return the numbers of the lines that belong to such a list within the story, or are a critic's stars.

    ``core`` are the sentences of the story.
    """
    told = core.nonzero()[0]
    if not len(told):
        return []
    within = range(int(told[0]) + 1, int(told[-1]))
    out = [at for at in range(int(told[0]) + 1, len(lines)) if STARS.fullmatch(lines[at].raw)]
    runs = [[*run] for listed, run in groupby(within, key=lambda at: _is_term(lines[at])) if listed]
    return out + [at for run in runs if len(run) >= FEWEST for at in run]


def _is_term(line: Line) -> bool:
    found = None if line.sentence else TERM.fullmatch(line.raw)
    return found is not None and found["rest"][0].islower()
