"""Records that are in memory already, cleaned by many processes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from scrub.batch.names import CONTENT_TYPE, NAMES
from scrub.batch.pool import STANDARD, Done, Limits, Part, supervise
from scrub.batch.worker import Note, reason_of
from scrub.model.document import Document
from scrub.model.report import Report
from scrub.text.content import content_of

if TYPE_CHECKING:
    from scrub.pipeline import Scrubber

__all__ = ["CleanRecords", "cores", "here", "processes", "run"]

RECORDS = 32
"""Records of a chunk: what is read of them is pickled, and comes back as reports."""


def cores() -> int:
    """Return the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def processes(jobs: int) -> int:
    """Return the number of processes for ``jobs``: one a core for 0. Raises TypeError or ValueError for no number."""
    if not isinstance(jobs, int):
        raise TypeError(f"jobs is {type(jobs).__name__}; expected int")
    if jobs < 0:
        raise ValueError(f"jobs is {jobs}; expected a number of processes, or 0 for one a core")
    return jobs or cores()


@dataclass(frozen=True, slots=True)
class CleanRecords:
    """Cleans a chunk of records; picklable."""

    scrubber: Scrubber

    def __call__(self, records: Sequence[Mapping[str, Any]], note: Note) -> list[Report]:
        """Return the report of each record."""
        reports = []
        for index, record in enumerate(records):
            note(index)
            reports.append(self.scrubber.clean_record(record))
        return reports


def run(
    scrubber: Scrubber,
    records: Iterable[Mapping[str, Any]],
    *,
    jobs: int = 0,
    limits: Limits = STANDARD,
    ordered: bool = True,
) -> Iterator[Report]:
    """Yield the report of each record, in order, by ``jobs`` processes (0: one a core).

    A record that kills its process, hangs or raises gives a report whose ``error`` says what happened. Records are read
    as they are needed; closing the iterator ends the processes. A script must call this under
    ``if __name__ == "__main__":``, as the processes read it. Raises ValueError for a negative number.
    """
    rest = map(known_fields, records)
    chunks = iter(lambda: list(islice(rest, RECORDS)), [])
    done = supervise(chunks, CleanRecords(scrubber), jobs=processes(jobs), limits=limits, ordered=ordered)
    return reports_of(scrubber, done)


def known_fields(record: Any) -> Any:
    """Return the fields of a record that are read: no other travels to a process. What is no record stays as it is."""
    if not isinstance(record, Mapping):
        return record
    return {name: record[name] for name in (*NAMES, CONTENT_TYPE) if name in record}


def reports_of(scrubber: Scrubber, done: Iterable[tuple[Any, list[Part]]]) -> Iterator[Report]:
    """Yield the report of each record of the chunks."""
    for _, parts in done:
        for part in parts:
            if isinstance(part, Done):
                yield from part.value
            else:
                yield failed(scrubber, part.chunk[0], part.reason)


def here(scrubber: Scrubber, records: Iterable[Mapping[str, Any]]) -> Iterator[Report]:
    """Yield the report of each record, made by this process; one that raises gives what it gives in others."""
    for record in records:
        try:
            report = scrubber.clean_record(record)
        except Exception as error:  # one record must never cost the others
            report = failed(scrubber, record, reason_of(error))
        yield report


def failed(scrubber: Scrubber, record: Any, reason: str) -> Report:
    """Return the report of a record that could not be cleaned: its text as it came, and why, as error and warning."""
    from scrub.pipeline import clean  # that scrubber's own profile or reference may be what fails

    given = content_of(record).get("text", "") if isinstance(record, Mapping) else ""
    empty = replace(clean(""), ruleset=scrubber.pack.id, warnings=(f"not cleaned: {reason}",), error=reason)
    return replace(empty, source=Document(given), text=given)
