"""The format of a stream that has no name, by its first lines."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import Any

from scrub.batch.chunk import LONGEST
from scrub.batch.files import Source
from scrub.batch.lines import read_line

__all__ = ["guessed"]

PAGE = (b"<!doctype html", b"<html", b"<?xml")
ARCHIVE = b"WARC/1."
TABLE = b"PAR1"
SAMPLE = 2
"""Lines that are no records by which a stream is guessed at most."""
DELIMITERS = b",;\t|"
COLUMN = re.compile(rb'"?[A-Za-z_][\w .-]{0,39}"?')
CONTENT = {b"text", b"html"}
"""Columns of which a table has one: the first line of a text hardly names columns and one of these among them."""


def guessed(source: Source) -> tuple[str, Source]:
    """Return the format of a stream by its first lines that are not blank, and the stream from its beginning.

    A first line that only looks like a record is one when the line behind it is a record.
    """
    start = b""
    lines: list[bytes] = []
    while len(lines) < SAMPLE and len(start) < LONGEST and (line := source.stream.readline(LONGEST)):
        start += line
        if head := line.lstrip(b"\xef\xbb\xbf \t\r\n"):
            lines.append(head)
            if not head.startswith(b"{") or is_record(head):
                break
    stream = io.BufferedReader(_Joined(start, source.stream))
    return format_of_lines(lines), replace(source, stream=stream)


def format_of_lines(lines: list[bytes]) -> str:
    """Return the format of a stream that begins with some lines."""
    head = lines[0] if lines else b""
    if head.startswith(b"{") and is_record(lines[-1]):
        return "jsonl"
    if head.startswith(ARCHIVE):
        return "warc"
    if head.startswith(TABLE):
        return "parquet"
    if head[:15].lower().startswith(PAGE):
        return "html"
    return "csv" if names_columns(head) else "text"


def is_record(line: bytes) -> bool:
    """Return whether a line is a record."""
    return isinstance(read_line(line)[0], dict)


def names_columns(line: bytes) -> bool:
    """Return whether a line names the columns of a table of articles.

    >>> names_columns(b"id,title,text"), names_columns(b"Text, picture and sound")
    (True, False)
    """
    row = line.strip()
    cells = row.split(max((DELIMITERS[n : n + 1] for n in range(len(DELIMITERS))), key=row.count))
    names = {cell.strip(b'"').lower() for cell in cells}
    return len(names) == len(cells) > 1 and bool(names & CONTENT) and all(map(COLUMN.fullmatch, cells))


class _Joined(io.RawIOBase):
    """Some bytes that were read already, then the rest of a stream."""

    def __init__(self, start: bytes, rest: Any):
        self.start, self.rest = start, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self.start[: len(buffer)] or self.rest.read(len(buffer))
        self.start = self.start[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)
