"""Writing to an index: documents wait in a batch, a commit makes a segment of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from scrub.originality.corpus import Reference
from scrub.originality.index_batch import Batch, prepared
from scrub.originality.index_reader import Reader
from scrub.originality.merge import merge_all
from scrub.originality.store import DamageError, Store, guarded
from scrub.originality.store_catalogue import SLOTS, read, seal
from scrub.originality.store_texts import LEAST_SAMPLES, SAMPLES, Packer, name_of, plain, trained

__all__ = ["Writer"]

MOST_PENDING = 1 << 21
"""Postings that wait in memory, about 13,000 articles and 100 MB; then they are written, but not yet committed."""
MOST_BURIED = 1 << 16
"""Ids of deleted documents that wait in memory, to be deleted from the file together: the catalogue, which has all that
are dead, is written anew each time."""
EAGER, LEAST_EAGER = 4, 1 << 17
"""A commit moves about this many times the postings that it wrote, enough to keep segments few, or so many at least."""


class Writer:
    """Adds, replaces and deletes documents; what is not committed is lost with the process.

    ``replaced`` counts the documents that gave way to one of the same id, up to the last flush or commit.
    """

    def __init__(self, store: Store, reader: Reader):
        self.store, self.reader = store, reader
        self._batch = Batch()
        self._deleted: set[str] = set()
        self._packer: Packer | None = None
        self._frequencies: NDArray[np.int64] | None = None
        self._written = 0
        self.replaced = 0

    def add(self, reference: Reference) -> None:
        """Take a document in, or a new version of one."""
        if self._frequencies is None:
            with self.reader.reading() as (connection, catalogue):
                self._frequencies = catalogue.frequencies(np.arange(SLOTS)).copy()
                self._packer = newest_packer(connection)
        self.replaced += reference.doc_id in self._batch.documents
        self._batch.add(prepared(reference, self._frequencies, self._packer))
        if self._batch.postings >= MOST_PENDING:
            self.flush()

    def delete(self, doc_id: str) -> bool:
        """Delete a document, and return whether it was there."""
        waiting = self._batch.drop(doc_id)
        self.store.begin()
        if doc_id in self._deleted or not self.reader.find([doc_id]):
            return waiting
        self._deleted.add(doc_id)
        if len(self._deleted) >= MOST_BURIED:
            self.flush()
        return True

    def _bury(self, doc_ids: Iterable[str]) -> int:
        """Delete the documents of these ids from the file, in the open transaction, and return how many there were."""
        found = sorted(self.reader.find(list(doc_ids)).values())
        if found:
            with self.store.writing() as connection:
                rows = [(number,) for number in found]
                connection.executemany("DELETE FROM documents WHERE id = ?", rows)
                connection.executemany("INSERT INTO dead VALUES(?, NULL)", rows)
                seal(connection)
            self.reader.forget()
        return len(found)

    def flush(self) -> None:
        """Delete what is to go and write the waiting documents as a segment; the next commit makes both visible."""
        if self._deleted:
            self._bury(self._deleted)
            self._deleted = set()
        batch = self._batch
        if not batch.documents:
            return
        self.store.begin()
        self.replaced += self._bury(batch.documents)
        with self.store.writing() as connection:
            if self._packer is None:
                self._packer = self._learn(connection)
            batch.write(connection, read(connection), self._packer or Packer())
            seal(connection)
        self.reader.forget()
        self._written += batch.postings
        self._batch = Batch()

    def _learn(self, connection: sqlite3.Connection) -> Packer | None:
        """Return a packer with a dictionary of the texts at hand, saved in the file; None for too few texts."""
        samples = [one.data for one in self._batch.documents.values() if one.name is None]
        if len(samples) < LEAST_SAMPLES:
            if connection.execute("SELECT count(*) FROM documents").fetchone()[0] < LEAST_SAMPLES:
                return None
            stored = zip(range(SAMPLES), self.reader.documents(), strict=False)
            samples = [plain(reference) for _, (_, reference) in stored]
        dictionary = trained(samples)
        if dictionary is None:
            return Packer()
        connection.execute("INSERT OR IGNORE INTO dictionaries VALUES(?,?)", (name_of(dictionary), dictionary))
        return Packer(dictionary)

    def commit(self, *, merge: bool) -> None:
        """Make all changes visible and safe, then merge a few small segments."""
        self.flush()
        self.store.commit()
        most = max(LEAST_EAGER, EAGER * self._written)
        self._written = 0
        if merge:
            with guarded(self.store.path):
                for _ in merge_all(self.store, most=most):
                    pass
        self.store.shrink()
        self.reader.forget()

    def drop(self) -> None:
        """Forget what was not committed."""
        self.store.rollback()
        self._batch, self._deleted, self._packer, self._frequencies, self._written = Batch(), set(), None, None, 0
        self.reader.forget(all_of_it=True)


def newest_packer(connection: sqlite3.Connection) -> Packer | None:
    """Return a packer with the dictionary of the file, None while it has none."""
    row = connection.execute("SELECT id, data FROM dictionaries ORDER BY rowid DESC LIMIT 1").fetchone()
    if row is None:
        return None
    if not isinstance(row[1], bytes) or name_of(row[1]) != row[0]:
        raise DamageError("the dictionary of the texts is wrong")
    return Packer(row[1])
