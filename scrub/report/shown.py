"""Figures and texts as a reader sees them."""

from __future__ import annotations

import re
from datetime import datetime

from scrub.report.metrics import METRICS, Metric

__all__ = ["NOTHING", "change", "count", "percent", "shown", "visible", "when"]

NOTHING = "–"

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
"""Control characters and what turns or hides text: bidi marks, embeddings, overrides and isolates, zero-width space."""


def visible(text: str) -> str:
    r"""Return the text with characters that control or hide text written out.

    >>> visible("abc\u202edef")
    'abc⟨U+202E⟩def'
    """
    return _HIDDEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def when(created: str) -> str:
    """Return an ISO 8601 time to the minute, another text as it is.

    >>> when("2026-11-25T08:00:31+00:00")
    '2026-11-25 08:00'
    """
    try:
        found = datetime.fromisoformat(created)
    except ValueError:
        return created
    return created if len(created) <= len("2026-11-25") else f"{found:%Y-%m-%d %H:%M}"


def count(value: float) -> str:
    """Return a whole number with thin commas: ``12,480``."""
    return f"{round(value):,}"


def percent(share: float | None) -> str:
    """Return a share as per cent, with one decimal below ten: ``4.2 %``, ``31 %``."""
    if share is None:
        return NOTHING
    value = 100 * share
    return f"{value:.1f} %" if value < 9.95 else f"{value:.0f} %"


def shown(metric: Metric | str, value: float | None) -> str:
    """Return a metric's value in its unit: a score as 0 to 100, a share as per cent, a count with one decimal."""
    unit = (METRICS[metric] if isinstance(metric, str) else metric).unit
    if value is None:
        return NOTHING
    if unit == "score":
        return f"{100 * value:.0f}"
    return percent(value) if unit == "share" else f"{value:.1f}"


def change(metric: Metric | str, now: float | None, before: float | None) -> tuple[str, str]:
    """Return a change in words and its sort: ``better``, ``worse``, ``same``, or ``""`` with nothing to compare.

    A change that does not show in the rounded figure is ``same``.
    """
    found = METRICS[metric] if isinstance(metric, str) else metric
    if now is None or before is None:
        return "", ""
    scale, unit = {"score": (100, ""), "share": (100, " points"), "count": (1, "")}[found.unit]
    points = round(scale * (now - before), 0 if found.unit == "score" else 1)
    if not points:
        return "no change", "same"
    text = f"{points:+.0f}" if found.unit == "score" else f"{points:+.1f}"
    return text + unit, "better" if points * found.good > 0 else "worse"
