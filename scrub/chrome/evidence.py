"""What the rules say of each line, as figures: how sure, and of which group of kinds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import numpy as np

from scrub.chrome.chars import Array
from scrub.model.finding import Finding
from scrub.text.lines import Line

__all__ = ["NAMES", "columns", "lines_of"]

GROUPS = (
    ("navigation",), ("share", "tags", "widget"), ("comments",), ("newsletter", "paywall", "consent"), ("advertisement",
    "promo"),
    ("related-headline",), ("related-label",), ("copyright", "note"), ("caption", "credit"), ("byline", "bio"),
    ("timestamp",),
)  # fmt: skip
_GROUP = {kind: number for number, kinds in enumerate(GROUPS) for kind in kinds}
NAMES = (*(f"rule_{kinds[0]}" for kinds in GROUPS), "rule_other", "rule_any", "rule_part")


def lines_of(findings: Iterable[Finding], lines: Sequence[Line]) -> list[tuple[int, Finding]]:
    """Return (line, finding) for the findings that stand inside a line."""
    starts = [line.span.start for line in lines]
    return [(max(bisect_right(starts, f.span.start) - 1, 0), f) for f in findings] if lines else []


def columns(lines: Sequence[Line], findings: Iterable[Finding]) -> Array:
    """Return a row for each of ``NAMES`` with a figure for each line."""
    whole, part = len(GROUPS) + 1, len(GROUPS) + 2
    figures: dict[int, list[float]] = {}
    for at, finding in lines_of(findings, lines):
        if finding.family != "chrome":
            continue
        span, line = finding.span, lines[at].span
        share = (span.end - span.start) / max(1, line.end - line.start)
        sure = share * (finding.confidence if finding.safety == "safe" else finding.confidence / 2)
        row = figures.setdefault(at, [0.0] * len(NAMES))
        column = _GROUP.get(finding.kind, len(GROUPS))
        row[part] = min(1.0, row[part] + share)
        row[column] = max(row[column], sure)
        row[whole] = max(row[whole], sure)
    out = np.zeros((len(NAMES), len(lines)), np.float32)
    if figures:
        out[:, list(figures)] = np.array([*figures.values()], np.float32).T
    return out
