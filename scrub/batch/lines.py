"""JSON lines: raw lines in the parent process, records in the worker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from scrub.batch.chunk import LONGEST, Chunk, Piece
from scrub.batch.files import Source
from scrub.batch.record import Record, parsed
from scrub.text.encoding import decode

__all__ = ["line_pieces", "line_records", "read_line", "read_lines"]

MARK = b"\xef\xbb\xbf"
OPENING = (b"{", b"[")
"""Lines that begin what jq or an editor writes over many."""
WIDE = (b"\xff\xfe", b"\xfe\xff")
"""How UTF-16 begins."""


def read_lines(source: Source) -> Iterator[tuple[bytes | str, int]]:
    """Yield each line with its length in bytes; one longer than ``LONGEST`` comes as a message.

    The half line before a break gives way to a message that says why it is cut; a break counts as one byte.
    """
    while True:
        half = 0
        for line, length in lines_of(source):
            if line is not None:
                yield line, length
            else:
                half = length
        if source.cut:
            yield source.cut, half + 1
        if not source.go_on():
            return


def lines_of(source: Source) -> Iterator[tuple[bytes | str | None, int]]:
    """Yield the lines up to the end or the next break; None stands for the half line before a break."""
    readline = source.stream.readline
    while line := readline(LONGEST + 1):
        if line.endswith(b"\n"):
            yield line, len(line)
        elif len(line) > LONGEST:
            length = len(line)
            while rest := readline(LONGEST):
                length += len(rest)
                if rest.endswith(b"\n"):
                    break
            yield f"line of {length:,} bytes; at most {LONGEST:,} are read", length
        else:
            yield None if source.cut else line, len(line)


def line_pieces(source: Source, at: int) -> Iterator[Piece]:
    """Yield the lines from offset ``at`` on, blank ones too: they count."""
    source.skip(at)
    for line, length in read_lines(source):
        at += length
        yield Piece(line, len(line), at)


def line_records(chunk: Chunk) -> Iterator[Record]:
    """Yield a record for each line that is not blank; a line that is no JSON object gives one with an ``error``.

    Behind one that opens what the next lines go on with, all up to the next record count as one error.
    """
    broken: Record | None = None
    for record in each_line(chunk):
        if broken is not None and record.raw:
            broken = replace(broken, raw=broken.raw + record.raw)
            continue
        if broken is not None:
            yield broken
        broken = record if record.raw.strip() in OPENING or record.raw.startswith(WIDE) else None
        if broken is None:
            yield record
    if broken is not None:
        yield broken


def each_line(chunk: Chunk) -> Iterator[Record]:
    """Yield a record for each line that is not blank, with the line where it is none."""
    for number, line in enumerate(chunk.items, chunk.number):
        if isinstance(line, str):
            yield Record({}, chunk.path, number, chunk.format, error=line)
            continue
        body = line.removeprefix(MARK) if number == 1 else line
        if not body.strip():
            continue
        value, warnings = read_line(body)
        if isinstance(value, dict):
            yield Record(value, chunk.path, number, chunk.format, warnings)
            continue
        yield Record({}, chunk.path, number, chunk.format, error=wrong_with(value, body), raw=line)


def read_line(line: bytes) -> tuple[Any, tuple[str, ...]]:
    """Return the value of a line, or the error that says why it has none, and what was odd.

    A line that is no UTF-8 is read as files of text are.
    """
    value = parsed(line)
    if not isinstance(value, Exception) or b"\0" in line:
        return value, ()
    found = decode(line)
    return (value, ()) if found.encoding == "utf-8" else (parsed(found.text.encode()), found.warnings)


def wrong_with(value: Any, line: bytes) -> str:
    """Return why a line is no record, given its value or the error that says why it has none."""
    if isinstance(value, list):
        return "is a JSON list; expected an object (jq -c '.[]' makes a line of each item)"
    if (start := line.strip()) in OPENING:
        command = "jq -c ." if start == b"{" else "jq -c '.[]'"
        return f"is not JSON: it goes on in the next line; expected an object in each line, as {command} writes them"
    if b"\0" in line:
        return "is not JSON in UTF-8: it holds NUL, as text in UTF-16 does (iconv -f UTF-16 -t UTF-8 makes it)"
    if isinstance(value, Exception):
        return f"is not JSON: {value}"
    return f"is a JSON {type(value).__name__}; expected an object"
