"""Which lines have to be beyond doubt before they go: what stands where sub-headlines, lists and last lines stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array
from scrub.chrome.features import NAMES
from scrub.chrome.layout import BODY, TAIL, Layout
from scrub.chrome.quotes import quoted
from scrub.text.lines import Line

__all__ = ["SPEAKING", "Signs", "beside", "careful", "gone_on", "signs_of"]

SPOKEN = {"article": 0.92, "dump": 0.75}
"""The least probability at which a sentence inside of the article goes."""
ALONE, TOLD = {"article": 0.97, "dump": 0.85}, {"article": 0.93, "dump": 0.75}
"""The same for a line that stands alone above a sentence, and for one that is told by its words."""
HEADING, LIKELY = 8, 0.9
"""Words of the longest sub-headline; longer lines, which may be captions, are none from this probability on."""
SURELY = {"article": 0.95, "dump": 0.85}
"""The same for an item of a list that counts on, and for a short sentence right behind the last paragraph."""
AMID = {"article": 0.93, "dump": 0.0}
"""The same for any other line between the sentences of the article."""
ABOUT, LEANING = 0.25, -0.1
"""A line is told by its words when so many of them speak of what stands around a story, or when they lean to it."""
CLEARLY = 0.25
"""How far words have to lean to tell a short sentence right behind the last paragraph."""
SHORT = 4
"""Words of a short sentence."""
RICH, OPEN = 0.25, 0.8
"""Where so many lines have gone amid the story for each of its sentences, others need no more than this: boxes,
captions and headlines stand between its paragraphs (such lines of documents not seen: 87 chrome, 18 the story's)."""
CAPTIONED, SHOWN, SHOWING = 0.4, 0.7, 0.86
"""Where so many have gone, the second is the least probability of a line that speaks for a caption, and the third what
becomes of it."""
SPEAKING, PICTURED = 0.5, 6
"""Log odds of the words of a line with a stop that speaks for a caption, and how many words it has at least: without a
stop it may be a sub-headline or an item."""
HARDLY, LONG = 0.3, 8
"""Sentences of so many words that are less likely chrome are the story's: chrome amid its paragraphs cuts it short."""
LABEL = 3
"""Words of a line between two paragraphs which only rules may take, unless it is a name: ``Video``, ``Prices``. What
the model took of such lines in labelled documents was a sub-headline as often as not."""
SEEN = (
    "about_any",
    "leans",
    "shows_all",
    "begins_dash",
    "ends_stop",
    "numbered",
    "title_case",
    "gone_before",
    "gone_behind",
)
_SEEN = [NAMES.index(name) for name in SEEN]
COUNTING = 2
"""The figure ``numbered`` of a line that begins with a number and counts on from another such line."""


class Signs(NamedTuple):
    """What is seen of each line: how many of its words are ``about`` what stands around a story, and its form.

    ``leans`` is how far its words lean to chrome, and ``shows`` how far they speak for a caption: 0 behind a dash, with
    which items and speech begin. ``stopped`` are the lines that end with a stop, ``counted`` those of a list that
    counts on, ``quoted`` those in quotes, ``label`` those of a few words and no mark that are no names, and ``beside``
    those beside which lines went in a pass before.
    """

    about: Array
    leans: Array
    shows: Array
    stopped: NDArray[np.bool_]
    counted: NDArray[np.bool_]
    quoted: NDArray[np.bool_]
    label: NDArray[np.bool_]
    beside: NDArray[np.bool_]


def signs_of(lines: Sequence[Line], figures: Array) -> Signs:
    """Return the signs of lines, of whose figures there is a row for each."""
    about, leans, shows, dash, stopped, numbered, capitals, before, behind = (figures[:, at] for at in _SEEN)
    label = np.array([line.words <= LABEL and line.raw.replace(" ", "").isalpha() for line in lines], bool)
    name = (capitals == 1) & np.array([line.words > 1 for line in lines], bool)
    return Signs(
        about,
        leans,
        np.where(dash > 0, 0, shows),
        stopped > 0,
        numbered == COUNTING,
        quoted(lines),
        label & ~name,
        before + behind > 0,
    )


def careful(
    p: Array,
    layout: Layout,
    gone: NDArray[np.bool_],
    sort: str = "article",
    signs: Signs | None = None,
    amid: int = 0,
) -> Array:
    """Return the probabilities with those at 0 that are too low for the place of their line.

    Inside of the article a sentence has to be ``SPOKEN``. Beyond doubt has to be what may as well be the story's: a
    line that stands alone above a sentence, with another sentence before it (a sub-headline; something that is ``gone``
    may stand on one side of it, but what has such lines on both sides is a part of their panel), a
    short sentence right behind the last paragraph, and an item of a list that counts on from within the article. In a
    whole page made flat, a text of the ``sort`` dump, they are more often chrome, and so are lone lines that
    their words tell. A ``LABEL`` between two paragraphs stays. Where an article is ``RICH`` in chrome, of which so many
    lines went from ``amid`` it before, a line goes as soon as it is ``OPEN`` that neither stands alone nor is quoted.
    Where it is ``CAPTIONED``, a line goes as soon as it is ``SHOWN`` that speaks for a caption.
    """
    layout = gone_on(p, layout, gone)
    none = np.zeros(len(p), bool)
    seen = signs or Signs(np.zeros_like(p), np.full_like(p, -1), np.zeros_like(p), *(none,) * 5)
    told = (seen.about >= ABOUT) | (seen.leans >= LEANING)
    above, below = _neighbours(layout, gone)
    before, behind = beside(gone)
    lone = (above | before) & below & ~(before & behind) & layout.body & ~layout.sentence
    lone &= (layout.words <= HEADING) | (p < LIKELY)
    plain = (seen.about < ABOUT) & (seen.leans < CLEARLY)
    last = above & seen.stopped & (layout.words >= SHORT) & (layout.zone == TAIL) & plain
    listed = seen.counted & (seen.counted & layout.body).any()
    doubted = lone & (p < np.where(told, TOLD[sort], ALONE[sort])) | (last | listed) & (p < SURELY[sort])
    spoken = layout.core & (p < SPOKEN[sort]) | layout.body & ~layout.sentence & (p < AMID[sort])
    stays = doubted | spoken
    rich = (amid + np.count_nonzero(gone & layout.body)) / max(1, int(layout.core.sum())) if sort == "article" else 0
    if rich >= RICH:
        stays &= (p < OPEN) | lone | seen.quoted
    if sort == "article":
        stays |= lone & seen.label & ~(before | behind | seen.beside)
    out: Array = np.where(stays, 0, p)
    if rich >= CAPTIONED:
        speaks = seen.stopped & (seen.shows > SPEAKING) & (layout.words >= PICTURED) & ~seen.quoted
        shown = layout.body & ~gone & speaks & (p >= SHOWN)
        out = np.where(shown, np.maximum(p, SHOWING), out)
    return out


def gone_on(p: Array, layout: Layout, gone: NDArray[np.bool_]) -> Layout:
    """Return the layout with the article gone on to the last sentence in the tail that is hardly chrome.

    ``gone`` are the lines that rules take, whatever their probability says.
    """
    tail = layout.zone == TAIL
    told = (tail & layout.sentence & ~gone & (p < HARDLY) & (layout.words >= LONG)).nonzero()[0]
    if not len(told):
        return layout
    body = layout.body | tail & (np.arange(len(p)) <= told[-1])
    return layout._replace(body=body, core=layout.sentence & body, zone=np.where(body, BODY, layout.zone))


def beside(gone: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which lines have one that is gone right before them, and which right behind."""
    before, behind = np.zeros(len(gone), bool), np.zeros(len(gone), bool)
    before[1:], behind[:-1] = gone[:-1], gone[1:]
    return before, behind


def _neighbours(layout: Layout, gone: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which lines have a sentence of the core before them, and which a sentence behind, past what is gone."""
    n = len(gone)
    at = np.arange(n)
    before = np.maximum.accumulate(np.where(gone, -1, at))
    behind = np.minimum.accumulate(np.where(gone, n, at)[::-1])[::-1]
    above, below = np.zeros(n, bool), np.zeros(n, bool)
    above[1:] = (before[:-1] >= 0) & layout.core[before[:-1]]
    below[:-1] = (behind[1:] < n) & layout.sentence[np.minimum(behind[1:], n - 1)]
    return above, below
