"""Work that some records kill: importable, so that workers can be told of it."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence

from scrub.batch.worker import Note

POISON = (b"exit", b"kill", b"hang", b"raise", b"memory", b"long")
LONG = 1 << 20


def lengths(chunk: Sequence[bytes], note: Note) -> list[int]:
    """Return the length of each record, unless one is poison."""
    out = []
    for index, record in enumerate(chunk):
        note(index)
        out.append(length(record))
    return out


def silent_lengths(chunk: Sequence[bytes], note: Note) -> list[int]:
    """Do the same without saying where it is."""
    return [length(record) for record in chunk]


def length(record: bytes) -> int:
    """Return the length of a record, or do what it says."""
    if record == b"exit":
        os._exit(3)
    if record == b"kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if record == b"hang":
        time.sleep(60)
    if record == b"raise":
        raise ValueError("poison")
    if record == b"memory":
        return len(bytearray(64 << 30))
    if len(record) > LONG:
        raise OverflowError(f"{len(record)} bytes")
    return len(record)


def die_at_once(chunk: Sequence[bytes], note: Note) -> None:
    """Never come to work."""


class Unloadable:
    """Work that cannot be unpickled."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (7,)

    def __call__(self, chunk: Sequence[bytes], note: Note) -> None:
        """Never called."""
