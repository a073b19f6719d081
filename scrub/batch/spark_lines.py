"""JSON lines on Spark: each line is cleaned as the local engine does it, to the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import orjson

from scrub.batch.arrow import arrow, safe
from scrub.batch.chunk import START, Chunk
from scrub.batch.frames import ROWS
from scrub.batch.pool import Done, Limits, serially, supervise
from scrub.batch.spark_arrow import with_index
from scrub.batch.work import Clean, Cleaned, lost, merged
from scrub.batch.writers import json_line

__all__ = ["KINDS", "CleanLines", "clean_lines"]

KINDS = ("out", "quarantine")
"""What a line of the output is: a record, or what is known of one that could not be cleaned."""
SCHEMA = "kind string, value string"


@dataclass(frozen=True, kw_only=True)
class CleanLines:
    """Cleans batches of one column of lines; picklable. ``path`` is what the input is called in the quarantine."""

    work: Clean
    path: str = ""
    limits: Limits | None = None
    reference: str | None = None

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        """Yield (kind, line): the cleaned records in order, and those that could not be cleaned."""
        work = replace(self.work, scrubber=with_index(self.work.scrubber, self.reference))
        outcomes = (
            serially(self.chunks(batches), work)
            if self.limits is None
            else supervise(self.chunks(batches), work, jobs=1, limits=self.limits)
        )
        for _, parts in outcomes:
            done = [p.value if isinstance(p, Done) else lost(p.chunk, p.reason, self.work) for p in parts]
            yield batch_of(merged(done, self.work))

    def chunks(self, batches: Iterable[Any]) -> Iterator[Chunk]:
        """Yield the lines of the batches in chunks."""
        number = 2  # no line is the first of its file: a byte order mark was seen to by Spark
        for batch in batches:
            lines = [line + b"\n" for line in batch.column(0).cast(arrow().binary()).to_pylist() if line]
            for start in range(0, len(lines), ROWS):
                yield Chunk(self.path, "jsonl", number, lines[start : start + ROWS], START)
                number += ROWS


def batch_of(cleaned: Cleaned) -> Any:
    """Return the lines of a chunk as Arrow."""
    pa = arrow()
    lines = {kind: cleaned.data.get(kind, b"").splitlines() for kind in KINDS}
    lines["quarantine"] = [without_place(line) for line in lines["quarantine"]]
    rows: Sequence[tuple[str, str]] = [(kind, safe(line.decode())) for kind in KINDS for line in lines[kind]]
    schema = pa.schema([("kind", pa.string()), ("value", pa.string())])
    return pa.RecordBatch.from_pylist([{"kind": kind, "value": value} for kind, value in rows], schema=schema)


def without_place(line: bytes) -> bytes:
    """Return a line of the quarantine without the number of the record and the command that shows it again."""
    found = orjson.loads(line)
    return json_line({k: v for k, v in found.items() if k not in ("number", "reproduce")}).rstrip(b"\n")


def clean_lines(df: Any, task: CleanLines) -> Any:
    """Return a DataFrame of (kind, value) for one of lines."""
    return df.mapInArrow(task, SCHEMA)
