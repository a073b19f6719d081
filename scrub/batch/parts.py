"""What comes of a chunk: its parts that were worked on, and its records that could not be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from scrub.batch.worker import Work, noting, reason_of

__all__ = ["Done", "Lost", "Part", "pieces", "serially"]


class Done(NamedTuple):
    """What the work returned for a chunk or a part of it."""

    value: Any


class Lost(NamedTuple):
    """A chunk of the one record that could not be worked on, and why."""

    chunk: Any
    reason: str


Part = Done | Lost


def serially(chunks: Iterable[Any], work: Work) -> Iterator[tuple[Any, list[Part]]]:
    """Yield each chunk with its parts, worked on in this process.

    A record that raises is lost; one that kills, kills this process.
    """
    for chunk in chunks:
        yield chunk, _attempt(work, chunk)


class _Mark:
    """Where the work is, without shared memory."""

    value = -1


def _attempt(work: Work, chunk: Any) -> list[Part]:
    mark = _Mark()
    try:
        return [Done(work(chunk, noting(mark)))]
    except Exception as error:  # as in the workers: the run goes on and names the record
        if len(chunk) == 1:
            return [Lost(chunk, reason_of(error))]
        return [part for a, b in pieces(0, len(chunk), mark.value) for part in _attempt(work, chunk[a:b])]


def pieces(start: int, stop: int, mark: int) -> list[tuple[int, int]]:
    """Return the parts of a range that failed at its record ``mark``: before, it, behind; halves when it is unknown.

    >>> pieces(0, 64, 10), pieces(0, 64, -1)
    ([(0, 10), (10, 11), (11, 64)], [(0, 32), (32, 64)])
    """
    if not 0 <= mark < stop - start:
        middle = (start + stop) // 2
        return [(start, middle), (middle, stop)]
    at = start + mark
    return [(a, b) for a, b in ((start, at), (at, at + 1), (at + 1, stop)) if a < b]
