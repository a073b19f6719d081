"""Lines that stand twice close together: a caption is printed under its picture and as the picture's description.

Both copies are captions; the one may go on with a credit, the other be cut ("... more").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array
from scrub.chrome.layout import Layout
from scrub.text.lines import Line

__all__ = ["alike", "captions", "uncut"]

BEGINNING = 24
"""Characters by which a caption is seen to come again, with or without its credit."""
REACH = 2
"""Lines between which a copy may stand: a credit."""
SAME = 0.9
LEAST, MOST = 8, 80
"""Words of a caption that is known by its copy alone (dev pages: of 40 such lines inside of an article none is its)."""
LONGER = 2.0
"""How many times longer than its copy a line may be: a heading may be the beginning of the paragraph below it."""
SHARE = 0.25
"""Of a text of which more stands twice the second copies go at most: it is printed twice itself."""
TEASE = 10
"""Characters at the end of a line in which its cut is looked for: "... more"."""
OPENING = ('"', "“", "„", "«", "»", "「", "-", "*", "•")


def alike(lines: Sequence[Line]) -> tuple[Array, Array, NDArray[np.bool_]]:
    """Return what share of a line near by each line begins with, their ratio of lengths, and which follow their copy.

    The share is of the shorter of the two; the ratio is 0 where there is no such line.
    """
    share, ratio = np.zeros(len(lines), np.float32), np.zeros(len(lines), np.float32)
    second = np.zeros(len(lines), bool)
    begins = Counter([line.key[:BEGINNING] for line in lines if len(line.key) >= BEGINNING])
    if len(begins) == begins.total():
        return share, ratio, second
    for at, line in enumerate(lines):
        if len(line.key) < BEGINNING or begins[line.key[:BEGINNING]] < 2:
            continue
        for other in range(at + 1, min(at + 1 + REACH, len(lines))):
            one, two = uncut(line.key), uncut(lines[other].key)
            found = common(line.key, lines[other].key) / max(min(one, two), BEGINNING)
            if found > share[at]:
                share[at], ratio[at] = found, one / two
            if found > share[other]:
                share[other], ratio[other] = found, two / one
                second[other] = found >= SAME
    return share, ratio, second


def common(one: str, two: str) -> int:
    """Return how many characters two lines begin with alike.

    >>> common("harbour", "hard")
    3
    """
    for at, (a, b) in enumerate(zip(one, two, strict=False)):
        if a != b:
            return at
    return min(len(one), len(two))


def uncut(key: str) -> int:
    """Return the length of a line up to where it was cut.

    >>> uncut("the harbour at ... more")
    15
    """
    at = key.rfind("...", len(key) - TEASE) if len(key) > TEASE else -1
    return max(len(key) if at < 0 else at, 1)


def captions(lines: Sequence[Line], layout: Layout) -> NDArray[np.bool_]:
    """Return which lines inside of the article are captions, as they stand there twice.

    Of equal lines only sentences are: a headline may be printed twice.
    """
    share, ratio, second = alike(lines)
    if not (share >= SAME).any():
        return np.zeros(len(lines), bool)
    words = layout.words
    out: NDArray[np.bool_] = (
        layout.body
        & np.array([not line.raw.startswith(OPENING) for line in lines])
        & (layout.sentence | (ratio != 1))
        & (share >= SAME)
        & (ratio <= LONGER)
        & (ratio >= 1 / LONGER)
        & (words >= LEAST)
        & (words <= MOST)
    )
    if words[out].sum() > SHARE * words.sum():
        out &= second
    return out
