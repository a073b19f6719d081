"""The figures of an article that a run counts, and how to read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scrub.model.report import Report

__all__ = ["HEADLINE", "METRICS", "Metric", "rank", "values"]


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure of one article: what it is called, which way is good, and how its histogram is cut.

    ``good`` is 1 when more is better and -1 when less is. Values are counted in whole steps of ``step``, so that sums
    are the same in any order; ``width`` is that of a bin, ``bins`` their number, the last one open to above. ``unit``
    is ``share`` (0..1, shown as per cent), ``score`` (0..1, shown as 0 to 100) or ``count``.
    """

    name: str
    label: str
    hint: str
    good: int
    unit: str
    step: float = 0.0001
    width: float = 0.025
    bins: int = 41


METRICS = {
    m.name: m
    for m in (
        Metric("quality", "Quality", "of the cleaned text: all figures but chrome together, 100 is best", 1, "score"),
        Metric("readability", "Readability", "how near to the band of edited news, 100 is best", 1, "score"),
        Metric("originality", "Originality", "share of the words that stand in no reference article", 1, "share"),
        Metric("filler", "Filler", "share of the words that say nothing", -1, "share"),
        Metric("template_style", "Template style", "reads like machine-rewritten copy, 0 is best", -1, "score"),
        Metric("chrome", "Chrome removed", "share of the scraped words that were site chrome", -1, "share"),
        Metric("typos_per_1000", "Typos / 1,000", "typos per 1,000 words", -1, "count", 0.001, 1.0, 41),
    )
}
"""Every metric, by name, in the order of the report."""

HEADLINE = ("quality", "readability", "originality", "chrome", "filler", "template_style", "typos_per_1000")
"""The metrics of the overview, in their order there."""

_BADNESS = (("typos", 1), ("filler", 1), ("template_style", 1), ("originality", -1), ("readability", -1))
"""Scores that stand in for ``quality`` where it is not known, and whether a high one is bad."""


def values(report: Report) -> Iterator[tuple[str, float]]:
    """Yield (metric, value) for each metric of which the report knows the value; no words are nobody's own."""
    for name in METRICS:
        if name == "originality" and not report.text.strip():
            continue
        given: Any = report.scores.details.get(name) if name == "typos_per_1000" else getattr(report.scores, name)
        if is_number(given):
            yield name, float(given)


def is_number(value: Any) -> bool:
    """Return whether a value is a finite number and no truth value."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < float("inf")


def rank(report: Report) -> int:
    """Return how good an article is, 0 (worst) to 10,000: its quality, or the mean of the scores that are known.

    An article of which nothing is left, or of which there was nothing, is the worst.
    """
    scores = report.scores
    if not report.text.strip():
        return 0
    if is_number(scores.quality):
        return round(10_000 * float(scores.quality or 0))
    parts = [
        value if sign < 0 else 1 - value
        for name, sign in _BADNESS
        if is_number(value := getattr(scores, name))
    ]  # fmt: skip
    return round(10_000 * sum(parts) / len(parts)) if parts else 10_000
