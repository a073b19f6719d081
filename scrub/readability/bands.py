"""Where edited news of a language lies, and how far an article is from it.

``tools/readability_bands.py`` makes the bands; they lie in ``rules/models``. A band spans the middle four fifths of
edited articles of the language; for a language with few of them it is their median with the width usual elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from scrub.engine.locate import read_model
from scrub.readability.counts import Counts

__all__ = ["FILE", "MEASURES", "fit", "lix_limit", "shipped"]

FILE = "readability-bands.json"
GENRE = "news"
MEASURES = ("flesch", "lix", "sentence_words")
"""What is compared: reading ease where the language has it, LIX, and the words of a sentence; each counts the same."""
LEAST_WORDS = 60
LEAST_SENTENCES = 3
"""Less text gives no score: three sentences of twenty words."""
VERY_HARD = 60.0
"""LIX from which a text is very hard (Björnsson 1968)."""

Band = tuple[float, float]


@cache
def shipped() -> Mapping[str, Mapping[str, Band]]:
    """Return the bands of news by language and measure."""
    data: Mapping[str, Any] = read_model(FILE)
    return {
        language: {name: (band[0], band[1]) for name, band in bands.items() if name in MEASURES}
        for language, bands in data["genres"][GENRE].items()
    }


def fit(counts: Counts, formulas: Mapping[str, float | None], language: str) -> float | None:
    """Return 1 when all measures lie in their bands, less outside, None when there is too little to say.

    The mean over the measures; each falls off evenly to 0 at the distance of one band width from the band.
    """
    bands = shipped().get(language)
    if bands is None or counts.words < LEAST_WORDS or counts.sentences < LEAST_SENTENCES:
        return None
    values = {**formulas, "sentence_words": counts.words / counts.sentences}
    parts = [inside(value, band) for name, band in bands.items() if (value := values.get(name)) is not None]
    return round(sum(parts) / len(parts), 4) if parts else None


def inside(value: float, band: Band) -> float:
    """Return 1 in the band, 0 from the distance of its width on, evenly between.

    >>> [inside(x, (40.0, 60.0)) for x in (30.0, 40.0, 75.0, 90.0)]
    [0.5, 1.0, 0.25, 0.0]
    """
    low, high = band
    away = max(low - value, value - high, 0.0)
    return max(0.0, 1.0 - away / (high - low))


def lix_limit(language: str) -> float:
    """Return the LIX from which a single sentence is hard: very hard in general, and above the language's news."""
    return max(VERY_HARD, shipped().get(language, {}).get("lix", (0.0, 0.0))[1])
