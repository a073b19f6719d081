"""The page of the rules: what fired, where, and what never did."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from scrub.report.aggregate import OTHERS, Run
from scrub.report.rule_stats import RuleStats
from scrub.report.shown import percent

__all__ = ["RuleRow", "Silent", "rule_rows", "silent"]

OFTEN = 0.3
"""A rule that fires on more than this share of a site's articles may take the site's own furniture, or its prose."""
LEAST = 10


class RuleRow(NamedTuple):
    """What one rule did."""

    id: str
    family: str
    kind: str
    hits: int
    articles: int
    share: float
    share_text: str
    chars: float
    chars_text: str
    publishers: int
    action: str
    often: list[str]
    examples: list[list[str]]


class Silent(NamedTuple):
    """The rules of one family and language that never fired."""

    group: str
    rules: list[str]


def rule_rows(run: Run) -> list[RuleRow]:
    """Return a row for each rule that fired, most hits first."""
    chars = sum(stats.counts["chars"] for stats in run.rules.values()) or 1
    rows = [row(run, rule_id, stats, chars) for rule_id, stats in run.rules.items()]
    return sorted(rows, key=lambda r: (-r.hits, r.id))


def row(run: Run, rule_id: str, stats: RuleStats, chars: int) -> RuleRow:
    """Return the row of one rule; its share of text is of all characters that any rule hit."""
    share = stats.counts["articles"] / max(1, run.everything.articles)
    actions = {name: stats.counts[name] for name in ("drop", "meta", "replace", "flag") if stats.counts[name]}
    return RuleRow(
        rule_id,
        rule_id.split("/", 1)[0],
        max(sorted(stats.kinds), key=lambda kind: stats.kinds[kind], default=""),
        stats.counts["hits"],
        stats.counts["articles"],
        round(share, 4),
        percent(share),
        round(stats.counts["chars"] / chars, 4),
        percent(stats.counts["chars"] / chars),
        len(stats.publishers),
        max(actions, key=lambda name: actions[name], default=""),
        often(run, stats),
        [stats.examples[name] for name in stats.top.names],
    )


def often(run: Run, stats: RuleStats) -> list[str]:
    """Return the sites on which the rule fires on more than ``OFTEN`` of the articles, as ``name (share)``."""
    found = []
    for name, articles in stats.publishers.items():
        total = run.publishers[name].group.articles if name in run.publishers else 0
        if total >= LEAST and articles / total > OFTEN and name != OTHERS:
            found.append((articles / total, name))
    found.sort(key=lambda item: (-item[0], item[1]))
    return [f"{name} ({percent(share)})" for share, name in found]


def silent(run: Run, known: Iterable[tuple[str, tuple[str, ...]]]) -> list[Silent]:
    """Return the rules that never fired though they are for a language of the run, by family and language.

    ``known`` are the rules that could have: (id, languages).
    """
    groups: dict[str, list[str]] = {}
    for rule_id, languages in known:
        if rule_id not in run.rules and ("*" in languages or run.languages.keys() & set(languages)):
            groups.setdefault("/".join(rule_id.split("/")[:2]), []).append(rule_id)
    return [Silent(name, sorted(rules)) for name, rules in sorted(groups.items())]
