"""What a Spark task does with the Arrow batches of its partition; runs on the executors, knows nothing of Spark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from scrub.batch.arrow import arrow, safe, unfit, value_of
from scrub.batch.frames import ROWS, CleanRows
from scrub.batch.pool import Limits, serially, supervise

if TYPE_CHECKING:
    from scrub.pipeline import Scrubber

__all__ = ["CleanBatches", "with_index"]


class Slice(Sequence[Mapping[str, Any]]):
    """Some rows of an Arrow batch; pickled without the columns that are not read."""

    def __init__(self, batch: Any, used: Sequence[str]):
        self.batch, self.used = batch, used

    def __len__(self) -> int:
        return int(self.batch.num_rows)

    def __getitem__(self, part: Any) -> Any:
        if isinstance(part, slice):
            start, stop, _ = part.indices(len(self))
            return Slice(self.batch.slice(start, max(0, stop - start)), self.used)
        return self.rows()[part]

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        return iter(self.rows())

    def rows(self) -> list[dict[str, Any]]:
        """Return the rows with the columns that are read."""
        columns = [values_of(self.batch.column(name)) for name in self.used]
        return [dict(zip(self.used, values, strict=True)) for values in zip(*columns, strict=True)]

    def __reduce__(self) -> tuple[Any, ...]:
        return list, (self.rows(),)


def values_of(column: Any) -> list[Any]:
    """Return the values of a column; what is no UTF-8 in a text, which Spark does not check, is replaced.

    Days that Python has no type for come as text.
    """
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:
        raw = column.cast(arrow().binary()).to_pylist()
        return [value if value is None else value.decode("utf-8", "replace") for value in raw]
    except unfit():
        return list(map(value_of, column))


@dataclass(frozen=True, kw_only=True)
class CleanBatches:
    """Cleans the batches of a partition; picklable.

    ``columns`` are those that go out, in order. ``limits`` makes a process of its own do the work, so that a row that
    kills it, hangs or takes all memory costs that row alone; None works in this one. ``reference`` is the name under
    which Spark brought the index to this machine.
    """

    work: CleanRows
    columns: tuple[str, ...]
    limits: Limits | None = None
    reference: str | None = None

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        """Yield the rows of all batches with their columns replaced and added."""
        work = self.located()
        outcomes = (
            serially(self.parts(batches), work)
            if self.limits is None
            else supervise(self.parts(batches), work, jobs=1, limits=self.limits)
        )
        for part, done in outcomes:
            yield self.batch(part.batch, self.work.gathered(done))

    def parts(self, batches: Iterable[Any]) -> Iterator[Slice]:
        """Yield the chunks of the batches."""
        for batch in batches:
            used = self.work.used(batch.schema.names)
            for start in range(0, batch.num_rows, ROWS):
                yield Slice(batch.slice(start, ROWS), used)

    def batch(self, given: Any, rows: Sequence[Mapping[str, Any]]) -> Any:
        """Return the rows as Arrow, the columns that were not touched as they came."""
        pa, made = arrow(), self.work.made
        text = pa.large_string() if any(map(pa.types.is_large_string, given.schema.types)) else pa.string()
        arrays = [
            pa.array([safe(row[name]) for row in rows], text if made[name] is str else pa.float64())
            if name in made
            else given.column(name)
            for name in self.columns
        ]
        return pa.RecordBatch.from_arrays(arrays, names=list(self.columns))

    def located(self) -> CleanRows:
        """Return the work with the index of this machine."""
        return replace(self.work, scrubber=with_index(self.work.scrubber, self.reference))


def with_index(scrubber: Scrubber, reference: str | None) -> Scrubber:
    """Return a scrubber with the index that Spark brought to this machine under a name."""
    if reference is None:
        return scrubber
    from pyspark import SparkFiles  # type: ignore[import-untyped,import-not-found,unused-ignore]

    from scrub.originality.index import Index

    return replace(scrubber, reference=Index.open(SparkFiles.get(reference)))
