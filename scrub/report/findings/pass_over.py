"""One pass over checked articles: what is ignored, known and new, what is shown, and the sums."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from scrub.report.findings.baseline import Baseline, compare, entries, resolved
from scrub.report.findings.ignore import Ignore, apply, of_record
from scrub.report.findings.issue import Checked, Issue
from scrub.report.findings.levels import reaches
from scrub.report.plural import plural

__all__ = ["Pass", "shown"]


@dataclass(slots=True)
class Pass:
    """Judges articles one by one and counts them.

    ``levels`` counts new issues by level, ``states`` all by state; ``held`` is what a new baseline holds, when it is
    ``wanted``; ``wrong`` says what is wrong with the records' own lists of what to ignore. ``met`` is what to ignore in
    articles that were read, ``used`` what fitted a finding.
    """

    ignores: Sequence[Ignore] = ()
    today: dt.date = field(default_factory=dt.date.today)
    baseline: Baseline | None = None
    wanted: bool = False
    articles: int = 0
    unread: int = 0
    resolved: int = 0
    levels: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    used: set[Ignore] = field(default_factory=set)
    met: set[Ignore] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    held: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)

    def judge(self, found: Checked, record: Mapping[str, Any]) -> Checked:
        """Return an article with the state of each issue; ``record`` may hold its own list of what to ignore."""
        self.articles += 1
        if found.article.error is not None:
            self.unread += 1
            return found
        self.met.update(one for one in self.ignores if one not in self.met and one.about(found.article))
        own, wrong = of_record(record, found.article.place)
        self.wrong += wrong
        found = apply(found, [*self.ignores, *own], self.today, used=self.used)
        if self.baseline is not None:
            self.resolved += resolved(found, self.baseline)
            found = compare(found, self.baseline)
        if self.wanted:
            self.held.append((found.article.name, entries(found)))
        self.states.update(issue.state for issue in found.issues)
        self.levels.update(issue.level for issue in found.issues if issue.state == "new")
        return found

    def fails(self, fail_on: str) -> bool:
        """Return whether a new issue is as grave as ``fail_on``."""
        return any(reaches(level, fail_on) for level, count in self.levels.items() if count)

    def accepted(self) -> str:
        """Return in words what the new baseline holds."""
        found = [known for _, known in self.held if known]
        return f"baseline of {plural(sum(map(len, found)), 'finding')} in {plural(len(found), 'article')} written"

    def summary(self) -> str:
        """Return the sums in words."""
        parts = [plural(self.levels[level], level) for level in ("error", "warning", "note")]
        text = f"{plural(self.articles, 'article')}: {', '.join(parts)}"
        more = [f"{self.states[s]} {s}" for s in ("known", "ignored") if self.states[s]]
        more += [f"{self.resolved} resolved"] if self.resolved else []
        more += [f"{self.unread} could not be read"] if self.unread else []
        return f"{text}; {', '.join(more)}" if more else text


def shown(found: Iterator[Checked], states: Sequence[str]) -> Iterator[Checked]:
    """Yield the articles with only the issues of some states."""

    def visible(issues: Sequence[Issue]) -> tuple[Issue, ...]:
        return tuple(issue for issue in issues if issue.state in states)

    return (replace(one, issues=visible(one.issues)) for one in found)
