"""Which documents a text is compared with, and what each of them explains."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.boilerplate import boilerplate
from scrub.originality.corpus import NO_STEM, Corpus, Related, Sharing
from scrub.originality.fingerprints import Fingerprints, fingerprints
from scrub.originality.match_align import Aligned, copied, rewritten, unexplained
from scrub.originality.match_text import Prepared
from scrub.originality.paraphrase import Rarities
from scrub.originality.paraphrase_units import Bounds

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
STEMS, STEMS_SHORT = 2.0, 0.5
"""Summed weight of the rare stems that a document shares with a part, in stems that no other document has, from which
it is compared; half of it beside a common run. Unrelated news reach 2.4 in the median, rewritten passages 5."""
BY_RUN, NEAR = 3, 50
"""Documents that are compared because they share two runs of words within so many, in the order of their rarity."""
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


class _Shared(NamedTuple):
    """A document with fingerprints of a part of the text, how many, and whether some of one passage are among them."""

    number: int
    hits: int
    passage: bool


class _Part(NamedTuple):
    """A part of a text, words ``start:end``; ``shared`` are the documents with more than boilerplate, best first."""

    start: int
    end: int
    shared: tuple[_Shared, ...]


def find(text: Prepared, corpus: Corpus) -> Found:
    """Return what the corpus explains of a text."""
    parts, usual = _ask(text, corpus, fingerprints(text.tokens))
    aligned: dict[int, Aligned] = {}
    cover = np.zeros(len(text.tokens))
    most = 0
    for number, hits in _copy_candidates(parts, len(text.tokens)):
        if cover.mean() > ENOUGH and hits < TWIN * most:
            break
        most = max(most, hits)
        aligned[number] = copied(text, _prepared(corpus, number, text), number)
        np.maximum(cover, aligned[number].cover, out=cover)
    near: dict[int, float] = {}
    if cover.mean() <= ENOUGH:
        near = _rewrites(text, corpus, parts, aligned, np.maximum(cover, usual))
    best = sorted(near.items(), key=lambda pair: -pair[1])[:LIMIT]
    return Found(tuple(found for found in aligned.values() if found.passages), usual, tuple(best))


def _prepared(corpus: Corpus, number: int, text: Prepared) -> Prepared:
    reference = corpus.reference(number)
    return Prepared(reference.text, reference.lang or text.language, reference.sentences)


def _ask(text: Prepared, corpus: Corpus, prints: Fingerprints) -> tuple[list[_Part], NDArray[np.bool_]]:
    """Return the candidates of each part of the text, and which words are boilerplate."""
    count = len(text.tokens)
    usual = np.zeros(count, np.bool_)
    seen = []
    for start in range(0, count, PART if count > LONG else count):
        end = count if count <= LONG else min(count, start + PART + LAP)
        inside = (prints.positions >= start) & (prints.positions < end)
        asked = Fingerprints(prints.values[inside], prints.positions[inside])
        found = corpus.sharing(asked, limit=LIMIT)
        usual |= boilerplate(text, asked.positions, found)
        seen.append((start, end, asked.positions, found))
    return [_part(*one, usual) for one in seen], usual


def _part(start: int, end: int, positions: NDArray[np.int32], found: Sharing, usual: NDArray[np.bool_]) -> _Part:
    """Return a part with the documents that share more than boilerplate with it."""
    held = found.held
    own = held & ~usual[positions]
    hits = held.sum(axis=1).tolist()
    shared = [
        _Shared(number, hits[row], _has_passage(positions[own[row]], found.places[row, own[row]]))
        for row, number in enumerate(found.numbers.tolist())
        if own[row].any()
    ]
    return _Part(start, end, tuple(shared))


def _has_passage(here: NDArray[np.int32], there: NDArray[np.int64]) -> bool:
    """Return whether two shared runs of words stand near each other on both sides."""
    order = np.argsort(here, kind="stable")
    near = (np.diff(here[order]) <= NEAR) & (np.abs(np.diff(there[order])) <= NEAR)
    return bool(near.any())


def _copy_candidates(parts: list[_Part], words: int) -> list[tuple[int, int]]:
    """Return the documents to align with their shared fingerprints, those with most in any part first."""
    best: dict[int, int] = {}
    least = HITS if words > SHORT else 1
    for part in parts:
        taken = 0
        for number, hits, _ in part.shared:
            if hits >= least and taken < COPIES:
                taken += 1
                best[number] = max(hits, best.get(number, 0))
    return sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))


def _rewrites(
    text: Prepared, corpus: Corpus, parts: list[_Part], aligned: dict[int, Aligned], cover: NDArray[np.float64]
) -> dict[int, float]:
    """Add the rewritten passages of the documents that share rare stems with a part.

    ``cover`` says how much of each word needs no other explanation. Returns the documents with the weight of the stems
    that they share.
    """
    left = unexplained(text.bounds, cover, CLOSED)
    if not left.any():
        return {}
    stems = np.where(_words(text.bounds, left, len(text.tokens)), text.stems, np.uint64(NO_STEM))
    seen = [corpus.related(stems[part.start : part.end], limit=LIMIT) for part in parts]
    whole = len(text.tokens) > SHORT
    rarity: NDArray[np.float64] | None = None
    for number, ranges in _rewrite_candidates(parts, seen, math.log(corpus.size + 1), len(text.tokens)).items():
        open_units = left & _inside(text.bounds, ranges)
        if not open_units.any():
            continue
        before = aligned.get(number)
        if before is None:
            reference = _prepared(corpus, number, text)
            count = len(text.tokens)
            before = Aligned(number, reference, (), np.zeros(count), np.zeros(count, np.bool_))
        if rarity is None:
            rarity = _rarities(corpus, text, whole=whole)
        both = Rarities(rarity, _rarities(corpus, before.reference, whole=whole))
        aligned[number] = rewritten(text, before, both, open_units)
    near: dict[int, float] = {}
    for one in seen:
        for number, weight in zip(one.numbers.tolist(), one.weights.tolist(), strict=True):
            near[number] = max(weight, near.get(number, 0.0))
    return near


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


def _rewrite_candidates(
    parts: list[_Part], related: list[Related], rarest: float, words: int
) -> dict[int, list[tuple[int, int]]]:
    """Return the documents to compare by sentences, with the parts of the text where they came up.

    ``rarest`` is the weight of a stem that no document has.
    """
    out: dict[int, list[tuple[int, int]]] = {}
    least = (STEMS if words > SHORT else STEMS_SHORT) * rarest
    for part, seen in zip(parts, related, strict=True):
        shared = {one.number for one in part.shared}
        runs = [one.number for one in part.shared if one.passage][:BY_RUN]
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
    rarity = np.log((corpus.size + 1) / (corpus.stem_frequencies(text.stems) + 0.5)).clip(0.3)
    if whole:
        rarity[text.named] *= NAME
    return rarity
