"""The journal beside an output: what was finished, so that a killed run goes on where it stood.

A line of JSON for each commit, behind a first line that says what the run is. Data reaches the disk before the line
that speaks of it; a torn last line is as if it had not been written. The file is locked while a run writes. Only its
first line and its last are ever read: when it has grown it makes way for one of these two.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from scrub.batch.chunk import START, Position
from scrub.batch.place import open_own
from scrub.errors import InputError, ScrubError

__all__ = ["Journal", "State"]

SCHEMA = 1
LONGEST = 1 << 20
"""Bytes of a journal that makes way for a short one: a run of days makes millions of commits."""


@dataclass(frozen=True, slots=True)
class State:
    """How far a run is: where reading goes on, the size of each file written, and what was counted.

    ``stage`` is ``reading``, ``read`` (all is written, the files are not in their places) or ``done``.
    """

    position: Position = START
    sizes: Mapping[str, int] = field(default_factory=dict)
    counts: Mapping[str, Any] = field(default_factory=dict)
    stage: str = "reading"

    def line(self) -> bytes:
        """Return the state as a line of the journal."""
        return json.dumps(asdict(self)).encode() + b"\n"


class Journal:
    """The open, locked journal of one output; ``state`` is the last that was written."""

    def __init__(self, path: str, run: Mapping[str, Any], *, resume: bool):
        """Open the journal of a run that ``run`` describes (names and JSON values).

        ``resumed`` says that a run before is gone on with, ``unfinished`` that one was there and was given up.

        With ``resume`` the state of the run before is taken over; raises ScrubError when that was another run, saying
        what differs, or when the output is being written; InputError when there can be no journal.
        """
        self.path, self.state = path, State()
        self.unfinished = self.resumed = False
        run = {"schema": SCHEMA, **json.loads(json.dumps(run))}
        try:
            self.file = open_own(path)
        except OSError as error:
            raise InputError(f"cannot be written: {error.strerror}", path=path) from error
        try:
            self._lock()
            before, state = read(self.file)
            self.unfinished = state is not None and state.stage == "reading" and not resume
            if resume and before is not None:
                self._compare(before, run)
                self.resumed = True
                self.state = state or State()
                os.ftruncate(self.file, os.lseek(self.file, whole_lines(self.file), os.SEEK_SET))
            else:
                self._write(json.dumps(run).encode() + b"\n", fresh=True)
            self.head = first_line(self.file)
        except BaseException:
            os.close(self.file)
            raise

    def _lock(self) -> None:
        """Lock the file. Raises ScrubError when another run holds it, or has put another in its place."""
        try:
            lock(self.file)
            held = os.path.samestat(os.fstat(self.file), Path(self.path).stat())
        except OSError:
            held = False
        if not held:
            raise ScrubError(f"{self.path.removesuffix('.journal')}: is being written by another run")

    def _compare(self, before: Mapping[str, Any], run: Mapping[str, Any]) -> None:
        """Raise ScrubError when a run is not the one that the journal is of."""
        for name in (n for n in {**before, **run} if before.get(n) != run.get(n)):
            was, now, what = before.get(name), run.get(name), name
            if isinstance(was, dict) and isinstance(now, dict):
                what = ", ".join(sorted(k for k in {**was, **now} if was.get(k) != now.get(k)))
            raise ScrubError(
                f"{self.path}: cannot resume, {what} changed since: was {shown(was, now)}, is {shown(now, was)};"
                " run without --resume to start anew"
            )

    def note(self, state: State) -> None:
        """Write a state, when all it speaks of is on the disk."""
        if os.fstat(self.file).st_size < self.longest or sys.platform == "win32":
            self._write(state.line(), fresh=False)
        else:
            self._shorten(state)
        self.state = state

    @property
    def longest(self) -> int:
        """How long it may be: the line that says what the run is may be long itself, and is not written often."""
        return LONGEST + 2 * self.head

    def _shorten(self, state: State) -> None:
        """Put a journal of this state alone into the place of the one that has grown."""
        part = f"{self.path}.part"
        try:
            with open(os.dup(self.file), "rb") as stream:
                stream.seek(0)
                head = stream.read(self.head)
            short = open_own(part)
            try:
                os.fchmod(short, os.fstat(self.file).st_mode & 0o777)
                lock(short)
                write(short, head + state.line(), fresh=True)
                os.replace(part, self.path)
            except BaseException:
                os.close(short)
                raise
        except OSError as error:
            raise InputError(f"cannot be written: {error.strerror}", path=self.path) from error
        os.close(self.file)
        self.file = short

    def _write(self, data: bytes, *, fresh: bool) -> None:
        """Write at the end, or in place of everything. Raises InputError when that cannot be."""
        try:
            write(self.file, data, fresh=fresh)
        except OSError as error:
            raise InputError(f"cannot be written: {error.strerror}", path=self.path) from error

    def close(self, *, remove: bool = False) -> None:
        """Close the journal, and remove it when nothing is to be resumed."""
        if remove:
            with suppress(OSError):
                Path(self.path).unlink()
        os.close(self.file)


def write(file: int, data: bytes, *, fresh: bool) -> None:
    """Write at the end of a file, or in place of all that it holds, and wait until it is on the disk."""
    if fresh:
        os.lseek(file, 0, os.SEEK_SET)
        os.ftruncate(file, 0)
    while data:
        data = data[os.write(file, data) :]
    os.fsync(file)


def lock(file: int) -> None:
    """Lock a file, where the system can. Raises OSError when another process holds it."""
    with suppress(ImportError):
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def first_line(file: int) -> int:
    """Return the size of the first line of a journal."""
    with open(os.dup(file), "rb") as stream:
        stream.seek(0)
        size = len(stream.readline())
        stream.seek(0, os.SEEK_END)
    return size


def read(file: int) -> tuple[dict[str, Any] | None, State | None]:
    """Return what a journal says of its run, and its last state; None each when it does not say."""
    with open(os.dup(file), "rb") as stream:
        stream.seek(0)
        lines = stream.read().split(b"\n")[:-1]
    values = [value for line in lines if isinstance(value := _json(line), dict)]
    if not values or values[0].get("schema") != SCHEMA:
        return None, None
    found = values[-1]
    if "stage" not in found:
        return values[0], None
    return values[0], State(Position(*found["position"]), found["sizes"], found["counts"], found["stage"])


def whole_lines(file: int) -> int:
    """Return the size of a journal without a torn last line."""
    with open(os.dup(file), "rb") as stream:
        stream.seek(0)
        return stream.read().rfind(b"\n") + 1


def _json(line: bytes) -> Any:
    try:
        return json.loads(line)
    except ValueError:
        return None


def shown(value: Any, other: Any) -> str:
    """Return a value for a message: of two mappings or lists only what differs, and not all of that."""
    if isinstance(value, dict) and isinstance(other, dict):
        value = {k: v for k, v in value.items() if other.get(k) != v}
    elif isinstance(value, list) and isinstance(other, list):
        value = [v for v in value if v not in other]
    text = json.dumps(value)
    return text if len(text) <= 200 else text[:199] + "…"
