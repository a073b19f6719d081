"""A folder of cleaned texts: where each file goes, and writing it so that it is whole or not there."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from scrub.batch.chunk import Position
from scrub.batch.files import format_of
from scrub.batch.journal import Journal
from scrub.batch.output import Files, Target
from scrub.batch.place import new_file, writing
from scrub.batch.record import WHOLE
from scrub.batch.unpack import PACKED
from scrub.errors import ScrubError

__all__ = ["Folder", "Places", "frame", "output_paths", "write_file"]

Places = Mapping[str, Path]
"""Where the text of each input file goes."""


def output_paths(sources: Sequence[str], roots: Sequence[str], folder: str) -> Places:
    """Return where each file goes below ``folder``: the same place as below its root, as .txt, or .jsonl for records.

    Of files that differ in nothing but their suffix each keeps it (``a.html.txt``). Raises ScrubError when a file
    would be written over one that is read, or over another's.
    """
    below = {source: _below(Path(source), roots) for source in sources}
    many = Counter(map(_plain, below.values()))
    places = {
        source: Path(folder) / f"{path if many[_plain(path)] > 1 else _plain(path)}{_ending(source)}"
        for source, path in below.items()
    }
    taken = {os.path.realpath(source) for source in sources}
    seen: dict[Path, str] = {}
    for source, place in places.items():
        if os.path.realpath(place) in taken:
            raise ScrubError(f"{source}: would be written over {place}, which is read: choose another folder")
        if place in seen:
            raise ScrubError(f"{source} and {seen[place]} would both be written to {place}: clean their folder instead")
        seen[place] = source
    return places


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
        os.replace(part, place)


def _write(path: Path, data: bytes) -> None:
    with new_file(path) as stream:
        stream.write(data)


def frame(path: str, text: str) -> bytes:
    """Return the text of a file as a worker hands it over: a line of JSON with path and size, and the bytes."""
    data = text.encode("utf-8", "replace")
    return json.dumps([path, len(data)]).encode() + b"\n" + data


def frames(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the bytes of each file that was handed over."""
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        path, size = json.loads(data[at:end])
        at = end + 1 + size
        yield path, data[end + 1 : at]


class Folder(Files):
    """Output of one file for each input; all else goes to files as ever.

    A file that the journal speaks of is on the disk; one written after that is written again by a resumed run.
    """

    def __init__(self, places: Places, targets: Mapping[str, Target], journal: Journal | None):
        super().__init__(targets, journal)
        self.places = places
        self.fresh: list[Path] = []

    def write(self, name: str, data: bytes) -> None:
        """Write the files that were handed over, or append to another output."""
        if name != "out":
            super().write(name, data)
            return
        for path, content in frames(data):
            write_file(self.places[path], content)
            if self.journal:
                self.fresh.append(self.places[path])

    def reached(self, position: Position, counts: Mapping[str, Any]) -> None:
        """Note that all up to a position was written, unless that was done a moment ago."""
        if self.due:
            self._bring_to_disk()
        super().reached(position, counts)

    def finish(self, position: Position, counts: Mapping[str, Any]) -> None:
        """Put the other files into their places."""
        self._bring_to_disk()
        super().finish(position, counts)

    def _bring_to_disk(self) -> None:
        for path in self.fresh:
            file = os.open(path, os.O_RDONLY)
            try:
                os.fsync(file)
            finally:
                os.close(file)
        self.fresh.clear()
