"""One figure for an article as a whole, from the scores of its parts."""

from __future__ import annotations

import math
from collections.abc import Mapping

__all__ = ["BAD", "GOOD", "HALF", "quality", "worth"]

GOOD = ("readability", "originality")
"""Scores that raise the quality."""
HALF: Mapping[str, float] = {"typos": 0.6, "filler": 0.25, "template_style": 0.5}
"""Scores that lower it, and where each is worth half: six typos in a thousand words, a quarter of filler, the middle of
the style score. ``chrome`` is none of them: it counts what went, and the quality is that of what is left."""
BAD = tuple(HALF)
SPOILT = 10.0
"""How many times the most typos that their score tells apart make a text worth half, whatever else is good in it: every
tenth word is wrong then. One of a hundred (the most of ordinary news) lowers the whole by a hundredth."""
LEAST = 0.05
"""What the worst value of a score is still worth, so that one score alone never makes the whole nothing."""


def worth(name: str, value: float) -> float:
    """Return what a score of 0..1 is worth, above 0 and up to 1: more for a good one, less for a bad one.

    A good score counts as it is; a bad one hardly below its half point, much above it: 1 / (1 + (score / half) ** 2).
    Neither is worth less than ``LEAST``.

    >>> worth("readability", 1.0), worth("filler", 0.0), worth("filler", 0.25)
    (1.0, 1.0, 0.525)
    """
    value = min(1.0, max(0.0, value))
    if name in HALF:
        value = lowered(value, HALF[name])
    return LEAST + (1 - LEAST) * value


def lowered(value: float, half: float) -> float:
    """Return 1 for nothing, .5 at half and less and less above it."""
    return 1 / (1 + (value / half) ** 2)


def quality(parts: Mapping[str, float | None], weights: Mapping[str, float]) -> float | None:
    """Return 0..1, the weighted geometric mean of what the parts are worth; None without any.

    Parts that are None or neither ``GOOD`` nor ``BAD`` are left out; the weights of the others count for the whole. It
    never falls when a part gets better. A geometric mean, because a text full of one fault is not bought back by the
    rest of it. ``typos`` may be above 1, where their score ends: a text full of them is worth little, however good the
    rest is, which reads the better the fewer of its words are known.

    >>> quality({"readability": 1.0, "filler": 0.0, "originality": None}, {"readability": 1.0, "filler": 2.0})
    1.0
    """
    those = (*GOOD, *BAD)
    known = {n: value for n, value in parts.items() if value is not None and n in those and weights.get(n, 0.0) > 0}
    total = sum(weights[name] for name in known)
    if not total:
        return None
    log = sum(weights[name] * math.log(worth(name, value)) for name, value in known.items())
    sound = LEAST + (1 - LEAST) * lowered(max(0.0, known.get("typos", 0.0)), SPOILT)
    return round(math.exp(log / total) * sound, 4)
