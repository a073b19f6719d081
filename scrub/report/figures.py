"""The figures of a run as plain JSON values: what other programs read."""

from __future__ import annotations

from typing import Any

from scrub.report.aggregate import Run
from scrub.report.group import Group
from scrub.report.intervals import of_mean
from scrub.report.sheets import rounded

__all__ = ["figures"]


def figures(run: Run) -> dict[str, Any]:
    """Return the run's figures without its articles: of all, by publisher, by language, and hits by rule."""
    return {
        "schema": "scrub-figures/1",
        "created": run.created,
        "ruleset": run.ruleset,
        "all": of_group(run.everything),
        "publishers": {name: of_group(group) for name, group in sorted(run.groups("publisher").items())},
        "languages": {name: of_group(group) for name, group in sorted(run.groups("language").items())},
        "rules": {name: dict(sorted(stats.counts.items())) for name, stats in sorted(run.rules.items())},
    }


def of_group(group: Group) -> dict[str, Any]:
    """Return counts, findings by kind, and each metric with mean, 95 % interval and tenths."""
    metrics = {}
    for name, tally in group.scores.items():
        found = of_mean(tally)
        if found:
            low, mean, high = map(rounded, found)
            p10, median, p90 = (rounded(tally.quantile(q)) for q in (0.1, 0.5, 0.9))
            metrics[name] = {"n": tally.n, "mean": mean, "low_95": low, "high_95": high}
            metrics[name] |= {"p10": p10, "median": median, "p90": p90}
    return {
        "counts": dict(sorted(group.counts.items())),
        "kinds": dict(sorted(group.kinds.items())),
        "metrics": metrics,
    }
