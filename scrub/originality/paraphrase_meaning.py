"""What a likeness in meaning adds to likeness in words: it may speak for a rewrite, never against one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scrub.originality.paraphrase_pairs import Pairs
from scrub.originality.paraphrase_units import FEW_UNITS
from scrub.originality.semantic import Meanings

__all__ = ["MEANT", "MEANT_BESIDE", "likenesses", "support", "worth"]

MEANT, MEANT_BESIDE = 0.75, 0.65
"""Likeness from which a pair of sentences is alike, and from which it may stand beside an alike one. Of sentences of
unrelated news, each with the nearest of 800 others, one in twenty reaches .74."""
COSINE, COMMON = 0.1, 2
"""Least likeness in words, and shared stems, of a pair whose meaning is asked for: names alone are a common subject."""
GAIN, FROM = 4.0, 0.62
"""What each unit of mean likeness above ``FROM`` adds to the logit of a rewrite (fitted on passages of PAN 2013 text
alignment beside the other evidence; 3.6 there). Passages that merely share a subject have a median of .53."""
NOTHING, WHOLE = 0.8, 1.0
"""Likeness up to which a sentence does not count as reused for its meaning, and at which it counts whole. One in ten
sentences of a report reaches .79 with the likest sentence of another report of the same event (.73 by word vectors),
and so do two definitions of one thing."""
BRIEF = 0.6
"""In a text of a sentence or two nothing stands beside a likeness to speak for it, and no passage can grow by mistake:
likeness counts from here on. Of single new sentences of news, one in eight has a candidate as like."""


def likenesses(found: Pairs, open_units: NDArray[np.bool_], meanings: Meanings | None) -> NDArray[np.float64]:
    """Return how alike the sentences of each pair are in meaning, 0..1; 0 where it was not asked for.

    In a brief text (``open_units`` has an entry for each of its sentences) what counts from ``BRIEF`` on is raised to
    where it counts elsewhere.
    """
    out = np.zeros(len(found.unit))
    if meanings is not None:
        asked = np.flatnonzero((found.cosine > COSINE) & (found.common >= COMMON) & open_units[found.unit])
        out[asked] = meanings(found.unit[asked], found.ref_unit[asked])
        if len(open_units) <= FEW_UNITS:
            return np.interp(out, (0.0, BRIEF, WHOLE), (0.0, NOTHING, WHOLE))
    return out


def support(units: NDArray[np.int64], meant: NDArray[np.float64]) -> float:
    """Return what the pairs of a passage add to the logit of its being a rewrite, 0 or more.

    ``units`` are the sentences of the text in these pairs; for each the most alike pair counts.
    """
    _, place = np.unique(units, return_inverse=True)
    best = np.zeros(int(place.max(initial=-1)) + 1)
    np.maximum.at(best, place, meant)
    return GAIN * max(0.0, float(best.mean()) - FROM) if len(best) else 0.0


def worth(meant: NDArray[np.float64]) -> float:
    """Return how much of a sentence counts as reused, 0..1, given its pairs."""
    return min(1.0, max(0.0, (float(meant.max(initial=0.0)) - NOTHING) / (WHOLE - NOTHING)))
