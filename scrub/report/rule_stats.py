"""What one rule did in a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scrub.report.card import short
from scrub.report.top import Top

__all__ = ["RuleStats"]

EXAMPLES = 3


@dataclass(slots=True)
class RuleStats:
    """How often a rule fired, on how much text, where, and a few examples.

    ``counts`` holds hits, articles, chars, and the hits by action; ``publishers`` counts its articles by publisher.
    """

    counts: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    publishers: Counter[str] = field(default_factory=Counter)
    top: Top = field(default_factory=lambda: Top(EXAMPLES))
    examples: dict[str, list[str]] = field(default_factory=dict)

    def add(self, kind: str, action: str, chars: int) -> None:
        """Count one hit."""
        self.counts["hits"] += 1
        self.counts["chars"] += chars
        self.counts[action] += 1
        self.kinds[kind] += 1

    def add_article(self, publisher: str, name: str, key: int, example: tuple[str, str]) -> None:
        """Count an article in which the rule fired; ``example`` is the text that was hit and the message."""
        self.counts["articles"] += 1
        self.publishers[publisher] += 1
        if self.top.add(key, name):
            self.examples[name] = [short(example[0], 160), short(example[1]), publisher]
            self.prune()

    def prune(self) -> None:
        """Forget the examples that are no longer among the kept ones."""
        self.examples = {name: self.examples[name] for name in self.top.names if name in self.examples}

    def merge(self, other: RuleStats) -> None:
        """Take in what another run saw of the rule."""
        self.counts.update(other.counts)
        self.kinds.update(other.kinds)
        self.publishers.update(other.publishers)
        self.top.merge(other.top)
        self.examples = {**other.examples, **self.examples}
        self.prune()

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values."""
        counters = {name: dict(sorted(getattr(self, name).items())) for name in ("counts", "kinds", "publishers")}
        return {**counters, "top": self.top.to_list(), "examples": {n: self.examples[n] for n in self.top.names}}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> RuleStats:
        """Return the figures that ``to_dict`` wrote."""
        counts, kinds, publishers = (Counter(data[name]) for name in ("counts", "kinds", "publishers"))
        return cls(counts, kinds, publishers, Top.from_list(EXAMPLES, data["top"]), dict(data["examples"]))
