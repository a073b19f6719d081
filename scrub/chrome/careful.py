"""Which lines have to be beyond doubt before they go: what stands where sub-headlines, lists and last lines stand."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array
from scrub.chrome.features import NAMES
from scrub.chrome.layout import TAIL, Layout

__all__ = ["Signs", "beside", "careful", "signs_of"]

SPOKEN = {"article": 0.85, "dump": 0.75}
"""The least probability at which a sentence inside of the article goes."""
ALONE = {"article": 0.95, "dump": 0.85}
"""The least probability at which a line goes that stands alone above a sentence."""
TOLD = {"article": 0.8, "dump": 0.75}
"""The same for a line of which ``ABOUT`` of the words speak of what stands around a story."""
ABOUT = 0.25
SHORT = 4
"""Words of a short sentence."""
SEEN = ("about_any", "ends_stop", "numbered")
COUNTING = 2
"""The figure ``numbered`` of a line that begins with a number and counts on from another such line."""


class Signs(NamedTuple):
    """What is seen of each line: how many of its words are ``about`` what stands around a story, and its form.

    ``stopped`` are the lines that end with a stop, ``counted`` those of a list that counts on.
    """

    about: Array
    stopped: NDArray[np.bool_]
    counted: NDArray[np.bool_]


def signs_of(figures: Array) -> Signs:
    """Return the signs of lines by their figures, of which there is a row for each line."""
    about, stopped, numbered = (figures[:, NAMES.index(name)] for name in SEEN)
    return Signs(about, stopped > 0, numbered == COUNTING)


def careful(
    p: Array, layout: Layout, gone: NDArray[np.bool_], sort: str = "article", signs: Signs | None = None
) -> Array:
    """Return the probabilities with those at 0 that are too low for the place of their line.

    Inside of the article a sentence has to be ``SPOKEN``. Beyond doubt has to be what may as well be the story's: a
    line that stands alone above a sentence, with another sentence before it (a sub-headline; something that is ``gone``
    may stand on one side of it, but what has such lines on both sides is a part of their panel), a
    short sentence right behind the last paragraph, and an item of a list that counts on from within the article. In a
    whole page made flat, a text of the ``sort`` dump, they are more often chrome, and so they are where they speak of
    adverts or readers.
    """
    none = np.zeros(len(p), bool)
    seen = signs or Signs(np.zeros_like(p), none, none)
    told = seen.about >= ABOUT
    above, below = _neighbours(layout, gone)
    before, behind = beside(gone)
    lone = (above | before) & below & ~(before & behind) & layout.body & ~layout.sentence
    last = above & seen.stopped & (layout.words >= SHORT) & (layout.zone == TAIL)
    least = np.where(told, TOLD[sort], ALONE[sort])
    listed = seen.counted & (seen.counted & layout.body).any()
    doubted = (lone | (last & ~told) | listed) & (p < least)
    out: Array = np.where(doubted | (layout.core & (p < SPOKEN[sort])), 0, p)
    return out


def beside(gone: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which lines have one that is gone right before them, and which right behind."""
    return np.append(False, gone[:-1]), np.append(gone[1:], False)


def _neighbours(layout: Layout, gone: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which lines have a sentence of the core before them, and which a sentence behind, past what is gone."""
    left = (~gone).nonzero()[0]
    above, below = np.zeros(len(gone), bool), np.zeros(len(gone), bool)
    above[left[1:]] = layout.core[left[:-1]]
    below[left[:-1]] = layout.sentence[left[1:]]
    return above, below
