"""The parts of a text, and which documents share runs of words with each of them."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.boilerplate import boilerplate
from scrub.originality.corpus import Corpus, Sharing
from scrub.originality.fingerprints import Fingerprints, fingerprints
from scrub.originality.match_text import Prepared

__all__ = ["LIMIT", "SHORT", "Part", "Shared", "has_passage", "parts_of", "prepared"]

SHORT = 60
"""Words of a text that is so short that less is asked of a document."""
NEAR = 50
"""Words between two shared runs that may belong to one passage, on both sides."""
FEW = 12
"""Runs up to which a loop over them is faster than arrays."""
LIMIT = 8
"""Documents that are asked for, for each part."""
PART, LAP = 500, 60
"""Words of the parts of a long text, and how far they overlap."""
LONG = 1_000
"""Words from which a text is asked for in parts: a passage of it must not drown in the rest."""


class Shared(NamedTuple):
    """A document with fingerprints of a part of the text, how many, and where in both those outside boilerplate are."""

    number: int
    hits: int
    here: NDArray[np.int32]
    there: NDArray[np.int64]


class Part(NamedTuple):
    """A part of a text, words ``start:end``; ``shared`` are the documents with more than boilerplate, best first."""

    start: int
    end: int
    shared: tuple[Shared, ...]


def prepared(corpus: Corpus, number: int, text: Prepared) -> Prepared:
    """Return a document of the corpus that a text is compared with."""
    reference = corpus.reference(number)
    return Prepared(reference.text, reference.lang or text.language, reference.sentences)


def parts_of(text: Prepared, corpus: Corpus) -> tuple[list[Part], NDArray[np.bool_]]:
    """Return the parts of the text with their candidates, and which of its words are boilerplate."""
    prints = fingerprints(text.tokens)
    count = len(text.tokens)
    usual = np.zeros(count, np.bool_)
    seen = []
    for start in range(0, count, PART if count > LONG else count):
        end = count if count <= LONG else min(count, start + PART + LAP)
        asked = prints if end - start == count else _between(prints, start, end)
        found = corpus.sharing(asked, limit=LIMIT)
        usual |= boilerplate(text, asked.positions, found)
        seen.append((start, end, asked.positions, found))
    return [_with_shared(*one, usual) for one in seen], usual


def _between(prints: Fingerprints, start: int, end: int) -> Fingerprints:
    """Return the fingerprints that begin at words ``start:end``."""
    inside = (prints.positions >= start) & (prints.positions < end)
    return Fingerprints(prints.values[inside], prints.positions[inside])


def _with_shared(start: int, end: int, positions: NDArray[np.int32], found: Sharing, usual: NDArray[np.bool_]) -> Part:
    """Return a part with the documents that share more than boilerplate with it."""
    held = found.held
    own = held & ~usual[positions]
    hits, owned = held.sum(axis=1).tolist(), own.sum(axis=1).tolist()
    shared = []
    for row, number in enumerate(found.numbers.tolist()):
        if owned[row]:
            at = own[row].nonzero()[0]
            shared.append(Shared(number, hits[row], positions[at], found.places[row, at]))
    return Part(start, end, tuple(shared))


def has_passage(shared: Shared) -> bool:
    """Return whether two shared runs of words stand near each other on both sides."""
    here, there = shared.here, shared.there
    if len(here) < FEW:
        runs = sorted(zip(here.tolist(), there.tolist(), strict=True))
        return any(b[0] - a[0] <= NEAR and abs(b[1] - a[1]) <= NEAR for a, b in pairwise(runs))
    order = here.argsort(kind="stable")
    near = (np.diff(here[order]) <= NEAR) & (np.abs(np.diff(there[order])) <= NEAR)
    return bool(near.any())
