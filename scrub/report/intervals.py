"""How far a figure may be from the truth: 95 % intervals of shares and of means."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

from scrub.report.tally import Tally

__all__ = ["Interval", "differ", "of_mean", "widened", "wilson"]

Z = 1.96
"""The normal quantile of 97.5 %."""
STUDENT = {
    1: 12.71, 2: 4.30, 3: 3.18, 4: 2.78, 5: 2.57, 6: 2.45, 7: 2.36, 8: 2.31, 9: 2.26, 10: 2.23, 12: 2.18, 15: 2.13,
    20: 2.09, 30: 2.04, 60: 2.00,
}  # fmt: skip
"""Student's quantile of 97.5 % by degrees of freedom; between two of them the smaller number's, which is wider."""


class Interval(NamedTuple):
    """A figure and the bounds between which it lies with 95 % confidence."""

    low: float
    value: float
    high: float


def widened(found: Interval, comparisons: int) -> Interval:
    """Return an interval widened so that of so many compared at once one in twenty sets holds a wrong one (Bonferroni).

    >>> [round(x, 2) for x in widened(Interval(1.0, 2.0, 3.0), 60)]
    [0.3, 2.0, 3.7]
    """
    factor = NormalDist().inv_cdf(1 - 0.025 / max(1, comparisons)) / Z
    low, value, high = found
    return Interval(value - factor * (value - low), value, value + factor * (high - value))


def differ(one: Tally, other: Tally, comparisons: int = 1) -> bool:
    """Return whether two means differ by more than chance explains (Welch, normal quantile, Bonferroni)."""
    a, b = one.deviation, other.deviation
    if one.mean is None or other.mean is None or a is None or b is None:
        return False
    error = sqrt(a * a / one.n + b * b / other.n)
    return abs(one.mean - other.mean) > NormalDist().inv_cdf(1 - 0.025 / max(1, comparisons)) * error


def wilson(hits: int, n: int) -> Interval | None:
    """Return a share and its Wilson score interval (Wilson 1927), None of nothing.

    >>> [round(x, 3) for x in wilson(3, 10)]
    [0.108, 0.3, 0.603]
    """
    if n <= 0:
        return None
    share = min(hits, n) / n
    middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return Interval(min(share, max(0.0, middle - half)), share, max(share, min(1.0, middle + half)))


def of_mean(tally: Tally) -> Interval | None:
    """Return a mean and its Student interval, inside the metric's range; None of nothing.

    Of one article the interval is the whole range that is known: 0 to the value's own scale.
    """
    mean, deviation = tally.mean, tally.deviation
    if mean is None:
        return None
    top = float("inf") if tally.metric.unit == "count" else 1.0
    if deviation is None:
        return Interval(0.0, mean, 1.0 if top == 1.0 else mean * 3 + 3)  # three events at most where none were seen
    freedom = tally.n - 1
    factor = STUDENT[max(known for known in STUDENT if known <= freedom)] if freedom < 120 else Z
    half = factor * deviation / sqrt(tally.n)
    return Interval(max(0.0, mean - half), mean, min(top, mean + half))
