"""A whole batch: chunks through the pool into the files, with a journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Protocol

from scrub.batch.chunk import Chunk, Position
from scrub.batch.journal import State
from scrub.batch.pool import STANDARD, Done, Limits, serially, supervise
from scrub.batch.readers import chunks_of, empty_chunk, limited
from scrub.batch.work import Clean, Counts, lost, merged

__all__ = ["Job", "Sink", "run_job"]


class Sink(Protocol):
    """Where a run writes to."""

    def write(self, name: str, data: bytes) -> None:
        """Append to a file by its name."""

    def reached(self, position: Position, counts: Mapping[str, Any]) -> None:
        """Hear that all up to a position was written."""

    def finish(self, position: Position, counts: Mapping[str, Any]) -> None:
        """Put everything into its place."""

    def close(self) -> None:
        """Leave everything as it is."""


@dataclass(frozen=True, kw_only=True)
class Job:
    """What is to be done: ``files`` of one ``format`` or each of its own, by ``jobs`` processes (None: this one).

    ``begin`` is the first record of each file that is read, ``most`` the number of records that are read in all.
    """

    files: Sequence[str]
    work: Clean
    format: str | None = None
    jobs: int | None = None
    limits: Limits = STANDARD
    ordered: bool = True
    begin: int = 1
    most: int | None = None


def run_job(job: Job, sink: Sink, state: State, seen: Callable[[Chunk, Counts], None] = lambda *_: None) -> Counts:
    """Do what is left of a job after ``state``, and return the counts of all of it; ``seen`` hears of each chunk."""
    words = {name: tuple(state.counts.get(name, ())) for name in ("failures", "seen")}
    counts = Counts(**{**state.counts, **words})
    position = state.position
    try:
        if state.stage == "reading":
            for chunk, done in results(job, state.position, counts.items):
                for name, data in done.data.items():
                    sink.write(name, data)
                counts, position = counts.plus(done.counts), chunk.after
                seen(chunk, counts)
                sink.reached(position, asdict(counts))
            if not counts.articles:
                sink.write("out", job.work.without_records(empty_chunk(job.files[0], job.format)))
        sink.finish(position, asdict(counts))
    finally:
        sink.close()
    return counts


def results(job: Job, start: Position, read: int) -> Iterator[tuple[Chunk, Any]]:
    """Yield each chunk from a position on with what came out of it; ``read`` records were read before."""
    chunks = limited(chunks_of(job.files, job.format, start), job.begin, None if job.most is None else job.most - read)
    if job.jobs is None:
        outcomes = serially(chunks, job.work)
    else:
        outcomes = supervise(chunks, job.work, jobs=job.jobs, limits=job.limits, ordered=job.ordered)
    for chunk, parts in outcomes:
        cleaned = [p.value if isinstance(p, Done) else lost(p.chunk, p.reason, job.work) for p in parts]
        whole = merged(cleaned, job.work)
        yield chunk, replace(whole, counts=whole.counts.plus(Counts(items=len(chunk))))
