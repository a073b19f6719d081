"""Gates: whether a run keeps the bounds that were set for it, and which articles break them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrub.report.aggregate import Run
from scrub.report.gate_culprits import Culprit, culprits
from scrub.report.gate_file import FIGURES, Gate, load_gates
from scrub.report.gate_values import Figure, apart, enough, figure, told
from scrub.report.group import Group
from scrub.report.intervals import differ
from scrub.report.metrics import METRICS
from scrub.report.plural import plural
from scrub.report.shown import NOTHING, visible

__all__ = ["Culprit", "Gate", "GateResult", "check_gates", "load_gates"]

SLACK = 1e-9
"""What a sum of rounded steps may be off."""


@dataclass(frozen=True, slots=True)
class GateResult:
    """Whether a gate held, in all groups of its scope or, when it failed, in one of them.

    ``value`` is the figure of the group, of the worst one when all hold, None when nothing could be said; ``shown`` is
    the value in words, ``bound`` the bound in words, ``n`` the articles behind the value.
    """

    name: str
    metric: str
    scope: str
    value: float | None
    bound: str
    passed: bool
    n: int
    message: str
    articles: tuple[Culprit, ...] = ()
    shown: str = NOTHING


@dataclass(frozen=True, slots=True)
class _Case:
    """One group under one gate."""

    name: str
    group: Group
    found: Figure
    limit: float
    bound: str
    chance: bool = False

    def over(self, gate: Gate) -> float:
        """Return how far the value is on the wrong side of the bound, negative on the right one."""
        value = self.found.value or 0.0
        return value - self.limit if gate.bound in ("at_most", "may_rise") else self.limit - value


def check_gates(run: Run, gates: Sequence[Gate], baseline: Run | None = None) -> list[GateResult]:
    """Return the results of the gates, in their order: one for each that holds, one for each group that breaks one.

    A group that a gate names and that the run does not have breaks it. Against a baseline a mean that changed breaks
    the gate only when the change is more than chance explains, or when both runs are over the same articles.
    """
    return [result for gate in gates for result in check(run, gate, baseline)]


def check(run: Run, gate: Gate, baseline: Run | None) -> Iterator[GateResult]:
    """Yield the results of one gate."""
    if gate.relative and baseline is None:
        yield passed_over(gate, "passed over: there is no run to compare with")
        return
    cases, small = cases_of(run, gate, baseline)
    broken = [case for case in cases if case.over(gate) > SLACK and not case.chance]
    missing = sorted(set(gate.only) - run.groups(gate.scope).keys())
    for case in broken:
        yield failed(run, gate, case)
    for name in missing:
        yield absent(gate, name)
    if broken or missing:
        return
    if not cases:
        yield passed_over(gate, f"passed over: {unsaid(run, gate)}")
    else:
        yield held(gate, max(cases, key=lambda case: (case.over(gate), case.name)), len(cases), small)


def unsaid(run: Run, gate: Gate) -> str:
    """Return why nothing can be said under a gate."""
    groups = [group for name, group in run.groups(gate.scope).items() if name in gate.only or not gate.only]
    found = [figure(gate, group, run.quarantined) for group in groups]
    if all(one.value is None for one in found):
        return "nothing is known of this figure"
    if not any(enough(gate, one) for one in found):
        return f"no group has {plural(gate.min_n, 'article')}"
    return "the run to compare with knows too little of it"


def cases_of(run: Run, gate: Gate, baseline: Run | None) -> tuple[list[_Case], int]:
    """Return the groups that a gate looks at, and how many were too small or unknown."""
    before = baseline.groups(gate.scope) if baseline is not None else {}
    cases, small = [], 0
    for name, group in sorted(run.groups(gate.scope).items()):
        if gate.only and name not in gate.only:
            continue
        found = figure(gate, group, run.quarantined)
        if not enough(gate, found):
            small += 1
        elif not gate.relative:
            sign = ">=" if gate.bound == "at_least" else "<="
            cases.append(_Case(name, group, found, gate.limit, f"{sign} {told(gate, gate.limit)}"))
        elif (case := compared(run, gate, baseline, name, before.get(name))) is not None:
            cases.append(case)
        else:
            small += 1
    return cases, small


def compared(run: Run, gate: Gate, baseline: Run | None, name: str, old: Group | None) -> _Case | None:
    """Return a group under a gate against the baseline, None when that knows too little of it."""
    if old is None or baseline is None:
        return None
    then = figure(gate, old, baseline.quarantined)
    if then.value is None or not enough(gate, then):
        return None
    group = run.groups(gate.scope)[name]
    drop = gate.bound == "may_drop"
    limit = then.value - gate.limit if drop else then.value + gate.limit
    words = f"at most {told(gate, gate.limit)} {'below' if drop else 'above'} {told(gate, then.value)}"
    chance = False
    if gate.metric in METRICS and gate.stat == "mean" and run.inputs != baseline.inputs:
        chance = not differ(group.scores[gate.metric], old.scores[gate.metric])
    return _Case(name, group, figure(gate, group, run.quarantined), limit, words, chance)


def failed(run: Run, gate: Gate, case: _Case) -> GateResult:
    """Return the result of a group that breaks a gate."""
    shown = apart(gate, case.found.value, case.limit)
    message = f"{what(gate)} is {shown}, not {case.bound}"
    articles = tuple(culprits(run, gate, case.name))
    value, n = case.found
    scope = where(gate, case.name)
    return GateResult(gate.name, gate.metric, scope, value, case.bound, False, n, message, articles, shown)


def held(gate: Gate, worst: _Case, groups: int, small: int) -> GateResult:
    """Return the result of a gate that holds everywhere."""
    scope = where(gate, worst.name) if gate.scope == "all" else f"{groups} of {groups + small} {gate.scope}s"
    shown = told(gate, worst.found.value)
    message = f"{what(gate)} is {shown}"
    if gate.scope != "all":
        message += f" at worst: {visible(worst.name)}"
    if worst.chance and worst.over(gate) > SLACK:
        message += f"; not {worst.bound}, but within chance"
    value, n = worst.found
    return GateResult(gate.name, gate.metric, scope, value, worst.bound, True, n, message, shown=shown)


def passed_over(gate: Gate, message: str) -> GateResult:
    """Return the result of a gate of which nothing can be said."""
    return GateResult(gate.name, gate.metric, gate.scope, None, asked(gate), True, 0, message)


def absent(gate: Gate, name: str) -> GateResult:
    """Return the result of a group that a gate names and that the run has no article of."""
    message = f"no article is of {where(gate, name)}, which the gate names"
    return GateResult(gate.name, gate.metric, where(gate, name), None, asked(gate), False, 0, message)


def asked(gate: Gate) -> str:
    """Return the bound of a gate in words."""
    return f"{gate.bound.replace('_', ' ')} {told(gate, gate.limit)}"


def what(gate: Gate) -> str:
    """Return the figure of a gate in words."""
    if gate.metric not in METRICS:
        return FIGURES.get(gate.metric, gate.metric)
    if gate.of is None:
        return f"{gate.stat} {gate.metric}"
    return f"share of articles with {gate.metric} {gate.stat.removeprefix('share_')} {gate.of:g}"


def where(gate: Gate, name: str) -> str:
    """Return the scope of a result: ``all``, or the kind and name of the group."""
    return "all" if gate.scope == "all" else f"{gate.scope} {visible(name)}"
