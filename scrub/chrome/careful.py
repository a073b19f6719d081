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

__all__ = ["Signs", "beside", "careful", "gone_on", "left_over", "signs_of"]

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
RICH = 0.1
"""Where so many lines have gone amid the story for each of its sentences, what is left there is likely chrome too."""
LEFT, TELLING, SUBHEAD = 0.65, 0.8, 0.85
"""The least probability of a line that is left there: of most, of a sentence and one with figures, which may be a row
or an item, and of one that stands where sub-headlines stand."""
HARDLY, LONG = 0.3, 8
"""Sentences of so many words that are less likely chrome are the story's: chrome amid its paragraphs cuts it short."""
LABEL = 3
"""Words of a line between two paragraphs which only rules may take, unless it is a name: ``Video``, ``Prices``. What
the model took of such lines in labelled documents was a sub-headline as often as not."""
SEEN = (
    "about_any",
    "leans",
    "digits",
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

    ``leans`` is how far its words lean to chrome. ``figures`` are the lines with digits, ``stopped`` those that end
    with a stop, ``counted`` those of a list that counts on, ``quoted`` those in quotes, ``label`` those of a few words
    and no mark that are no names, and ``beside`` those beside which lines went in a pass before.
    """

    about: Array
    leans: Array
    figures: NDArray[np.bool_]
    stopped: NDArray[np.bool_]
    counted: NDArray[np.bool_]
    quoted: NDArray[np.bool_]
    label: NDArray[np.bool_]
    beside: NDArray[np.bool_]


def signs_of(lines: Sequence[Line], figures: Array) -> Signs:
    """Return the signs of lines, of whose figures there is a row for each."""
    about, leans, digits, stopped, numbered, capitals, before, behind = (figures[:, at] for at in _SEEN)
    label = np.array([line.words <= LABEL and line.raw.replace(" ", "").isalpha() for line in lines], bool)
    name = (capitals == 1) & np.array([line.words > 1 for line in lines], bool)
    return Signs(
        about,
        leans,
        digits > 0,
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
) -> Array:
    """Return the probabilities with those at 0 that are too low for the place of their line.

    Inside of the article a sentence has to be ``SPOKEN``. Beyond doubt has to be what may as well be the story's: a
    line that stands alone above a sentence, with another sentence before it (a sub-headline; something that is ``gone``
    may stand on one side of it, but what has such lines on both sides is a part of their panel), a
    short sentence right behind the last paragraph, and an item of a list that counts on from within the article. In a
    whole page made flat, a text of the ``sort`` dump, they are more often chrome, and so are lone lines that
    their words tell. A ``LABEL`` between two paragraphs stays.
    """
    layout = gone_on(p, layout, gone)
    none = np.zeros(len(p), bool)
    seen = signs or Signs(np.zeros_like(p), np.full_like(p, -1), *(none,) * 6)
    told = (seen.about >= ABOUT) | (seen.leans >= LEANING)
    above, _ = _neighbours(layout, gone)
    lone = _lone(layout, gone) & ((layout.words <= HEADING) | (p < LIKELY))
    plain = (seen.about < ABOUT) & (seen.leans < CLEARLY)
    last = above & seen.stopped & (layout.words >= SHORT) & (layout.zone == TAIL) & plain
    listed = seen.counted & (seen.counted & layout.body).any()
    doubted = lone & (p < np.where(told, TOLD[sort], ALONE[sort])) | (last | listed) & (p < SURELY[sort])
    spoken = layout.core & (p < SPOKEN[sort]) | layout.body & ~layout.sentence & (p < AMID[sort])
    stays = doubted | spoken
    if sort == "article":
        stays |= lone & _is_label(seen, gone)
    out: Array = np.where(stays, 0, p)
    return out


def left_over(p: Array, layout: Layout, gone: NDArray[np.bool_], signs: Signs, amid: int) -> NDArray[np.bool_]:
    """Return which lines amid an article are chrome too, when nothing else goes that was surer.

    ``p`` is how likely each line is for itself; ``amid`` says how many went from amid the article before. Where it is
    ``RICH`` in chrome there is less doubt, but in quotations, in a ``LABEL`` between two paragraphs and in what stands
    above a row of figures that stays.
    """
    layout = gone_on(p, layout, gone)
    if amid < RICH * max(1, int(layout.core.sum())):
        return np.zeros(len(p), bool)
    sentence = layout.sentence | signs.stopped
    lone = _lone(layout._replace(sentence=sentence), gone) & (layout.words <= HEADING)
    least = np.select([lone, signs.figures | sentence], [SUBHEAD, TELLING], LEFT)
    held = signs.quoted | lone & _is_label(signs, gone)
    held[:-1] |= (signs.figures & ~layout.sentence & (p < TELLING))[1:]
    out: NDArray[np.bool_] = layout.body & ~gone & (p >= least) & ~held
    return out


def _lone(layout: Layout, gone: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which lines stand alone above a sentence, with another before them: where sub-headlines stand."""
    above, below = _neighbours(layout, gone)
    before, behind = beside(gone)
    out: NDArray[np.bool_] = (above | before) & below & ~(before & behind) & layout.body & ~layout.sentence
    return out


def _is_label(signs: Signs, gone: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which lines are labels beside which nothing goes or went."""
    before, behind = beside(gone)
    out: NDArray[np.bool_] = signs.label & ~(before | behind | signs.beside)
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
