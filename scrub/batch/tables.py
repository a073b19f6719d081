"""CSV: rows in the parent process, records in the worker; and lines of JSON to CSV at the end of a run."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, count
from typing import Any

from scrub.batch.chunk import LONGEST, Chunk, gather
from scrub.batch.files import Source, suffix_of
from scrub.batch.record import Record
from scrub.batch.rows import LOSSLESS, Broken, Lines, row_pieces
from scrub.batch.writers import json_line, packed
from scrub.errors import InputError
from scrub.text.encoding import decode

__all__ = ["columns_read", "csv_chunks", "row_records", "write_csv"]

DELIMITERS = ",;\t|"
BETWEEN = "\x1f"
"""Stands between cells that are read as one; no byte of a character in any encoding of pages."""


def csv_chunks(source: Source, empty: Chunk) -> Iterator[Chunk]:
    """Yield the rows from the offset of ``empty`` on; the first row of the file names the columns of all."""
    csv.field_size_limit(2 * LONGEST)  # a row ends with the line that makes it longer than LONGEST
    first = Lines(source)
    columns, delimiter = header(first, source.path)
    at = max(empty.after.offset, first.read)
    source.skip(at - first.read)
    yield from gather(row_pieces(Lines(source), delimiter, at, len(columns)), replace(empty, head=columns))


def header(lines: Lines, path: str) -> tuple[list[str], str]:
    """Return the columns that the first row names, and what stands between them: as the file's name says, or most.

    Of columns of one name the later ones get numbers. Raises InputError for what is no table in UTF-8.
    """
    line = next((line for line in lines if line.strip()), "")
    if "\0" in line:
        raise InputError("is no table in UTF-8: its first line holds NUL, as text in UTF-16 does", path=path)
    if "\r" in line.rstrip("\r\n"):
        raise InputError("its lines end with a carriage return alone; expected a line feed behind each", path=path)
    delimiter = named_delimiter(path) or max(DELIMITERS, key=line.count)
    lines.begin()
    names = next(csv.reader(chain([line], lines), delimiter=delimiter), [])
    if names and lines.open:
        raise InputError("is no table: its first row has a quote that is never closed", path=path)
    return distinct(names), delimiter


def distinct(names: Sequence[str]) -> list[str]:
    """Return names of which none stands twice.

    >>> distinct(["id", "text", "id", "id"])
    ['id', 'text', 'id_2', 'id_3']
    """
    seen, taken, out = Counter[str](), set(names), list[str]()
    for name in names:
        seen[name] += 1
        numbered = (f"{name}_{n}" for n in count(seen[name]))
        out.append(name if seen[name] == 1 else next(other for other in numbered if other not in taken))
        taken.add(out[-1])
    return out


def named_delimiter(path: str) -> str | None:
    """Return what stands between the cells of a file by its name: a tab in a .tsv, None when any may."""
    return "\t" if suffix_of(path) == ".tsv" else None


def columns_read(source: Source) -> list[str]:
    """Return the columns of a file."""
    return header(Lines(source), source.path)[0]


def row_records(chunk: Chunk) -> Iterator[Record]:
    """Yield a record for each row, its fields as strings; a row of another length gives one with an ``error``."""
    for number, row in enumerate(chunk.items, chunk.number):
        if isinstance(row, str):
            yield Record({}, chunk.path, number, chunk.format, error=row)
        elif isinstance(row, Broken):
            yield Record({}, chunk.path, number, chunk.format, error=row.error, raw=row.raw)
        elif len(row) != len(chunk.head):
            wrong = f"has {len(row)} fields; expected {len(chunk.head)}"
            yield Record({}, chunk.path, number, chunk.format, error=wrong, raw=json_line(row))
        else:
            cells, warnings = told(row)
            yield Record(dict(zip(chunk.head, cells, strict=True)), chunk.path, number, chunk.format, warnings)


def told(row: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
    """Return the cells of a row, and what was odd: those that are no UTF-8 are read as one, as files of text are."""
    odd = [at for at, text in enumerate(row) if not is_utf8(text)]
    if not odd:
        return list(row), ()
    found = decode(BETWEEN.encode().join(row[at].encode("utf-8", LOSSLESS) for at in odd))
    texts = found.text.split(BETWEEN)
    if len(texts) != len(odd):  # it stands in a cell, too
        each = [decode(row[at].encode("utf-8", LOSSLESS)) for at in odd]
        texts, warnings = [one.text for one in each], tuple(dict.fromkeys(w for one in each for w in one.warnings))
    else:
        warnings = found.warnings
    read = dict(zip(odd, texts, strict=True))
    return [read.get(at, text) for at, text in enumerate(row)], warnings


def is_utf8(text: str) -> bool:
    """Return whether a cell came as UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def write_csv(part: str, out: str, path: str | None = None) -> None:
    """Write the JSON lines of ``part`` as CSV: all columns that occur, in the order in which they come up.

    ``path`` is where ``out`` will stand: it says what stands between the cells, and how the file is packed. A line that
    is a list names columns alone.
    """
    columns: dict[str, None] = {}
    path = path or out
    with open(part, "rb") as lines:
        for line in lines:
            columns.update(dict.fromkeys(json.loads(line)))
    with (
        open(part, "rb") as lines,
        open(out, "wb") as raw,
        packed(raw, path) as data,
        io.TextIOWrapper(data, "utf-8", LOSSLESS, newline="") as stream,
    ):
        rows = csv.writer(stream, delimiter=named_delimiter(path) or ",", lineterminator="\n")
        rows.writerow(columns)
        for found in map(json.loads, lines):
            if isinstance(found, dict):
                rows.writerow([cell(found.get(name)) for name in columns])


def cell(value: Any) -> Any:
    """Return a value as a cell: nested ones as JSON, None as nothing, true and false as JSON writes them."""
    if isinstance(value, dict | list | bool):
        return json_line(value).decode().rstrip("\n")
    return value
