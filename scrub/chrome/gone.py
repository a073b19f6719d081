"""What went from an article before the pass that is judged now."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from scrub.chrome.evidence import lines_of
from scrub.chrome.reasons import RULE_ID
from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.lines import Line

__all__ = ["ENOUGH", "LABELS", "NOTHING", "TELLING", "Gone", "is_whole", "taken_whole", "telling"]

WHOLE = 0.9
"""Share of a line from which what takes it takes it whole."""
TELLING, LABELS, ENOUGH = 3, ("navigation", "widget", "timestamp"), 2
"""Words from which a line that a rule takes tells that there is chrome, and the kinds of which one line alone does not:
stories have labels, figures and times, too."""
LISTS, OFFERS = ("related-headline", "related-label"), ("advertisement", "promo")
"""Kinds of the lines of a list of other articles, and of those behind which an offer may go on."""


class Gone(NamedTuple):
    """How many removals were made: of ``all``, and from ``amid`` the sentences of the story.

    ``told`` is how far lines that rules took tell that there is chrome in the text, from ``ENOUGH`` for sure.
    ``places`` are where in the source the lines began that went whole, in no order, ``lists`` those of them that were
    of a list of other articles, and ``offers`` those of offers. ``beside`` are the numbers of the lines that are left
    which stand right before or behind one of a list, ``below`` of those right behind one of an offer.
    """

    all: int = 0
    amid: int = 0
    told: int = 0
    places: tuple[int, ...] = ()
    lists: tuple[int, ...] = ()
    offers: tuple[int, ...] = ()
    beside: tuple[int, ...] = ()
    below: tuple[int, ...] = ()

    def and_also(self, findings: Sequence[Finding], lines: Sequence[Line], starts: Sequence[int]) -> Gone:
        """Return the count with some more findings of an article; those behind its last line do not count.

        ``starts`` are where in the source its lines begin.
        """
        end = lines[-1].span.end if lines else 0
        spans = [finding.span for finding in findings if finding.span.start < end]
        body = [line.span for line in lines if line.zone == "body"]
        within = (body[0].start, body[-1].end) if body else (0, 0)
        places = tuple(starts[at] for at in taken_whole(spans, lines))
        amid = sum(within[0] <= span.start < within[1] for span in spans)
        lists, offers = (
            tuple(starts[at] for at in taken_whole([f.span for f in findings if f.kind in kinds], lines))
            for kinds in (LISTS, OFFERS)
        )
        ruled = [finding for finding in findings if finding.rule_id != RULE_ID]
        return Gone(
            self.all + len(spans),
            self.amid + amid,
            self.told
            + sum(telling(f.kind, lines[at].words) for at, f in lines_of(ruled, lines) if is_whole(f, lines[at])),
            self.places + places,
            self.lists + lists,
            self.offers + offers,
        )

    def seen_from(self, starts: Sequence[int]) -> Gone:
        """Return the same with the lines beside lists and offers, when the lines that are left begin at ``starts``."""
        if not (self.lists or self.offers):
            return self
        places, lists, offers = sorted(self.places), frozenset(self.lists), frozenset(self.offers)
        beside, below = [], []
        for at, (start, end) in enumerate(zip(starts, (*starts[1:], None), strict=True)):
            nearest = bisect_right(places, start)
            above = places[nearest - 1] if nearest and (not at or places[nearest - 1] > starts[at - 1]) else None
            under = places[nearest] if nearest < len(places) and (end is None or places[nearest] < end) else None
            if above in lists or under in lists:
                beside.append(at)
            elif above in offers:
                below.append(at)
        return self._replace(beside=tuple(beside), below=tuple(below))


NOTHING = Gone()


def is_whole(finding: Finding, line: Line) -> bool:
    """Return whether a finding covers its line but for a bit."""
    return len(finding.span) >= WHOLE * len(line.span)


def telling(kind: str, words: int) -> int:
    """Return how far a line that a rule takes whole tells that there is chrome in a text, up to ``ENOUGH``."""
    return 0 if words < TELLING else 1 if kind in LABELS else ENOUGH


def taken_whole(spans: Iterable[Span], lines: Sequence[Line]) -> list[int]:
    """Return which lines some spans cover but for a bit."""
    begins = [line.span.start for line in lines]
    covered: dict[int, int] = {}
    for span in spans:
        for at in range(max(bisect_right(begins, span.start) - 1, 0), bisect_right(begins, span.end)):
            line = lines[at].span
            covered[at] = covered.get(at, 0) + max(0, min(span.end, line.end) - max(span.start, line.start))
    return [at for at, characters in sorted(covered.items()) if characters >= WHOLE * len(lines[at].span)]
