"""The figures of one publisher, with a sample of its articles and of the lines that stayed in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scrub.model.report import Report
from scrub.report.card import safe
from scrub.report.group import Figures, Group
from scrub.report.top import Top

__all__ = ["Publisher", "edge_lines"]

WORST, BEST = 3, 2
"""Articles of a publisher that are kept whole."""
SAMPLE = 40
"""Articles of a publisher, chosen by hash, whose first and last lines are remembered."""
HEAD, TAIL = 5, 10
"""Lines at the beginning and end of the cleaned text where chrome is left over; two thirds of it stands at the end."""
LONGEST = 100
"""Characters of a line that may be chrome: longer ones are paragraphs."""


@dataclass(slots=True)
class Publisher:
    """A publisher's group, worst and best articles, and the edge lines of a sample of articles.

    ``lines`` holds by article ``[line, place, rule]``: place is ``head``, ``tail`` or ``flagged``, then ``rule`` names
    the chrome rule that was not sure enough to remove it.
    """

    group: Group = field(default_factory=Group)
    worst: Top = field(default_factory=lambda: Top(WORST))
    best: Top = field(default_factory=lambda: Top(BEST))
    sample: Top = field(default_factory=lambda: Top(SAMPLE))
    lines: dict[str, list[list[str]]] = field(default_factory=dict)

    def add(self, report: Report, figures: Figures, name: str, key: int) -> None:
        """Count an article; ``key`` is the hash by which the sample is drawn."""
        self.group.add(figures)
        if self.sample.add(key, name):
            self.lines[name] = edge_lines(report)
            self.prune()

    def prune(self) -> None:
        """Forget the lines of articles that fell out of the sample."""
        if len(self.lines) > SAMPLE:
            self.lines = {name: self.lines[name] for name in self.sample.names}

    def merge(self, other: Publisher) -> None:
        """Take in the figures of the same publisher from another run."""
        self.group.merge(other.group)
        self.lines = {**other.lines, **self.lines}
        for name in ("worst", "best", "sample"):
            getattr(self, name).merge(getattr(other, name))
        self.prune()

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values."""
        tops = {name: getattr(self, name).to_list() for name in ("worst", "best", "sample")}
        return {**tops, "group": self.group.to_dict(), "lines": {name: self.lines[name] for name in self.sample.names}}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Publisher:
        """Return the publisher that ``to_dict`` wrote."""
        worst, best, sample = (
            Top.from_list(size, data[name]) for name, size in (("worst", WORST), ("best", BEST), ("sample", SAMPLE))
        )
        return cls(Group.from_dict(data["group"]), worst, best, sample, dict(data["lines"]))


def edge_lines(report: Report) -> list[list[str]]:
    """Return the short lines at the edges of the cleaned text, and the chrome that was seen but not removed."""
    lines = [line.strip() for line in report.text.split("\n") if line.strip()]
    head = min(HEAD, len(lines) // 2)
    tail = lines[max(head, len(lines) - TAIL) :]
    out = [
        [safe(line), place, ""]
        for place, part in (("head", lines[:head]), ("tail", tail))
        for line in part
        if 2 <= len(line) <= LONGEST
    ]
    out += [
        [safe(line), "flagged", safe(f.rule_id)]
        for f in report.findings
        if f.family == "chrome" and f.action == "flag" and len(line := f.span.of(report.source.text).strip()) <= LONGEST
    ]
    return out
