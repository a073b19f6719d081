"""What went from an article before the pass that is judged now."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.lines import Line

__all__ = ["NOTHING", "WHOLE", "Gone", "taken_whole"]

WHOLE = 0.9
"""Share of a line from which what takes it takes it whole."""
ELSEWHERE = ("related-headline", "related-label")
"""Kinds of the lines of a list of other articles."""


class Gone(NamedTuple):
    """How many removals were made: of ``all``, and from ``amid`` the sentences of the story.

    ``places`` are where in the source the lines began that went whole, in no order, and ``listed`` those of them that
    were of a list of other articles. ``before`` and ``behind`` are the numbers of the lines that are left which stand
    right before and right behind one of these.
    """

    all: int = 0
    amid: int = 0
    places: tuple[int, ...] = ()
    listed: tuple[int, ...] = ()
    before: tuple[int, ...] = ()
    behind: tuple[int, ...] = ()

    def and_also(self, findings: Sequence[Finding], lines: Sequence[Line], starts: Sequence[int]) -> Gone:
        """Return the count with some more findings of an article; those behind its last line do not count.

        ``starts`` are where in the source its lines begin.
        """
        end = lines[-1].span.end if lines else 0
        spans = [finding.span for finding in findings if finding.span.start < end]
        body = [line.span for line in lines if line.zone == "body"]
        within = (body[0].start, body[-1].end) if body else (0, 0)
        places = tuple(starts[at] for at in taken_whole(spans, lines))
        elsewhere = [finding.span for finding in findings if finding.kind in ELSEWHERE and finding.span.start < end]
        listed = tuple(starts[at] for at in taken_whole(elsewhere, lines))
        amid = sum(within[0] <= span.start < within[1] for span in spans)
        return Gone(self.all + len(spans), self.amid + amid, self.places + places, self.listed + listed)

    def seen_from(self, starts: Sequence[int]) -> Gone:
        """Return the same with the lines beside those of lists, when the lines that are left begin at ``starts``."""
        if not self.listed:
            return self
        places, listed = sorted(self.places), frozenset(self.listed)
        before, behind = [], []
        for at, start in enumerate(starts):
            last = bisect_right(places, start)
            if last and places[last - 1] in listed and (not at or places[last - 1] > starts[at - 1]):
                behind.append(at)
            if (
                last < len(places)
                and places[last] in listed
                and (at + 1 == len(starts) or places[last] < starts[at + 1])
            ):
                before.append(at)
        return self._replace(before=tuple(before), behind=tuple(behind))


NOTHING = Gone()


def taken_whole(spans: Iterable[Span], lines: Sequence[Line]) -> list[int]:
    """Return which lines some spans cover but for a bit."""
    begins = [line.span.start for line in lines]
    covered: dict[int, int] = {}
    for span in spans:
        for at in range(max(bisect_right(begins, span.start) - 1, 0), bisect_right(begins, span.end)):
            line = lines[at].span
            covered[at] = covered.get(at, 0) + max(0, min(span.end, line.end) - max(span.start, line.start))
    return [at for at, characters in sorted(covered.items()) if characters >= WHOLE * len(lines[at].span)]
