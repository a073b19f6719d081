"""Which documents a text is compared with sentence by sentence, where no copy explains it."""

from __future__ import annotations

import math
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from scrub.originality.corpus import NO_STEM, Corpus, Related
from scrub.originality.match_align import Aligned, rewritten, unexplained, unsettled
from scrub.originality.match_gaps import replaced
from scrub.originality.match_parts import LIMIT, SHORT, Part, has_passage, prepared
from scrub.originality.match_text import Prepared
from scrub.originality.paraphrase import Rarities
from scrub.originality.paraphrase_units import Bounds

__all__ = ["add_rewrites"]

REWRITES = 3
"""Documents that are compared sentence by sentence, for each part of the text."""
NAME = 0.3
"""Weight of a name or a figure beside a plain word of the same rarity: every report of an event has them."""
STEMS, STEMS_SHORT = 2.0, 0.5
"""Summed weight of the rare stems that a document shares with a part, in stems that no other document has, from which
it is compared; half of it beside a common run. Unrelated news reach 2.4 in the median, rewritten passages 5."""
BY_RUN = 3
"""Documents that are compared because they share two runs of one passage, in the order of their rarity."""
CLOSED = 0.9
"""Share of a sentence's words that one document has from which no other one is asked for it."""
NOTHING = Related(np.zeros(0, np.int64), np.zeros(0), np.zeros(0))


def add_rewrites(
    text: Prepared, corpus: Corpus, parts: list[Part], aligned: dict[int, Aligned], cover: NDArray[np.float64]
) -> dict[int, float]:
    """Add the rewritten passages of the documents that share rare stems with a part.

    ``cover`` says how much of each word needs no other explanation. Returns the documents with the weight of the stems
    that they share.
    """
    left = unexplained(text.bounds, cover, CLOSED)
    if not left.any():
        return {}
    seen = _related(text, corpus, parts, unexplained(text.bounds, _with_replaced(cover, aligned), CLOSED))
    whole = len(text.tokens) > SHORT
    rarity: NDArray[np.float64] | None = None
    for number, ranges in _candidates(parts, seen, math.log(corpus.size + 1), len(text.tokens)).items():
        open_units = left & _inside(text.bounds, ranges)
        if not open_units.any():
            continue
        before = aligned.get(number)
        if before is None:
            reference = prepared(corpus, number, text)
            count = len(text.tokens)
            before = Aligned(number, reference, (), np.zeros(count), np.zeros(count, np.bool_))
        elif not (open_units := unsettled(text, before, open_units)).any():
            continue
        if rarity is None:
            rarity = _rarities(corpus, text, whole=whole)
        both = Rarities(rarity, _rarities(corpus, before.reference, whole=whole))
        aligned[number] = rewritten(text, before, both, open_units)
    near: dict[int, float] = {}
    for one in seen:
        for number, weight in zip(one.numbers.tolist(), one.weights.tolist(), strict=True):
            near[number] = max(weight, near.get(number, 0.0))
    return near


def _with_replaced(cover: NDArray[np.float64], aligned: dict[int, Aligned]) -> NDArray[np.float64]:
    """Return how much of each word is explained when what stands in the place of copied words is explained too."""
    for found in aligned.values():
        if found.passages:
            cover = np.maximum(cover, replaced(found))
    return cover


def _related(text: Prepared, corpus: Corpus, parts: list[Part], left: NDArray[np.bool_]) -> list[Related]:
    """Return for each part of the text the documents that share rare stems with its sentences that are left."""
    words = _words(text.bounds, left, len(text.tokens))
    found = []
    for part in parts:
        if words[part.start : part.end].any():
            stems = np.where(words[part.start : part.end], text.stems[part.start : part.end], np.uint64(NO_STEM))
            found.append(corpus.related(stems, limit=LIMIT))
        else:
            found.append(NOTHING)
    return found


def _words(bounds: Bounds, chosen: NDArray[np.bool_], count: int) -> NDArray[np.bool_]:
    """Return which of ``count`` words stand in the chosen sentences."""
    edges = np.zeros(count + 1, np.int64)
    edges[bounds.starts[chosen]] += 1
    edges[bounds.ends[chosen]] -= 1
    return np.cumsum(edges[:-1]) > 0


def _inside(bounds: Bounds, ranges: list[tuple[int, int]]) -> NDArray[np.bool_]:
    """Return which sentences begin in one of the ranges of words."""
    out = np.zeros(len(bounds.starts), np.bool_)
    for start, end in ranges:
        out |= (bounds.starts >= start) & (bounds.starts < end)
    return out


def _candidates(
    parts: list[Part], related: list[Related], rarest: float, words: int
) -> dict[int, list[tuple[int, int]]]:
    """Return the documents to compare by sentences, with the parts of the text where they came up.

    ``rarest`` is the weight of a stem that no document has.
    """
    out: dict[int, list[tuple[int, int]]] = {}
    least = (STEMS if words > SHORT else STEMS_SHORT) * rarest
    for part, seen in zip(parts, related, strict=True):
        shared = {one.number for one in part.shared}
        runs = [one.number for one in islice(filter(has_passage, part.shared), BY_RUN)]
        for number in runs:
            out.setdefault(number, []).append((part.start, part.end))
        taken = 0
        for row in np.argsort(-seen.close, kind="stable").tolist():
            number = int(seen.numbers[row])
            if (
                number not in runs
                and taken < REWRITES
                and seen.close[row] >= (least / 2 if number in shared else least)
            ):
                out.setdefault(number, []).append((part.start, part.end))
                taken += 1
    return out


def _rarities(corpus: Corpus, text: Prepared, *, whole: bool) -> NDArray[np.float64]:
    """Return the natural logarithm of one over the share of documents with each word's stem; less for names."""
    rarity = np.log((corpus.size + 1) / (corpus.stem_frequencies(text.stems) + 0.5))
    np.maximum(rarity, 0.3, out=rarity)
    if whole:
        rarity[text.named] *= NAME
    return rarity
