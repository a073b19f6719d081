"""How much a text reads like templated or machine-rewritten copy; no claim about who wrote it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, cached_property
from heapq import nlargest
from typing import Any

from scrub.engine.locate import model_file, read_model
from scrub.filler.facts import Reading
from scrub.filler.features import FEATURES, features, pieces
from scrub.filler.grams import RUN, known_grams
from scrub.model.finding import Finding

__all__ = ["Style", "StyleModel", "shipped", "style_of"]

LEAST_LETTERS = 300
"""Letters below which nothing is said."""
REASONS = 6
SHOWN_GRAMS = 5
ANY = "any"
"""The model of languages without a lexicon: features only."""


Reasons = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Style:
    """``score`` is 0..1; ``reasons`` are its largest parts in plain words, each with its weight (log odds)."""

    score: float
    reasons: Reasons


@dataclass(frozen=True)
class StyleModel:
    """Weights of one language: of the features (with mean and spread), and of the grams of the lexicon.

    The log odds are ``bias`` + weighted features + ``scale`` * weighted grams; divided by ``heat`` they make the score.
    """

    bias: float
    features: Mapping[str, tuple[float, float, float]]
    lexicon: Mapping[tuple[str, ...], float]
    scale: float
    heat: float

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> StyleModel:
        """Return the model of a JSON object; weights of the lexicon are in hundredths."""
        lexicon = {tuple(gram.split(" ")): weight / 100 for gram, weight in data["lexicon"].items()}
        weights = {name: (value[0], value[1], value[2]) for name, value in data["features"].items()}
        return cls(data["bias"], weights, lexicon, data["scale"], data["heat"])

    def by_feature(self, seen: Sequence[float]) -> dict[str, float]:
        """Return what each feature adds to the log odds."""
        out = {}
        for name, value in zip(FEATURES, seen, strict=True):
            weight, mean, spread = self.features[name]
            out[name] = weight * (value - mean) / spread
        return out

    @cached_property
    def grams(self) -> frozenset[tuple[str, ...]]:
        """The grams of the lexicon."""
        return frozenset(self.lexicon)

    def by_gram(self, text: str, language: str) -> tuple[AbstractSet[tuple[str, ...]], float]:
        """Return the grams of a text that are in the lexicon, and what a weight of one counts in this text."""
        found, tokens = known_grams(text, language, self.grams)
        return found, self.scale * length_scale(tokens)


def length_scale(tokens: int) -> float:
    """Return the weight of one gram in a text of so many tokens: long texts hold more grams, and each says less."""
    return 1 / math.sqrt(max(60, tokens) / 150)


@cache
def shipped(language: str) -> StyleModel:
    """Return the model of a language, or the one without a lexicon."""
    name = f"filler-style-{language}.json"
    known = language.isalpha() and model_file(name).is_file()
    return StyleModel.of(read_model(name if known else f"filler-style-{ANY}.json"))


def style_of(reading: Reading, hits: Mapping[int, Sequence[Finding]]) -> Style | None:
    """Return how templated the text reads, or None below 300 letters; ``hits`` are the rule findings by sentence.

    A long text is scored in pieces, and the score is that of their mean log odds.
    """
    article = reading.article
    if sum(map(len, article.lowers)) < LEAST_LETTERS:
        return None
    model = shipped(article.language)
    parts = pieces(reading)
    total: dict[str, float] = {}
    tops: dict[tuple[str, ...], float] = {}
    for piece in parts:
        for name, part in model.by_feature(features(reading, piece, hits)).items():
            total[name] = total.get(name, 0.0) + part / len(parts)
        if model.lexicon:
            found, scale = model.by_gram(piece.span.of(article.text), article.language)
            share = scale / len(parts)
            for gram in found:
                tops[gram] = tops.get(gram, 0.0) + share
    tops = {gram: model.lexicon[gram] * share for gram, share in tops.items()}
    odds = (model.bias + sum(total.values()) + math.fsum(tops.values())) / model.heat  # exact: sets have no order
    score = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
    return Style(round(score, 4), _reasons(model, total, tops))


def _reasons(model: StyleModel, total: Mapping[str, float], tops: Mapping[tuple[str, ...], float]) -> Reasons:
    """Return the largest parts of the score, those for it and those against it."""
    parts = {}
    for name, value in total.items():
        less = value * model.features[name][0] < 0
        parts[f"less than usual: {FEATURES[name]}" if less else FEATURES[name]] = value
    for sign, label in ((1, "words of rewritten copy"), (-1, "words of plain reporting")):
        group = [(share * sign, gram) for gram, share in tops.items() if share * sign > 0]
        words = [part for part in group if part[1][0][0] != RUN]
        best = [" ".join(gram) for _, gram in nlargest(4 * SHOWN_GRAMS, words)]
        shown = [gram for gram in best if any(map(str.isalnum, gram))]
        if shown:
            parts[f"{label}: {', '.join(shown[:SHOWN_GRAMS])}"] = sign * math.fsum(share for share, _ in group)
    ranked = sorted(parts.items(), key=lambda item: (-abs(item[1]), item[0]))[:REASONS]
    return tuple((name, round(value, 2)) for name, value in ranked)
