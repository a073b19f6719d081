"""The figures of a run as tables of plain values: what the exports write."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scrub.report.aggregate import Run
from scrub.report.group import COUNTS, Group
from scrub.report.intervals import of_mean, wilson
from scrub.report.metrics import METRICS
from scrub.report.shown import visible

__all__ = ["Cell", "Column", "Sheet", "sheets"]

Cell = str | int | float | None


class Column(NamedTuple):
    """A heading and what stands below: ``text``, ``count``, ``share`` or ``score`` (both 0..1), ``number``.

    ``good`` is 1 where more is better, -1 where less is, else 0.
    """

    name: str
    unit: str = "text"
    good: int = 0


class Sheet(NamedTuple):
    """A table."""

    name: str
    columns: list[Column]
    rows: list[list[Cell]]


def sheets(run: Run) -> Iterator[Sheet]:
    """Yield the tables: overview, publishers, languages, kinds, rules, articles (those that the run holds)."""
    yield overview(run)
    yield groups("publishers", "publisher", run.groups("publisher"))
    yield groups("languages", "language", run.groups("language"))
    yield kinds(run)
    yield rules(run)
    yield articles(run)


def overview(run: Run) -> Sheet:
    """Return one row a metric: articles, mean, interval, tenths."""
    rows: list[list[Cell]] = []
    for name, metric in METRICS.items():
        tally = run.everything.scores[name]
        found = of_mean(tally)
        bounds = [found.value, found.low, found.high] if found else [None] * 3
        tenths = [tally.quantile(q) for q in (0.1, 0.5, 0.9)]
        meaning = metric.hint.replace("100 is best", "1 is best")  # tables have scores as they are, pages times 100
        rows.append([name, meaning, tally.n, *map(rounded, bounds), *map(rounded, tenths)])
    heads = [Column("metric"), Column("meaning"), Column("articles", "count")]
    heads += [Column(n, "number") for n in ("mean", "low_95", "high_95", "p10", "median", "p90")]
    return Sheet("overview", heads, rows)


def groups(name: str, what: str, found: dict[str, Group]) -> Sheet:
    """Return one row a group: its articles, words, and each metric with its interval."""
    heads = [Column(what), Column("articles", "count"), Column("words", "count"), Column("words_removed", "count")]
    for key, metric in METRICS.items():
        unit = "number" if metric.unit == "count" else metric.unit
        heads += [Column(key, unit, metric.good), Column(f"{key}_low_95", unit), Column(f"{key}_high_95", unit)]
    for key in COUNTS:
        heads += [
            Column(f"{key}_share", "share", -1),
            Column(f"{key}_low_95", "share"),
            Column(f"{key}_high_95", "share"),
        ]
    rows = []
    for who, group in sorted(found.items(), key=lambda item: (-item[1].articles, item[0])):
        row: list[Cell] = [visible(who), group.articles, group.counts["words"], group.counts["words_removed"]]
        for key in METRICS:
            interval = of_mean(group.scores[key])
            row += [rounded(interval.value), rounded(interval.low), rounded(interval.high)] if interval else [None] * 3
        for key, family in COUNTS.items():
            share = wilson(group.counts[key], group.articles) if group.looked_for(family) else None
            row += [rounded(share.value), rounded(share.low), rounded(share.high)] if share else [None] * 3
        rows.append(row)
    return Sheet(name, heads, rows)


def kinds(run: Run) -> Sheet:
    """Return one row a kind of finding."""
    heads = [Column("family"), Column("kind"), Column("findings", "count"), Column("words_removed", "count")]
    rows: list[list[Cell]] = []
    for name, number in sorted(run.everything.kinds.items(), key=lambda item: (-item[1], item[0])):
        family, kind = name.split("/", 1)
        rows.append([family, visible(kind), number, run.everything.kind_words[kind] if family == "chrome" else None])
    return Sheet("kinds", heads, rows)


def rules(run: Run) -> Sheet:
    """Return one row a rule that fired."""
    heads = [Column("rule"), Column("kind")]
    heads += [Column(name, "count") for name in ("hits", "articles", "chars", "publishers")]
    heads += [Column("share_of_articles", "share"), Column("example")]
    total = max(1, run.everything.articles)
    rows: list[list[Cell]] = []
    for rule_id, stats in sorted(run.rules.items(), key=lambda item: (-item[1].counts["hits"], item[0])):
        kind = max(sorted(stats.kinds), key=lambda name: stats.kinds[name], default="")
        example = next((stats.examples[name][0] for name in stats.top.names), "")
        counts = [stats.counts[name] for name in ("hits", "articles", "chars")]
        share = rounded(stats.counts["articles"] / total)
        rows.append([visible(rule_id), visible(kind), *counts, len(stats.publishers), share, one_line(example)])
    return Sheet("rules", heads, rows)


def articles(run: Run) -> Sheet:
    """Return one row for each article that the run holds whole, worst first."""
    heads = [Column("id"), Column("title"), Column("publisher"), Column("language"), Column("date"), Column("url")]
    heads += [Column(m.name, "number" if m.unit == "count" else m.unit, m.good) for m in METRICS.values()]
    heads += [Column("findings", "count"), Column("warnings")]
    rows: list[list[Cell]] = []
    for card in run.worst():
        texts = [one_line(card[key]) for key in ("id", "title", "publisher", "lang", "date", "url")]
        scores = [rounded(card["scores"].get(name)) for name in METRICS]
        rows.append([*texts, *scores, card["all_findings"], one_line("; ".join(card["warnings"]))])
    return Sheet("articles", heads, rows)


def rounded(value: float | None) -> float | None:
    """Return a value to four places."""
    return None if value is None else round(value, 4)


def one_line(text: str) -> str:
    """Return a text on one line, hidden characters written out."""
    return visible(" ".join(text.split()))
