"""The files of a run, written together: all of them are whole up to the same record, or not there yet.

Each is written as PATH.part and moved to its place at the end. A commit brings the data to the disk and then notes it
in the journal; a resumed run cuts each file back to what was noted. What is no file gets its bytes as they come.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from scrub.batch.chunk import Position
from scrub.batch.journal import Journal, State
from scrub.batch.place import is_stream, open_own, open_stream, part_of, put, unwritable, writing
from scrub.errors import InputError

__all__ = ["Files", "Streams", "Target", "place", "sink_of"]

SECONDS = 0.2
"""Time between two commits: what a kill costs at most, against the time that the disk takes for one."""


@dataclass(frozen=True, slots=True)
class Target:
    """A file to write; ``convert`` makes it from what was collected, where it is not just that.

    It takes the path of what was collected, the path to write, and the counts of the run.
    """

    path: str
    convert: Callable[[str, str, Mapping[str, Any]], None] | None = None

    @property
    def direct(self) -> bool:
        """Whether it gets its bytes as they come: it is no file, or stdout (``-``)."""
        return self.convert is None and (self.path == "-" or is_stream(self.path))


def sink_of(targets: Mapping[str, Target], journal: Journal | None) -> Files | Streams:
    """Return where a run writes to; ``journal`` is None where nothing can be resumed."""
    direct = {name: target.path for name, target in targets.items() if target.direct}
    files = Files({name: target for name, target in targets.items() if name not in direct}, journal)
    return Streams(direct, files) if direct else files


class Streams:
    """Output to stdout, pipes and devices, as it comes, all else to files: nothing to resume."""

    def __init__(self, paths: Mapping[str, str], others: Files):
        self.others = others
        self.names = {name: "stdout" if path == "-" else path for name, path in paths.items()}
        self.state = State()
        self.streams: dict[str, IO[bytes]] = {}
        for name, path in paths.items():
            with writing(self.names[name]):
                self.streams[name] = sys.stdout.buffer if path == "-" else open_stream(path)

    def write(self, name: str, data: bytes) -> None:
        """Write to a stream, or to a file."""
        if name not in self.streams:
            self.others.write(name, data)
            return
        with writing(self.names[name]):
            self.streams[name].write(data)

    def reached(self, position: Position, counts: Mapping[str, Any]) -> None:  # noqa: ARG002 - as of Files
        """Bring what there is to whoever reads it."""
        for name, stream in self.streams.items():
            with writing(self.names[name]):
                stream.flush()

    def finish(self, position: Position, counts: Mapping[str, Any]) -> None:
        """Write the rest."""
        self.reached(position, counts)
        self.others.finish(position, counts)

    def close(self) -> None:
        """Close the files."""
        self.others.close()
        for stream in self.streams.values():
            with suppress(OSError):
                if stream is not sys.stdout.buffer:
                    stream.close()


class Files:
    """Output to files, by name; ``journal`` is None where nothing can be resumed."""

    def __init__(self, targets: Mapping[str, Target], journal: Journal | None):
        """Open the files, cut back to what the journal knows of. Raises InputError when one cannot be written."""
        self.targets, self.journal = targets, journal
        self.state = journal.state if journal else State()
        self.files: dict[str, int] = {}
        self.sizes = {name: self.state.sizes.get(name, 0) for name in targets}
        self.aside = TemporaryDirectory(prefix="scrub-") if any(is_stream(t.path) for t in targets.values()) else None
        self.parts = {name: self._part(name, target.path) for name, target in targets.items()}
        self.time = time.monotonic()
        if self.state.stage != "reading":
            return
        for name, target in targets.items():
            try:
                self.files[name] = file = open_own(self.parts[name])
                if os.fstat(file).st_size < self.sizes[name]:
                    raise InputError("is shorter than the journal says; run without --resume", path=self.parts[name])
                os.ftruncate(file, self.sizes[name])
                os.lseek(file, 0, os.SEEK_END)
            except OSError as error:
                self.close()
                raise unwritable(error, target.path) from error

    def _part(self, name: str, path: str) -> str:
        """Return where an output is collected: beside its place, or aside where there can be nothing beside it."""
        return os.path.join(self.aside.name, name) if self.aside and is_stream(path) else part_of(path)

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
        self._close()
        if self.state.stage == "read":
            self._put_all()
            if self.journal:
                self.journal.note(replace(self.state, stage="done"))

    def _put_all(self) -> None:
        for name, target in self.targets.items():
            place(target, self.parts[name], self.state.counts)

    def close(self) -> None:
        """Close the files, as they are."""
        self._close()
        if self.aside:
            self.aside.cleanup()

    def _close(self) -> None:
        while self.files:
            os.close(self.files.popitem()[1])


def place(target: Target, part: str, counts: Mapping[str, Any]) -> None:
    """Bring what was collected to its place, through its conversion; nothing when that was done."""
    if not os.path.exists(part) and os.path.exists(target.path):
        return
    with writing(target.path):
        if target.convert:
            target.convert(part, f"{part}2", counts)
            put(f"{part}2", target.path)
            Path(part).unlink()
        else:
            put(part, target.path)
        sync_folder(str(Path(part).parent))


def sync_folder(path: str) -> None:
    """Bring a change of names to the disk, where folders can be opened."""
    if sys.platform == "win32":
        return
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
