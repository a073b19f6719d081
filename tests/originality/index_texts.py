"""Texts for the tests of the index: as many as asked, each unlike the others, made of a small vocabulary."""

from __future__ import annotations

import random

SYLLABLES = "ba ko ri ten mul sar ve lin dor qua fe hest imo pan ul ges tra wi zo net".split()


def words(seed: int, count: int) -> list[str]:
    """Return words that depend on the seed alone."""
    rng = random.Random(seed)
    return ["".join(rng.choice(SYLLABLES) for _ in range(rng.randint(1, 3))) for _ in range(count)]


def story(seed: int, count: int = 120) -> str:
    """Return a text of ``count`` words in sentences of twelve."""
    found = words(seed, count)
    sentences = [" ".join(found[at : at + 12]).capitalize() + "." for at in range(0, count, 12)]
    return " ".join(sentences)


def edited(text: str, seed: int, share: float) -> str:
    """Return a text with a share of its words replaced."""
    rng = random.Random(seed)
    fresh = iter(words(seed + 1, len(text)))
    return " ".join(next(fresh) if rng.random() < share else word for word in text.split())
