"""Records out of files, folders, addresses and pipes, whatever their format."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from scrub.batch.chunk import BYTES, RECORDS, START, Chunk, Position, gather
from scrub.batch.files import FORMATS, SUFFIXES, Source, format_of, input_files, is_remote, opened
from scrub.batch.guess import guessed
from scrub.batch.lines import line_pieces, line_records
from scrub.batch.record import WHOLE, Record
from scrub.batch.whole import read_whole, whole_of, whole_records
from scrub.errors import InputError

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "Record",
    "chunks_of",
    "empty_chunk",
    "format_of",
    "input_files",
    "limited",
    "read_records",
    "records_of",
]


def read_records(paths: Iterable[str], *, format: str | None = None) -> Iterator[Record]:
    """Yield the records of files, folders, addresses and ``-`` (stdin), in order.

    ``format`` is one of ``FORMATS`` and overrules the file names; the format of a stream is guessed by its first
    line: a JSON object, the beginning of a page, the version of an archive, the columns of a table with a ``text`` or
    ``html``; else it is a text. What cannot be read gives a record with an ``error``; InputError is raised only for
    paths that name nothing.
    """
    for chunk in chunks_of(list(input_files(paths)), format):
        yield from records_of(chunk)


def records_of(chunk: Chunk) -> Iterator[Record]:
    """Yield the records of a chunk; those that cannot be read have an ``error``."""
    if chunk.format == "csv":
        from scrub.batch.tables import row_records as read
    elif chunk.format == "parquet":
        from scrub.batch.columns import column_records as read
    elif chunk.format == "warc":
        from scrub.batch.warc import warc_records as read
    else:
        read = line_records if chunk.format == "jsonl" else whole_records
    return read(chunk)


def chunks_of(files: Sequence[str], format: str | None = None, start: Position = START) -> Iterator[Chunk]:
    """Yield the raw records of files from a position on, in chunks; files that are one article each share chunks."""
    whole: list[tuple[str, str, bytes | str]] = []
    size = 0
    for index in range(start.file, len(files)):
        path, form = files[index], format or format_of(files[index])
        if form in WHOLE:
            assert form is not None
            whole.append((path, form, data := read_whole(path)))
            size += len(data)
        if whole and (len(whole) >= RECORDS or size >= BYTES or form not in WHOLE or index == len(files) - 1):
            after = index + 1 if form in WHOLE else index
            yield Chunk(whole[0][0], "text", 1, whole, Position(after))
            whole, size = [], 0
        if form not in WHOLE:
            begin = start if index == start.file else Position(index)
            try:
                with opened(path) as source:
                    yield from _of_file(source, form, begin)
            except InputError as error:
                yield Chunk(path, "text", 1, [(path, "text", error.message)], Position(index + 1))


def limited(chunks: Iterator[Chunk], begin: int, most: int | None) -> Iterator[Chunk]:
    """Yield the chunks without the records of each file before number ``begin``, ``most`` records in all."""
    for chunk in chunks:
        part = chunk
        if chunk.number < begin and chunk.format not in WHOLE:
            part = replace(chunk[begin - chunk.number :], after=chunk.after)
        if most is not None:
            part = replace(part[: max(0, most)], after=chunk.after)
            most -= len(part)
        if len(part):
            yield part
        if most is not None and most <= 0:
            return


def empty_chunk(path: str, format: str | None = None) -> Chunk:
    """Return a chunk of a file without records: of a table that can be read twice, it knows the columns."""
    form = format or format_of(path) or "jsonl"
    empty = Chunk(path, form, 1, (), START)
    if form not in ("csv", "parquet") or not (is_remote(path) or os.path.isfile(path)):
        return empty
    try:
        with opened(path) as source:
            if form == "csv":
                from scrub.batch.tables import columns_read

                return replace(empty, head=columns_read(source))
            from scrub.batch.columns import schema_read

            return replace(empty, items=schema_read(source))
    except InputError:
        return empty


def _of_file(source: Source, form: str | None, begin: Position) -> Iterator[Chunk]:
    """Yield the chunks of one open file that holds many records, or whose format is not known."""
    if form is None:
        form, source = guessed(source)
    empty = Chunk(source.path, form, begin.number + 1, (), begin)
    if form in WHOLE:
        yield Chunk(source.path, "text", 1, [(source.path, form, whole_of(source))], Position(begin.file + 1))
    elif form == "csv":
        from scrub.batch.tables import csv_chunks

        yield from _measured(csv_chunks(source, empty), source)
    elif form == "parquet":
        from scrub.batch.columns import column_chunks

        yield from _measured(column_chunks(source, empty), source)
    elif form == "warc":
        from scrub.batch.warc import warc_pieces

        yield from _measured(gather(warc_pieces(source, begin.number), empty), source)
    else:
        yield from _measured(gather(line_pieces(source, begin.offset), empty), source)


def _measured(chunks: Iterator[Chunk], source: Source) -> Iterator[Chunk]:
    """Yield the chunks with how much of the file was read."""
    for chunk in chunks:
        yield replace(chunk, read=source.tell())
