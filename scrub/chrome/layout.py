"""The plain facts of a document's lines as arrays: words, sentences, zones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.text.lines import Line

__all__ = ["BODY", "HEAD", "TAIL", "Layout", "layout_of"]

HEAD, BODY, TAIL = -1, 0, 1
_ZONES = {"head": HEAD, "body": BODY, "tail": TAIL}


class Layout(NamedTuple):
    """The number of words of each line, whether it is a sentence, its zone (-1 head, 0 body, 1 tail).

    ``body`` are the lines of the body, ``core`` the sentences among them.
    """

    words: NDArray[np.int64]
    sentence: NDArray[np.bool_]
    zone: NDArray[np.int64]
    body: NDArray[np.bool_]
    core: NDArray[np.bool_]


def layout_of(lines: Sequence[Line]) -> Layout:
    """Return the layout of some lines."""
    sentence = np.array([line.sentence for line in lines], bool)
    zone = np.array([_ZONES[line.zone] for line in lines], np.int64)
    body = zone == BODY
    return Layout(np.array([line.words for line in lines], np.int64), sentence, zone, body, sentence & body)
