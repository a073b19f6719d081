"""Parquet: batches of rows that keep their types, in and out (``pip install 'news-scrub[parquet]'``)."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import replace
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

from scrub.batch.arrow import Rows, arrow, as_string, packed, safe, unpacked, values_of
from scrub.batch.chunk import BYTES, RECORDS, Chunk, Position
from scrub.batch.files import Source
from scrub.batch.record import Record
from scrub.batch.writers import flat_columns, flat_record, json_line
from scrub.errors import InputError

if TYPE_CHECKING:
    from scrub.batch.work import Clean, Row

__all__ = ["column_chunks", "column_records", "schema_read", "without_rows", "write_parquet", "written"]

ROWS = 10_000
"""Rows of a row group that is written: some 40 MB of articles, which the parent holds at the end of a run."""
LENGTH = struct.Struct("<Q")


def column_chunks(source: Source, empty: Chunk) -> Iterator[Chunk]:
    """Yield the rows from the offset of ``empty`` on, one row group after the other.

    Raises InputError for a file that is no Parquet or is damaged.
    """
    pa = arrow()
    number, (file, begin, _) = empty.number, empty.after
    try:
        table = parquet_file(source)
        row = 0
        for group in range(table.num_row_groups):
            count = table.metadata.row_group(group).num_rows
            if row + count <= begin:
                row += count
                continue
            size = max(1, table.metadata.row_group(group).total_byte_size // max(1, count))
            for batch in table.iter_batches(batch_size=max(1, min(RECORDS, BYTES // size)), row_groups=[group]):
                after = row + batch.num_rows
                if after > begin:
                    items = Rows(pa.Table.from_batches([batch]))[max(0, begin - row) :]
                    yield replace(empty, items=items, number=number, after=Position(file, after, after))
                    number = after + 1
                row = after
    except (pa.ArrowException, OSError) as error:
        raise InputError(f"cannot be read to its end: {error}", path=source.path) from error


def parquet_file(source: Source) -> Any:
    """Return an open table, out of a pipe through a file of its own. Raises InputError for a packed one."""
    if source.unpacked:
        raise InputError(
            "is Parquet that was packed once more, and cannot be read in parts: unpack it", path=source.path
        )
    return arrow().parquet.ParquetFile(copied(source.stream) if source.packed else source.raw)


def copied(stream: Any) -> Any:
    """Return a file that holds what a stream holds, and is gone with the process."""
    file = TemporaryFile()  # noqa: SIM115 - the table reads it until it goes
    copyfileobj(stream, file)
    file.seek(0)
    return file


def schema_read(source: Source) -> Rows:
    """Return the columns of a file as a table without rows. Raises InputError as above."""
    try:
        return Rows(parquet_file(source).schema_arrow.empty_table())
    except (arrow().ArrowException, OSError) as error:
        raise InputError(f"cannot be read: {error}", path=source.path) from error


def column_records(chunk: Chunk) -> Iterator[Record]:
    """Yield a record for each row; one with a value that cannot be read has an ``error``."""
    for number, row in enumerate(chunk.items, chunk.number):
        odd = next((name for name, value in row.items() if isinstance(value, Exception)), None)
        if odd is None:
            yield Record(row, chunk.path, number, chunk.format)
        else:
            wrong = f"column {odd} cannot be read: {row[odd]}"
            yield Record({}, chunk.path, number, chunk.format, error=wrong, raw=json_line(row))


def written(chunk: Chunk, rows: Sequence[Row], work: Clean) -> bytes:
    """Return cleaned rows as Arrow data behind its length: columns that came as such keep their types."""
    if not rows:
        return b""
    pa = arrow()
    found = [work.row(row.record, row.report) for row in rows]
    if isinstance(chunk.items, Rows):
        table = rows_at(chunk.items.table, [row.place for row in rows])
        texts = [fields.get(work.names["text"]) for fields in found]
        if any(isinstance(text, str) for text in texts) or work.names["text"] not in table.column_names:
            table = with_column(table, work.names["text"], pa.array(list(map(as_string, texts)), pa.string()))
    else:
        table = table_of(found)
    for name, values in columns_of(rows, work).items():
        table = with_column(table, name, values)
    return framed(table)


def rows_at(table: Any, places: Sequence[int]) -> Any:
    """Return some rows of a table as slices, which columns of every type have (``take`` lacks views of strings)."""
    if len(places) == table.num_rows:
        return table
    return arrow().concat_tables([table.slice(place, 1) for place in places])


def without_rows(chunk: Chunk, work: Clean) -> bytes:
    """Return the columns that cleaned rows of a chunk have, as Arrow data without rows behind its length."""
    pa = arrow()
    if isinstance(chunk.items, Rows):
        table = chunk.items.table.slice(0, 0)
    else:
        table = pa.table({safe(name): pa.array([], pa.string()) for name in work.columns(chunk)})
    for name, kind in {work.names["text"]: str, **flat_columns(keep_original=work.keep_original)}.items():
        table = with_column(table, name, pa.array([], arrow_type(kind)))
    return framed(table)


def framed(table: Any) -> bytes:
    """Return a table as Arrow data behind its length."""
    data = packed(table)
    return LENGTH.pack(len(data)) + data


def columns_of(rows: Sequence[Row], work: Clean) -> dict[str, Any]:
    """Return what was found as columns of fixed types: numbers for scores, strings for all else."""
    pa = arrow()
    flat = [flat_record(row.report, keep_original=work.keep_original) for row in rows]
    return {
        name: pa.array([safe(found[name]) for found in flat], arrow_type(kind))
        for name, kind in flat_columns(keep_original=work.keep_original).items()
    }


def arrow_type(kind: type) -> Any:
    """Return the type of a column of floats or strings."""
    return arrow().float64() if kind is float else arrow().string()


def with_column(table: Any, name: str, values: Any) -> Any:
    """Return a table with a column in the place of the one of that name, or behind the others."""
    at = table.schema.get_field_index(name)
    if at < 0:
        return table.append_column(name, values)
    kind = table.schema.field(at).type
    if arrow().types.is_large_string(kind) or arrow().types.is_string_view(kind):
        values = values.cast(kind)
    return table.set_column(at, name, values)


def table_of(found: Sequence[dict[str, Any]]) -> Any:
    """Return records as a table; a column of mixed types, or of a type that Arrow lacks, becomes JSON."""
    pa = arrow()
    names = list(dict.fromkeys(name for fields in found for name in fields))
    arrays = []
    for name in names:
        values = [safe(fields.get(name)) for fields in found]
        try:
            if any(isinstance(v, dict | list) for v in values):
                raise pa.ArrowInvalid("nested values of free shape")
            arrays.append(pa.array(values))
        except (pa.ArrowException, OverflowError, UnicodeError):
            arrays.append(pa.array(list(map(as_string, values)), pa.string()))
    return pa.table(arrays, names=list(map(safe, names)))


def write_parquet(part: str, out: str) -> None:
    """Write the tables of ``part`` as one Parquet file: a column has the type that fits all of them, or is text."""
    pa = arrow()
    schema = None
    for table in tables(part):
        schema = table.schema if schema is None else joined(schema, table.schema)
    if schema is None:
        schema = pa.schema([])
    with pa.parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        waiting: list[Any] = []
        for table in tables(part):
            waiting.append(fitted(table, schema))
            while (rows := sum(t.num_rows for t in waiting)) >= ROWS:
                whole = pa.concat_tables(waiting)
                writer.write_table(whole.slice(0, ROWS), row_group_size=ROWS)
                waiting = [whole.slice(ROWS)] if rows > ROWS else []
        if waiting:
            writer.write_table(pa.concat_tables(waiting), row_group_size=ROWS)


def tables(part: str) -> Iterator[Any]:
    """Yield the tables that were collected."""
    with open(part, "rb") as stream:
        while head := stream.read(LENGTH.size):
            yield unpacked(stream.read(LENGTH.unpack(head)[0])).table


def joined(one: Any, other: Any) -> Any:
    """Return the schema that holds two: the wider type of a column, text where there is none."""
    pa = arrow()
    if one.equals(other):
        return one
    fields = {field.name: field for field in one}
    for field in other:
        mine = fields.get(field.name)
        if mine is None:
            fields[field.name] = field.with_nullable(True)
        elif not mine.type.equals(field.type):
            try:
                both = [pa.schema([mine.with_nullable(True)]), pa.schema([field.with_nullable(True)])]
                fields[field.name] = pa.unify_schemas(both, promote_options="permissive").field(0)
            except pa.ArrowException:
                fields[field.name] = pa.field(field.name, pa.string())
    return pa.schema(list(fields.values()), metadata=one.metadata)


def fitted(table: Any, schema: Any) -> Any:
    """Return a table with the columns of a schema."""
    pa = arrow()
    arrays = []
    for field in schema:
        at = table.schema.get_field_index(field.name)
        if at < 0:
            arrays.append(pa.nulls(table.num_rows, field.type))
            continue
        try:
            arrays.append(table.column(at).cast(field.type))
        except pa.ArrowException:
            values = values_of(table.column(at))
            arrays.append(pa.array(list(map(as_string, values)), field.type))
    return pa.table(arrays, schema=schema)
