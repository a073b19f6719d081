"""Small charts as SVG: no script, no style attribute, readable as text."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from scrub.report.intervals import Interval
from scrub.report.shown import shown, visible
from scrub.report.tally import Tally

__all__ = ["bar", "histogram", "interval", "joined", "strip", "svg", "tidy"]


def svg(width: int, height: int, label: str, body: Markup, name: str = "chart") -> Markup:
    """Return an SVG image that says in ``label`` what it shows."""
    start = Markup('<svg class="{0}" viewBox="0 0 {1} {2}" width="{1}" height="{2}" role="img" aria-label="{3}">')
    return start.format(name, width, height, visible(label)) + body + Markup("</svg>")


def decoration(width: int, body: Markup) -> Markup:
    """Return an SVG image, 12 pixels high, of a figure that stands as text beside it."""
    start = Markup('<svg class="bar" viewBox="0 0 {0} 12" width="{0}" height="12" aria-hidden="true">').format(width)
    return start + body + Markup("</svg>")


def joined(parts: Sequence[Markup]) -> Markup:
    """Return the parts as one."""
    return Markup("").join(parts)


def rect(x: float, y: float, width: float, height: float, name: str) -> Markup:
    """Return a rectangle of a class."""
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
        name, tidy(x), tidy(y), tidy(width), tidy(height)
    )


def tidy(value: float) -> str:
    """Return a coordinate in as few characters as it needs."""
    return f"{value:.1f}".removesuffix(".0")


def histogram(tally: Tally, *, width: int = 220, height: int = 56) -> Markup:
    """Return the distribution of a metric over its whole range, with the mean marked."""
    metric = tally.metric
    if not tally.n:
        return Markup("")
    last = metric.bins - 1 if metric.unit != "count" else max(10, max(tally.bins) + 1)
    merged = [0] * (last if metric.unit == "count" else metric.bins - 1)
    for number, found in tally.bins.items():
        merged[min(number, len(merged) - 1)] += found
    top, step, floor = max(merged), width / len(merged), height - 12
    high = [max(1.0, found / top * (floor - 4)) if found else 0.0 for found in merged]
    bars = [rect(i * step + 0.5, floor - tall, step - 1, tall, "b") for i, tall in enumerate(high) if tall]
    mean = tally.mean or 0.0
    at = min(width - 1.0, mean / metric.width * step)
    ends = shown(metric, 0), shown(metric, metric.width * len(merged)) + ("+" if metric.unit == "count" else "")
    texts = Markup('<text x="0" y="{}">{}</text><text x="{}" y="{}" text-anchor="end">{}</text>').format(
        height - 1, ends[0], width, height - 1, ends[1]
    )
    ten, half, ninety = (shown(metric, tally.quantile(q)) for q in (0.1, 0.5, 0.9))
    label = f"{metric.label}: mean {shown(metric, mean)}; one in ten under {ten}, "
    label += f"half under {half}, nine in ten under {ninety}"
    body = joined([rect(0, floor, width, 1, "axis"), *bars, rect(at, 2, 1.5, floor - 2, "mean"), texts])
    return svg(width, height, label, body)


def bar(share: float, *, width: int = 160, name: str = "b") -> Markup:
    """Return a horizontal bar of ``share`` (0..1) of the width; the figure stands beside it, so it is decoration."""
    return decoration(width, rect(0, 2, max(1.0, min(1.0, share) * width), 8, name))


def interval(found: Interval, axis: tuple[float, float], *, width: int = 72) -> Markup:
    """Return a value with its interval on an axis, as decoration of the figure beside it; what lies beyond is cut."""
    start, end = axis
    room = (end - start) or 1.0
    low, value, high = (max(0.0, min(1.0, (x - start) / room)) * (width - 2) + 1 for x in found)
    parts = [rect(0, 5.5, width, 1, "axis"), rect(low, 3, max(1.0, high - low), 6, "range")]
    return decoration(width, joined([*parts, rect(value - 1, 0, 2.5, 12, "mean")]))


def strip(tally: Tally, *, width: int = 150) -> Markup:
    """Return where the articles lie: nine of ten, half of them, and the median."""
    points = [tally.quantile(q) for q in (0.05, 0.25, 0.5, 0.75, 0.95)]
    if None in points:
        return Markup("")
    scale = tally.metric.width * (tally.metric.bins - 1)
    a, b, c, d, e = (min(1.0, (p or 0.0) / scale) * width for p in points)
    words = [shown(tally.metric, p) for p in points]
    label = f"median {words[2]}, half between {words[1]} and {words[3]}, nine in ten between {words[0]} and {words[4]}"
    parts = [rect(0, 7.5, width, 1, "axis"), rect(a, 5, max(1.0, e - a), 6, "range")]
    parts += [rect(b, 2, max(1.0, d - b), 12, "b"), rect(c - 1, 0, 2.5, 16, "mean")]
    return svg(width, 16, label, joined(parts), "chart strip")
