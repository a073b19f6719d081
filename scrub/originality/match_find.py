"""Which documents a text is compared with, and what each of them explains."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.boilerplate import boilerplate
from scrub.originality.corpus import Candidates, Corpus
from scrub.originality.fingerprints import Fingerprints, fingerprints
from scrub.originality.match_align import Aligned, copied, rewritten, unexplained
from scrub.originality.match_text import Prepared
from scrub.originality.paraphrase import Rarities
from scrub.originality.paraphrase_units import Units

__all__ = ["Found", "find"]

HITS = 3
"""Shared fingerprints from which a document is aligned; two unrelated texts of one corpus share one or two."""
SHORT = 60
"""Words of a text for which one shared fingerprint is enough."""
COPIES = 3
"""Documents that are aligned for copies, for each part of the text."""
REWRITES = 3
"""Documents that are compared sentence by sentence, for each part of the text."""
NAME = 0.3
"""Weight of a name or a figure beside a plain word of the same rarity: every report of an event has them."""
STEMS, STEMS_SHORT = 2.5, 0.5
"""Summed weight of the rare stems that a document shares with a part, in stems that no other document has, from which
it is compared; half of it beside a common run. Unrelated news reach 2.4 in the median, rewritten passages 5."""
BY_RUN = 3
"""Documents that are compared because they share a run of words, in the order of its rarity."""
LIMIT = 8
TWIN = 0.85
"""Share of the best document's fingerprints from which another one is looked at all the same: both printed the text."""
ENOUGH = 0.97
"""Share of the words that is explained from which no other document is looked at."""
CLOSED = 0.9
"""Share of a sentence's words that one document has from which no other one is asked for it."""
PART, LAP = 500, 60
"""Words of the parts of a long text, and how far they overlap."""
LONG = 1_000
"""Words from which a text is asked for in parts: a passage of it must not drown in the rest."""


class Found(NamedTuple):
    """The documents that explain some of the text, which words are boilerplate, and all documents with a weight."""

    aligned: tuple[Aligned, ...]
    boilerplate: NDArray[np.bool_]
    near: tuple[tuple[int, float], ...]


class _Part(NamedTuple):
    start: int
    end: int
    seen: Candidates


def find(text: Prepared, corpus: Corpus) -> Found:
    """Return what the corpus explains of a text."""
    prints = fingerprints(text.tokens)
    parts, usual = _ask(text, corpus, prints)
    aligned: dict[int, Aligned] = {}
    cover = np.zeros(len(text.tokens))
    most = 0
    for number, hits in _copy_candidates(parts, len(text.tokens)):
        if cover.mean() > ENOUGH and hits < TWIN * most:
            break
        most = max(most, hits)
        aligned[number] = copied(text, _prepared(corpus, number, text), number)
        np.maximum(cover, aligned[number].cover, out=cover)
    if cover.mean() <= ENOUGH:
        _rewrites(text, corpus, parts, aligned, np.maximum(cover, usual))
    near: dict[int, float] = {}
    for part in parts:
        for number, weight in zip(part.seen.numbers.tolist(), part.seen.weights.tolist(), strict=True):
            near[number] = max(weight, near.get(number, 0.0))
    best = sorted(near.items(), key=lambda pair: -pair[1])[:LIMIT]
    return Found(tuple(found for found in aligned.values() if found.passages), usual, tuple(best))


def _prepared(corpus: Corpus, number: int, text: Prepared) -> Prepared:
    reference = corpus.reference(number)
    return Prepared(reference.text, reference.lang or text.language)


def _ask(text: Prepared, corpus: Corpus, prints: Fingerprints) -> tuple[list[_Part], NDArray[np.bool_]]:
    """Return the candidates of each part of the text, and which words are boilerplate."""
    count = len(text.tokens)
    usual = np.zeros(count, np.bool_)
    parts = []
    for start in range(0, count, PART if count > LONG else count):
        end = count if count <= LONG else min(count, start + PART + LAP)
        inside = (prints.positions >= start) & (prints.positions < end)
        asked = Fingerprints(prints.values[inside], prints.positions[inside])
        seen = corpus.candidates(asked, text.stems[start:end], limit=LIMIT)
        usual |= boilerplate(text, asked.positions, seen)
        parts.append(_Part(start, end, seen))
    return parts, usual


def _copy_candidates(parts: list[_Part], words: int) -> list[tuple[int, int]]:
    """Return the documents to align with their shared fingerprints, those with most in any part first."""
    best: dict[int, int] = {}
    least = HITS if words > SHORT else 1
    for part in parts:
        taken = 0
        for number, hits in zip(part.seen.numbers.tolist(), part.seen.hits.tolist(), strict=True):
            if hits >= least and taken < COPIES:
                taken += 1
                best[number] = max(hits, best.get(number, 0))
    return sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))


def _rewrites(
    text: Prepared, corpus: Corpus, parts: list[_Part], aligned: dict[int, Aligned], cover: NDArray[np.float64]
) -> None:
    """Add the rewritten passages of the documents that share rare stems or runs with a part.

    ``cover`` says how much of each word needs no other explanation.
    """
    likely = _rewrite_candidates(parts, math.log(corpus.size + 1), len(text.tokens))
    if not likely:
        return
    left = unexplained(text.units, cover, CLOSED)
    if not left.any():
        return
    whole = len(text.tokens) > SHORT
    rarity = _rarities(corpus, text, whole=whole)
    for number, ranges in likely.items():
        open_units = left & _inside(text.units, ranges)
        if not open_units.any():
            continue
        before = aligned.get(number)
        if before is None:
            reference = _prepared(corpus, number, text)
            count = len(text.tokens)
            before = Aligned(number, reference, (), np.zeros(count), np.zeros(count, np.bool_))
        both = Rarities(rarity, _rarities(corpus, before.reference, whole=whole))
        aligned[number] = rewritten(text, before, both, open_units)


def _inside(units: Units, ranges: list[tuple[int, int]]) -> NDArray[np.bool_]:
    """Return which sentences begin in one of the ranges of words."""
    out = np.zeros(len(units.starts), np.bool_)
    for start, end in ranges:
        out |= (units.starts >= start) & (units.starts < end)
    return out


def _rewrite_candidates(parts: list[_Part], rarest: float, words: int) -> dict[int, list[tuple[int, int]]]:
    """Return the documents to compare by sentences, with the parts of the text where they came up.

    ``rarest`` is the weight of a stem that no document has.
    """
    out: dict[int, list[tuple[int, int]]] = {}
    for part in parts:
        seen = part.seen
        weights = seen.weights / rarest
        least = STEMS if words > SHORT else STEMS_SHORT
        by_run = np.flatnonzero((seen.hits > 1) | ((seen.hits > 0) & (weights >= least / 2)))[:BY_RUN]
        by_stem = np.argsort(-weights, kind="stable")[:REWRITES]
        for number in dict.fromkeys(seen.numbers[[*by_run, *by_stem[weights[by_stem] >= least]]].tolist()):
            out.setdefault(number, []).append((part.start, part.end))
    return out


def _rarities(corpus: Corpus, text: Prepared, *, whole: bool) -> NDArray[np.float64]:
    """Return the natural logarithm of one over the share of documents with each word's stem; less for names."""
    rarity = np.log((corpus.size + 1) / (corpus.stem_frequencies(text.stems) + 0.5)).clip(0.3)
    if whole:
        rarity[text.named] *= NAME
    return rarity
