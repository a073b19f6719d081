"""The catalogue of an index: its segments, unfinished merges, deleted documents, and a checksum over them all."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from scrub.originality.postings import Layout
from scrub.originality.store import DamageError

__all__ = ["Catalogue", "Job", "Segment", "insert_segment", "read", "seal", "slots_of", "stem_counts", "write_job"]

SLOTS = 1 << 18
"""Counters of stems: two rare stems may share one, which makes them look a little less rare."""


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """The documents ``first`` to ``first + docs`` and their postings.

    ``gone`` of them are deleted and purged. ``sites`` holds a hash of each document's site, 0 where it is not
    known; ``stems`` how many documents hold a stem, as pairs of slot and count. Rows of buckets outside ``low`` to
    ``high`` are in another segment while a merge is under way.
    """

    number: int
    first: int
    docs: int
    postings: int
    gone: int
    layout: Layout
    sites: NDArray[np.uint32]
    stems: NDArray[np.uint32]
    low: int
    high: int


class Job(NamedTuple):
    """A merge under way: buckets below ``next``, counted in the coarsest of the segments, lie in the target."""

    target: int
    next: int
    sources: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Catalogue:
    """What an index holds, as one transaction sees it."""

    segments: tuple[Segment, ...]
    jobs: tuple[Job, ...]
    dead: NDArray[np.int64]
    shifts: Mapping[int, int]
    next: int
    counters: list[NDArray[np.int64]] = field(default_factory=list)

    def __len__(self) -> int:
        return self._alive

    @cached_property
    def _alive(self) -> int:
        return sum(segment.docs - segment.gone for segment in self.whole) - len(self.dead)

    @property
    def whole(self) -> list[Segment]:
        """The segments that count: all but those that are being merged into another."""
        sources = {number for job in self.jobs for number in job.sources}
        return [segment for segment in self.segments if segment.number not in sources]

    def segment(self, number: int) -> Segment:
        """Return a segment by its number."""
        return next(segment for segment in self.segments if segment.number == number)

    def origin(self, number: int) -> int:
        """Return the number that a document was first stored under, before its file was merged into this one."""
        at = bisect_right(self._firsts, number) - 1
        return number - self.shifts[self._firsts[at]] if at >= 0 else number

    @cached_property
    def _firsts(self) -> list[int]:
        return sorted(self.shifts)

    def sites_of(self, documents: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the hash of the site of each document, -1 where it is not known."""
        out = np.full(len(documents), -1, np.int64)
        for segment in self.segments:
            inside = (documents >= segment.first) & (documents < segment.first + segment.docs)
            found = segment.sites[documents[inside] - segment.first].astype(np.int64)
            out[inside] = np.where(found == 0, -1, found)
        return out

    def frequencies(self, slots: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return how many documents hold a stem of each slot."""
        if not self.counters:
            total = np.zeros(SLOTS, np.int64)
            for segment in self.whole:
                total[segment.stems[0::2]] += segment.stems[1::2]
            self.counters.append(total)
        found: NDArray[np.int64] = self.counters[0][slots]
        return found


def slots_of(stems: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Return the counter of each stem."""
    return (stems >> np.uint64(64 - SLOTS.bit_length() + 1)).astype(np.int64)


def stem_counts(parts: Iterable[NDArray[np.uint32]]) -> NDArray[np.uint32]:
    """Return the sum of several counts as pairs of slot and count."""
    total = np.zeros(SLOTS, np.uint32)
    for part in parts:
        total[part[0::2]] += part[1::2]
    used = np.flatnonzero(total)
    out = np.empty(2 * len(used), np.uint32)
    out[0::2], out[1::2] = used, total[used]
    return out


ROWS = (
    "SELECT id, first, docs, postings, gone, bucket_bits, doc_bits, place_bits, salt FROM segments ORDER BY first, id",
    "SELECT target, next, sources FROM jobs ORDER BY target",
    "SELECT id, job FROM dead ORDER BY id",
    "SELECT first, shift FROM shifts ORDER BY first",
    "SELECT value FROM meta WHERE key = 'next'",
)


def checksum(parts: Sequence[Sequence[tuple[Any, ...]]]) -> int:
    """Return the checksum of all rows of the catalogue."""
    return crc32(repr(parts).encode())


def rows_of(connection: sqlite3.Connection) -> list[list[tuple[Any, ...]]]:
    """Return all rows of the catalogue but the arrays of the segments."""
    return [connection.execute(query).fetchall() for query in ROWS]


def seal(connection: sqlite3.Connection) -> None:
    """Write the checksum of the catalogue as it is now: the last act of each transaction that changes it."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES('catalogue', ?)", (checksum(rows_of(connection)),))


def read(connection: sqlite3.Connection, known: Catalogue | None = None) -> Catalogue:
    """Return the catalogue; arrays of segments that are known already are not read again.

    Raises DamageError when it is not what was written.
    """
    parts = rows_of(connection)
    sealed = connection.execute("SELECT value FROM meta WHERE key = 'catalogue'").fetchone()
    if sealed is None or sealed[0] != checksum(parts):
        raise DamageError("the checksum of the catalogue is wrong")
    jobs = tuple(Job(target, at, tuple(map(int, sources.split(",")))) for target, at, sources in parts[1])
    ranges = moving({row[0]: row[5] for row in parts[0]}, jobs)
    old = {segment.number: segment for segment in known.segments} if known else {}
    segments = []
    for number, first, docs, postings, gone, *widths in parts[0]:
        before = old.get(number)
        sites, stems = (before.sites, before.stems) if before else arrays(connection, number, docs)
        low, high = ranges.get(number, (0, 1 << widths[0]))
        segments.append(Segment(number, first, docs, postings, gone, Layout(*widths), sites, stems, low, high))
    dead = np.array([row[0] for row in parts[2]], np.int64)
    return Catalogue(tuple(segments), jobs, dead, dict(parts[3]), parts[4][0][0] if parts[4] else 0)


def moving(bits: Mapping[int, int], jobs: Iterable[Job]) -> dict[int, tuple[int, int]]:
    """Return which buckets the segments of unfinished merges hold at the moment."""
    ranges = {}
    for job in jobs:
        coarsest = min(bits[number] for number in (job.target, *job.sources))
        for number in job.sources:
            ranges[number] = (job.next << (bits[number] - coarsest), 1 << bits[number])
        ranges[job.target] = (0, job.next << (bits[job.target] - coarsest))
    return ranges


def arrays(connection: sqlite3.Connection, number: int, docs: int) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Return the sites and the stem counts of a segment. Raises DamageError when they are damaged."""
    found = []
    for blob in connection.execute("SELECT sites, stems FROM segments WHERE id = ?", (number,)).fetchone() or (b"",):
        body, check = (blob[:-4], blob[-4:]) if isinstance(blob, bytes) else (b"", b"")
        if len(body) % 4 or len(check) < 4 or crc32(body) != int.from_bytes(check, "little"):
            raise DamageError("the checksum of a segment is wrong")
        found.append(np.frombuffer(body, "<u4"))
    sites, stems = found
    if len(sites) != docs:
        raise DamageError("a segment lacks documents")
    return sites, stems


def insert_segment(connection: sqlite3.Connection, segment: Segment) -> None:
    """Write the row of a segment."""
    blobs = []
    for array in (segment.sites, segment.stems):
        body = array.astype("<u4").tobytes()
        blobs.append(body + crc32(body).to_bytes(4, "little"))
    row = (segment.number, segment.first, segment.docs, segment.postings, segment.gone, *segment.layout, *blobs)
    connection.execute("INSERT INTO segments VALUES(?,?,?,?,?,?,?,?,?,?,?)", row)


def write_job(connection: sqlite3.Connection, job: Job) -> None:
    """Write how far a merge is."""
    row = (job.target, job.next, ",".join(map(str, job.sources)))
    connection.execute("INSERT OR REPLACE INTO jobs VALUES(?,?,?)", row)
