"""The articles that the report holds: the rows of their table, and their content as compact data for the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import orjson

from scrub.report.aggregate import Run
from scrub.report.metrics import METRICS
from scrub.report.shown import shown

__all__ = ["ArticleRow", "article_rows", "embedded", "within"]

LISTS = {"worst": "worst of all", "best": "best of all", "sample": "random sample"}


class ArticleRow(NamedTuple):
    """A row of the table of articles; ``why`` says for what it was kept."""

    name: str
    title: str
    publisher: str
    lang: str
    rank: int
    cells: list[tuple[str, float | None]]
    findings: int
    why: str


def article_rows(run: Run, names: Iterable[str], columns: Iterable[str]) -> list[ArticleRow]:
    """Return a row for each article, worst first."""
    known = list(columns)
    why = reasons(run)
    rows = [row(name, run.cards[name], known, why.get(name, "of its publisher")) for name in names]
    return sorted(rows, key=lambda r: (r.rank, r.name))


def row(name: str, card: Mapping[str, Any], columns: Iterable[str], why: str) -> ArticleRow:
    """Return the row of one article."""
    cells = [(shown(metric, card["scores"].get(metric)), card["scores"].get(metric)) for metric in columns]
    title = card["title"] or card["id"] or "untitled"
    return ArticleRow(name, title, card["publisher"], card["lang"], card["rank"], cells, card["all_findings"], why)


def reasons(run: Run) -> dict[str, str]:
    """Return for what each article of the global lists was kept."""
    out: dict[str, str] = {}
    for top, entries in run.tops.items():
        text = LISTS.get(top) or f"worst by {METRICS[top.split('/', 1)[1]].label.casefold()}"
        for name in entries.names:
            out.setdefault(name, text)
    return out


def within(run: Run, most_bytes: int) -> list[str]:
    """Return the names of the most wanted articles whose content fits into so many bytes."""
    names, spent = [], 0
    for name in run.wanted():
        spent += len(orjson.dumps(run.cards[name]))
        if spent > most_bytes:
            break
        names.append(name)
    return names


def embedded(run: Run, names: Iterable[str]) -> dict[str, Any]:
    """Return the articles as compact data: texts that recur in findings stand once, in ``strings``."""
    strings: dict[str, int] = {}

    def number(text: str) -> int:
        return strings.setdefault(text, len(strings))

    articles = {}
    for name in names:
        card = dict(run.cards[name])
        card["findings"] = [[number(f[0]), number(f[1]), f[2], f[3], number(f[4]), *f[5:]] for f in card["findings"]]
        card["shown"] = [[m.label, shown(m, card["scores"][k]), card["scores"][k], m.good, m.unit, m.hint]
                         for k, m in METRICS.items() if k in card["scores"]]  # fmt: skip
        articles[name] = {key: value for key, value in card.items() if value not in ("", [], {})}
    return {"strings": list(strings), "articles": articles}
