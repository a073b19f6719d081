"""All detectors of typos over one article, one finding a place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from scrub.model.finding import Finding
from scrub.text.article import Article

__all__ = ["find_typos", "one_a_place"]

Detector = Callable[[Article], Iterable[Finding]]

DETECTORS = (
    "mojibake", "homoglyph", "doubled", "marks", "quotes", "spaces", "names", "headline", "numbers", "nonword",
)  # fmt: skip
"""Modules of this package with a function ``find``; they are imported when the first article is read."""
RANK = {
    kind: rank
    for rank, kind in enumerate(
        ("mojibake", "homoglyph", "doubled", "headline", "number", "name", "missing", "realword", "space", "nonword",
         "punctuation")
    )
}  # fmt: skip
"""Kinds from the surest to the least sure: where two findings overlap, the surer one stays."""


@cache
def detectors() -> tuple[Detector, ...]:
    """Return the ``find`` of each detector that is there."""
    names = [f"scrub.typos.{name}" for name in DETECTORS]
    return tuple(import_module(name).find for name in names if find_spec(name) is not None)


def find_typos(article: Article, *, also: Iterable[Finding] = ()) -> list[Finding]:
    """Return what the detectors see in an article, and the findings ``also`` given, one a place, in order.

    ``also`` takes what rules of the family ``typo`` have found in the same text.
    """
    seen = [finding for detector in detectors() for finding in detector(article)]
    return one_a_place([*seen, *also])


def one_a_place(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings in order of place, the surest kind of those that overlap."""
    taken: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: (finding.span.start, -finding.span.end, finding.rule_id)):
        kept = finding
        while taken and taken[-1].span.overlaps(kept.span) and _preference(kept) < _preference(taken[-1]):
            kept = _joined(kept, taken.pop())
        if taken and taken[-1].span.overlaps(kept.span):
            kept = _joined(taken.pop(), kept)
        taken.append(kept)
    return taken


def _joined(kept: Finding, lost: Finding) -> Finding:
    """Return the finding that stays, with the suggestions of the other behind its own when both mean one place."""
    if kept.span != lost.span:
        return kept
    return replace(kept, suggestions=tuple(dict.fromkeys((*kept.suggestions, *lost.suggestions))))


def _preference(finding: Finding) -> tuple[float, float, int, int, str]:
    """Return the order in which findings take their place: kind, confidence, length, place, id."""
    rank = RANK.get(finding.kind, len(RANK))
    return rank, -finding.confidence, -len(finding.span), finding.span.start, finding.rule_id
