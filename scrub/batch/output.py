"""The files of a run, written together: all of them are whole up to the same record, or not there yet.

Each is written as PATH.part and moved to its place at the end. A commit brings the data to the disk and then notes it
in the journal; a resumed run cuts each file back to what was noted.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from scrub.batch.chunk import Position
from scrub.batch.journal import Journal, State
from scrub.errors import InputError

__all__ = ["Files", "Stream", "Target", "unwritable"]

SECONDS = 0.2
"""Time between two commits: what a kill costs at most, against the time that the disk takes for one."""


@dataclass(frozen=True, slots=True)
class Target:
    """A file to write; ``convert`` makes it from what was collected, where it is not just that.

    It takes the path of what was collected, the path to write, and the counts of the run.
    """

    path: str
    convert: Callable[[str, str, Mapping[str, Any]], None] | None = None


def unwritable(error: OSError, path: str) -> InputError:
    """Return the error of a file that cannot be written, with what to do when the disk is full."""
    return InputError(f"cannot be written: {error.strerror or error}", path=path)


class Stream:
    """The main output to stdout, as it comes, the others to files: nothing to resume."""

    def __init__(self, others: Files):
        self.others = others
        self.state = State()

    def write(self, name: str, data: bytes) -> None:
        """Write what belongs to the main output to stdout, anything else to its file."""
        if name == "out":
            sys.stdout.buffer.write(data)
        else:
            self.others.write(name, data)

    def reached(self, position: Position, counts: Mapping[str, Any]) -> None:  # noqa: ARG002 - as of Files
        """Bring what there is to whoever reads it."""
        sys.stdout.buffer.flush()

    def finish(self, position: Position, counts: Mapping[str, Any]) -> None:
        """Write the rest."""
        sys.stdout.buffer.flush()
        self.others.finish(position, counts)

    def close(self) -> None:
        """Close the files."""
        self.others.close()


class Files:
    """Output to files, by name; ``journal`` is None where nothing can be resumed."""

    def __init__(self, targets: Mapping[str, Target], journal: Journal | None):
        """Open the files, cut back to what the journal knows of. Raises InputError when one cannot be written."""
        self.targets, self.journal = targets, journal
        self.state = journal.state if journal else State()
        self.files: dict[str, int] = {}
        self.sizes = {name: self.state.sizes.get(name, 0) for name in targets}
        self.time = time.monotonic()
        if self.state.stage != "reading":
            return
        for name, target in targets.items():
            try:
                flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
                self.files[name] = file = os.open(f"{target.path}.part", flags, 0o644)
                if os.fstat(file).st_size < self.sizes[name]:
                    raise InputError(
                        "is shorter than the journal says; run without --resume", path=f"{target.path}.part"
                    )
                os.ftruncate(file, self.sizes[name])
                os.lseek(file, 0, os.SEEK_END)
            except OSError as error:
                self.close()
                raise unwritable(error, target.path) from error

    def write(self, name: str, data: bytes) -> None:
        """Append to one of the files; nothing when it is not asked for."""
        if name not in self.files or not data:
            return
        self.sizes[name] += len(data)
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self.files[name], view) :]
        except OSError as error:
            raise unwritable(error, self.targets[name].path) from error

    def reached(self, position: Position, counts: Mapping[str, Any]) -> None:
        """Note that all up to a position was written, unless that was done a moment ago."""
        if self.due:
            self._commit(State(position, dict(self.sizes), counts))

    @property
    def due(self) -> bool:
        """Whether the last commit is long enough ago."""
        return time.monotonic() - self.time >= SECONDS

    def _commit(self, state: State) -> None:
        """Bring the data to the disk, then note it."""
        for name, file in self.files.items():
            try:
                os.fsync(file)
            except OSError as error:
                raise unwritable(error, self.targets[name].path) from error
        if self.journal:
            self.journal.note(state)
        self.state, self.time = state, time.monotonic()

    def finish(self, position: Position, counts: Mapping[str, Any]) -> None:
        """Put the files into their places; when that was interrupted before, go on with it."""
        if self.state.stage == "reading":
            self._commit(State(position, dict(self.sizes), counts, "read"))
        self.close()
        if self.state.stage == "read":
            for target in self.targets.values():
                place(target, self.state.counts)
            if self.journal:
                self.journal.note(replace(self.state, stage="done"))

    def close(self) -> None:
        """Close the files, as they are."""
        while self.files:
            os.close(self.files.popitem()[1])


def place(target: Target, counts: Mapping[str, Any]) -> None:
    """Move PATH.part to PATH, through its conversion; nothing when that was done."""
    part = f"{target.path}.part"
    if not os.path.exists(part) and os.path.exists(target.path):
        return
    try:
        if target.convert:
            target.convert(part, f"{part}2", counts)
            os.replace(f"{part}2", target.path)
            Path(part).unlink()
        else:
            os.replace(part, target.path)
        sync_folder(str(Path(target.path).parent))
    except OSError as error:
        raise unwritable(error, target.path) from error


def sync_folder(path: str) -> None:
    """Bring a change of names to the disk, where folders can be opened."""
    if sys.platform == "win32":
        return
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
