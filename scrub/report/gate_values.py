"""The figure of a gate: of a group of articles, and of one article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from scrub.report.copied import COPIED, later
from scrub.report.gate_file import Gate
from scrub.report.group import COUNTS, Group
from scrub.report.metrics import METRICS
from scrub.report.shown import NOTHING, count, percent, shown
from scrub.report.tally import Tally

__all__ = ["Figure", "apart", "enough", "figure", "of_article", "told", "worse_first"]

SHARES = ("changed", *COUNTS, "with_warnings")
SIZES = ("articles", "words")
"""Figures that say how large a group is."""
DOCUMENT = 8
"""Where the row of a match in a kept article names its document."""


class Figure(NamedTuple):
    """A value, None when it is not known, and the number of articles that it is made from."""

    value: float | None
    n: int


def figure(gate: Gate, group: Group, quarantined: int = 0) -> Figure:
    """Return the figure of a group that a gate is about."""
    counts, articles = group.counts, group.articles
    if gate.metric in METRICS:
        tally = group.scores[gate.metric]
        return Figure(of_tally(gate, tally), tally.n)
    if gate.metric == "quarantined":
        return Figure(float(quarantined), articles + quarantined)
    if gate.metric in SIZES:
        return Figure(float(counts[gate.metric]), articles)
    looked = group.looked_for(family_of(gate))
    if gate.metric in SHARES:
        return Figure(counts[gate.metric] / articles if articles and looked else None, articles)
    words = counts["words"]
    if gate.metric == "removed":
        return Figure(counts["words_removed"] / words if words else None, articles)
    wanted = gate.metric.removeprefix("findings/")
    if wanted.split("/")[0] != "chrome":
        words -= counts["words_removed"]  # the others are looked for in what is left
    found = sum(n for kind, n in group.kinds.items() if kind == wanted or kind.startswith(f"{wanted}/"))
    return Figure(1000 * found / words if words > 0 and looked else None, articles)


def family_of(gate: Gate) -> str:
    """Return the family of findings that a gate counts, empty when it counts none."""
    return COUNTS.get(gate.metric) or gate.metric.removeprefix("findings/").split("/")[0]


def enough(gate: Gate, found: Figure) -> bool:
    """Return whether a figure is known and of so many articles as the gate asks for; a size is known of few too."""
    return found.value is not None and (found.n >= gate.min_n or gate.metric in SIZES)


def of_tally(gate: Gate, tally: Tally) -> float | None:
    """Return the statistic of a distribution."""
    if gate.stat == "mean":
        return tally.mean
    if gate.of is not None:
        below = tally.share_below(gate.of)
        return below if gate.stat == "share_below" or below is None else 1 - below
    return tally.quantile(0.5 if gate.stat == "median" else int(gate.stat[1:]) / 100)


def of_article(gate: Gate, card: Mapping[str, Any]) -> float | None:
    """Return what one kept article adds to the figure of a gate: its value, or how many findings of the sort it has.

    None where nothing is known, or where the figure is not one of articles.
    """
    rows = card["findings"]
    if gate.metric in METRICS:
        value = card["scores"].get(gate.metric)
        return None if value is None else float(value)
    if gate.metric == "removed":
        return float(card["scores"].get("chrome") or 0.0)
    if gate.metric == "with_warnings":
        return float(len(card["warnings"]))
    if gate.metric == "with_matches":
        own = later(card["details"])
        return float(sum(len(row) > DOCUMENT and row[1] in COPIED and row[DOCUMENT] not in own for row in rows))
    wanted = COUNTS.get(gate.metric) or (gate.metric.removeprefix("findings/") if "/" in gate.metric else None)
    if wanted is None:
        return None
    kinds = [f"{row[0].split('/', 1)[0]}/{row[1]}" for row in rows]
    return float(sum(kind == wanted or kind.startswith(f"{wanted}/") for kind in kinds))


def worse_first(gate: Gate) -> int:
    """Return 1 when a high value breaks the gate, -1 when a low one does."""
    high = gate.bound in ("at_most", "may_rise")
    return -1 if high == (gate.stat == "share_below") else 1


def told(gate: Gate, value: float | None) -> str:
    """Return a value in the words of the report: scores as 0 to 100, shares in per cent."""
    if value is None:
        return NOTHING
    if gate.of is not None or gate.metric in SHARES or gate.metric == "removed":
        return percent(value)
    if gate.metric in METRICS:
        return exact(gate, value)
    return count(value) if gate.metric in (*SIZES, "quarantined") else f"{value:.2f} in 1,000 words"


def apart(gate: Gate, value: float | None, limit: float) -> str:
    """Return a value in the words of the report, with as many digits as tell it from a limit that it breaks."""
    text = told(gate, value)
    if value is None or text != told(gate, limit) or value == limit:
        return text
    scale, unit = (100, " %") if text.endswith("%") else (1, " in 1,000 words" if text.endswith("words") else "")
    pairs = ((f"{scale * value:.{digits}f}", f"{scale * limit:.{digits}f}") for digits in range(1, 10))
    return next((f"{one}{unit}" for one, other in pairs if one != other and len(one + unit) > len(text)), text)


def exact(gate: Gate, value: float) -> str:
    """Return a metric's value with the number that the file has, where the report shows another scale."""
    text = shown(gate.metric, value)
    return f"{value:.3f}" if METRICS[gate.metric].unit == "score" else text
