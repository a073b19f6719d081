"""What is said on a line of its own, and who says it: quotations with a name behind or below them, and interviews."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from scrub.text.lines import Line
from scrub.text.stops import ENDS

__all__ = ["attributed", "quoted", "speakers", "turns"]

MARKS, BEHIND = frozenset("\"'«»„“”‚‘’「」『』《》"), f"{ENDS},"
SPEAKER = re.compile(r"[-–—]?\s*[^\W\d_][^,，:.!?|/]{2,40}[,，]\s?[^|/:.!?。]{3,60}")
LONGEST = 10
"""Words of a speaker with a trade."""
SPOKEN = re.compile(
    r"""(?:“[^”\n]{10,}”|"[^"\n]{10,}"|«[^»\n]{10,}»|„[^“”\n]{10,}[“”]|”[^”\n]{10,}”|‘[^’\n]{10,}’|「[^」\n]{6,}」)"""
    r"[.,!?]?\s*(?:[-–—(]\s*[^\W\d_]|,?\s*[^\W\d_])(?P<who>[^:：\n]*)"
)
"""A quotation and behind it whoever said it. A colon begins the headline of another story."""
TURN = re.compile(r"(?:[-–—*]+ ?)?(?P<who>[^\W\d_][^:：.!?\n]{0,29}?)\*{0,2} ?[:：]")
"""Who speaks in an interview, or a letter for question or answer."""
VOICES, TURNS = 2, 2
"""Voices of an interview, and turns of each of them, at least."""


def quoted(lines: Sequence[Line]) -> NDArray[np.bool_]:
    """Return which lines stand in quotation marks as a whole."""
    return np.array([line.raw[0] in MARKS and line.raw.rstrip(BEHIND)[-1:] in MARKS for line in lines], bool)


def attributed(lines: Sequence[Line], story: NDArray[np.bool_]) -> list[int]:
    """Return the numbers of the lines that hold a quotation and who said it, beside a paragraph of the ``story``.

    Of 74 such lines of labelled pages that stood between two paragraphs all were the story's.
    """
    beside = np.zeros(len(lines), bool)
    beside[1:] |= story[:-1]
    beside[:-1] |= story[1:]
    return [
        at
        for at in beside.nonzero()[0].tolist()
        if lines[at].raw[0] in MARKS
        and (found := SPOKEN.fullmatch(lines[at].raw))
        and len(found["who"].split()) < LONGEST
    ]


def speakers(lines: Sequence[Line], said: NDArray[np.bool_]) -> list[int]:
    """Return the numbers of the lines that name who spoke the quotation above: ``said`` are lines in quotes."""
    return [
        at + 1
        for at in said[:-1].nonzero()[0].tolist()
        if lines[at + 1].words <= LONGEST and not lines[at + 1].sentence and SPEAKER.fullmatch(lines[at + 1].raw)
    ]


def turns(lines: Sequence[Line], story: NDArray[np.bool_]) -> list[int]:
    """Return the numbers of the lines that are turns of an interview: two voices, each with a sentence of the story."""
    said: defaultdict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if (":" in line.raw or "：" in line.raw) and (found := TURN.match(line.raw)):
            said[found["who"]].append(at)
    voices = [places for places in said.values() if len(places) >= TURNS and story[places].any()]
    return sorted(chain.from_iterable(voices)) if len(voices) >= VOICES else []
