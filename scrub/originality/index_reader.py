"""Reading an index: catalogue, candidates and documents, all as one committed state of the file shows them."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scrub.originality.candidates import look_up, select
from scrub.originality.corpus import NO_STEM, Reference, Related, Sharing, usual
from scrub.originality.corpus_rank import related, sharing
from scrub.originality.fingerprints import Fingerprints
from scrub.originality.postings import print_keys, stem_keys
from scrub.originality.store import DamageError, Store
from scrub.originality.store_catalogue import Catalogue, read, slots_of
from scrub.originality.store_texts import key_of, module, name_of, unpacked

__all__ = ["Reader"]

KEPT_DOCUMENTS = 64
"""Documents that stay unpacked in memory."""
ASKED, OF_WORDS = 128, 4
"""At most so many rare stems of a text are looked up, or one of four words of a long one."""
FEWEST, MOST_POSTINGS = 8, 6_000
"""The rarest stems that are looked up in any case, and the postings that all together may have."""


class Reader:
    """What an index answers; a catalogue is kept for each thread until the file changes."""

    def __init__(self, store: Store):
        self.store = store
        self._local = threading.local()
        self._documents: dict[int, Reference] = {}
        self._dictionaries: dict[int, Any] = {}

    @contextmanager
    def reading(self) -> Iterator[tuple[sqlite3.Connection, Catalogue]]:
        """Give a connection and the catalogue, both of one state of the file; inside another reading, of the same."""
        local = self._local
        if getattr(local, "inside", None) is not None:
            yield local.inside
            return
        with self.store.reading() as connection:
            version = (os.getpid(), id(connection), connection.execute("PRAGMA data_version").fetchone()[0])
            if getattr(local, "version", None) != version:
                local.catalogue = read(connection, getattr(local, "catalogue", None))
                local.version = version
            local.inside = (connection, local.catalogue)
            try:
                yield local.inside
            finally:
                local.inside = None

    def forget(self, *, all_of_it: bool = False) -> None:
        """Read the catalogue again next time: this very connection has changed it, which SQLite does not tell.

        ``all_of_it`` is for changes that were taken back.
        """
        self._local.version = None
        if all_of_it:
            self._local.catalogue = None
            self._documents = {}

    def sharing(self, fingerprints: Fingerprints, *, limit: int) -> Sharing:
        """Return at most ``limit`` documents by fingerprints."""
        with self.reading() as (connection, catalogue):
            found = look_up(connection, catalogue, print_keys(fingerprints.values))
            sites = catalogue.sites_of(found.document)
            return sharing(found, size=len(catalogue), limit=limit, sites=sites)

    def related(self, stems: NDArray[np.uint64], *, limit: int) -> Related:
        """Return at most ``limit`` documents by stems."""
        with self.reading() as (connection, catalogue):
            frequencies = catalogue.frequencies(slots_of(stems))
            rare = rare_places(stems, frequencies, len(catalogue))
            found = look_up(connection, catalogue, stem_keys(stems[rare]))
            found = found._replace(at=rare[found.at], frequencies=frequencies)
            return related(found, size=len(catalogue), limit=limit)

    def stem_frequencies(self, stems: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Return in how many documents each stem stands, about."""
        with self.reading() as (_, catalogue):
            return catalogue.frequencies(slots_of(stems))

    def reference(self, number: int) -> Reference:
        """Return a document by its number."""
        found = self._documents.get(number)
        if found is None:
            with self.reading() as (connection, catalogue):
                found = self.unpack(connection, catalogue, number)
            if len(self._documents) >= KEPT_DOCUMENTS:
                self._documents = {}
            self._documents[number] = found
        return found

    def documents(self) -> Iterator[tuple[int, Reference]]:
        """Yield number and document of all, in the order they were added."""
        last = -1
        while True:
            with self.reading() as (connection, catalogue):
                query = "SELECT id FROM documents WHERE id > ? ORDER BY id LIMIT 256"
                numbers = [row[0] for row in connection.execute(query, (last,))]
                found = [(number, self.unpack(connection, catalogue, number)) for number in numbers]
            if not found:
                return
            yield from found
            last = found[-1][0]

    def find(self, doc_ids: list[str]) -> dict[str, int]:
        """Return the numbers of the documents of these ids that are there."""
        asked = {key_of(doc_id): doc_id for doc_id in doc_ids}
        out = {}
        with self.reading() as (connection, catalogue):
            for number, key in select(connection, "SELECT id, key FROM documents WHERE key IN ({})", list(asked)):
                doc_id = asked.get(key)
                if doc_id is not None and self.unpack(connection, catalogue, number).doc_id == doc_id:
                    out[doc_id] = number
        return out

    def unpack(self, connection: sqlite3.Connection, catalogue: Catalogue, number: int) -> Reference:
        """Return a document. Raises DamageError when it is not there as it was written."""
        row = connection.execute("SELECT packed FROM documents WHERE id = ?", (number,)).fetchone()
        if row is None:
            raise DamageError("a document is missing")
        name = row[0][4:8] if isinstance(row[0], bytes) else b""
        return unpacked(row[0], catalogue.origin(number), self.dictionaries(connection, name))

    def dictionaries(self, connection: sqlite3.Connection, name: bytes) -> Mapping[int, Any]:
        """Return the dictionaries that are loaded, the named one among them when the file has it."""
        number = int.from_bytes(name, "little")
        if number and number not in self._dictionaries:
            row = connection.execute("SELECT data FROM dictionaries WHERE id = ?", (number,)).fetchone()
            if row and isinstance(row[0], bytes) and name_of(row[0]) == number:
                self._dictionaries[number] = module().ZstdDict(row[0])
        return self._dictionaries


def rare_places(stems: NDArray[np.uint64], frequencies: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Return the first places of the rare stems of a text, of the rarest ones when there are very many."""
    rare = np.flatnonzero((stems != NO_STEM) & (frequencies > 0) & (frequencies <= usual(size)))
    if not len(rare):
        return rare
    _, first = np.unique(stems[rare], return_index=True)
    rare = rare[first]
    rare = rare[np.argsort(frequencies[rare], kind="stable")[: max(ASKED, len(stems) // OF_WORDS)]]
    return rare[: max(FEWEST, int(np.searchsorted(np.cumsum(frequencies[rare]), MOST_POSTINGS)))]
