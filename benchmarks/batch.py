"""The pool: what it costs a record, and what a second process brings."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from texts import BYTES, scraped_texts
from timing import verdict

from scrub import Scrubber
from scrub.batch.chunk import RECORDS
from scrub.batch.memory import CleanRecords
from scrub.batch.pool import serially, supervise
from scrub.batch.worker import Note

__all__ = ["run"]

TRIVIAL = 60_000
ARTICLES = 1_500
OVERHEAD = 40.0
"""Microseconds of wall time that the pool may add to a record, with one worker."""
SPEEDUP = 1.8
"""Times that two workers must be as fast as one, on a machine with two free cores."""


def run(repeat: int) -> dict[str, Any]:
    """Print and return the figures; wall time, so the machine must be quiet."""
    return trivial(repeat) | articles(repeat)


def lengths(records: Sequence[bytes], note: Note) -> list[int]:
    """Return the lengths of the records."""
    out = []
    for index, record in enumerate(records):
        note(index)
        out.append(len(record))
    return out


def trivial(repeat: int) -> dict[str, Any]:
    """Print and return the microseconds that the pool adds to a record of 4 KB; starting the worker is left out."""
    records = [b"x" * 4_000] * TRIVIAL
    chunks = [records[at : at + RECORDS] for at in range(0, TRIVIAL, RECORDS)]
    alone = min(timed(serially(chunks, lengths)) for _ in range(repeat))
    pool = min(timed(supervise(chunks, lengths, jobs=1)) for _ in range(repeat))
    added = 1e6 * (pool - alone) / TRIVIAL
    print(f"batch: {TRIVIAL:,} records of 4 KB and a trivial function")
    print(verdict("the pool adds", added, OVERHEAD, unit=" us a record"))
    return {"pool_us": added}


def articles(repeat: int) -> dict[str, Any]:
    """Print and return the ratio of two workers to one on scraped texts, start left out."""
    texts = scraped_texts(ARTICLES)
    chunks = [[{"text": text} for text in texts[at : at + 32]] for at in range(0, ARTICLES, 32)]
    work = CleanRecords(Scrubber(only=("chrome",)))
    times = {
        jobs: min(timed(supervise(chunks, work, jobs=jobs)) for _ in range(max(1, repeat // 2))) for jobs in (1, 2)
    }
    ratio = times[1] / times[2]
    print(f"batch: {ARTICLES:,} articles of {BYTES / 1000:.1f} KB, chrome only")
    print(f"  one worker {times[1]:.2f} s, two {times[2]:.2f} s")
    print(verdict("two workers to one", ratio, SPEEDUP, at_least=True))
    return {"batch_seconds": times, "batch_speedup": ratio}


def timed(outcomes: Any) -> float:
    """Return the wall seconds from the first result to the last."""
    next(outcomes)
    before = time.perf_counter()
    for _ in outcomes:
        pass
    return time.perf_counter() - before


if __name__ == "__main__":
    run(3)
