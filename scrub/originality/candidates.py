"""From the keys of a question to postings: which documents of the file hold them."""

from __future__ import annotations

import sqlite3
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scrub.originality.corpus_rank import Postings
from scrub.originality.postings import (
    CAP,
    CHECK,
    Records,
    all_whole,
    below_bucket,
    buckets_of,
    parts_of,
    row_id,
    unpacked,
)
from scrub.originality.store import DamageError
from scrub.originality.store_catalogue import Catalogue, Segment

__all__ = ["look_up"]

AT_ONCE = 1024
"""Rows that one statement asks for."""
LEAST = 64
FREQUENT = 1 << 30
"""Stands for the number of documents that hold a key of which only a marker is kept."""

Hits = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]


def look_up(connection: sqlite3.Connection, catalogue: Catalogue, keys: NDArray[np.uint64]) -> Postings:
    """Return which documents hold which of the keys (of ``print_keys`` and ``stem_keys``).

    Keys that too many documents hold have no rows; ``frequencies`` is exact up to the cap of a segment and at least
    ``CAP + 1`` above. Raises DamageError.
    """
    order = np.argsort(keys)
    keys = keys[order]
    parts = [hits(connection, segment, keys) for segment in catalogue.segments]
    if not parts:
        nothing = np.zeros(0, np.int64)
        return Postings(nothing, nothing, nothing, np.zeros(len(keys), np.int64))
    at, documents, places = parts[0] if len(parts) == 1 else map(np.concatenate, zip(*parts, strict=True))
    at = order[at]
    counts = np.bincount(at, minlength=len(keys))
    counts[at[documents < 0]] = FREQUENT
    if not len(catalogue.dead) and counts.max(initial=0) <= CAP:
        return Postings(at, documents, places, counts)
    keep = (counts <= CAP)[at]
    if len(catalogue.dead):
        alive = ~np.isin(documents, catalogue.dead)
        keep &= alive
        dead = np.bincount(at[~alive], minlength=len(keys))
        counts = np.where(counts < FREQUENT, counts - dead, counts)
    return Postings(at[keep], documents[keep], places[keep], np.minimum(counts, FREQUENT))


def hits(connection: sqlite3.Connection, segment: Segment, keys: NDArray[np.uint64]) -> Hits:
    """Return the row among the ascending keys, the document and the place of each posting in a segment.

    The document of a marker is -1. Each key is compared with all records of its bucket, some 32.
    """
    layout = segment.layout
    buckets = buckets_of(keys, layout)
    inside = ((buckets >= segment.low) & (buckets < segment.high)).nonzero()[0]
    if not len(inside):
        return inside, inside, inside
    rows = buckets[inside]
    heads = np.ones(len(rows), np.bool_)
    np.greater(rows[1:], rows[:-1], out=heads[1:])
    rows, block = rows[heads], heads.cumsum() - 1
    bodies = fetch(connection, segment, rows)
    if len(rows) < len(inside):
        bodies = [bodies[at] for at in block.tolist()]
    counts = np.fromiter(map(len, bodies), np.int64, len(bodies)) // layout.record.itemsize
    owners = np.arange(len(bodies)).repeat(counts)
    records = Records.of(bodies, layout)
    asked = below_bucket(keys[inside], layout)
    found = (records.low == asked.astype(np.uint32)[owners]).nonzero()[0]
    at, rest = owners[found], records.rest[found]
    if layout.extra_bits:
        same = parts_of(records.low[found], rest, layout) == asked[at]
        at, rest = at[same], rest[same]
    docs, places = unpacked(rest, layout)
    documents = docs + segment.first
    documents[docs == layout.marker] = -1
    return inside[at], documents, places


def fetch(connection: sqlite3.Connection, segment: Segment, buckets: NDArray[np.int64]) -> list[bytes]:
    """Return the records of ascending buckets of a segment. Raises DamageError when one is missing or damaged."""
    rows = (buckets + row_id(segment.number, 0)).tolist()
    blocks = [row[0] for row in select(connection, "SELECT block FROM post WHERE id IN ({}) ORDER BY id", rows)]
    if len(blocks) != len(rows):
        raise DamageError("a block of postings is missing")
    if not all_whole(blocks, buckets, segment.layout.salt):
        raise DamageError("the checksum of a block of postings is wrong")
    return [block[:-CHECK] for block in blocks]


def select(connection: sqlite3.Connection, query: str, numbers: list[int]) -> list[tuple[Any, ...]]:
    """Return the rows of a query over many numbers: the same few statements serve questions of any length."""
    out = []
    for begin in range(0, len(numbers), AT_ONCE):
        part = numbers[begin : begin + AT_ONCE]
        size = max(LEAST, 1 << (len(part) - 1).bit_length())
        marks = ",".join("?" * size)
        out += connection.execute(query.format(marks), part + [-1] * (size - len(part))).fetchall()
    return out
