"""Reading all blocks of an index, to find damage before a question does."""

from __future__ import annotations

import sqlite3

from scrub.originality.postings import row_id, whole
from scrub.originality.store import DamageError
from scrub.originality.store_catalogue import Catalogue

__all__ = ["check"]


def check(connection: sqlite3.Connection, catalogue: Catalogue) -> None:
    """Raise DamageError unless every block is whole and in its place, and SQLite finds nothing wrong."""
    state = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if state != "ok":
        raise DamageError(state)
    for segment in catalogue.segments:
        base = row_id(segment.number, 0)
        span = (base, row_id(segment.number + 1, 0))
        expected = segment.low
        for row, block in connection.execute("SELECT id, block FROM post WHERE id >= ? AND id < ? ORDER BY id", span):
            if row - base != expected or not whole(block, expected, segment.layout.salt):
                raise DamageError("a block of postings is missing or wrong")
            expected += 1
        if expected != segment.high:
            raise DamageError("a block of postings is missing")
    count = connection.execute("SELECT count(*) FROM documents").fetchone()[0]
    if count != len(catalogue):
        raise DamageError(f"it holds {count} documents, its catalogue {len(catalogue)}")
