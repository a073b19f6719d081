"""How likely a sentence carries nothing: what rules hit in it against what it reports."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from scrub.engine.locate import read_model
from scrub.filler.facts import Facts
from scrub.model.finding import Finding
from scrub.model.span import Span

__all__ = ["FEATURES", "FILE", "Judge", "evidence", "shipped"]

FILE = "filler-sentences.json"
FEATURES = (
    "one", "best", "second", "all", "cover", "tails", "numbers", "dates", "new_names", "old_names", "quoted", "scare",
    "plain", "fancy", "links", "long", "short", "fresh", "last", "first", "voice",
)  # fmt: skip
"""Names of the evidence, in the order of ``evidence``."""


def evidence(span: Span, facts: Facts, hits: Sequence[Finding], *, first: bool, last: bool) -> tuple[float, ...]:
    """Return the evidence on one sentence, each figure about 0..2; ``hits`` are the rule findings that begin in it."""
    weights = sorted((hit.confidence for hit in hits), reverse=True)
    covered = sum(min(hit.span.end, span.end) - hit.span.start for hit in hits)
    tails = sum(hit.kind == "participial-tail" for hit in hits)
    return (
        1.0,
        weights[0] if weights else 0.0,
        weights[1] if len(weights) > 1 else 0.0,
        min(2.0, sum(weights) / 2),
        min(1.0, covered / max(1, len(span))),
        1.0 if hits and tails == len(hits) else 0.0,
        min(2, facts.numbers) / 2,
        float(facts.dates > 0),
        min(3, facts.new_names) / 2,
        min(3, facts.names - facts.new_names) / 2,
        float(facts.quoted > 0),
        float(facts.scare > 0),
        float(facts.plain > 0),
        float(facts.fancy > 0),
        float(facts.links),
        min(40, facts.words) / 20,
        float(facts.words < 8),
        facts.fresh,
        float(last),
        float(first),
        float(facts.voice > 0),
    )


@dataclass(frozen=True)
class Judge:
    """A logistic model over ``FEATURES``.

    ``limit`` is the probability from which a sentence without facts is flagged whole, ``clause_limit`` the one from
    which less sure phrases of a sentence are flagged too.
    """

    weights: Mapping[str, float]
    limit: float
    clause_limit: float

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Judge:
        """Return the judge of a JSON object."""
        return cls(data["weights"], data["limit"], data["clause_limit"])

    def probability(self, seen: Sequence[float]) -> float:
        """Return how likely a sentence with this evidence carries nothing, 0..1."""
        logit = sum(self.weights[name] * value for name, value in zip(FEATURES, seen, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


@cache
def shipped() -> Judge:
    """Return the judge that ships with the rules."""
    return Judge.of(read_model(FILE))
