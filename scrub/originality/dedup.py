"""Who copied whom inside a collection: near-duplicates and partial copies, each with its earliest and closest source.

One pass over the postings, a range of buckets at a time, in time and memory linear in the documents: a fingerprint that
more than ``WIDE`` documents hold pairs each of them with the first one only, and the furniture of a site counts for
nothing (dedup_furniture.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.corpus import Reference
from scrub.originality.dedup_furniture import Furniture, Runs, runs_of
from scrub.originality.index_reader import Reader
from scrub.originality.merge import blocks_of
from scrub.originality.postings import STEM, Rows
from scrub.originality.store_catalogue import Catalogue
from scrub.text.dates import comparable, moment

__all__ = ["Copy", "Group", "duplicates"]

WIDE = 20
LEAST_SHARE, LEAST_SHARED = 0.3, 6
"""Share of a document's fingerprints, and their number, from which it counts as a copy: two articles of one subject
share one or two (90 % of unrelated pairs), a page's furniture about a tenth."""
WHOLE = 0.8
"""Share from which a copy is of the whole document."""
RANGE = 1 << 19
"""Postings that are compared at a time."""
PAIRS = 1 << 22
"""Pairs that are collected before they are counted together."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A document that came later and shares text with a source.

    ``share`` is the part of its fingerprints that the source holds, 0..1; ``kind`` is ``near`` when that is nearly all
    of both, else ``partial``.
    """

    doc_id: str
    source: str
    share: float
    kind: str
    date: str | None
    site: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """A document that nothing earlier stands behind, and all that was copied from it, directly or by way of another."""

    doc_id: str
    date: str | None
    site: str | None
    copies: tuple[Copy, ...]


class Pair(NamedTuple):
    """Two documents by number, and how many fingerprints they share."""

    one: int
    other: int
    shared: int


def duplicates(reader: Reader, *, least: float = LEAST_SHARE) -> Iterator[Group]:
    """Yield the groups of copies in an index, the largest first.

    ``least`` is the share of a document that must stand in its source, 0..1. Of two documents the one with the earlier
    date is the source, without dates the one that was added first.
    """
    with reader.reading() as (_, catalogue):
        pairs, sizes = shared(reader, catalogue)
        close = [pair for pair in pairs if closeness(pair, sizes) >= least]
        known = {number: told(reader, number) for number in sorted({n for pair in close for n in pair[:2]})}
    yield from sorted(grouped(close, sizes, known, least), key=lambda group: -len(group.copies))


def told(reader: Reader, number: int) -> Reference:
    """Return what is known of a document beside its text: the texts of a large collection would fill the memory."""
    return replace(reader.reference(number), text="", sentences=b"")


def closeness(pair: Pair, sizes: NDArray[np.int64]) -> float:
    """Return the share of the smaller document that both hold."""
    return pair.shared / max(1, min(int(sizes[pair.one]), int(sizes[pair.other])))


def shared(reader: Reader, catalogue: Catalogue) -> tuple[list[Pair], NDArray[np.int64]]:
    """Return the pairs of documents that share enough fingerprints, and how many each has that are no furniture."""
    sizes = np.zeros(catalogue.next + 1, np.int64)
    counted = np.zeros((0, 2), np.int64)
    waiting: list[NDArray[np.int64]] = []
    for runs in articles(reader, catalogue):
        sizes += np.bincount(runs.docs, minlength=len(sizes))
        waiting.append(pairs_of(runs))
        if sum(map(len, waiting)) > PAIRS:
            counted, waiting = summed(counted, waiting), []
    counted = summed(counted, waiting)
    enough = counted[counted[:, 1] >= LEAST_SHARED]
    return [Pair(key >> 32, key & 0xFFFFFFFF, count) for key, count in enough.tolist()], sizes


def articles(reader: Reader, catalogue: Catalogue) -> Iterator[Runs]:
    """Yield the documents that hold each fingerprint which is no furniture of a site."""
    furniture = Furniture(catalogue.next + 1)
    for rows in prints(reader, catalogue):
        yield furniture.sifted(runs_of(rows), catalogue)
    yield furniture.cleared()


def prints(reader: Reader, catalogue: Catalogue) -> Iterator[Rows]:
    """Yield all fingerprints of living documents, a range of keys at a time, in the order of keys, then documents."""
    total = sum(segment.postings for segment in catalogue.segments)
    bits = min(16, (total // RANGE).bit_length())
    with reader.reading() as (connection, _):
        for part in range(1 << bits):
            rows = blocks_of(connection, catalogue, bits, part)
            rows = rows.taken(((rows.keys & STEM) == 0) & ~np.isin(rows.docs, catalogue.dead) & (rows.docs >= 0))
            yield rows.taken(np.argsort(rows.keys, kind="stable"))


def pairs_of(runs: Runs) -> NDArray[np.int64]:
    """Return a number for each pair of documents that share a fingerprint: the lower document << 32 | the other."""
    if not len(runs.docs):
        return np.zeros(0, np.int64)
    docs, holders = runs.docs, np.repeat(runs.counts, runs.counts)
    behind = np.arange(len(docs)) - np.repeat(runs.heads, runs.counts)
    out = []
    for distance in range(1, WIDE):
        at = np.flatnonzero((behind >= distance) & (holders <= WIDE))
        if not len(at):
            break
        out.append(joined(docs[at - distance], docs[at]))
    wide = holders > WIDE
    out.append(joined(np.repeat(docs[runs.heads], runs.counts)[wide], docs[wide]))
    return np.concatenate(out)


def joined(one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return pairs of different documents as numbers."""
    low, high = np.minimum(one, other), np.maximum(one, other)
    return ((low << 32) | high)[low < high]


def summed(counted: NDArray[np.int64], waiting: list[NDArray[np.int64]]) -> NDArray[np.int64]:
    """Return pairs with their counts, those of before and those that waited together."""
    fresh, counts = np.unique(np.concatenate([np.zeros(0, np.int64), *waiting]), return_counts=True)
    keys = np.concatenate((counted[:, 0], fresh))
    numbers = np.concatenate((counted[:, 1], counts))
    found, place = np.unique(keys, return_inverse=True)
    return np.stack((found, np.bincount(place, numbers, len(found)).astype(np.int64)), axis=1)


def grouped(
    pairs: Iterable[Pair], sizes: NDArray[np.int64], known: dict[int, Reference], least: float
) -> Iterator[Group]:
    """Yield the groups that the pairs make: each document under the source that it shares most with, the earliest."""
    best: dict[int, tuple[float, int, bool]] = {}
    age = {number: (moment(comparable(one.date) or "9999"), number) for number, one in known.items()}
    for pair in pairs:
        source, copy = sorted(pair[:2], key=age.__getitem__)
        share = pair.shared / max(1, int(sizes[copy]))
        if share < least:
            continue
        both = pair.shared >= WHOLE * max(int(sizes[copy]), int(sizes[source]))
        now = best.get(copy)
        if now is None or share > now[0] or (share == now[0] and age[source] < age[now[1]]):
            best[copy] = (share, source, both)
    members: dict[int, list[Copy]] = {}
    roots: dict[int, int] = {}
    for copy in sorted(best, key=age.__getitem__):
        share, source, both = best[copy]
        root = roots[copy] = roots.get(source, source)  # a source is older: its own root is known by now
        one = known[copy]
        kind = "near" if both else "partial"
        found = Copy(one.doc_id, known[source].doc_id, round(min(1.0, share), 3), kind, one.date, one.site)
        members.setdefault(root, []).append(found)
    for root, copies in members.items():
        yield Group(known[root].doc_id, known[root].date, known[root].site, tuple(copies))
