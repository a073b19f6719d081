"""The page of the trend: each metric over the runs, and where something else changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from scrub.report.aggregate import Run
from scrub.report.intervals import differ
from scrub.report.lines import Series, line
from scrub.report.metrics import HEADLINE, METRICS
from scrub.report.shown import change, count, shown

__all__ = ["Line", "Moved", "Stop", "lines", "moved", "stops"]

MOST_MOVED = 8


class Stop(NamedTuple):
    """One run of the trend, and what changed at it: ``R`` the rules, ``I`` the articles."""

    name: str
    created: str
    ruleset: str
    articles: str
    marks: str
    note: str


class Line(NamedTuple):
    """A metric over the runs."""

    label: str
    hint: str
    chart: Markup
    values: list[str]


class Moved(NamedTuple):
    """A publisher whose figures went up or down since the run before."""

    name: str
    metric: str
    before: str
    now: str
    change: str
    verdict: str


def stops(runs: Sequence[Run], names: Sequence[str]) -> list[Stop]:
    """Return the runs in order with what changed from one to the next."""
    out: list[Stop] = []
    for number, (run, name) in enumerate(zip(runs, names, strict=True)):
        marks, notes = "", []
        if number and run.ruleset != runs[number - 1].ruleset:
            marks, notes = "R", [f"other rules than before: {run.ruleset or 'unknown'}"]
        if number and run.inputs != runs[number - 1].inputs:
            marks, notes = marks + "I", [*notes, "other articles than before"]
        if number and run.asked != runs[number - 1].asked:
            marks, notes = marks + "O", [*notes, "other options than before"]
        out.append(Stop(name, run.created, run.ruleset, count(run.everything.articles), marks, "; ".join(notes)))
    return out


def lines(runs: Sequence[Run], found: Sequence[Stop]) -> list[Line]:
    """Return a line for each headline metric that is known in two runs or more."""
    out = []
    for name in HEADLINE:
        metric = METRICS[name]
        values = [run.everything.scores[name].mean for run in runs]
        known = [v for v in values if v is not None]
        if len(known) < 2:
            continue
        texts = [shown(metric, v) for v in values]
        label = f"{metric.label}: " + ", ".join(f"{stop.name} {text}" for stop, text in zip(found, texts, strict=True))
        low, high = shown(metric, min(known)), shown(metric, max(known))
        chart = line(Series(label, [s.name for s in found], values, [s.marks for s in found], low, high))
        out.append(Line(metric.label, metric.hint, chart, texts))
    return out


def moved(run: Run, before: Run | None) -> list[Moved]:
    """Return the publishers that changed by more than chance explains, each in the metric that changed most.

    Between two runs over the same articles every change that shows in the rounded figure counts. How much chrome went
    is compared under the same rules and options alone.
    """
    if before is None:
        return []
    found = []
    metrics = [m for m in METRICS.values() if m.name != "chrome" or run.made_as(before)]
    same = run.inputs == before.inputs
    comparisons = len(METRICS) * len(run.publishers)
    for name, publisher in run.publishers.items():
        old = before.publishers.get(name)
        if old is None:
            continue
        for metric in metrics:
            now, then = publisher.group.scores[metric.name], old.group.scores[metric.name]
            spread = run.everything.scores[metric.name].deviation
            if now.mean is None or then.mean is None or not spread or not (same or differ(now, then, comparisons)):
                continue
            text, verdict = change(metric, now.mean, then.mean)
            row = Moved(name, metric.label, shown(metric, then.mean), shown(metric, now.mean), text, verdict)
            if verdict in ("better", "worse"):
                found.append((-abs(now.mean - then.mean) / spread, row))
    first: dict[str, Moved] = {}
    for _, row in sorted(found):
        first.setdefault(row.name, row)
    return list(first.values())[:MOST_MOVED]
