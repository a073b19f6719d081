"""Taking another index file in: its rows are copied under new numbers, nothing is read or packed again."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

from scrub.errors import CorpusError
from scrub.originality.merge import finish_all
from scrub.originality.store import Store, address, guarded
from scrub.originality.store_catalogue import read, seal
from scrub.originality.store_check import check

__all__ = ["absorb"]

COPIES = (
    "INSERT INTO post SELECT id + (:segment << 24), block FROM other.post",
    "INSERT INTO documents SELECT id + :document, key, packed FROM other.documents",
    (
        "INSERT INTO segments SELECT id + :segment, first + :document, docs, postings, gone, bucket_bits, doc_bits,"
        " place_bits, salt, sites, stems FROM other.segments"
    ),
    "INSERT INTO dead SELECT id + :document, NULL FROM other.dead",
    "INSERT OR IGNORE INTO dictionaries SELECT id, data FROM other.dictionaries",
    "INSERT OR REPLACE INTO shifts SELECT first + :document, shift + :document FROM other.shifts",
)
REPLACED = (
    "SELECT old.id FROM documents AS old JOIN documents AS new ON old.key = new.key"
    " WHERE old.id < :document AND new.id >= :document"
)


def absorb(store: Store, path: str) -> int:
    """Copy the documents of the index file at ``path`` into the store's file, and return how many they are.

    Documents of the same id are replaced. Raises CorpusError for a file that is no index, a damaged one, or the same.
    """
    if os.path.exists(path) and Path(path).samefile(store.path):
        raise CorpusError(f"{path}: an index cannot be merged into itself")
    prepare(path)
    connection = store.connection
    with guarded(store.path):
        connection.execute("ATTACH ? AS other", (f"{address(path)}?mode=ro",))
        try:
            return copy(store)
        finally:
            connection.execute("DETACH other")


def prepare(path: str) -> None:
    """Read all of a file, and bring its merges to their end.

    Raises CorpusError for damage: once it was copied into a file that was whole, that one would be damaged for good.
    """
    with closing(Store(path, readonly=True)) as other, other.reading() as connection:
        catalogue = read(connection)
        check(connection, catalogue)
    if catalogue.jobs:
        with closing(Store(path, readonly=False)) as other, guarded(path):
            finish_all(other)


def copy(store: Store) -> int:
    """Copy the attached index ``other``, and return the number of its documents."""
    with store.writing() as connection:
        catalogue = read(connection)
        numbers = {
            "segment": max((one.number for one in catalogue.segments), default=0),
            "document": catalogue.next,
        }
        count = int(connection.execute("SELECT count(*) FROM other.documents").fetchone()[0])
        there = connection.execute("SELECT value FROM other.meta WHERE key = 'next'").fetchone()
        connection.execute("INSERT OR REPLACE INTO shifts VALUES(:document, :document)", numbers)
        for query in COPIES:
            connection.execute(query, numbers)
        replaced = connection.execute(REPLACED, numbers).fetchall()
        connection.executemany("DELETE FROM documents WHERE id = ?", replaced)
        connection.executemany("INSERT INTO dead VALUES(?, NULL)", replaced)
        following = catalogue.next + (there[0] if there else 0)
        connection.execute("INSERT OR REPLACE INTO meta VALUES('next', ?)", (following,))
        seal(connection)
    return count
