"""The articles behind a gate that fails, and how to look at them."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from scrub.batch.names import NAMES
from scrub.report.aggregate import Run
from scrub.report.gate_file import Gate
from scrub.report.gate_values import of_article, worse_first
from scrub.report.metrics import METRICS
from scrub.report.plural import plural
from scrub.report.shown import percent, visible

__all__ = ["Culprit", "culprits"]

CULPRITS = 5
"""Articles that are named for a gate that fails."""
LEVEL = "normal"
"""The level of a run that names none."""
ONLY = {
    "with_typos": "typo",
    "with_filler": "filler",
    "with_matches": "match",
    "removed": "chrome",
    "chrome": "chrome",
    "filler": "filler",
    "typos_per_1000": "typo",
}
"""The family of findings behind a figure."""

FLAGS = {"format": "--in"} | {
    name: f"--{name.replace('_', '-')}"
    for name in (
        "lang", "site", "level", "packs", "skip", "keep", "preview", "fast", "profile", "reference", "semantic",
        "semantic_model", *(f"{field}_field" for field in NAMES),
    )
}  # fmt: skip
"""The options of a run that decide what is found, and how a command line writes them."""


@dataclass(frozen=True, slots=True)
class Culprit:
    """An article behind a gate that fails: its id, what it adds in words, and the command that shows it."""

    id: str
    value: str
    command: str


def culprits(run: Run, gate: Gate, group: str) -> Iterator[Culprit]:
    """Yield the kept articles of a group that break a gate most."""
    sign = worse_first(gate)
    rows: list[tuple[float, str, float]] = []
    for card in run.cards.values():
        if gate.scope == "publisher" and card["publisher"] != group:
            continue
        if gate.scope == "language" and card["lang"] != group:
            continue
        value = of_article(gate, card)
        if value is not None and breaks(gate, value):
            rows.append((-sign * value, card["id"], value))
    for _, name, value in sorted(rows)[:CULPRITS]:
        yield Culprit(visible(name), worth(gate, value), command(run, gate, name))


def worth(gate: Gate, value: float) -> str:
    """Return what an article adds, in words."""
    if gate.metric in METRICS:
        return f"{value:.3g}"
    if gate.metric == "removed":
        return percent(value)
    word = "warning" if gate.metric == "with_warnings" else "finding"
    return plural(value, word)


def breaks(gate: Gate, value: float) -> bool:
    """Return whether an article is among those that break a gate, given what it adds."""
    if gate.of is not None:
        return value < gate.of if gate.stat == "share_below" else value >= gate.of
    if gate.metric in METRICS:
        low = gate.bound in ("at_least", "may_drop")
        return gate.relative or (value < gate.limit if low else value > gate.limit)
    return value > 0


def command(run: Run, gate: Gate, article: str) -> str:
    """Return the command line that shows the findings of an article, with the options that the run was made with."""
    family = ONLY.get(gate.metric) or (gate.metric.split("/")[1] if "/" in gate.metric else "")
    only = ["--only", family] if family else list(flagged("--only", run.options.get("only")))
    rest = [word for name, flag in FLAGS.items() for word in flagged(flag, run.options.get(name))]
    given = run.options.get("inputs")
    inputs = [str(x) for x in given] if isinstance(given, list) and given else ["INPUT"]
    return shlex.join(["scrub", "check", *map(visible, inputs), *only, *rest, "--id", visible(article)])


def flagged(flag: str, value: object) -> Iterator[str]:
    """Yield the words of an option as it is given: none for one that was not, or that says what is usual."""
    if value is True:
        yield flag
    elif value and value != LEVEL:
        for one in value if isinstance(value, list) else [value]:
            yield from (flag, visible(str(one)))
