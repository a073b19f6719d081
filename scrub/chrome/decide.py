"""From probabilities to findings: which lines go because of what the model thinks, and why, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.authors import notes, signed
from scrub.chrome.capitals import headlines
from scrub.chrome.careful import beside, careful, left_over, signs_of
from scrub.chrome.chars import Array
from scrub.chrome.context import introduced_by, runs, sizes
from scrub.chrome.datelines import dashed, datelines
from scrub.chrome.details import details
from scrub.chrome.evidence import lines_of
from scrub.chrome.features import NAMES
from scrub.chrome.fragments import fragments
from scrub.chrome.gone import ENOUGH, LABELS, NOTHING, TELLING, Gone, is_whole, telling
from scrub.chrome.headline import headline_kept, likeliest, spoken_headline
from scrub.chrome.layout import HEAD, TAIL
from scrub.chrome.lists import beside_gone, headlines_of_lists
from scrub.chrome.pictures import opening_caption
from scrub.chrome.posts import post_times
from scrub.chrome.quotes import attributed, speakers, turns
from scrub.chrome.reasons import Reader
from scrub.chrome.recipes import recipe_lines
from scrub.chrome.rows import table_rows
from scrub.chrome.terms import ITEM, alone, labels, subheads, terms
from scrub.chrome.thread import counted
from scrub.chrome.twins import captions
from scrub.engine.kinds.cue import ASKED
from scrub.engine.settle import LEVELS
from scrub.model.finding import Finding
from scrub.text.lines import Line

if TYPE_CHECKING:
    from scrub.chrome.model import BlockModel, Judged

__all__ = [
    "Case",
    "confidence",
    "in_panel",
    "led",
    "moved",
    "together",
    "without_doubt",
]

IN_BOXES, HARDLY = ("consent", "newsletter"), 0.1
"""Kinds of labels that stand in boxes: one alone between two paragraphs that are hardly chrome is a sub-headline (ten
of ten in written documents; on pages such labels have the rest of their box beside them)."""
VETO = 0.02
"""Below this probability a rule that is not certain only flags its line."""
CERTAIN = 0.9
SURE = 0.95
HEADLINE = 0.98
"""Below this probability what is most likely the headline stays."""
GONE = 0.9
DOUBT = {"article": (60, 0.15), "dump": (200, 0.35)}
"""Words that may go on less than ``SURE``: so many, or this share (dev: articles lost .24 -> .08 %, F1 +.016)."""
LISTED, HEADLINE_WORDS, SENTENCES = 4, 4, 5
"""Lines that may go of an article in which rules find no chrome but labels, at most: in 36 such pages never more were
chrome, and in service texts (fixtures, results, answers) up to 26 look so. Words of the shortest headline, and
sentences of the story at most: 43 such service texts have 1 to 5, three others that would change 7 to 15."""
PLAIN = 0.97
"""The least probability of what is chrome whatever the model thinks: dev pages hold too few for it to learn."""
PANEL = 1.0
"""Added to the log odds of a line between two that are gone."""
FULL, MUCH = 0.6, 0.35
"""Added to the log odds of each line of an article when chrome has gone of it, all where that was ``MUCH`` of the lines
that are left: where there was much of it there is more (made documents: 5 % more is found). What stands above the story
is left alone, here and when runs are decided together: its headline stands in a run of labels, bylines and dates."""
ABOVE = 1.5
"""Added to the log odds of the lines above the story that are no headline."""
LED, LEADING, LONGEST_LIST = -1.5, 0.2, 40
"""Added to the log odds of the items of a list that a line of the story introduces: one that ends with a colon, or that
stands before the first of some lines with the mark of an item, and is less likely chrome than ``LEADING``; so many
items at most."""
NAMED = 0.8
"""A label that names what follows, or a term of a list, that is likelier chrome is not held."""
SPOKEN = 0.8
"""A quotation that is less likely chrome keeps the line that names its speaker."""
_UPPER, _WRITER, _BEFORE, _DATED = map(NAMES.index, ("upper", "about_writer", "gone_before", "rule_timestamp"))
OPENING = 0.5
"""The least probability of a sentence right below the headline, where nothing went between: it is the standfirst."""
STANDFIRST = 3
"""Sentences of the story before whose last the byline stands."""
SHOWING = 0.86
"""What becomes of the probability of a line that goes by what is around it: gone at the normal level, not at light."""
SHORTEST_RUN = 3
TOGETHER, BEYOND = 0.7, 0.97
"""How much the mean of a run counts for each of its lines (dev pages: better than 0, .3 and 1), and the probability
from which a line does not follow its run: amid an article a box, a headline and a sub-headline may stand in one."""


def without_doubt(p: Array, words: NDArray[np.int64], limit: float, budget: tuple[int, float]) -> Array:
    """Return the probabilities with the doubtful ones at 0 when too many words would go for them.

    Chrome that fills much of a text is mostly beyond doubt; many lines that are only likely are a list of the story.
    """
    least, share = budget
    doubtful = words[(p >= limit) & (p < SURE)].sum()
    if doubtful <= max(least, share * words.sum()):
        return p
    out: Array = np.where(p < SURE, 0, p)
    return out


def moved(p: Array, by: Array) -> Array:
    """Return probabilities with something added to their log odds."""
    odds = np.maximum(p, 1e-6) / np.maximum(1 - p, 1e-6) * np.exp(by)
    out: Array = (odds / (1 + odds)).astype(np.float32)
    return out


def in_panel(gone: NDArray[np.bool_], free: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which lines, no sentences, stand between two that are gone: in a box of the site, or with a picture."""
    before, behind = beside(gone)
    return free & before & behind


def plain_to_see(lines: Sequence[Line], judged: Judged) -> NDArray[np.bool_]:
    """Return which lines are chrome by one plain sign: captions that stand twice, headlines in capitals."""
    return captions(lines, judged.layout) | headlines(lines, judged.figures[:, _UPPER])


def led(lines: Sequence[Line], p: Array, free: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which of the lines that are ``free`` are items of a list that a line of the story introduces."""
    leads = np.array([line.raw.endswith((":", "：")) for line in lines], bool)
    item = np.array([line.raw.startswith(ITEM) for line in lines], bool)
    if not (leads.any() or item.any()):
        return np.zeros(len(lines), bool)
    leads[:-1] |= ~item[:-1] & item[1:]
    by = introduced_by(leads, ~free)
    near = np.arange(len(lines)) - by <= LONGEST_LIST
    out: NDArray[np.bool_] = free & ~leads & (by >= 0) & (p < LEADING)[by] & near
    return out


def together(p: Array, free: NDArray[np.bool_]) -> Array:
    """Return the probabilities after the runs of lines that are ``free`` (no sentence, no rule) are decided together.

    The headlines of a related list, the rows of a table and the items of a list go or stay as one.
    """
    if not free.any():
        return p
    number, starts = runs(free)
    size = sizes(starts, len(p))
    if not (free[starts] & (size >= SHORTEST_RUN)).any():
        return p
    score = np.log(np.clip(p, 1e-4, 1 - 1e-4) / np.maximum(1 - p, 1e-4))
    mean = (np.add.reduceat(score, starts) / size)[number]
    joined = TOGETHER * mean + (1 - TOGETHER) * score
    follows = free & (size[number] >= SHORTEST_RUN) & ((p < BEYOND) | (joined > score))
    out: Array = np.where(follows, 1 / (1 + np.exp(-joined)), p).astype(np.float32)
    return out


class Case:
    """The lines of a document, and what has to be known of them to decide which go.

    ``plea`` is what the markup adds to the log odds of each line, None where there is none: lists and captions that a
    page sets into a story are looked for then, as markup has told them before.
    """

    def __init__(
        self,
        findings: Sequence[Finding],
        lines: Sequence[Line],
        judged: Judged,
        model: BlockModel,
        plea: Array | None = None,
    ) -> None:
        self.judged, self.limits = judged, model.limits[judged.sort]
        times, broken = post_times(lines), fragments(lines, judged.p)
        layout = judged.layout
        placed = lines_of(findings, lines)
        brief = datelines(lines) if judged.sort == "article" else []
        own = times | broken | subheads(lines, layout.core) | dashed(lines, brief)
        if judged.sort == "article":
            own |= table_rows(lines)
        self.signs = signs_of(lines, judged.figures)
        if apart := alone(lines, layout.core & (judged.p < HARDLY), self.signs.beside):
            own |= apart.intersection(at for at, finding in placed if finding.kind in IN_BOXES)
        self.known, taken, other = _known(placed, lines, judged.p, own)
        self.told = sum(telling(finding.kind, lines[at].words) for at, finding in placed if taken[at])
        free = ~(taken | layout.sentence)
        self.taken, self.below = taken, layout.zone != HEAD
        self.free = free & self.below
        spoken = spoken_headline(lines, layout)
        self.above = ~self.below | spoken
        above = ~(self.below | taken | np.logical_or.accumulate(layout.sentence)) | spoken & ~taken
        self.headline, others = likeliest(lines, judged.p, above)
        panel = in_panel(taken | (judged.p >= GONE), free) & ~(above & ~others)
        self.around = PANEL * panel + (0 if plea is None else plea)
        item = np.array([line.raw.startswith(ITEM) for line in lines], bool)
        self.others, self.led = ABOVE * (others & ~item), LED * led(lines, judged.p, free)
        asks = np.array([line.raw.endswith(ASKED) for line in lines], bool)
        self.plain = plain_to_see(lines, judged) & ~taken
        if plea is None:
            listed = headlines_of_lists(judged.p, layout, taken, other, asks) & ~self.signs.quoted
            self.plain |= listed & ~taken
        bylines = [at for at, finding in placed if finding.kind == "byline" and taken[at]]
        self.plain[notes(lines, ~self.below, self.headline, judged.figures[:, _WRITER], judged.p, bylines)] = True
        talked = [at for at, finding in placed if finding.kind == "comments" and taken[at]]
        self.plain[counted(lines, talked, taken)] = True
        begun = layout.core.nonzero()[0][:STANDFIRST]
        dated = judged.figures[:, _DATED] >= CERTAIN
        self.plain[signed(lines, dated & taken, int(begun[-1]) if len(begun) else 0)] = True
        named = {*labels(lines, likely := taken | (judged.p >= LEADING)), *terms(lines, layout.core & ~taken)}
        held = _speech(lines, judged, taken, self.signs.quoted) | {at for at in named if judged.p[at] < NAMED}
        self.pictured = np.zeros(len(lines), bool)
        if judged.sort == "article":
            held.update(brief)
            first = layout.sentence & np.append(False, self.headline[:-1]) & (judged.figures[:, _BEFORE] == 0)
            held.update((first & (judged.p < OPENING)).nonzero()[0].tolist())
            held.update(details(lines, layout.core & ~likely, likely, judged.figures[:, _DATED] > 0))
            if plea is None:
                self.pictured = opening_caption(lines, judged.p, layout, judged.figures[:, _BEFORE]) & ~taken
        self.held = sorted(held | own | recipe_lines(lines))
        self.reader = Reader(lines, judged, model)

    def findings(self, gone: Gone = NOTHING) -> list[Finding]:
        """Return the findings of the rules and those of the model, some of the rules' turned into mere flags.

        ``gone`` is what was removed before in an article.
        """
        p, known = self._odds(gone), self.known
        if (listed := self._listed(p, gone.told + self.told)).any():
            p = np.where(listed, 0, p)
            brief = self.judged.layout.words < TELLING
            known = [(at, replace(f, action="flag") if brief[at] and f.kind in LABELS else f) for at, f in known]
        p = without_doubt(p, self.judged.layout.words, self.limits["normal"], DOUBT[self.judged.sort])
        asked = (p >= min(self.limits.values())).nonzero()[0].tolist()
        return [*(finding for _, finding in known), *self._unseen(asked, p)]

    def _odds(self, gone: Gone) -> Array:
        """Return how likely it is that each line is chrome which no rule takes, 0 where it stays whatever is likely."""
        judged, layout, taken = self.judged, self.judged.layout, self.taken
        by = self.around + FULL * min(1.0, gone.all / (MUCH * len(taken))) * self.below + self.others + self.led
        own = moved(judged.p, by)
        p = np.where(taken, 0, together(own, self.free))
        p = np.where(self.plain, np.maximum(p, PLAIN), p)
        p = headline_kept(np.where(self.headline & (p < HEADLINE), 0, p), self.above, taken)
        going = taken | (p >= GONE)
        p = careful(p, layout, going, judged.sort, self.signs)
        p = np.where(self.pictured, np.maximum(p, SHOWING), p)
        if gone.beside or gone.below:
            more = beside_gone(self.reader.lines, judged, taken, gone)
            p[more] = np.maximum(p[more], SHOWING)
        p[self.held] = 0
        if judged.sort == "article" and not (p >= self.limits["normal"]).any():
            left = left_over(own, layout, going, self.signs, gone.amid)
            left[self.held] = False
            p = np.where(left, SHOWING, p)
        return p

    def _listed(self, p: Array, told: int) -> NDArray[np.bool_]:
        """Return the lines of a service text: all that look like chrome where they are many and rules know none.

        ``told`` is how far rules tell that there is chrome. Headlines of other stories may stand behind a text in any
        number.
        """
        layout = self.judged.layout
        if self.judged.sort != "article" or told >= ENOUGH or layout.core.sum() > SENTENCES:
            return np.zeros(len(p), bool)
        listed = (p >= self.limits["strict"]) & ((layout.zone != TAIL) | (layout.words < HEADLINE_WORDS))
        return listed if np.count_nonzero(listed) > LISTED else np.zeros(len(p), bool)

    def _unseen(self, asked: Sequence[int], p: Array) -> Iterator[Finding]:
        """Yield a finding for each line that no rule takes and that the model does not believe to be article."""
        for at, (kind, message) in zip(asked, self.reader.read(asked), strict=True):
            yield self.reader.finding(at, kind, message, confidence(float(p[at]), self.limits))


def _speech(lines: Sequence[Line], judged: Judged, taken: NDArray[np.bool_], quoted: NDArray[np.bool_]) -> set[int]:
    """Return the numbers of the lines that hold what is said in the story, or name who says it."""
    core, p = judged.layout.core, judged.p
    told = speakers(lines, quoted & ~taken & (p < SPOKEN))
    said = attributed(lines, core & ~taken)
    return {*told, *said, *(at for at in turns(lines, core & (p < HARDLY)) if p[at] < BEYOND)}


def _known(
    placed: Sequence[tuple[int, Finding]], lines: Sequence[Line], p: Array, held: frozenset[int]
) -> tuple[list[tuple[int, Finding]], NDArray[np.bool_], NDArray[np.bool_]]:
    """Return the rules' findings with their lines, which lines they take whole, and which are no headline of another.

    ``placed`` are the findings with their lines. Those that the model doubts, and those of lines that are ``held``, are
    mere flags.
    """
    taken, other = np.zeros(len(lines), bool), np.zeros(len(lines), bool)
    out: list[tuple[int, Finding]] = []
    for at, finding in placed:
        other[at] |= finding.kind != "related-headline"
        if is_whole(finding, lines[at]) and finding.action in ("drop", "meta"):
            if at in held or (p[at] < VETO and finding.confidence < CERTAIN):
                out.append((at, replace(finding, action="flag")))
                continue
            if finding.safety == "safe" and finding.confidence >= LEVELS["normal"]:
                taken[at] = True
        out.append((at, finding))
    return out, taken, other


def confidence(p: float, limits: Mapping[str, float]) -> float:
    """Return a probability on the scale of the levels: the limit of a level becomes the level's own.

    >>> confidence(0.8, {"light": 0.9, "normal": 0.8, "strict": 0.5})
    0.7
    """
    knots = [(0.0, 0.0), *((limits[level], LEVELS[level]) for level in ("strict", "normal", "light")), (1.0, 1.0)]
    for (x0, y0), (x1, y1) in pairwise(knots):
        if p <= x1:
            return round(y0 + (y1 - y0) * (p - x0) / max(x1 - x0, 1e-9), 4)
    return 1.0
