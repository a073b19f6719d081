"""Files that are one article each: texts and pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scrub.batch.chunk import LONGEST, Chunk
from scrub.batch.files import Source, opened
from scrub.batch.record import Record
from scrub.batch.unpack import foreign_packing
from scrub.errors import InputError
from scrub.text.encoding import decode, looks_binary

if TYPE_CHECKING:
    from scrub.model.report import Report

__all__ = ["one_record", "read_whole", "text_bytes", "whole_of", "whole_records"]


def read_whole(path: str) -> bytes | str:
    """Return the bytes of a file, or a message that says why they cannot be read."""
    try:
        with opened(path) as source:
            return whole_of(source)
    except InputError as error:
        return error.message


def whole_of(source: Source) -> bytes | str:
    """Return all bytes of an open file, or a message that says why there are no more of them."""
    data: bytes = source.stream.read(LONGEST + 1)
    if len(data) > LONGEST:
        return f"is longer than {LONGEST:,} bytes"
    return source.cut or data


def whole_records(chunk: Chunk) -> Iterator[Record]:
    """Yield the record of each file; items are (path, format, bytes or message)."""
    for path, form, data in chunk.items:
        if isinstance(data, str):
            yield Record({}, path, format=form, error=data)
        else:
            yield one_record(data, path, form)


def one_record(data: bytes, path: str, form: str) -> Record:
    """Return the record of a file that is one article; an empty or binary one gives a record with an ``error``."""
    if not data.strip():
        return Record({}, path, format=form, error="is empty", raw=data)
    if looks_binary(data):
        packing = foreign_packing(data)
        packed = f" ({packing}, which is not read: unpack it)" if packing else ""
        return Record({}, path, format=form, error=f"holds binary data{packed}; expected text or HTML", raw=data)
    if form == "html":
        return Record({"html": data}, path, format=form)
    decoded = decode(data)
    return Record({"text": decoded.text}, path, format=form, warnings=tuple(decoded.warnings))


def text_bytes(record: Record, report: Report) -> bytes:
    """Return the cleaned text of a file as it is written: one made of a page ends with a line feed, as files do."""
    text = report.text
    if record.format == "html" and text and not text.endswith("\n"):
        text += "\n"
    return text.encode("utf-8", "replace")
