"""What gates.toml holds: bounds that a run must keep.

A file of tables such as ::

    [[gate]]
    metric = "quality"           # a metric of the report, or a figure such as with_typos or findings/typo/doubled
    stat = "mean"                # mean, median, p05 ... p95, share_below or share_above (of = ...)
    at_least = 0.6               # or at_most, or against another run: may_drop, may_rise
    scope = "publisher"          # each publisher or language by itself; default: all articles together
    only = ["paper.example"]     # of these names
    min_n = 30                   # smaller groups are passed over; not by articles and words
    name = "Quality of each site"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

from scrub.model.rule import SORTS
from scrub.report.metrics import METRICS
from scrub.report.toml_tables import Fields, Place, number, one_of, read_tables, text, texts

__all__ = ["BOUNDS", "FIGURES", "SCOPES", "Gate", "load_gates"]

SCOPES = ("all", "publisher", "language")
BOUNDS = ("at_least", "at_most", "may_drop", "may_rise")
FIGURES: Mapping[str, str] = {
    "articles": "articles in the group",
    "words": "words of the scraped texts",
    "removed": "share of the words that were removed",
    "changed": "share of the articles that were changed",
    "with_typos": "share of the articles with a typo",
    "with_filler": "share of the articles with filler",
    "with_matches": "share of the articles with a copied passage",
    "with_warnings": "share of the articles with a warning",
    "quarantined": "records that could not be cleaned, of the whole run",
}
"""Figures that are counted, not averaged; ``findings/<family>/<kind>`` counts findings in 1,000 words: of the
scraped text for chrome, of what is left of it for others."""
FINDINGS = re.compile(r"findings/[a-z]+(/[a-z-]+)?")
STAT = re.compile(r"mean|median|p(0[1-9]|[1-9][0-9])|share_below|share_above")


def _metric(value: object) -> object:
    known = isinstance(value, str) and (value in METRICS or value in FIGURES or FINDINGS.fullmatch(value))
    return value if known else None


def _count(value: object) -> object:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 1 else None


def _amount(value: object) -> object:
    return found if (found := number(value)) is not None and found >= 0 else None


FIELDS: Fields = {
    "name": (text, "a text"),
    "metric": (_metric, f"one of {', '.join([*METRICS, *FIGURES])}, findings/<family>[/<kind>]"),
    "stat": (
        lambda v: v if isinstance(v, str) and STAT.fullmatch(v) else None,
        "mean, median, p01 to p99, share_below or share_above",
    ),
    "of": (number, "the value that share_below and share_above count from"),
    "at_least": (number, "a number"),
    "at_most": (number, "a number"),
    "may_drop": (_amount, "a number from 0 on: the most that the value may fall below the baseline's"),
    "may_rise": (_amount, "a number from 0 on: the most that the value may rise above the baseline's"),
    "scope": (one_of(*SCOPES), f"one of {', '.join(SCOPES)}"),
    "only": (texts, "names of publishers or languages"),
    "min_n": (_count, "a number of articles, 1 or more"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A bound on one figure, in one of three scopes; ``bound`` names which of ``BOUNDS`` it is, ``limit`` its number.

    ``only`` are the names of the groups that are looked at, all when empty; groups below ``min_n`` articles pass,
    but for the figures ``articles`` and ``words``.
    """

    name: str
    metric: str
    bound: str
    limit: float
    stat: str = "mean"
    of: float | None = None
    scope: str = "all"
    only: tuple[str, ...] = ()
    min_n: int = 1

    @property
    def relative(self) -> bool:
        """Whether the bound is another run's value."""
        return self.bound in ("may_drop", "may_rise")


def load_gates(path: str | PathLike[str]) -> tuple[Gate, ...]:
    """Return the gates of a file. Raises RuleError, which names file, line, gate and field."""
    tables = read_tables(Path(path), "gate", FIELDS)
    if not tables:
        raise Place(str(path), None, "").error("holds no [[gate]] table")
    gates: dict[str, Gate] = {}
    for values, place in tables:
        gate = gate_of(values, place)
        if gate.name in gates:
            raise place.error(f"the name {gate.name!r} stands twice; give one of them another name")
        gates[gate.name] = gate
    return tuple(gates.values())


def gate_of(values: Mapping[str, Any], place: Place) -> Gate:
    """Return the gate of a table. Raises RuleError when its fields do not go together."""
    if "metric" not in values:
        raise place.error(f"field 'metric' is missing; expected {FIELDS['metric'][1]}")
    if known := expected_kinds(values["metric"]):
        raise place.error(f"field 'metric' is {values['metric']!r}, which nothing finds; expected one of {known}")
    bounds = [name for name in BOUNDS if name in values]
    if len(bounds) != 1:
        raise place.error(f"needs one bound out of {', '.join(BOUNDS)}; found {', '.join(bounds) or 'none'}")
    metric, stat, scope = values["metric"], values.get("stat", "mean"), values.get("scope", "all")
    if "stat" in values and metric not in METRICS:
        raise place.error(f"field 'stat' is not for {metric!r}, which is one figure; it is for {', '.join(METRICS)}")
    if stat.startswith("share_") != ("of" in values):
        raise place.error("fields 'stat = share_below' (or share_above) and 'of' belong together")
    if "only" in values and scope == "all":
        raise place.error("field 'only' needs scope = 'publisher' or 'language'")
    if metric == "quarantined" and scope != "all":
        raise place.error("metric 'quarantined' is known of the whole run only; expected scope = 'all'")
    rest = {name: value for name, value in values.items() if name not in BOUNDS}
    rest.setdefault("name", called(values, bounds[0]))
    return Gate(**rest, bound=bounds[0], limit=values[bounds[0]])


def expected_kinds(metric: str) -> str:
    """Return the findings to name in place of a metric when it names some that there are none of, else nothing."""
    head, _, rest = metric.partition("/")
    family, _, kind = rest.partition("/")
    if head != "findings" or (family in SORTS and (not kind or kind in SORTS[family])):
        return ""
    names = [f"{family}/{name}" for name in SORTS[family]] if family in SORTS else list(SORTS)
    return ", ".join(f"findings/{name}" for name in names)


def called(values: Mapping[str, Any], bound: str) -> str:
    """Return what a gate without a name is called: ``mean quality at_least 0.6 by publisher``."""
    metric, scope = values["metric"], values.get("scope", "all")
    stat = f"{values.get('stat', 'mean')} " if metric in METRICS else ""
    of = f" {values['of']:g}" if "of" in values else ""
    groups = ""
    if scope != "all":
        groups = f" by {scope}" + (f" ({', '.join(values['only'])})" if "only" in values else "")
    return f"{stat}{metric}{of} {bound} {values[bound]:g}{groups}"
