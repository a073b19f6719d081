"""Building a reference index on Spark: one file for each partition, which the driver takes in one after the other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from scrub.batch.arrow import arrow
from scrub.errors import CorpusError

if TYPE_CHECKING:
    from scrub.originality.index import Index

__all__ = ["IndexPart", "build"]

SCHEMA = "file string, documents long, left_out long"
TOLD = ("date", "url", "title", "lang", "site")
COMMIT = 5_000
"""Documents between two commits: bounds the memory of a task."""


@dataclass(frozen=True, slots=True)
class IndexPart:
    """Indexes the rows of a partition; picklable. A task that is tried again writes the same file again."""

    parts: str
    names: Mapping[str, str]

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        """Yield one row: the file, its documents, and the rows that were left out. Without rows: nothing."""
        from pyspark import TaskContext  # type: ignore[import-untyped,import-not-found,unused-ignore]

        from scrub.originality.index import Index

        task = TaskContext.get()
        path = os.path.join(self.parts, f"part-{task.partitionId() if task else 0:06d}.index")
        begun = f"{path}.{uuid4().hex}"
        left_out = seen = 0
        with Index.create(begun) as index:
            for seen, row in enumerate(rows_of(batches), 1):
                left_out += not self.add(index, row)
                if seen % COMMIT == 0:
                    index.commit()
        if not seen:
            Path(begun).unlink()
            return
        with Index.open(begun, readonly=False) as index:
            index.compact()
            documents = len(index)
        os.replace(begun, path)
        found = {"file": [os.path.basename(path)], "documents": [documents], "left_out": [left_out]}
        yield arrow().RecordBatch.from_pydict(found)

    def add(self, index: Any, row: Mapping[str, Any]) -> bool:
        """Add a row to an index and return whether it has all that it needs."""
        text = row.get(self.names["text"])
        name = next((row[self.names[n]] for n in ("id", "url") if row.get(self.names[n]) not in (None, "")), None)
        if not isinstance(text, str) or name is None:
            return False
        told = {known: row.get(self.names[known]) for known in TOLD}
        index.add(str(name), text, **{known: None if v in (None, "") else str(v) for known, v in told.items()})
        return True


def rows_of(batches: Iterable[Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the rows of Arrow batches."""
    for batch in batches:
        yield from batch.to_pylist()


def build(df: Any, path: str, parts: str, names: Mapping[str, str]) -> Index:
    """Return the index of a DataFrame's documents; see ``index_dataframe``."""
    from scrub.originality.index import Index

    os.makedirs(parts, exist_ok=True)
    used = [name for name in dict.fromkeys(names.values()) if name in df.columns]
    if os.path.exists(path):
        raise CorpusError(f"{path}: is there already; expected a new path")
    made = df.select(*used).mapInArrow(IndexPart(str(Path(parts).resolve()), names), SCHEMA).collect()
    with Index.create(path) as index:
        for row in sorted(made):
            index.absorb(os.path.join(parts, row.file))
        index.compact()
    return Index.open(path)
