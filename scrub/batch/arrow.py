"""Arrow tables: rows that are pickled as such, and values between Arrow and Python."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import methodcaller
from typing import Any

from scrub.batch.writers import json_line
from scrub.errors import ScrubError
from scrub.text.encoding import decode

__all__ = ["Rows", "arrow", "as_string", "packed", "safe", "unfit", "unpacked", "value_of", "values_of"]


def arrow() -> Any:
    """Return pyarrow. Raises ScrubError when it is not installed."""
    try:
        import pyarrow as pa  # type: ignore[import-untyped,import-not-found,unused-ignore]
        import pyarrow.parquet  # type: ignore[import-untyped,import-not-found,unused-ignore]
    except ImportError as error:
        raise ScrubError("Parquet needs pyarrow: pip install 'news-scrub[parquet]'") from error
    return pa


class Rows(Sequence[Any]):
    """Some rows of a table, which are pickled as Arrow data and taken apart by whoever iterates."""

    def __init__(self, table: Any):
        self.table = table

    def __len__(self) -> int:
        return int(self.table.num_rows)

    def __getitem__(self, part: Any) -> Any:
        if isinstance(part, slice):
            start, stop, _ = part.indices(len(self))
            return Rows(self.table.slice(start, max(0, stop - start)))
        return next(iter(Rows(self.table.slice(part, 1))))

    def __iter__(self) -> Iterator[Any]:
        names = self.table.column_names
        columns = map(values_of, self.table.columns)
        return (dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True))

    def __reduce__(self) -> tuple[Any, ...]:
        return unpacked, (packed(self.table),)


def values_of(column: Any) -> list[Any]:
    """Return the values of a column; nanoseconds, which Python lacks, become microseconds."""
    if getattr(column.type, "unit", None) == "ns":
        column = column.cast(in_microseconds(column.type), safe=False)
    try:
        return list(column.to_pylist())
    except unfit():
        return list(map(value_of, column))


def in_microseconds(kind: Any) -> Any:
    """Return a type of nanoseconds as one of microseconds."""
    pa = arrow()
    if pa.types.is_timestamp(kind):
        return pa.timestamp("us", kind.tz)
    return pa.duration("us") if pa.types.is_duration(kind) else pa.time64("us")


def value_of(scalar: Any) -> Any:
    """Return a value; one that Python has no type for as text, or the error when it is none."""
    for form in (methodcaller("as_py"), as_text):
        try:
            return form(scalar)
        except unfit() as failed:
            error = failed
    return error


def unfit() -> tuple[type[Exception], ...]:
    """Return what is raised for a value that Python has no type for."""
    return arrow().ArrowException, ArithmeticError, ValueError, LookupError


def as_text(scalar: Any) -> Any:
    """Return a string that is no UTF-8 as a file of text is, any other value as text (UTC in an unknown zone)."""
    pa = arrow()
    if pa.types.is_timestamp(scalar.type) and scalar.type.tz:
        scalar = scalar.cast(pa.timestamp(scalar.type.unit, "UTC"))
    if hasattr(scalar, "as_buffer"):
        return decode(scalar.as_buffer().to_pybytes()).text
    return scalar.cast(pa.string()).as_py()


def packed(table: Any) -> bytes:
    """Return a table as Arrow data."""
    sink = arrow().BufferOutputStream()
    with arrow().ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table.combine_chunks())
    return bytes(sink.getvalue())


def unpacked(data: bytes) -> Rows:
    """Return the rows of Arrow data."""
    return Rows(arrow().ipc.open_stream(data).read_all())


def safe(value: Any) -> Any:
    """Return a string without lone surrogates, which Arrow refuses; anything else as it is."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def as_string(value: Any) -> Any:
    """Return a value of a column of mixed types: strings as they are, others as JSON."""
    return safe(value if value is None or isinstance(value, str) else json_line(value).decode().rstrip("\n"))
