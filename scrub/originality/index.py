"""The reference corpus on disk: one SQLite file that articles are added to and matched against."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any, Self

from scrub.errors import CorpusError
from scrub.originality.corpus import Reference, Related, Sharing
from scrub.originality.index_reader import Reader
from scrub.originality.index_writer import Writer
from scrub.originality.store import SCHEMA, Store, guarded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from scrub.originality.dedup import Group
    from scrub.originality.fingerprints import Fingerprints
    from scrub.originality.match import Matched

__all__ = ["Index"]

MUCH_FREE = 0.02
"""Share of free pages from which a compaction writes the file anew."""


class Index:
    """A reference corpus in one file.

    Open it with ``Index.create(path)`` or ``Index.open(path)``. ``add`` and ``delete`` take effect at ``commit``, all
    together; readers in other processes see them from then on. What was committed survives a crash. An index can be
    pickled and read from several threads; a copy in another process opens the file again, read-only.
    """

    def __init__(self, path: str, *, readonly: bool = True, semantic: bool | str = False):
        self.path, self.readonly, self.semantic = path, readonly, semantic
        self._store = Store(path, readonly=readonly)
        self._reader = Reader(self._store)
        self._writer = Writer(self._store, self._reader)

    @classmethod
    def create(cls, path: str | PathLike[str]) -> Index:
        """Return a new, empty index that can be written to. Raises CorpusError when the path is taken."""
        from scrub.originality.store_catalogue import seal

        Store.create(fspath(path), seal)
        return cls(fspath(path), readonly=False)

    @classmethod
    def open(
        cls, path: str | PathLike[str], readonly: bool = True, *, semantic: bool | str | PathLike[str] = False
    ) -> Index:
        """Return the index of a file. Raises CorpusError for a file that is none, or one of a newer version.

        ``semantic`` compares sentences in meaning too where ``match`` looks for rewrites: True by word vectors, a
        folder by the sentence model in it (slower and surer). Either needs the extra of that name, and ScrubError says
        so.
        """
        chosen = semantic if isinstance(semantic, bool) else fspath(semantic)
        if chosen is not False:
            from scrub.originality.semantic import likeness

            likeness(chosen)
        return cls(fspath(path), readonly=readonly, semantic=chosen)

    def add(
        self,
        doc_id: str,
        text: str,
        *,
        date: str | dt.date | None = None,
        url: str | None = None,
        title: str | None = None,
        lang: str | None = None,
        site: str | None = None,
    ) -> None:
        """Add a document, or replace the one of this id; ``site`` is taken from the address when it is not given.

        Raises TypeError for values of other types: numbers that are ids go in, and come back, as strings. Raises
        ValueError for an empty id.
        """
        from scrub.text.urls import site_of

        day = date.isoformat() if isinstance(date, dt.date) else date
        expect_strings(doc_id=doc_id, text=text)
        expect_strings(optional=True, date=day, url=url, title=title, lang=lang, site=site)
        if not doc_id:
            raise ValueError("doc_id is empty; expected the name of the document")
        self._writing().add(Reference(doc_id, text, day, url, site or site_of(url), lang, title))

    def delete(self, doc_id: str) -> bool:
        """Delete a document, and return whether it was there. Raises TypeError for an id that is no string."""
        expect_strings(doc_id=doc_id)
        return self._writing().delete(doc_id)

    def commit(self) -> None:
        """Make everything added and deleted so far visible and safe on disk.

        A commit also merges segments, in steps of their own, and moves at most about four times what it wrote;
        ``compact`` does the rest. The file alone is the whole index afterwards, unless somebody is reading: to copy it,
        close it first.
        """
        self._writing().commit(merge=True)

    def compact(self, *, full: bool = False, progress: Callable[[float], None] | None = None) -> None:
        """Commit, merge segments until questions are fast, drop what was deleted, and give free space back.

        After a large addition one segment is left, after a small one a few; ``full`` makes one segment of all.
        ``progress`` is told the share done of each merge, 0..1. Readers go on meanwhile; a compaction that was cut
        short is taken up by the next.
        """
        from scrub.originality.merge import merge_all

        self._writing().commit(merge=False)
        with guarded(self.path):
            for done in merge_all(self._store, full=full):
                if progress:
                    progress(done)
            run = self._store.connection.execute
            free, pages = (run(f"PRAGMA {name}").fetchone()[0] for name in ("freelist_count", "page_count"))
            if free > MUCH_FREE * pages:
                run("VACUUM")
            run("PRAGMA wal_checkpoint(TRUNCATE)")
        self._reader.forget()

    def absorb(self, path: str | PathLike[str]) -> int:
        """Take in all documents of another index file, and return how many; those of the same id are replaced."""
        from scrub.originality.merge_files import absorb

        self._writing().commit(merge=False)
        count = absorb(self._store, fspath(path))
        self._writer.drop()
        return count

    def match(
        self,
        text: str,
        *,
        lang: str | None = None,
        date: str | dt.date | None = None,
        url: str | None = None,
        title: str | None = None,
        doc_id: str | None = None,
    ) -> Matched:
        """Return what of a text stands in the committed documents, and how original the rest makes it.

        The document of the id ``doc_id`` or at ``url`` is the text itself and left out. Raises TypeError for values of
        other types.
        """
        from scrub.originality.match import match
        from scrub.originality.others import Others
        from scrub.originality.semantic import likeness

        date = date.isoformat() if isinstance(date, dt.date) else date
        expect_strings(text=text)
        expect_strings(optional=True, date=date, url=url, title=title, lang=lang, doc_id=doc_id)
        compare = likeness(self.semantic)
        with self._reader.reading():
            own = self._reader.find([name for name in (doc_id, url) if name is not None])
            corpus = Others(self, tuple(own.values())) if own else self
            return match(text, corpus, language=lang or "unknown", date=date, url=url, title=title, likeness=compare)

    def __len__(self) -> int:
        """Number of documents that are committed."""
        return self.size

    @property
    def size(self) -> int:
        """Number of documents that are committed."""
        with self._reader.reading() as (_, catalogue):
            return len(catalogue)

    @property
    def replaced(self) -> int:
        """Number of documents that have given way to one of the same id, up to the last commit of this object."""
        return self._writer.replaced

    def sharing(self, fingerprints: Fingerprints, *, limit: int) -> Sharing:
        """Return at most ``limit`` documents by fingerprints."""
        return self._reader.sharing(fingerprints, limit=limit)

    def related(self, stems: NDArray[np.uint64], *, limit: int) -> Related:
        """Return at most ``limit`` documents by stems."""
        return self._reader.related(stems, limit=limit)

    def reference(self, number: int) -> Reference:
        """Return a document by its number."""
        return self._reader.reference(number)

    def document(self, doc_id: str) -> Reference | None:
        """Return a committed document by its id, with its text and what is known of it; None when there is none.

        Raises TypeError for an id that is no string.
        """
        expect_strings(doc_id=doc_id)
        with self._reader.reading():
            number = self._reader.find([doc_id]).get(doc_id)
            return None if number is None else self._reader.reference(number)

    def stem_frequencies(self, stems: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Return in how many documents each stem stands, about."""
        return self._reader.stem_frequencies(stems)

    def documents(self) -> Iterator[tuple[int, Reference]]:
        """Yield the number and the document of all that are committed, in the order they were added."""
        return self._reader.documents()

    def __contains__(self, doc_id: object) -> bool:
        """Whether a document of this id is committed."""
        return isinstance(doc_id, str) and doc_id in self._reader.find([doc_id])

    def duplicates(self, *, least: float = 0.3) -> Iterator[Group]:
        """Yield groups of near-duplicates and partial copies among the documents: who copied whom, by date.

        ``least`` is the share of a copy that must stand in its source, 0..1; ValueError is raised for others.
        """
        from scrub.originality.dedup import duplicates

        if not 0 <= least <= 1:
            raise ValueError(f"least is {least!r}; expected a share from 0 to 1")
        return duplicates(self._reader, least=least)

    def info(self) -> dict[str, Any]:
        """Return figures about the index: documents, segments, postings, bytes, schema."""
        with self._reader.reading() as (connection, catalogue):
            documents, size = len(catalogue), self._store.size()
            return {
                "path": self.path, "schema": SCHEMA, "documents": documents, "deleted": len(catalogue.dead),
                "segments": len(catalogue.segments), "merging": len(catalogue.jobs),
                "postings": sum(one.postings for one in catalogue.whole), "bytes": size,
                "bytes_per_document": round(size / documents) if documents else None,
                "dictionaries": connection.execute("SELECT count(*) FROM dictionaries").fetchone()[0],
            }  # fmt: skip

    def verify(self) -> None:
        """Read the whole file. Raises CorpusError for any damage."""
        from scrub.originality.store_check import check

        with self._reader.reading() as (connection, catalogue):
            check(connection, catalogue)
        for _ in self.documents():
            pass

    def close(self) -> None:
        """Close the file; what was not committed is dropped. Whatever is asked of it then raises CorpusError."""
        if self._store.closed:
            return
        if not self.readonly:
            self._writer.drop()
        self._store.close()
        self._reader.forget(all_of_it=True)

    def _writing(self) -> Writer:
        if self.readonly:
            raise CorpusError(f"{self.path}: the index is open for reading; expected Index.open(path, readonly=False)")
        return self._writer

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Commit, unless an error is on its way, and close."""
        if kind is None and not self.readonly and not self._store.closed:
            self.commit()
        self.close()

    def __reduce__(self) -> tuple[Callable[..., Index], tuple[str]]:
        return partial(Index, semantic=self.semantic), (self.path,)


def expect_strings(*, optional: bool = False, **values: object) -> None:
    """Raise TypeError, with its name, for a value that is no string; ``optional`` ones may be None."""
    for name, value in values.items():
        if not isinstance(value, str) and not (optional and value is None):
            raise TypeError(f"{name} is {type(value).__name__}; expected str")
