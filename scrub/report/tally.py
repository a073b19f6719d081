"""The distribution of one figure over many articles, small and mergeable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import sqrt
from typing import Any

from scrub.report.metrics import Metric

__all__ = ["Tally"]


@dataclass(slots=True)
class Tally:
    """Count, sum, sum of squares, the values that are 0, the least and the greatest, and a histogram of fixed bins.

    Sums and values are whole numbers of the metric's ``step``: tallies of the parts merge to exactly the tally of the
    whole.
    """

    metric: Metric
    n: int = 0
    total: int = 0
    squares: int = 0
    zeros: int = 0
    least: int = 0
    greatest: int = 0
    bins: Counter[int] = field(default_factory=Counter)

    def add(self, value: float) -> None:
        """Count one value; values below 0 count as 0."""
        steps = max(0, round(value / self.metric.step))
        self.least = min(self.least, steps) if self.n else steps
        self.greatest = max(self.greatest, steps)
        self.zeros += steps == 0
        self.n += 1
        self.total += steps
        self.squares += steps * steps
        self.bins[self.bin_of(steps)] += 1

    def bin_of(self, steps: int) -> int:
        """Return the number of the bin that a value in steps falls into."""
        return min(self.metric.bins - 1, steps // self.wide)

    @property
    def wide(self) -> int:
        """The steps of a bin."""
        return round(self.metric.width / self.metric.step)

    def merge(self, other: Tally) -> None:
        """Take in what another tally of the same metric counted."""
        if other.n:
            self.least = min(self.least, other.least) if self.n else other.least
            self.greatest = max(self.greatest, other.greatest)
        self.zeros += other.zeros
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

    def pieces(self) -> Iterator[tuple[int, int, int]]:
        """Yield (least, greatest, count) of values that count as spread evenly, in steps: the zeros, then each bin."""
        if self.zeros:
            yield 0, 0, self.zeros
        for number in sorted(self.bins):
            end = self.greatest if number == self.metric.bins - 1 else min(self.greatest, (number + 1) * self.wide)
            if count := self.bins[number] - (0 if number else self.zeros):
                yield max(self.least, number * self.wide), end, count

    def quantile(self, share: float) -> float | None:
        """Return the value below which ``share`` (0..1) of the articles lie, exact to the width of a bin.

        Never below the least value or above the greatest. None of nothing.
        """
        if not self.n:
            return None
        wanted, before = share * self.n, 0
        for least, greatest, count in self.pieces():
            if before + count >= wanted:
                return self.metric.step * (least + (greatest - least) * max(0.0, wanted - before) / count)
            before += count
        return self.metric.step * self.greatest

    def share_below(self, bound: float) -> float | None:
        """Return the share (0..1) of articles whose value is under ``bound``, exact where ``bound`` is a bin's edge."""
        if not self.n:
            return None
        at, below = round(bound / self.metric.step, 6), 0.0
        for least, greatest, count in self.pieces():
            if at > greatest:
                below += count
            elif at > least:
                below += count * (at - least) / (greatest - least)
        return below / self.n

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values; the histogram is sparse."""
        names = ("n", "total", "squares", "zeros", "least", "greatest")
        bins = {str(number): self.bins[number] for number in sorted(self.bins)}
        return {**{name: getattr(self, name) for name in names}, "bins": bins}

    @classmethod
    def from_dict(cls, metric: Metric, data: Mapping[str, Any]) -> Tally:
        """Return the tally that ``to_dict`` wrote; older files hold no ends: their bins stand for them."""
        bins = Counter({int(number): int(count) for number, count in data["bins"].items()})
        tally = cls(metric, int(data["n"]), int(data["total"]), int(data["squares"]), bins=bins)
        top = metric.bins - (metric.unit != "count")
        ends = {
            "zeros": 0 if tally.total else tally.n,
            "least": tally.wide * min(bins, default=0),
            "greatest": tally.wide * min(top, max(bins, default=0) + 1) if tally.total else 0,
        }
        tally.zeros, tally.least, tally.greatest = (int(data.get(name, usual)) for name, usual in ends.items())
        return tally
