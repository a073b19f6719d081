"""The learned weights: which word was meant and whether the other one is wrong, and which words of headings are.

``tools/train_typos.py`` makes them from errors put into clean news; they lie in ``rules/models``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from scrub.engine.locate import read_model

__all__ = ["FILE", "HEADINGS", "Headings", "Model", "Weights", "headings", "shipped"]

FILE = "typo-nonword.json"
HEADINGS = "typo-headline.json"


@dataclass(frozen=True)
class Weights:
    """A logistic model: a weight for each feature, and the score from which a word of a language is flagged."""

    weights: Mapping[str, float]
    limits: Mapping[str, float]

    def score(self, seen: Mapping[str, float]) -> float:
        """Return the logarithm of the odds that the word is a misspelling."""
        return sum(self.weights.get(name, 0.0) * value for name, value in seen.items())

    def limit(self, language: str) -> float:
        """Return the least score that is flagged."""
        return self.limits.get(language, self.limits["*"])


@dataclass(frozen=True)
class Model:
    """The weights of the ranking, and of the evidence with a dictionary and without one (``reduced``)."""

    ranking: Mapping[str, float]
    full: Weights
    reduced: Weights

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Model:
        """Return the model of a JSON object."""
        return cls(data["ranking"], Weights(**data["full"]), Weights(**data["reduced"]))


@cache
def shipped() -> Model:
    """Return the weights that ship with the rules."""
    return Model.of(read_model(FILE))


@dataclass(frozen=True)
class Headings:
    """A logistic model of headings' words: weights, and the score from which a word is flagged."""

    weights: Mapping[str, float]
    limit: float

    def score(self, seen: Mapping[str, float]) -> float:
        """Return by how much the evidence exceeds what is flagged."""
        weights = self.weights
        return weights["bias"] - self.limit + sum(weights.get(name, 0.0) * value for name, value in seen.items())


@cache
def headings() -> Headings:
    """Return the weights of the headline detector that ship with the rules."""
    data = read_model(HEADINGS)
    return Headings(data["weights"], data["limit"])
