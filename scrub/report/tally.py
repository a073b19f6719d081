"""The distribution of one figure over many articles, small and mergeable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import sqrt
from typing import Any

from scrub.report.metrics import Metric

__all__ = ["Tally"]


@dataclass(slots=True)
class Tally:
    """Count, sum, sum of squares and a histogram of fixed bins.

    Sums are whole numbers of the metric's ``step``: tallies of the parts merge to exactly the tally of the whole.
    """

    metric: Metric
    n: int = 0
    total: int = 0
    squares: int = 0
    bins: Counter[int] = field(default_factory=Counter)

    def add(self, value: float) -> None:
        """Count one value; values below 0 count as 0."""
        steps = max(0, round(value / self.metric.step))
        self.n += 1
        self.total += steps
        self.squares += steps * steps
        self.bins[self.bin_of(steps)] += 1

    def bin_of(self, steps: int) -> int:
        """Return the number of the bin that a value in steps falls into."""
        return min(self.metric.bins - 1, steps // round(self.metric.width / self.metric.step))

    def merge(self, other: Tally) -> None:
        """Take in what another tally of the same metric counted."""
        self.n += other.n
        self.total += other.total
        self.squares += other.squares
        self.bins.update(other.bins)

    @property
    def mean(self) -> float | None:
        """The mean, None of nothing."""
        return self.total * self.metric.step / self.n if self.n else None

    @property
    def deviation(self) -> float | None:
        """The standard deviation of the sample, None below two values."""
        if self.n < 2:
            return None
        return self.metric.step * sqrt(max(0.0, (self.squares - self.total * self.total / self.n) / (self.n - 1)))

    def quantile(self, share: float) -> float | None:
        """Return the value below which ``share`` (0..1) of the articles lie, exact to the width of a bin.

        Inside a bin values count as spread evenly. None of nothing.
        """
        if not self.n:
            return None
        wanted, before = share * self.n, 0
        for number in sorted(self.bins):
            inside = self.bins[number]
            if before + inside >= wanted:
                return self.metric.width * (number + max(0.0, wanted - before) / inside)
            before += inside
        return self.metric.width * self.metric.bins

    def share_below(self, bound: float) -> float | None:
        """Return the share (0..1) of articles whose value is under ``bound``, exact where ``bound`` is a bin's edge."""
        if not self.n:
            return None
        at = bound / self.metric.width
        full = sum(count for number, count in self.bins.items() if number < int(at + 1e-9))
        part = max(0.0, at - int(at + 1e-9)) * self.bins[int(at + 1e-9)] if int(at + 1e-9) in self.bins else 0.0
        return (full + part) / self.n

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values; the histogram is sparse."""
        bins = {str(number): self.bins[number] for number in sorted(self.bins)}
        return {"n": self.n, "total": self.total, "squares": self.squares, "bins": bins}

    @classmethod
    def from_dict(cls, metric: Metric, data: Mapping[str, Any]) -> Tally:
        """Return the tally that ``to_dict`` wrote."""
        bins = Counter({int(number): int(count) for number, count in data["bins"].items()})
        return cls(metric, int(data["n"]), int(data["total"]), int(data["squares"]), bins)
