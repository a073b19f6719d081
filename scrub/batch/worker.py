"""The child side of the pool: take a chunk, work, answer."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing import current_process, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import ForkingPickler
from typing import Any

__all__ = [
    "DONE", "FAILED", "MEMORY_EXIT", "NAME", "READY", "UNGUARDED_EXIT", "Note", "Work", "leave_unguarded", "reason_of",
    "serve",
]  # fmt: skip

Note = Callable[[int], None]
"""Called with the index of each record of a chunk before it is worked on, so that a death has a name."""
Work = Callable[[Any, Note], Any]

READY, DONE, FAILED = "ready", "done", "failed"
MEMORY_EXIT = 86
"""Exit code of a worker that has no memory left to answer; any number that nobody else uses."""
UNGUARDED_EXIT = 87
"""Exit code of a worker that would run the script which started it."""
NAME = "scrub-worker"
"""The name of the processes."""


def serve(connection: Connection, work: Work, mark: Any, memory: int | None) -> None:
    """Answer chunks until the parent sends None or is gone.

    ``mark.value`` holds the index of the record that is worked on; ``memory`` limits the address space, in bytes.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    threading.Thread(target=die_with_parent, daemon=True).start()
    limit_memory(memory)
    try:
        connection.send(READY)
        while (chunk := connection.recv()) is not None:
            connection.send_bytes(answer(work, chunk, mark))
    except MemoryError:
        os._exit(MEMORY_EXIT)
    except (EOFError, OSError):
        return  # the parent is gone


def answer(work: Work, chunk: Any, mark: Any) -> memoryview:
    """Return the pickled answer to a chunk: (DONE, value) or (FAILED, reason)."""
    mark.value = -1
    try:
        return ForkingPickler.dumps((DONE, work(chunk, noting(mark))))
    except Exception as error:  # whatever a record does to the work, the run goes on and names it
        return ForkingPickler.dumps((FAILED, reason_of(error)))


def noting(mark: Any) -> Note:
    """Return the function that keeps the index of the record in ``mark.value``."""

    def note(index: int) -> None:
        mark.value = index

    return note


def reason_of(error: BaseException) -> str:
    """Return an exception as the reason of a failure."""
    if isinstance(error, MemoryError):
        return "out of memory"
    text = str(error)
    return f"raised {type(error).__name__}" + (f": {text[:200]}" if text else "")


def leave_unguarded() -> None:
    """End this process if it is a worker that reads the main script, which asks for workers again, and so without end.

    Python refuses to start them, with a traceback from each process.
    """
    me = current_process()
    if me.name == NAME and getattr(me, "_inheriting", False):  # as multiprocessing.spawn marks that it reads the script
        os._exit(UNGUARDED_EXIT)


def limit_memory(memory: int | None) -> None:
    """Limit the address space of this process, where the system can."""
    if memory is None or sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def die_with_parent() -> None:
    """End this process when the parent ends, even in the middle of a record."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
