"""How much a text reads like templated or machine-rewritten copy; no claim about who wrote it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from scrub.engine.locate import model_file, read_model
from scrub.filler.facts import Reading
from scrub.filler.features import FEATURES, Piece, features, pieces
from scrub.filler.grams import BY_LETTER, tokens
from scrub.filler.lexicon import NOTHING, Lexicon, Weighed
from scrub.filler.signs import SIGNS, signs
from scrub.model.finding import Finding

__all__ = ["Style", "StyleModel", "figures", "shipped", "style_of"]

LEAST_LETTERS = 300
"""Letters below which nothing is said."""
LEAST_SIGNS = 100
"""The same in scripts without spaces, where a sign stands for about three letters."""
REASONS = 6
SHOWN_GRAMS = 5
ANY = "any"
"""The model of languages without a lexicon: features only."""
CHINESE = "zh"
NAMES = {**FEATURES, **SIGNS}
"""What a high figure means, whatever the language."""


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
    lexicon: Lexicon | None
    scale: float
    heat: float

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> StyleModel:
        """Return the model of a JSON object; weights of the lexicon are in hundredths."""
        lexicon = Lexicon.of(data["lexicon"]) if data["lexicon"] else None
        weights = {name: (value[0], value[1], value[2]) for name, value in data["features"].items()}
        return cls(data["bias"], weights, lexicon, data["scale"], data["heat"])

    def by_feature(self, seen: Sequence[float]) -> dict[str, float]:
        """Return what each feature adds to the log odds; ``seen`` are the figures in the order of the model."""
        return {
            name: weight * (value - mean) / spread
            for (name, (weight, mean, spread)), value in zip(self.features.items(), seen, strict=True)
        }

    def by_gram(self, text: str, parts: Sequence[Piece], language: str) -> Weighed:
        """Return what the grams of a text add to the log odds: the mean over its parts."""
        if self.lexicon is None:
            return NOTHING
        words = [tokens(part.span.of(text), language) for part in parts]
        scales = [self.scale * length_scale(len(found)) / len(parts) for found in words]
        return self.lexicon.weigh(words, scales, language, SHOWN_GRAMS)


def length_scale(tokens: int) -> float:
    """Return the weight of one gram in a text of so many tokens: long texts hold more grams, and each says less."""
    return 1 / math.sqrt(max(60, tokens) / 150)


@cache
def shipped(language: str) -> StyleModel:
    """Return the model of a language, or the one without a lexicon."""
    name = f"filler-style-{language}.json"
    known = language.isalpha() and model_file(name).is_file()
    return StyleModel.of(read_model(name if known else f"filler-style-{ANY}.json"))


def figures(reading: Reading, piece: Piece, hits: Mapping[int, Sequence[Finding]]) -> tuple[float, ...]:
    """Return all figures of a piece: those of every language, and in Chinese those of its signs."""
    common = features(reading, piece, hits)
    return common + signs(piece.span.of(reading.article.text)) if reading.article.language == CHINESE else common


def style_of(reading: Reading, hits: Mapping[int, Sequence[Finding]]) -> Style | None:
    """Return how templated the text reads, or None below 300 letters; ``hits`` are the rule findings by sentence.

    A long text is scored in pieces, and the score is that of their mean log odds.
    """
    article = reading.article
    if len("".join(article.lowers)) < (LEAST_SIGNS if article.language in BY_LETTER else LEAST_LETTERS):
        return None
    model = shipped(article.language)
    parts = pieces(reading)
    columns = zip(*(figures(reading, part, hits) for part in parts), strict=True)
    total = model.by_feature([sum(column) / len(parts) for column in columns])
    words = model.by_gram(article.text, parts, article.language)
    odds = (model.bias + sum(total.values()) + words.plus + words.minus) / model.heat
    score = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
    return Style(round(score, 4), _reasons(model, total, words))


def _reasons(model: StyleModel, total: Mapping[str, float], words: Weighed) -> Reasons:
    """Return the largest parts of the score, those for it and those against it."""
    parts = {}
    for name, value in total.items():
        less = value * model.features[name][0] < 0
        parts[f"less than usual: {NAMES[name]}" if less else NAMES[name]] = value
    if words.best:
        parts[f"words of rewritten copy: {', '.join(words.best)}"] = words.plus
    if words.worst:
        parts[f"words of plain reporting: {', '.join(words.worst)}"] = words.minus
    ranked = sorted(parts.items(), key=lambda item: (-abs(item[1]), item[0]))[:REASONS]
    return tuple((name, round(value, 2)) for name, value in ranked)
