"""Rewritten passages: sentences that share their rare words with neighbouring sentences of a reference."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.near import Passage
from scrub.originality.paraphrase_clusters import clusters
from scrub.originality.paraphrase_meaning import MEANT, MEANT_BESIDE, likenesses, support, worth
from scrub.originality.paraphrase_pairs import Pairs, pairs
from scrub.originality.paraphrase_units import Units
from scrub.originality.semantic import Meanings

__all__ = ["FEW_UNITS", "Rarities", "Rewrite", "rewrites"]

COSINE, DICE, COMMON = 0.33, 0.33, 2
"""Least likeness of a pair of sentences (Sanchez-Perez and others, PAN 2014) and shared stems."""
WEAK = 0.2
"""Least cosine and dice of a pair that stands beside an alike one."""
SURE, PLAIN, FLOOR = 0.62, 0.5, 0.3
"""Share of a sentence's stems, by rarity, in its partner: alone, beside another pair, and where reuse begins to count;
two reports of one event reach .3 by names and figures alone."""
FULL = 0.5
"""Share above ``FLOOR`` from which a sentence counts whole."""
SHARED, COMMONEST, BEST, WHOLE, EXACT, LENGTH, REF_LENGTH, BIAS = 3.24, 2.81, 6.03, -2.99, 12.3, -1.19, -0.71, -7.27
"""Weights of a logistic model of "this passage was rewritten from that one": logarithms of the stems that both passages
and that the two most alike sentences share, cosines of the most alike sentences and of the whole passages (a high one
with few shared stems is a common subject), share of equal runs, logarithms of both lengths in words. Fitted on passages
of one half of the pairs of PAN 2013 text alignment, AUROC .94 on the other half."""
FEW_UNITS = 2
"""Sentences of a text that is so short that every likeness is reported, and counts for what it is."""
EDGE = 12
"""Words at either end of a passage that may be cut because the other side lacks them."""


class Rarities(NamedTuple):
    """The weight of each word's stem, of the text and of the reference."""

    text: NDArray[np.float64]
    reference: NDArray[np.float64]


class Rewrite(NamedTuple):
    """A rewritten passage and, for each of its sentences (first word, last word + 1), how much of it counts, 0..1.

    ``evidence`` is the logit of its being one: above 0 more likely than not.
    """

    passage: Passage
    parts: tuple[tuple[int, int, float], ...]
    evidence: float


def rewrites(
    text: Units,
    reference: Units,
    rarities: Rarities,
    open_units: NDArray[np.bool_],
    exact: NDArray[np.bool_],
    meanings: Meanings | None = None,
) -> list[Rewrite]:
    """Return the rewritten passages.

    ``open_units`` says which sentences of the text are still to be explained, ``exact`` which of its words stand in
    runs of four that the reference has too. ``meanings`` compares sentences of the two in meaning.
    """
    found = pairs(text, reference, rarities)
    meant = likenesses(found, open_units, meanings)
    alike = ((found.cosine > COSINE) & (found.dice > DICE)) | (meant > MEANT)
    weak = ((found.cosine > WEAK) & (found.dice > WEAK)) | (meant > MEANT_BESIDE)
    rows = np.flatnonzero(weak & (found.common >= COMMON) & open_units[found.unit])
    if not len(rows):
        return []
    row_of = {
        (unit, ref): row
        for unit, ref, row in zip(found.unit[rows].tolist(), found.ref_unit[rows].tolist(), rows.tolist(), strict=True)
    }
    out = []
    for group in clusters(list(row_of)):
        chosen = np.array([row_of[pair] for pair in group])
        sure = chosen[alike[chosen]]
        if len(sure) and (made := _rewrite(text, reference, rarities, found, (chosen, sure), exact, meant)):
            out.append(made)
    return out


def _rewrite(
    text: Units,
    reference: Units,
    rarities: Rarities,
    found: Pairs,
    rows: tuple[NDArray[np.int64], NDArray[np.int64]],
    exact: NDArray[np.bool_],
    meant: NDArray[np.float64],
) -> Rewrite | None:
    """Return the passage of a group of pairs, None when it is too short; ``rows`` holds all of them and the alike."""
    chosen, sure = rows
    here, there = np.unique(found.unit[chosen]), np.unique(found.ref_unit[chosen])
    start, end = int(text.starts[here[0]]), int(text.ends[here[-1]])
    ref_start, ref_end = int(reference.starts[there[0]]), int(reference.ends[there[-1]])
    start, end = _trimmed(text.stems, start, end, reference.stems[ref_start:ref_end])
    ref_start, ref_end = _trimmed(reference.stems, ref_start, ref_end, text.stems[start:end])
    if end - start < 6 or ref_end <= ref_start:
        return None
    same = float(exact[start:end].mean())
    best = float(found.cosine[chosen].max())
    whole = _likeness(
        (text.stems[start:end], rarities.text[start:end]),
        (reference.stems[ref_start:ref_end], rarities.reference[ref_start:ref_end]),
    )
    parts = tuple(_parts(text, found, sure, here, exact, meant))
    said = np.intersect1d(text.stems[start:end], reference.stems[ref_start:ref_end])
    evidence = (
        SHARED * math.log(np.count_nonzero(said) + 1) + COMMONEST * math.log(int(found.common[chosen].max()) + 1)
        + BEST * best + WHOLE * whole + EXACT * same
        + LENGTH * math.log(end - start) + REF_LENGTH * math.log(ref_end - ref_start) + BIAS
        + support(found.unit[chosen], meant[chosen])
    )  # fmt: skip
    return Rewrite(Passage(start, end, ref_start, ref_end, same, float(found.cosine[chosen].mean())), parts, evidence)


def _parts(
    text: Units,
    found: Pairs,
    sure: NDArray[np.int64],
    here: NDArray[np.int64],
    exact: NDArray[np.bool_],
    meant: NDArray[np.float64],
) -> Iterator[tuple[int, int, float]]:
    """Yield the words of each sentence and how much of it counts as reuse."""
    brief = len(text.starts) <= FEW_UNITS
    several = brief or len(np.unique(found.unit[sure])) >= 2
    plain = FLOOR if brief else PLAIN
    for unit in here.tolist():
        start, end = int(text.starts[unit]), int(text.ends[unit])
        share = float(found.share[sure[found.unit[sure] == unit]].max(initial=0.0))
        same = float(exact[start:end].mean())
        value = same if same >= FLOOR else 0.0
        if value or share >= SURE or (share >= plain and several):
            value = max(value, min(1.0, (share - FLOOR) / FULL))
        yield start, end, max(value, worth(meant[sure[found.unit[sure] == unit]]))


def _trimmed(stems: NDArray[np.uint64], start: int, end: int, other: NDArray[np.uint64]) -> tuple[int, int]:
    """Return the range without words at its ends that the other side lacks, where few are."""
    shared = np.flatnonzero((stems[start:end] != 0) & np.isin(stems[start:end], other))
    if not len(shared):
        return start, start
    first, last = int(shared[0]), int(shared[-1]) + 1
    return start + (first if first <= EDGE else 0), (start + last if end - start - last <= EDGE else end)


def _likeness(
    text: tuple[NDArray[np.uint64], NDArray[np.float64]], reference: tuple[NDArray[np.uint64], NDArray[np.float64]]
) -> float:
    """Return the cosine of the stems of two passages (keys, rarities), weighted by rarity and number."""
    keys, weights = _bag(*text)
    ref_keys, ref_weights = _bag(*reference)
    _, here, there = np.intersect1d(keys, ref_keys, assume_unique=True, return_indices=True)
    norm = float(np.sqrt((weights**2).sum() * (ref_weights**2).sum()))
    return float((weights[here] * ref_weights[there]).sum()) / max(1e-9, norm)


def _bag(stems: NDArray[np.uint64], rarities: NDArray[np.float64]) -> tuple[NDArray[np.uint64], NDArray[np.float64]]:
    """Return the distinct stems and the weight of each."""
    kept = stems != 0
    keys, place = np.unique(stems[kept], return_inverse=True)
    return keys, np.bincount(place, rarities[kept], len(keys)).astype(np.float64)
