"""The league table of publishers, and the page of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from scrub.report.aggregate import Run
from scrub.report.charts import interval as picture
from scrub.report.intervals import Interval, of_mean, widened, wilson
from scrub.report.leftovers import Leftover, code_of, leftovers, suggested_rules
from scrub.report.lines import sparkline
from scrub.report.metrics import METRICS
from scrub.report.publisher import Publisher
from scrub.report.shown import NOTHING, percent, shown
from scrub.report.tally import Tally
from scrub.report.view.overview import Kinds, kinds
from scrub.text.stops import ends_sentence

__all__ = ["COLUMNS", "Cell", "Page", "Row", "league", "page", "route"]

COLUMNS = ("quality", "readability", "originality", "chrome", "filler", "template_style", "typos_per_1000")
LEAST = 10
"""Articles from which on a publisher is judged: below, the interval of a share is wider than 40 points."""


class Cell(NamedTuple):
    """A figure: as text, as a number to sort by (None of nothing), and with its interval as text and as a picture."""

    text: str
    sort: float | None
    interval: str = ""
    chart: Markup = Markup("")


class Row(NamedTuple):
    """One publisher of the league table; ``verdict`` compares it with all articles."""

    name: str
    route: str
    articles: int
    few: bool
    languages: str
    cells: list[Cell]
    copied: Cell
    verdict: str
    why: str
    trend: Markup


class Page(NamedTuple):
    """The page of a publisher; ``code`` names the file for its ``rules``."""

    row: Row
    kinds: list[Kinds]
    leftovers: list[Leftover]
    rules: str
    code: str
    sampled: int
    worst: list[str]
    best: list[str]


def route(name: str) -> str:
    """Return the part of an address behind ``#`` that leads to a publisher's page."""
    return "publisher/" + quote(name, safe="")


def league(run: Run, runs: Sequence[Run]) -> list[Row]:
    """Return a row for each publisher, best first; those with too few articles last."""
    known = [name for name in COLUMNS if run.everything.scores[name].n]
    axes = {name: axis(run, name) for name in known}
    rows = [row(run, runs, name, axes) for name in run.publishers]
    lead = METRICS[known[0]].good if known else 1

    def order(item: Row) -> tuple[bool, bool, float, str]:
        first = item.cells[0].sort if item.cells else None
        return item.few, first is None, -lead * (first or 0.0), item.name

    return sorted(rows, key=order)


def axis(run: Run, metric: str) -> tuple[float, float]:
    """Return from where to where the intervals of the publishers reach; those with too few articles do not count."""
    tallies = [found.group.scores[metric] for found in run.publishers.values() if found.group.articles >= LEAST]
    found = [interval for tally in tallies if (interval := of_mean(tally))]
    if not found:
        return 0.0, max(1e-9, 2 * (run.everything.scores[metric].mean or 0.5))
    return min(x.low for x in found), max(x.high for x in found)


def row(run: Run, runs: Sequence[Run], name: str, axes: Mapping[str, tuple[float, float]]) -> Row:
    """Return the row of one publisher."""
    group, known = run.publishers[name].group, list(axes)
    cells = [cell(group.scores[metric], metric, axes[metric]) for metric in known]
    share = wilson(group.counts["with_matches"], group.articles)
    copied = Cell(NOTHING, None)
    if share and run.everything.counts["with_matches"]:
        bounds = f"{percent(share.low)} to {percent(share.high)}"
        copied = Cell(percent(share.value), round(share.value, 4), bounds, picture(share, (0.0, 1.0)))
    few = group.articles < LEAST
    verdict, why = ("few", f"fewer than {LEAST} articles: no verdict") if few else judged(run, name, known)
    languages = ", ".join(sorted(group.languages, key=lambda code: (-group.languages[code], code))[:3])
    trend = Markup("")
    if known:
        there = [other.publishers.get(name) for other in runs]
        series = [found.group.scores[known[0]].mean if found else None for found in there]
        trend = sparkline(series, f"{METRICS[known[0]].label} of {name} over {len(runs)} runs")
    return Row(name, route(name), group.articles, few, languages, cells, copied, verdict, why, trend)


def cell(tally: Tally, metric: str, ends: tuple[float, float]) -> Cell:
    """Return the figure of a metric with its interval, on an axis with these ends."""
    found = of_mean(tally)
    if found is None:
        return Cell(NOTHING, None)
    bounds = f"{shown(metric, found.low)} to {shown(metric, found.high)}"
    return Cell(shown(metric, found.value), round(found.value, 4), bounds, picture(found, ends))


def judged(run: Run, name: str, known: Sequence[str]) -> tuple[str, str]:
    """Return a verdict (``better``, ``worse``, ``same``) and the metric it rests on.

    A publisher differs when its interval lies wholly beside the mean of all articles, in the first metric known; the
    interval is widened for the number of publishers, or some would differ by chance alone.
    """
    if not known:
        return "same", ""
    metric = METRICS[known[0]]
    compared = sum(found.group.articles >= LEAST for found in run.publishers.values())
    found: Interval | None = of_mean(run.publishers[name].group.scores[metric.name])
    found = widened(found, compared) if found else None
    mean = run.everything.scores[metric.name].mean
    if found is None or mean is None:
        return "same", ""
    above, below = found.low > mean, found.high < mean
    better, worse = (above, below) if metric.good > 0 else (below, above)
    bounds = f"{shown(metric, found.low)} to {shown(metric, found.high)}, all articles {shown(metric, mean)}"
    return "better" if better else "worse" if worse else "same", f"{metric.label} {bounds}"


def page(run: Run, item: Row) -> Page:
    """Return the page of a publisher."""
    publisher = run.publishers[item.name]
    found = leftovers(publisher)
    language = max(sorted(publisher.group.languages), key=lambda code: publisher.group.languages[code], default="any")
    rules = suggested_rules(found, language, prose(run, publisher))
    kept = [[n for n in top.names if n in run.cards] for top in (publisher.worst, publisher.best)]
    worst, best = kept[0], [name for name in kept[1] if name not in kept[0]]
    return Page(item, kinds(publisher.group), found, rules, code_of(language), len(publisher.lines), worst, best)


def prose(run: Run, publisher: Publisher) -> list[str]:
    """Return two lines of running text of the publisher's best articles."""
    cards: list[dict[str, Any]] = [run.cards[n] for n in publisher.best.names if n in run.cards]
    found = [
        line.strip()
        for card in cards
        for line in str(card["text"]).split("\n")
        if 60 < len(line) < 400 and ends_sentence(line.strip())
    ]
    return found[:2]
