"""What went from an article before the pass that is judged now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from scrub.model.finding import Finding
from scrub.text.lines import Line

__all__ = ["NOTHING", "Gone"]


class Gone(NamedTuple):
    """How many removals were made: of ``all``, and from ``amid`` the sentences of the story."""

    all: int = 0
    amid: int = 0

    def and_also(self, findings: Iterable[Finding], lines: Sequence[Line]) -> Gone:
        """Return the count with some more findings of an article; those behind its last line do not count."""
        end = lines[-1].span.end if lines else 0
        starts = [finding.span.start for finding in findings if finding.span.start < end]
        body = [line.span for line in lines if line.zone == "body"]
        within = (body[0].start, body[-1].end) if body else (0, 0)
        return Gone(self.all + len(starts), self.amid + sum(within[0] <= start < within[1] for start in starts))


NOTHING = Gone()
