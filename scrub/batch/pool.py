"""A pool of processes that loses no record: workers that die, hang or raise cost the guilty record alone.

Chunks go out one at a time to each worker and come back in order. When one fails, it is cut at the record that the
worker was at (in halves, when that is not known), and the pieces are tried again; a record that fails alone is lost,
with the reason, and all others are done. Nothing waits for ever: a record has a time limit, and a dead worker's pipe is
closed by the system.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import Any

from scrub.batch.parts import Done, Lost, Part, pieces, serially
from scrub.batch.process import UNGUARDED, Task, Worker, started
from scrub.batch.worker import DONE, FAILED, READY, Work, leave_unguarded, reason_of
from scrub.errors import ScrubError

__all__ = ["STANDARD", "Done", "Limits", "Lost", "Part", "pieces", "serially", "supervise"]

AHEAD = 8
"""Chunks for each worker that may be done before an earlier one; they wait in memory."""
TICK = 1.0
"""Seconds between two looks at the clocks of the workers."""
STARTS = 3
"""Workers that may die in a row before any is ready."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a worker may use.

    ``seconds`` of wall time for one record (None: any), ``memory`` in bytes of address space (None: any); a worker
    ends after ``chunks`` chunks and makes room for a fresh one, so that leaks stay small.
    """

    seconds: float | None = 120.0
    memory: int | None = None
    chunks: int = 2_000


STANDARD = Limits()
"""The limits when nothing is said."""


class _Pool:
    """The workers and the chunks on their way."""

    def __init__(self, chunks: Iterable[Any], work: Work, jobs: int, limits: Limits):
        self.chunks, self.work, self.jobs, self.limits = enumerate(chunks), work, jobs, limits
        self.context = get_context("spawn")
        self.workers: list[Worker] = []
        self.again: deque[Task] = deque()
        self.open: dict[int, tuple[Any, dict[int, Part], list[int]]] = {}
        self.first = 0
        self.dry = False
        self.deaths = 0

    def start(self) -> Worker:
        """Start a worker."""
        return started(self.context, self.work, self.limits.memory)

    def next_task(self) -> Task | None:
        """Return what is to be done next: a part that failed, or a new chunk when not too far ahead."""
        if self.again:
            return self.again.popleft()
        if self.dry or (self.open and max(self.open) - self.first >= AHEAD * self.jobs):
            return None
        for number, chunk in self.chunks:
            self.open[number] = (chunk, {}, [len(chunk)])
            return Task(number, chunk, 0, len(chunk))
        self.dry = True
        return None

    def deal(self) -> None:
        """Give each free worker something to do."""
        for worker in list(self.workers):
            if worker.ready and worker.task is None and (task := self.next_task()):
                self.give(worker, task)

    def give(self, worker: Worker, task: Task) -> None:
        """Give a worker a task; records that cannot be pickled are lost like those that raise."""
        try:
            if not worker.give(task):
                self.fail(worker, None)
        except Exception as error:  # pickling calls the code of the values
            worker.task = None
            self.retry(task, -1, f"cannot be sent to a process: {reason_of(error)}", sure=True)

    def busy(self) -> bool:
        """Return whether anything is still to be waited for."""
        return bool(self.open) or bool(self.again) or not self.dry

    def look(self) -> None:
        """Wait for an answer or the next tick, and deal with what came."""
        seconds = self.limits.seconds
        by_pipe = {worker.pipe: worker for worker in self.workers if worker.task or not worker.ready}
        for pipe in wait(list(by_pipe), TICK if seconds is None else min(TICK, seconds / 4)):
            self.hear(by_pipe[pipe])  # type: ignore[index]
        if seconds is not None:
            now = time.monotonic()
            for worker in [w for w in self.workers if w.late(seconds, now)]:
                worker.process.kill()
                self.fail(worker, f"took longer than {seconds:g} s")

    def hear(self, worker: Worker) -> None:
        """Take what a worker says, or its death."""
        try:
            said = worker.pipe.recv()
        except (EOFError, OSError):
            self.fail(worker, None)
            return
        if said == READY:
            worker.ready, self.deaths = True, 0
            return
        kind, value = said
        task, worker.task = worker.task, None
        assert task is not None
        worker.chunks += 1
        if kind == DONE:
            self.settle(task, Done(value))
        else:
            assert kind == FAILED
            self.retry(task, worker.mark.value, value, sure=value != "out of memory")
        if worker.chunks >= self.limits.chunks or value == "out of memory":
            self.replace(worker)

    def fail(self, worker: Worker, why: str | None) -> None:
        """Deal with a worker that died or was killed; a fresh one takes its place."""
        task, mark = worker.task, worker.mark.value
        ended = self.replace(worker)
        if task is not None:
            self.retry(task, mark, why or ended, sure=False)
            return
        self.deaths += 1
        if ended == UNGUARDED or self.deaths >= STARTS * self.jobs:
            raise ScrubError(f"workers do not start: {ended}") from None

    def replace(self, worker: Worker) -> str:
        """Put a fresh worker in the place of one; return how that one ended."""
        ended = worker.end()
        self.workers[self.workers.index(worker)] = self.start()
        return ended

    def retry(self, task: Task, mark: int, reason: str, *, sure: bool) -> None:
        """Try a failed task again in parts; a record that failed alone is lost.

        Unless the failure is ``sure`` to be the record's own, it must fail alone twice: a worker may be killed from
        outside.
        """
        if task.stop - task.start > 1:
            parts = pieces(task.start, task.stop, mark)
            known = len(parts) > 2 or parts[0][1] - parts[0][0] == 1
            self.again.extend(Task(task.number, task.chunk, a, b, int(known and b - a == 1)) for a, b in parts)
        elif sure or task.tries:
            self.settle(task, Lost(task.chunk[task.start : task.stop], reason))
        else:
            self.again.append(Task(task.number, task.chunk, task.start, task.stop, 1))

    def settle(self, task: Task, part: Part) -> None:
        """Keep the result of a task."""
        _, parts, left = self.open[task.number]
        parts[task.start] = part
        left[0] -= task.stop - task.start

    def finished(self, ordered: bool) -> Iterator[tuple[Any, list[Part]]]:
        """Yield the chunks that are complete and whose turn it is."""
        while self.open:
            numbers = [min(self.open)] if ordered else list(self.open)
            ready = [n for n in numbers if not self.open[n][2][0]]
            if not ready:
                return
            for number in ready:
                chunk, parts, _ = self.open.pop(number)
                self.first = min(self.open, default=number + 1)
                yield chunk, [parts[start] for start in sorted(parts)]

    def stop(self) -> None:
        """End all workers, without waiting for what they are at."""
        for worker in self.workers:
            if worker.task is not None or not worker.ready:
                worker.process.kill()
            worker.pipe.close()
        for worker in self.workers:
            worker.process.join(1.0)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()


def supervise(
    chunks: Iterable[Any],
    work: Work,
    *,
    jobs: int = 1,
    limits: Limits = STANDARD,
    ordered: bool = True,
) -> Iterator[tuple[Any, list[Part]]]:
    """Yield each chunk with its parts, in order (unless told otherwise), worked on by ``jobs`` processes.

    A chunk has a length and can be sliced. ``work`` is called with a chunk and ``note``; it and what it returns must be
    picklable; records that are not are lost. The parts are ``Done`` with what it returned, and ``Lost`` with a chunk of
    one record and the reason; in an undisturbed run there is one part. Closing the iterator ends all workers. Raises
    ScrubError when workers do not even start, ValueError for less than one process.
    """
    if jobs < 1:
        raise ValueError(f"jobs is {jobs}; expected at least one process")
    leave_unguarded()
    pool = _Pool(chunks, work, jobs, limits)
    try:
        pool.workers.extend(pool.start() for _ in range(jobs))
        while pool.busy():
            pool.deal()
            if any(w.task or not w.ready for w in pool.workers) and pool.busy():
                pool.look()
            yield from pool.finished(ordered)
    finally:
        pool.stop()
