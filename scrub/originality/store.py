"""The file of an index: one SQLite database, opened, checked and guarded so that damage is an error with a name.

Tables: ``post`` holds the postings in blocks (postings.py), ``documents`` the packed texts (store_texts.py),
``segments``, ``jobs``, ``dead``, ``shifts`` and ``meta`` the catalogue (store_catalogue.py), ``dictionaries`` what the
texts are compressed with.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from scrub.errors import AccessError, CorpusError

__all__ = ["APPLICATION", "SCHEMA", "DamageError", "Store", "address", "guarded", "remove"]

APPLICATION = 0x53435249
"""``SCRI`` in the header of the file."""
SCHEMA = 2
"""Version of the tables and of the codecs; a file with another one is refused. 2: rows of documents hold the lengths of
their sentences."""
MAGIC = b"SQLite format 3\x00"
PAGE = 8192
"""Bytes of a page: with blocks of about 300 bytes 4, 8 and 16 KB were equally fast, 8 KB the smallest file."""
WAIT = 30.0
"""Seconds to wait for another writer."""
LONG_LOG = 1 << 20
"""Bytes from which the log is emptied after a commit."""
MAPPED = 1 << 32
"""Bytes of the file that may be mapped into memory: look-ups are 30 % faster."""
TABLES = """
CREATE TABLE post(id INTEGER PRIMARY KEY, block BLOB NOT NULL);
CREATE TABLE documents(id INTEGER PRIMARY KEY, key INTEGER NOT NULL, packed BLOB NOT NULL);
CREATE INDEX documents_key ON documents(key);
CREATE TABLE dictionaries(id INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE segments(id INTEGER PRIMARY KEY, first INTEGER, docs INTEGER, postings INTEGER, gone INTEGER,
                      bucket_bits INTEGER, doc_bits INTEGER, place_bits INTEGER, salt INTEGER, sites BLOB, stems BLOB);
CREATE TABLE jobs(target INTEGER PRIMARY KEY, next INTEGER NOT NULL, sources TEXT NOT NULL);
CREATE TABLE dead(id INTEGER PRIMARY KEY, job INTEGER);
CREATE TABLE shifts(first INTEGER PRIMARY KEY, shift INTEGER NOT NULL);
CREATE TABLE meta(key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
"""


class DamageError(ValueError):
    """Content of an index that does not hold together; becomes a CorpusError that names the file."""


@contextmanager
def guarded(path: str) -> Iterator[None]:
    """Turn what SQLite raises into a CorpusError that names the file and the reason."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        reason = str(error)
        if "locked" in reason or "busy" in reason:
            raise AccessError(f"{path}: another process is writing to this index ({reason})") from error
        if any(word in reason for word in ("full", "readonly", "unable to open", "I/O")):
            raise AccessError(f"{path}: the index cannot be opened or written: {reason}") from error
        raise damaged(path, reason) from error
    except DamageError as error:
        raise damaged(path, str(error)) from error


def damaged(path: str, what: str) -> CorpusError:
    """Return the error for a file whose content does not hold together."""
    return CorpusError(f"{path}: the index is damaged: {what}; expected a whole file made by scrub index")


class Store:
    """One index file and its connections, one for each thread and process."""

    def __init__(self, path: str, *, readonly: bool):
        self.path, self.readonly = path, readonly
        self._local = threading.local()
        self._open: list[tuple[int, sqlite3.Connection]] = []
        self.closed = False
        weakref.finalize(self, close_all, self._open)
        check_header(path)
        with guarded(path):
            self.connection.execute("SELECT count(*) FROM segments")

    @staticmethod
    def create(path: str, seal: Callable[[sqlite3.Connection], None]) -> None:
        """Make a new file, with what ``seal`` writes into it. Raises CorpusError when there is a file already.

        One that cannot be written whole is removed.
        """
        if os.path.exists(path):
            raise CorpusError(f"{path}: file exists already; expected the path of a new index")
        with guarded(path), removed_after_errors(path):
            connection = sqlite3.connect(path, isolation_level=None)
            try:
                connection.execute(f"PRAGMA page_size={PAGE}")
                connection.execute("PRAGMA journal_mode=WAL")
                connection.executescript(
                    f"BEGIN; {TABLES} PRAGMA application_id={APPLICATION}; PRAGMA user_version={SCHEMA};"
                )
                seal(connection)
                connection.execute("COMMIT")
            finally:
                connection.close()  # moves the log into the file, so that its header can be checked

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of this thread. Raises CorpusError when the store was closed."""
        if self.closed:
            raise CorpusError(f"{self.path}: the index is closed; open it again")
        local = self._local
        if getattr(local, "pid", None) != os.getpid():
            with guarded(self.path):
                local.connection = connect(self.path, self.readonly)
            local.pid = os.getpid()
            self._open.append((local.pid, local.connection))
        found: sqlite3.Connection = local.connection
        return found

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give a connection on which all queries see the same state of the file."""
        connection = self.connection
        with guarded(self.path):
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                if connection.in_transaction:
                    connection.execute("COMMIT")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give a connection whose changes become visible together at the end, or not at all after an error.

        Inside an open transaction it only joins in.
        """
        connection = self.connection
        with guarded(self.path):
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def begin(self) -> None:
        """Open a transaction that ends with ``commit`` or ``rollback``."""
        with guarded(self.path):
            if not self.connection.in_transaction:
                self.connection.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Make visible, and safe on disk, what was written since ``begin``."""
        with guarded(self.path):
            if self.connection.in_transaction:
                self.connection.execute("COMMIT")

    def shrink(self) -> None:
        """Move the log into the file, and empty a long one; what readers still need of it stays."""
        log = f"{self.path}-wal"
        if not os.path.exists(log):
            return
        with guarded(self.path):
            self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        if os.path.getsize(log) > LONG_LOG:
            with guarded(self.path):
                self.connection.execute("PRAGMA busy_timeout=100")
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self.connection.execute(f"PRAGMA busy_timeout={int(WAIT * 1000)}")

    def rollback(self) -> None:
        """Drop what was written since ``begin``."""
        with guarded(self.path):
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the connections of all threads; what was not committed is dropped."""
        with guarded(self.path):
            close_all(self._open)
        self._local = threading.local()
        self.closed = True

    def size(self) -> int:
        """Return the bytes on disk, the log included."""
        names = (self.path, f"{self.path}-wal")
        return sum(os.path.getsize(name) for name in names if os.path.exists(name))


@contextmanager
def removed_after_errors(path: str) -> Iterator[None]:
    """Remove an index, with its log, when an error comes."""
    try:
        yield
    except BaseException:
        remove(path)
        raise


def remove(path: str) -> None:
    """Delete an index with its log."""
    for name in (path, f"{path}-wal", f"{path}-shm"):
        Path(name).unlink(missing_ok=True)


def close_all(connections: list[tuple[int, sqlite3.Connection]]) -> None:
    """Close the connections that this process has opened; those of a parent are its own."""
    for pid, connection in connections:
        if pid == os.getpid():
            connection.close()
    connections.clear()


def address(path: str) -> str:
    """Return the path as SQLite's address, to which options can be added."""
    return "file:" + quote(str(Path(path).absolute()))


def connect(path: str, readonly: bool) -> sqlite3.Connection:
    """Return a connection with the settings of an index."""
    uri = address(path)
    try:  # a reader too opens it to write, as far as it may: what does not write cannot take its log away at the end
        return opened(f"{uri}?mode=rw", readonly)
    except sqlite3.OperationalError:
        log = Path(f"{path}-wal")
        if not readonly or (log.exists() and log.stat().st_size):
            raise
        return opened(f"{uri}?mode=ro&immutable=1", readonly)  # a folder that nobody can write to does not change


def opened(uri: str, readonly: bool) -> sqlite3.Connection:
    """Return a connection with its settings made; one thread uses it, any may close it."""
    connection = sqlite3.connect(uri, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False)
    run = connection.execute
    try:
        run(f"PRAGMA mmap_size={MAPPED}")
        run(f"PRAGMA cache_size=-{8192 if readonly else 32768}")
        if readonly:
            run("PRAGMA query_only=ON")
        else:
            run("PRAGMA cell_size_check=ON")  # trebles the time of look-ups; blocks have checksums of their own
            run("PRAGMA synchronous=FULL")  # the log is on disk before a commit returns
            run("PRAGMA secure_delete=OFF")  # some systems build SQLite with it on: every delete would write zeros
        run("SELECT count(*) FROM meta").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def check_header(path: str) -> None:
    """Raise CorpusError unless a file begins like an index of a schema that is known here."""
    try:
        with open(path, "rb") as file:
            head = file.read(100)
    except FileNotFoundError as error:
        raise CorpusError(f"{path}: no such index; scrub index create makes one") from error
    except OSError as error:
        raise AccessError(f"{path}: the index cannot be read: {error.strerror}; expected a file") from error
    if len(head) < 100 or not head.startswith(MAGIC):
        raise CorpusError(f"{path}: is no scrub index: expected a SQLite file made by scrub index create")
    if int.from_bytes(head[68:72], "big") != APPLICATION:
        raise CorpusError(f"{path}: is a SQLite file of another program: expected application id {APPLICATION:#x}")
    version = int.from_bytes(head[60:64], "big")
    if version != SCHEMA:
        known = 0 < version < SCHEMA
        reason = "a newer version of scrub wrote it" if version > SCHEMA else "the header is damaged"
        reason = "an older version of scrub wrote it; make it again with scrub index create" if known else reason
        raise CorpusError(f"{path}: has index schema {version}, expected {SCHEMA}: {reason}")
