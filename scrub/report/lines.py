"""Lines over several runs as SVG: a spark beside a figure, and a chart with what else changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from scrub.report.charts import joined, svg, tidy
from scrub.report.shown import visible

__all__ = ["Series", "line", "sparkline"]

WIDTH, HEIGHT, LEFT, TOP = 560, 120, 50, 14
"""Pixels of the chart, and of its margins."""
MOST_NAMES = 6


class Series(NamedTuple):
    """A metric over the runs: what it shows, the runs' names, values, and letters where something else changed.

    ``low`` and ``high`` are the least and the greatest value as text.
    """

    label: str
    names: Sequence[str]
    values: Sequence[float | None]
    marks: Sequence[str]
    low: str
    high: str


def points_of(values: Sequence[float | None], width: float, height: float) -> list[list[tuple[float, float]]]:
    """Return the pixel points of a line, in pieces that are cut where a value is missing."""
    known = [v for v in values if v is not None]
    low, high = min(known), max(known)
    room = (high - low) or 1.0
    step = width / max(1, len(values) - 1)
    pieces: list[list[tuple[float, float]]] = [[]]
    for number, value in enumerate(values):
        if value is None:
            pieces.append([])
        else:
            pieces[-1].append((number * step, height / 2 if high == low else height * (1 - (value - low) / room)))
    return [piece for piece in pieces if piece]


def path(pieces: Sequence[Sequence[tuple[float, float]]], dx: float, dy: float) -> Markup:
    """Return a line through the points, moved by (dx, dy)."""
    data = "".join(
        "M" + "L".join(f"{tidy(x + dx)} {tidy(y + dy)}" for x, y in piece) + ("h.1" if len(piece) == 1 else "")
        for piece in pieces
    )
    return Markup('<path class="line" d="{}"/>').format(data)


def sparkline(values: Sequence[float | None], label: str) -> Markup:
    """Return a line of a metric over the runs, empty when fewer than two are known."""
    if sum(v is not None for v in values) < 2:
        return Markup("")
    return svg(56, 18, label, path(points_of(values, 50, 12), 3, 3), "spark")


def line(series: Series) -> Markup:
    """Return a chart of a metric: a dot a run, dashed lines with letters where something else changed."""
    if all(v is None for v in series.values):
        return Markup("")
    pieces = points_of(series.values, WIDTH - 90, HEIGHT - 44)
    step = (WIDTH - 90) / max(1, len(series.values) - 1)
    dot = Markup('<circle class="dot" cx="{}" cy="{}" r="3"/>')
    dots = [dot.format(tidy(x + LEFT), tidy(y + TOP)) for piece in pieces for x, y in piece]
    rule = Markup('<path class="change" d="M{0} 10V{1}"/><text x="{0}" y="8" text-anchor="middle">{2}</text>')
    rules = [rule.format(tidy(LEFT + i * step), HEIGHT - 24, mark) for i, mark in enumerate(series.marks) if mark]
    every = max(1, -(-len(series.names) // MOST_NAMES))
    text = Markup('<text x="{}" y="{}" text-anchor="middle">{}</text>')
    texts = [
        text.format(tidy(LEFT + i * step), HEIGHT - 6, visible(name[:18]))
        for i, name in enumerate(series.names)
        if i % every == 0
    ]
    edge = Markup('<text x="0" y="18">{}</text><text x="0" y="{}">{}</text>')
    ends = edge.format(series.high, HEIGHT - 28, series.low if series.low != series.high else "")
    body = joined([*rules, path(pieces, LEFT, TOP), *dots, *texts, ends])
    return svg(WIDTH, HEIGHT, series.label, body, "chart trend")
