"""Which files there are, what kind they are, and opening them."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from scrub.batch.unpack import PACKED, Unpacked, packing_of
from scrub.errors import InputError, ScrubError

__all__ = ["FORMATS", "Source", "format_of", "identity", "input_files", "is_remote", "opened", "suffix_of"]

FORMATS = ("text", "html", "jsonl", "csv", "parquet", "warc")
SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "text", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".csv": "csv", ".tsv": "csv",
    ".parquet": "parquet", ".pq": "parquet", ".warc": "warc", ".wet": "warc",
}  # fmt: skip
BUFFER = 1 << 18
SYSTEMS = {
    "http": "aiohttp requests", "https": "aiohttp requests", "s3": "s3fs", "gs": "gcsfs", "gcs": "gcsfs",
    "abfs": "adlfs", "az": "adlfs", "sftp": "paramiko", "smb": "smbprotocol",
}  # fmt: skip
"""What fsspec needs for the addresses of each kind."""


@dataclass(frozen=True, slots=True)
class Source:
    """An open input: its unpacked ``stream``, the ``raw`` one below that tells how far reading is.

    ``unpacked`` is what unpacks between the two, None for a file that is not packed.
    """

    path: str
    stream: Any
    raw: Any
    unpacked: Unpacked | None = None

    @property
    def cut(self) -> str | None:
        """Why there is less than there should be, once the end was reached; None when all is well."""
        return self.unpacked.cut if self.unpacked else None

    @property
    def spoiled(self) -> bool:
        """Whether what was read last may be wrong, once the end was reached."""
        return self.unpacked is not None and self.unpacked.spoiled

    def go_on(self) -> bool:
        """Return whether there is more behind damage, which reading then goes on with."""
        return self.unpacked is not None and self.unpacked.go_on()

    @property
    def packed(self) -> bool:
        """Whether offsets of the stream cannot be sought."""
        return self.stream is not self.raw or not self.raw.seekable()

    def skip(self, count: int) -> None:
        """Go ahead by ``count`` unpacked bytes, a break counting as one."""
        if not self.packed:
            self.raw.seek(count, os.SEEK_CUR)
            return
        while count > 0:
            data = self.stream.read(min(count, BUFFER))
            count -= len(data)
            if not data:
                if self.unpacked is None or not self.unpacked.cut:
                    return
                count -= 1
                if not self.go_on():
                    self.unpacked.cut = None
                    return

    def tell(self) -> int:
        """Return how many bytes of the file were read, 0 where that is not known."""
        try:
            return int(self.raw.tell())
        except (OSError, ValueError):
            return 0


def is_remote(path: str) -> bool:
    """Return whether a path is the address of another file system (``s3://bucket/crawl.jsonl``)."""
    return "://" in path


def format_of(path: str) -> str | None:
    """Return the format that a file name says, or None.

    >>> format_of("crawl.jsonl.zst"), format_of("CC-NEWS-20260101.warc.gz")
    ('jsonl', 'warc')
    """
    return SUFFIXES.get(suffix_of(path))


def suffix_of(path: str) -> str:
    """Return the suffix of a file name, in small letters and without that of its packing.

    >>> suffix_of("export.TSV.gz")
    '.tsv'
    """
    name = path.lower()
    for packed in PACKED:
        name = name.removesuffix(packed)
    return os.path.splitext(name)[1]


def input_files(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that paths name: folders give the files of a known format below them, sorted.

    A file that is named twice, or itself and by its folder, comes once. What is hidden is given only when it is named
    itself. A folder below that cannot be read is given too, and so is a link that leads nowhere: reading it says why.

    Raises InputError for a path that does not exist and a folder without such files.
    """
    seen: set[str] = set()
    for path in named_files(paths):
        if (place := path if path == "-" or is_remote(path) else normal(path)) not in seen:
            seen.add(place)
            yield path


def normal(path: str) -> str:
    """Return the full name of a file without ``..``; a link is another file than that to which it leads."""
    return os.path.normpath(Path(path).absolute())


def named_files(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that paths name, some more than once."""
    for path in paths:
        if path == "-" or is_remote(path) or os.path.isfile(path):
            yield path
        elif os.path.isdir(path):
            found = sorted(files_below(path))
            if not found:
                raise InputError(f"folder holds no file of a known kind ({', '.join(sorted(SUFFIXES))})", path=path)
            yield from found
        elif os.path.exists(path):
            yield path
        else:
            raise InputError("no such file or folder", path=path)


def files_below(folder: str) -> Iterator[str]:
    """Yield the files of a known format below a folder, and the folders that cannot be read.

    What is hidden (``.git``) is passed over.
    """
    locked: list[str] = []
    for place, folders, names in os.walk(folder, onerror=lambda error: locked.append(str(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (Path(place, name) for name in names if format_of(name) and not name.startswith(".")):
            if os.path.isfile(path) or not os.path.exists(path):
                yield str(path)
    yield from locked


def identity(path: str) -> list[Any]:
    """Return what tells whether a file is still the same: its full name, size in bytes and time of change.

    Of one that cannot be looked at it is the name alone. Raises InputError for an address that leads nowhere.
    """
    if is_remote(path):
        try:
            system, name = fsspec().core.url_to_fs(path)
            found = system.info(name)
        except (OSError, ValueError, ImportError) as error:
            raise unreadable(error, path) from error
        return [path, found.get("size"), str(found.get("mtime") or found.get("ETag") or "")]
    try:
        stat = Path(path).stat()
    except OSError:
        return [str(Path(path).absolute())]
    return [str(Path(path).absolute()), stat.st_size, str(stat.st_mtime_ns)]


def fsspec() -> Any:
    """Return the package that opens addresses. Raises ScrubError when it is not installed."""
    try:
        import fsspec  # type: ignore[import-untyped,import-not-found,unused-ignore]
    except ImportError as error:
        raise ScrubError("addresses need fsspec: pip install 'news-scrub[remote]'") from error
    return fsspec


@contextmanager
def opened(path: str) -> Iterator[Source]:
    """Open a file, an address or stdin, unpacked by its suffix, else by its first bytes.

    Raises InputError when it cannot be read.
    """
    with nullcontext(sys.stdin.buffer) if path == "-" else stream_of(path) as raw:
        try:
            packing = packing_of(path, raw)
            unpacked = Unpacked(raw, packing) if packing else None
            yield Source(path, io.BufferedReader(unpacked, BUFFER) if unpacked else raw, raw, unpacked)
        except OSError as error:
            raise InputError(f"cannot be read to its end: {error.strerror or error}", path=path) from error


def stream_of(path: str) -> IO[bytes]:
    """Return the open file of a path or an address. Raises InputError when it cannot be opened."""
    try:
        if is_remote(path):
            remote: IO[bytes] = fsspec().open(path, "rb").open()
            return remote
        return open(path, "rb", BUFFER)
    except (OSError, ValueError, ImportError) as error:
        raise unreadable(error, path) from error


def unreadable(error: Exception, path: str) -> InputError:
    """Return the error of a file or an address that cannot be opened."""
    why = getattr(error, "strerror", None) or str(error)
    if isinstance(error, ImportError) and (needed := SYSTEMS.get(path.partition("://")[0])):
        why = f"such addresses need another package: pip install {needed}"
    elif isinstance(error, FileNotFoundError) and is_remote(path):
        why = "nothing is there"
    return InputError(f"cannot be read: {why}", path=path)
