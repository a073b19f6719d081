"""A folder of cleaned texts and records: where each file goes, and writing it so that it is whole or not there."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from scrub.batch import output
from scrub.batch.chunk import Position
from scrub.batch.files import format_of
from scrub.batch.journal import Journal
from scrub.batch.output import Files, Target
from scrub.batch.place import folded, key_of, new_file, part_of, replace, writing
from scrub.batch.record import WHOLE
from scrub.batch.unpack import PACKED
from scrub.errors import InputError, ScrubError

__all__ = ["Folder", "Places", "frame", "output_paths", "records_place", "write_file"]

Places = Mapping[str, Path]
"""Where the text of each input file goes."""
READ = os.O_RDWR if sys.platform == "win32" else os.O_RDONLY
"""How a file is opened to be brought to the disk, which Windows does for what may be written to alone."""
RECORDS = "records/"
"""What the name of an output begins with that takes the records of an input file; the rest is the path of the input."""


def output_paths(sources: Sequence[str], roots: Sequence[str], folder: str) -> Places:
    """Return where each file goes below ``folder``: the same place as below its root, as .txt, or .jsonl for records.

    Of files that differ in nothing but their suffix each keeps it (``a.html.txt``). Raises ScrubError when a file
    would be written over one that is read, or over another's.
    """
    below = {source: _below(Path(source), roots) for source in sources}
    plain = {source: _plain(path) for source, path in below.items()}
    many = Counter(folded(str(path)) for path in plain.values())
    places = {
        source: Path(folder) / f"{path if many[folded(str(plain[source]))] > 1 else plain[source]}{_ending(source)}"
        for source, path in below.items()
    }
    taken = {key_of(source) for source in sources}
    seen: dict[str, str] = {}
    for source, place in places.items():
        if key_of(place) in taken:
            raise ScrubError(f"{source}: would be written over {place}, which is read: choose another folder")
        if (before := seen.setdefault(folded(str(place)), source)) != source:
            raise ScrubError(f"{source} and {before} would both be written to {place}: clean their folder instead")
    return places


def records_place(place: Path) -> Path:
    """Return where the records of a file go whose name did not say that it holds such."""
    return place.with_suffix(".jsonl") if place.suffix == ".txt" else place


def _plain(path: Path) -> Path:
    """Return a path without the suffix of its format and that of its packing."""
    return (path.with_suffix("") if path.suffix.lower() in PACKED else path).with_suffix("")


def _ending(source: str) -> str:
    return ".txt" if (format_of(source) or "text") in WHOLE else ".jsonl"


def _below(source: Path, roots: Sequence[str]) -> Path:
    for root in roots:
        if os.path.isdir(root) and source.is_relative_to(root):
            return source.relative_to(root)
    return Path(source.name)


def write_file(place: Path, data: bytes) -> None:
    """Write a file beside its place and move it there. Raises InputError when it cannot be written."""
    part = place.with_name(f"{place.name}.part")
    with writing(str(place)):
        try:
            _write(part, data)
        except FileNotFoundError:
            place.parent.mkdir(parents=True, exist_ok=True)
            _write(part, data)
        replace(part, place)


def _write(path: Path, data: bytes) -> None:
    with new_file(path) as stream:
        stream.write(data)


def frame(path: str, data: bytes, *, whole: bool) -> bytes:
    """Return the text of a file (``whole``), or some records of it, as a worker hands them over.

    That is a line of JSON and the bytes.
    """
    return json.dumps([path, len(data), whole]).encode() + b"\n" + data


def frames(data: bytes) -> Iterator[tuple[str, bytes, bool]]:
    """Yield path, bytes and wholeness of each piece that was handed over."""
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        path, size, whole = json.loads(data[at:end])
        at = end + 1 + size
        yield path, data[end + 1 : at], whole


def records_of(sizes: Mapping[str, int]) -> dict[str, int]:
    """Return those of the sizes that are of records."""
    return {name: size for name, size in sizes.items() if name.startswith(RECORDS)}


class Folder(Files):
    """Output of one file for each input; all else goes to files as ever.

    A text that the journal speaks of is on the disk; one written after that is written again by a resumed run. Records
    are collected beside their place, and put there when the journal says that all of them are written, without a
    journal at the end of the run; ``sizes`` has each such file as ``records/PATH``.
    """

    def __init__(self, places: Places, targets: Mapping[str, Target], journal: Journal | None):
        super().__init__(targets, journal)
        self.places = places
        self.fresh: set[Path] = set()
        self.growing = ""
        if self.state.stage == "reading":
            self.sizes |= {name: size for name, size in records_of(self.state.sizes).items() if self._cut(name, size)}

    def write(self, name: str, data: bytes) -> None:
        """Write what was handed over, or append to another output."""
        if name != "out":
            super().write(name, data)
            return
        for path, content, whole in frames(data):
            place = self.places[path]
            self.growing = "" if whole else RECORDS + path
            if whole:
                write_file(place, content)
            else:
                place = self._append(self.growing, content)
            if self.journal:
                self.fresh.add(place)

    def _append(self, name: str, data: bytes) -> Path:
        """Write behind the records of a file, and return where they are collected."""
        place = self._place(name)
        part = Path(part_of(str(place)))
        with writing(str(place)):
            if name not in self.sizes:
                place.parent.mkdir(parents=True, exist_ok=True)
            with new_file(part) if name not in self.sizes else open(part, "ab") as stream:
                stream.write(data)
        self.sizes[name] = self.sizes.get(name, 0) + len(data)
        return part

    def _cut(self, name: str, size: int) -> bool:
        """Cut collected records back to a size; return False when they are in their place already.

        Raises InputError when they are fewer.
        """
        place = self._place(name)
        part = Path(part_of(str(place)))
        if not part.exists() and place.exists():
            return False
        if not part.exists() or part.stat().st_size < size:
            raise InputError("is shorter than the journal says; run without --resume", path=str(part))
        os.truncate(part, size)
        return True

    def _place(self, name: str) -> Path:
        return records_place(self.places[name.removeprefix(RECORDS)])

    def reached(self, position: Position, counts: Mapping[str, Any]) -> None:
        """Note that all up to a position was written, unless that was done a moment ago."""
        if not self.due:
            return
        self._bring_to_disk()
        super().reached(position, counts)
        if self.journal:
            self._put([name for name in records_of(self.sizes) if name != self.growing])

    def finish(self, position: Position, counts: Mapping[str, Any]) -> None:
        """Put the other files into their places."""
        self._bring_to_disk()
        super().finish(position, counts)

    def _put_all(self) -> None:
        self._put(list(records_of(self.state.sizes)))
        super()._put_all()

    def _put(self, names: Iterable[str]) -> None:
        """Put records of which there are no more into their places."""
        for name in names:
            place = str(self._place(name))
            output.place(Target(place), part_of(place), {})
            self.sizes.pop(name, None)

    def _bring_to_disk(self) -> None:
        for path in self.fresh:
            file = os.open(path, READ)
            try:
                os.fsync(file)
            finally:
                os.close(file)
        self.fresh.clear()
