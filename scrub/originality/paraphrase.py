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
from scrub.originality.paraphrase_pairs import Codes, Pairs, coded, pairs
from scrub.originality.paraphrase_units import Units, is_brief
from scrub.originality.semantic import Meanings

__all__ = ["Rarities", "Rewrite", "rewrites"]

COSINE, DICE, COMMON = 0.33, 0.33, 2
"""Least likeness of a pair of sentences (Sanchez-Perez and others, PAN 2014) and shared stems."""
WEAK = 0.2
"""Least cosine and dice of a pair that stands beside an alike one."""
SURE, PLAIN, FLOOR = 0.62, 0.5, 0.3
"""Share of a sentence's stems, by rarity, in its partner: alone, beside another pair, and where reuse begins to count
(from there up to a sentence that has them all it counts more and more); two reports of one event reach .3 by names and
figures alone."""
SHARED, COMMONEST, BEST, WHOLE, EXACT, LENGTH, REF_LENGTH, BIAS = 3.24, 2.81, 6.03, -2.99, 12.3, -1.19, -0.71, -7.27
"""Weights of a logistic model of "this passage was rewritten from that one": logarithms of the stems that both passages
and that the two most alike sentences share, cosines of the most alike sentences and of the whole passages (a high one
with few shared stems is a common subject), share of equal runs, logarithms of both lengths in words. Fitted on passages
of one half of the pairs of PAN 2013 text alignment, AUROC .94 on the other half."""
FEWEST, FEWEST_BRIEF = 6, 4
"""Words of a rewritten passage, and of one in a brief text, where it may be all there is."""
EDGE = 12
"""Words at either end of a passage that may be cut because the other side lacks them."""


class Rarities(NamedTuple):
    """The weight of each word's stem, of the text and of the reference."""

    text: NDArray[np.float64]
    reference: NDArray[np.float64]


class _Both(NamedTuple):
    """Two texts, what their sentences share, which words stand in equal runs, and likenesses in meaning, if known."""

    text: Units
    reference: Units
    codes: Codes
    rarities: Rarities
    found: Pairs
    exact: NDArray[np.bool_]
    meant: NDArray[np.float64] | None


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
    codes = coded(text, reference)
    found = pairs(text, reference, rarities, open_units, codes)
    meant = likenesses(found, open_units, meanings)
    alike = ((found.cosine > COSINE) & (found.dice > DICE)) | (meant > MEANT)
    weak = ((found.cosine > WEAK) & (found.dice > WEAK)) | (meant > MEANT_BESIDE)
    rows = (weak & (found.common >= COMMON)).nonzero()[0]
    if not alike[rows].any():
        return []
    row_of = {
        (unit, ref): row
        for unit, ref, row in zip(found.unit[rows].tolist(), found.ref_unit[rows].tolist(), rows.tolist(), strict=True)
    }
    both = _Both(text, reference, codes, rarities, found, exact, meant if meanings else None)
    out = []
    for group in clusters(list(row_of)):
        chosen = np.array([row_of[pair] for pair in group])
        sure = chosen[alike[chosen]]
        if len(sure) and (made := _rewrite(both, group, chosen, sure)):
            out.append(made)
    return out


def _rewrite(
    both: _Both, group: list[tuple[int, int]], chosen: NDArray[np.int64], sure: NDArray[np.int64]
) -> Rewrite | None:
    """Return the passage of a group of pairs, None when it is too short; ``sure`` are the alike ones of its rows."""
    text, reference, found, codes = both.text, both.reference, both.found, both.codes
    here, there = sorted({pair[0] for pair in group}), [pair[1] for pair in group]
    start, end = int(text.starts[here[0]]), int(text.ends[here[-1]])
    ref_start, ref_end = int(reference.starts[min(there)]), int(reference.ends[max(there)])
    start, end = _trimmed(codes.text, start, end, codes.reference[ref_start:ref_end], codes.size)
    ref_start, ref_end = _trimmed(codes.reference, ref_start, ref_end, codes.text[start:end], codes.size)
    if end - start < (FEWEST_BRIEF if is_brief(text) else FEWEST) or ref_end <= ref_start:
        return None
    same = _share(both.exact, start, end)
    best = float(found.cosine[chosen].max())
    said, whole = _likeness(both, (start, end), (ref_start, ref_end))
    evidence = (
        SHARED * math.log(said + 1) + COMMONEST * math.log(int(found.common[chosen].max()) + 1)
        + BEST * best + WHOLE * whole + EXACT * same
        + LENGTH * math.log(end - start) + REF_LENGTH * math.log(ref_end - ref_start) + BIAS
    )  # fmt: skip
    if both.meant is not None:
        evidence += support(found.unit[chosen], both.meant[chosen])
    passage = Passage(start, end, ref_start, ref_end, same, float(found.cosine[chosen].mean()))
    return Rewrite(passage, tuple(_parts(both, sure, here)), evidence)


def _share(marks: NDArray[np.bool_], start: int, end: int) -> float:
    """Return the share of the words in a range that are marked."""
    return int(np.count_nonzero(marks[start:end])) / (end - start)


def _parts(both: _Both, sure: NDArray[np.int64], here: list[int]) -> Iterator[tuple[int, int, float]]:
    """Yield the words of each sentence and how much of it counts as reuse."""
    text, found = both.text, both.found
    rows: dict[int, list[int]] = {}
    for unit, row in zip(found.unit[sure].tolist(), sure.tolist(), strict=True):
        rows.setdefault(unit, []).append(row)
    brief = is_brief(text)
    several = brief or len(rows) >= 2
    plain = FLOOR if brief else PLAIN
    for unit in here:
        start, end = int(text.starts[unit]), int(text.ends[unit])
        own = rows.get(unit, [])
        share = max((float(found.share[row]) for row in own), default=0.0)
        same = _share(both.exact, start, end)
        value = same if same >= FLOOR else 0.0
        if value or share >= SURE or (share >= plain and several):
            value = max(value, min(1.0, (share - FLOOR) / (1 - FLOOR)))
        yield start, end, value if both.meant is None else max(value, worth(both.meant[own]))


def _trimmed(codes: NDArray[np.int64], start: int, end: int, other: NDArray[np.int64], size: int) -> tuple[int, int]:
    """Return the range without words at its ends that the other side lacks, where few are."""
    held = np.zeros(size, np.bool_)
    held[other] = True
    held[0] = False
    shared = held[codes[start:end]].nonzero()[0]
    if not len(shared):
        return start, start
    first, last = int(shared[0]), int(shared[-1]) + 1
    return start + (first if first <= EDGE else 0), (start + last if end - start - last <= EDGE else end)


def _likeness(both: _Both, words: tuple[int, int], ref_words: tuple[int, int]) -> tuple[int, float]:
    """Return how many stems two passages share, and their cosine, weighted by rarity and number."""
    codes, rarities = both.codes, both.rarities
    here, there = slice(*words), slice(*ref_words)
    bag = np.bincount(codes.text[here], rarities.text[here], codes.size)
    ref_bag = np.bincount(codes.reference[there], rarities.reference[there], codes.size)
    bag[0] = ref_bag[0] = 0.0
    product = bag * ref_bag
    norm = math.sqrt(float(bag @ bag) * float(ref_bag @ ref_bag))
    return int(np.count_nonzero(product)), float(product.sum()) / max(1e-9, norm)
