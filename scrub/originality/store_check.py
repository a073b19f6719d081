"""Reading all blocks and documents of an index, to find damage before a question does."""

from __future__ import annotations

import sqlite3

from scrub.originality.postings import row_id, whole
from scrub.originality.store import DamageError
from scrub.originality.store_catalogue import Catalogue
from scrub.originality.store_texts import dictionary_of, name_of

__all__ = ["check"]


def check(connection: sqlite3.Connection, catalogue: Catalogue) -> None:
    """Raise DamageError unless SQLite finds nothing wrong, and all blocks and documents are whole and in place."""
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
    dictionaries = {name for name, data in connection.execute("SELECT id, data FROM dictionaries") if named(name, data)}
    count = 0
    for number, row in connection.execute("SELECT id, packed FROM documents ORDER BY id"):
        name = dictionary_of(row, catalogue.origin(number))
        if name and name not in dictionaries:
            raise DamageError("the dictionary of a document is missing")
        count += 1
    if count != len(catalogue):
        raise DamageError(f"it holds {count} documents, its catalogue {len(catalogue)}")


def named(name: int, data: object) -> bool:
    """Return whether a dictionary is the one that its name stands for."""
    return isinstance(data, bytes) and name_of(data) == name
