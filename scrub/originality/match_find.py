"""Which documents a text is compared with, and what each of them explains."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.corpus import Corpus
from scrub.originality.match_align import Aligned, copied
from scrub.originality.match_parts import LIMIT, SHORT, Part, parts_of, prepared
from scrub.originality.match_rewrites import add_rewrites
from scrub.originality.match_text import Prepared

__all__ = ["Found", "find"]

HITS = 3
"""Shared fingerprints from which a document is aligned; two unrelated texts of one corpus share one or two. One is
enough for a short text."""
COPIES = 3
"""Documents that are aligned for copies, for each part of the text."""
TWIN = 0.85
"""Share of the best document's fingerprints from which another one is looked at all the same: both printed the text."""
ENOUGH = 0.97
"""Share of the words that is explained from which no other document is looked at."""


class Found(NamedTuple):
    """The documents that explain some of the text, which words are boilerplate, and all documents with a weight."""

    aligned: tuple[Aligned, ...]
    boilerplate: NDArray[np.bool_]
    near: tuple[tuple[int, float], ...]


def find(text: Prepared, corpus: Corpus) -> Found:
    """Return what the corpus explains of a text."""
    parts, usual = parts_of(text, corpus)
    aligned: dict[int, Aligned] = {}
    cover = np.zeros(len(text.tokens))
    most = 0
    for number, hits in _copy_candidates(parts, len(text.tokens)):
        if cover.mean() > ENOUGH and hits < TWIN * most:
            break
        most = max(most, hits)
        aligned[number] = copied(text, prepared(corpus, number, text), number)
        np.maximum(cover, aligned[number].cover, out=cover)
    near: dict[int, float] = {}
    if cover.mean() <= ENOUGH:
        near = add_rewrites(text, corpus, parts, aligned, np.maximum(cover, usual))
    best = sorted(near.items(), key=lambda pair: -pair[1])[:LIMIT]
    return Found(tuple(found for found in aligned.values() if found.passages), usual, tuple(best))


def _copy_candidates(parts: list[Part], words: int) -> list[tuple[int, int]]:
    """Return the documents to align with their shared fingerprints, those with most in any part first."""
    best: dict[int, int] = {}
    least = HITS if words > SHORT else 1
    for part in parts:
        taken = 0
        for one in part.shared:
            if one.hits >= least and taken < COPIES:
                taken += 1
                best[one.number] = max(one.hits, best.get(one.number, 0))
    return sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
