"""Records out of files, folders and pipes.

A record is a JSON object with ``text`` or ``html`` and any other fields; a .txt or .html file is one record.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import orjson

from scrub.errors import InputError
from scrub.text.encoding import decode, looks_binary

__all__ = ["FORMATS", "Record", "format_of", "input_files", "read_records"]

FORMATS = ("text", "html", "jsonl")
SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "text", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl",
}  # fmt: skip
PACKED = (".gz", ".zst")


@dataclass(frozen=True, slots=True)
class Record:
    """One article: ``fields`` as they came, and where they came from (``number`` counts from 1 in its file).

    ``error`` says why there is nothing to clean: then ``fields`` is empty and ``raw`` holds the bytes as they came.
    """

    fields: Mapping[str, Any]
    path: str
    number: int = 1
    format: str = "text"
    warnings: tuple[str, ...] = ()
    error: str | None = None
    raw: bytes = field(default=b"", repr=False)

    @property
    def place(self) -> str:
        """``path`` of a file, ``path:number`` of a line."""
        return f"{self.path}:{self.number}" if self.format == "jsonl" else self.path


def format_of(path: str) -> str | None:
    """Return the format that a file name says, or None.

    >>> format_of("crawl.jsonl.zst")
    'jsonl'
    """
    name = path.lower()
    for packed in PACKED:
        name = name.removesuffix(packed)
    return SUFFIXES.get(os.path.splitext(name)[1])


def input_files(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that paths name: folders give the files of a known format below them, sorted.

    Raises InputError for a path that does not exist and a folder without such files.
    """
    for path in paths:
        if path == "-" or os.path.isfile(path):
            yield path
        elif os.path.isdir(path):
            found = sorted(str(p) for p in Path(path).rglob("*") if p.is_file() and format_of(p.name))
            if not found:
                raise InputError(f"folder holds no file of a known kind ({', '.join(sorted(SUFFIXES))})", path=path)
            yield from found
        elif os.path.exists(path):
            yield path
        else:
            raise InputError("no such file or folder", path=path)


def read_records(paths: Iterable[str], *, format: str | None = None) -> Iterator[Record]:
    """Yield the records of files, folders and ``-`` (stdin), in order.

    ``format`` is ``text``, ``html`` or ``jsonl`` and overrules the file names; a stream of unknown format is taken for
    JSON lines when its first line is a JSON object, for HTML when it begins like a page, else for text. What cannot be
    read gives a record with an ``error``; InputError is raised only for paths that name nothing.
    """
    for path in list(input_files(paths)):
        try:
            with opened(path) as stream:
                yield from records_of(stream, path, format or format_of(path))
        except InputError as error:
            yield Record({}, path, format="text", error=error.message)


def records_of(stream: IO[bytes], path: str, form: str | None) -> Iterator[Record]:
    """Yield the records of one open stream."""
    if form == "jsonl":
        yield from json_records(stream, path)
    elif form is None:
        yield from guessed(stream, path)
    else:
        yield one_record(stream.read(), path, form)


def guessed(stream: IO[bytes], path: str) -> Iterator[Record]:
    """Yield the records of a stream of unknown format, by its first bytes."""
    start = stream.readline()
    head = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"{") and isinstance(parsed(head), dict):
        yield from json_records(io.BufferedReader(_Joined(start, stream)), path)
        return
    form = "html" if head[:15].lower().startswith((b"<!doctype html", b"<html", b"<?xml")) else "text"
    yield one_record(start + stream.read(), path, form)


class _Joined(io.RawIOBase):
    """Some bytes that were read already, then the rest of a stream."""

    def __init__(self, start: bytes, rest: IO[bytes]):
        self.start, self.rest = start, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self.start[: len(buffer)] or self.rest.read(len(buffer))
        self.start = self.start[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


def parsed(line: bytes) -> Any:
    """Return the value of a JSON line, or the reason why it is none.

    The strict and fast parser comes first; the standard library's also takes lone surrogates and NaN.
    """
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError as error:
        try:
            return json.loads(line)
        except RecursionError:
            return ValueError("nested too deeply")
        except ValueError:
            return error


@contextmanager
def opened(path: str) -> Iterator[IO[bytes]]:
    """Open a file or stdin as a stream of bytes, unpacked by its suffix; raise InputError when it cannot be read."""
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        raw = open(path, "rb")  # noqa: SIM115  closed below; only opening it gives this error
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=path) from error
    with raw:
        try:
            yield unpacked(raw, path)
        except (OSError, EOFError) as error:
            raise InputError(f"cannot be read to its end: {error}", path=path) from error


def unpacked(raw: IO[bytes], path: str) -> IO[bytes]:
    """Return the unpacked stream of a .gz or .zst file, or the stream itself."""
    if path.lower().endswith(".gz"):
        return gzip.open(raw)  # type: ignore[return-value]
    if path.lower().endswith(".zst"):
        from scrub.batch.zstd import open_zstd

        return open_zstd(raw, path)
    return raw


def one_record(data: bytes, path: str, form: str) -> Record:
    """Return the record of a file that is one article; an empty or binary one gives a record with an ``error``."""
    if not data.strip():
        return Record({}, path, format=form, error="is empty", raw=data)
    if looks_binary(data):
        return Record({}, path, format=form, error="holds binary data; expected text or HTML", raw=data)
    if form == "html":
        return Record({"html": data}, path, format=form)
    decoded = decode(data)
    return Record({"text": decoded.text}, path, format=form, warnings=tuple(decoded.warnings))


def json_records(stream: IO[bytes], path: str) -> Iterator[Record]:
    """Yield a record for each line that is not blank; a line that is no JSON object gives one with an ``error``."""
    for number, line in enumerate(stream, 1):
        body = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if not body.strip():
            continue
        value = parsed(body)
        if isinstance(value, dict):
            yield Record(value, path, number, "jsonl")
            continue
        wrong = (
            f"is not JSON: {value}"
            if isinstance(value, Exception)
            else f"is a JSON {type(value).__name__}; expected an object"
        )
        yield Record({}, path, number, "jsonl", error=wrong, raw=line)
