"""From the keys of a question to postings: which documents of the file hold them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scrub.originality.corpus_rank import Postings
from scrub.originality.postings import CAP, CHECK, all_whole, below_bucket, buckets_of, parts_of, row_id, unpacked
from scrub.originality.store import DamageError
from scrub.originality.store_catalogue import Catalogue, Segment

__all__ = ["look_up"]

AT_ONCE = 1024
"""Rows that one statement asks for."""
LEAST = 64
FREQUENT = 1 << 30
"""Stands for the number of documents that hold a key of which only a marker is kept."""


def look_up(connection: sqlite3.Connection, catalogue: Catalogue, keys: NDArray[np.uint64]) -> Postings:
    """Return which documents hold which of the keys (of ``print_keys`` and ``stem_keys``).

    Keys that too many documents hold have no rows; ``frequencies`` is exact up to the cap of a segment and at least
    ``CAP + 1`` above. Raises DamageError.
    """
    order = np.argsort(keys)
    keys = keys[order]
    at: list[NDArray[np.int64]] = []
    documents: list[NDArray[np.int64]] = []
    for segment in catalogue.segments:
        places, found = hits(connection, segment, keys)
        at.append(places)
        documents.append(found)
    if not at:
        nothing = np.zeros(0, np.int64)
        return Postings(nothing, nothing, np.zeros(len(keys), np.int64))
    places, found = order[np.concatenate(at)], np.concatenate(documents)
    counts = np.bincount(places, minlength=len(keys))
    counts[places[found < 0]] = FREQUENT
    keep = counts[places] <= CAP
    if len(catalogue.dead):
        alive = ~np.isin(found, catalogue.dead)
        keep &= alive
        dead = np.bincount(places[~alive], minlength=len(keys))
        counts = np.where(counts < FREQUENT, counts - dead, counts)
    return Postings(places[keep], found[keep], np.minimum(counts, FREQUENT))


def hits(
    connection: sqlite3.Connection, segment: Segment, keys: NDArray[np.uint64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the place among the ascending keys and the document of each posting in a segment, -1 for a marker.

    The records of ascending blocks are in the order of their keys, so one binary search finds all.
    """
    layout = segment.layout
    buckets = buckets_of(keys, layout)
    places = np.flatnonzero((buckets >= segment.low) & (buckets < segment.high))
    if not len(places):
        return places, places
    heads = np.concatenate(([True], np.diff(buckets[places]) > 0))
    rows, block = buckets[places][heads], np.cumsum(heads) - 1
    bodies = fetch(connection, segment, rows)
    record = layout.record
    counts = np.fromiter(map(len, bodies), np.int64, len(bodies)) // record.itemsize
    records = np.frombuffer(b"".join(bodies), record)
    parts = parts_of(records, layout)
    parts += np.repeat(np.arange(len(rows), dtype=np.uint64), counts) << layout.part_bits
    asked = below_bucket(keys[places], layout) + (block.astype(np.uint64) << layout.part_bits)
    first = np.searchsorted(parts, asked)
    many = np.searchsorted(parts, asked, "right") - first
    at = np.repeat(np.arange(len(places)), many)
    found = np.arange(len(at)) + np.repeat(first - np.cumsum(many) + many, many)
    docs, _ = unpacked(records[found], layout)
    return places[at], np.where(docs == layout.marker, -1, docs + segment.first)


def fetch(connection: sqlite3.Connection, segment: Segment, buckets: NDArray[np.int64]) -> list[bytes]:
    """Return the records of ascending buckets of a segment. Raises DamageError when one is missing or damaged."""
    rows = (buckets + row_id(segment.number, 0)).tolist()
    found = list(select(connection, "SELECT id, block FROM post WHERE id IN ({}) ORDER BY id", rows))
    if [row for row, _ in found] != rows:
        raise DamageError("a block of postings is missing")
    blocks = [block for _, block in found]
    if not all_whole(blocks, buckets, segment.layout.salt):
        raise DamageError("the checksum of a block of postings is wrong")
    return [block[:-CHECK] for block in blocks]


def select(connection: sqlite3.Connection, query: str, numbers: list[int]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a query over many numbers: the same few statements serve questions of any length."""
    for begin in range(0, len(numbers), AT_ONCE):
        part = numbers[begin : begin + AT_ONCE]
        size = max(LEAST, 1 << (len(part) - 1).bit_length())
        marks = ",".join("?" * size)
        yield from connection.execute(query.format(marks), part + [-1] * (size - len(part))).fetchall()
