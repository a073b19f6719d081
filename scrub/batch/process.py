"""A worker as the parent sees it: a process, its pipe, what it is at and since when."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any

from scrub.batch.threads import single_threaded
from scrub.batch.worker import MEMORY_EXIT, NAME, UNGUARDED_EXIT, Work, serve

__all__ = ["UNGUARDED", "Task", "Worker", "started"]

UNGUARDED = "each runs the script again: put what it does under if __name__ == '__main__':"
"""How a worker ended that was started by a script without that line."""


@dataclass(slots=True)
class Task:
    """A part of a chunk to be worked on: records ``start`` to ``stop`` of chunk ``number``."""

    number: int
    chunk: Any
    start: int
    stop: int
    tries: int = 0

    @property
    def whole(self) -> bool:
        """Whether it is a whole chunk."""
        return self.start == 0 and self.stop == len(self.chunk)


@dataclass(slots=True)
class Worker:
    """A process, its pipe, what it is at and since when."""

    process: Any
    pipe: Connection
    mark: Any
    ready: bool = False
    task: Task | None = None
    chunks: int = 0
    seen: int = -1
    since: float = field(default_factory=time.monotonic)

    def give(self, task: Task) -> bool:
        """Send a task; return False when the worker is gone."""
        self.task, self.seen, self.since = task, -1, time.monotonic()
        self.mark.value = -1
        try:
            with broken_pipes_raise():
                self.pipe.send(task.chunk if task.whole else task.chunk[task.start : task.stop])
        except OSError:
            return False
        return True

    def late(self, seconds: float, now: float) -> bool:
        """Return whether the record it is at takes longer than it may."""
        if self.task is None:
            return False
        if (mark := self.mark.value) != self.seen:
            self.seen, self.since = mark, now
        return now - self.since > seconds

    def end(self) -> str:
        """Kill the process and return how it had ended before that."""
        self.pipe.close()
        self.process.join(0.2)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        return ending(self.process.exitcode)


def ending(code: int | None) -> str:
    """Return an exit code in words."""
    if code is not None and code < 0:
        try:
            return f"killed by {signal.Signals(-code).name}"
        except ValueError:
            return f"killed by signal {-code}"
    known = {MEMORY_EXIT: "out of memory", UNGUARDED_EXIT: UNGUARDED}
    return known.get(code or 0, f"ended the process with code {code}")


def started(context: Any, work: Work, memory: int | None) -> Worker:
    """Start a process that works on chunks; ``memory`` limits its address space in bytes."""
    here, there = context.Pipe()
    mark = context.RawValue("q", -1)
    process = context.Process(target=serve, args=(there, work, mark, memory), daemon=True, name=NAME)
    with single_threaded(), undisturbed():
        process.start()
    there.close()
    return Worker(process, here, mark)


@contextmanager
def broken_pipes_raise() -> Iterator[None]:
    """Let a pipe that nobody reads raise an error, where it ends the process otherwise, as in commands.

    A worker may be gone when it is given something: the system kills those that wait, too.
    """
    default = hasattr(signal, "SIGPIPE") and signal.getsignal(signal.SIGPIPE) == signal.SIG_DFL
    if not default or threading.current_thread() is not threading.main_thread():
        yield
        return
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back while a process starts: it would be half started, and never see one itself.

    The process inherits that the signal is blocked. That alone does not keep it from this one: another thread (those of
    the number libraries) may take the signal, and Python then interrupts the main thread all the same.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    held: list[int] = []
    handler = signal.getsignal(signal.SIGINT)
    deferred = callable(handler) and threading.current_thread() is threading.main_thread()
    if deferred:
        signal.signal(signal.SIGINT, lambda number, _: held.append(number))
    try:
        resource_tracker.ensure_running()  # starting it unblocks the signal
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
    finally:
        if deferred:
            signal.signal(signal.SIGINT, handler)
    if held:
        signal.raise_signal(signal.SIGINT)
