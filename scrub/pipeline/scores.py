"""The scores of an article: 0..1 each, from the raw figures in ``details``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from scrub.chrome.strip import Stripped
from scrub.engine.locate import read_model
from scrub.model.document import Document
from scrub.model.quality import quality
from scrub.model.report import Scores
from scrub.pipeline.families import Seen, beginning
from scrub.text.words import count_words

__all__ = ["scores_of"]

MANY_TYPOS = 10.0
"""Typos per 1,000 words at which the score is 1; edited news has under 3, a careless rewrite 5 to 10."""
NEEDED = frozenset(("typos", "filler", "readability"))
"""Scores that must have been looked for before anything is said of the whole."""


def scores_of(source: Document, stripped: Stripped, seen: Iterable[Seen]) -> Scores:
    """Return the scores: the share of words that went, what the families say of the rest, and the quality of the rest.

    A text without a sentence has no quality.
    """
    before, after = count_words(source.text), count_words(stripped.text)
    removed = count_words("\n".join([f.span.of(source.text) for f in stripped.removed]))
    details: dict[str, Any] = {"words": before, "words_removed": removed}
    if source.left_out:
        details["page_lines_left_out"] = len(source.left_out)
    parts: dict[str, float | None] = {"chrome": round(min(1.0, removed / before), 4) if before else None}
    for family in seen:
        parts |= family.scores
        details |= family.details
    if "typos" in details and after:
        part = beginning(stripped.text)
        rate = 1000 * details["typos"] / (after if part is stripped.text else max(count_words(part), 1))
        details["typos_per_1000"] = round(rate, 3)
        many = round(rate / MANY_TYPOS, 4)
        parts["typos"] = min(1.0, many)
    says = details.get("sentences") or any(line.sentence for line in stripped.lines)
    whole = quality({**parts, "typos": many}, quality_weights()) if parts.keys() >= NEEDED and says else None
    return Scores(**parts, quality=whole, details=details)


@cache
def quality_weights() -> Mapping[str, float]:
    """Return how much each score counts in the quality (``rules/models/quality.json``)."""
    weights: dict[str, float] = read_model("quality.json")["weights"]
    return weights
