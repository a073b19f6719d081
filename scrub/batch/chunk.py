"""Chunks of records, still raw: what the parent process cuts and a worker parses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

__all__ = ["BYTES", "LONGEST", "RECORDS", "START", "Chunk", "Noted", "Piece", "Position", "gather"]

RECORDS = 64
"""Records of a chunk. Its round trip costs about .2 ms, so 3 us a record; larger ones lose more at a kill."""
BYTES = 1 << 20
"""Bytes after which a chunk is closed: bounds what waits in the parent when the records are pages."""
LONGEST = 64 << 20
"""Bytes of the longest record that is read; a longer one is refused without being held in memory."""


class Position(NamedTuple):
    """Where reading goes on: the number of the file, the offset in it (unpacked bytes or rows), the records before."""

    file: int = 0
    offset: int = 0
    number: int = 0


START = Position()


class Piece(NamedTuple):
    """One raw record, its size in bytes and the offset behind it. An item of type str says what could not be read."""

    item: Any
    size: int
    offset: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some raw records of one file, which ``number`` counts from 1, and where reading goes on ``after`` them.

    ``head`` is what the file says of all its records (the columns of a table); ``read`` the bytes of the file that
    were read so far, before unpacking.
    """

    path: str
    format: str
    number: int
    items: Sequence[Any]
    after: Position
    head: Any = None
    read: int = 0

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, part: slice) -> Chunk:
        return replace(self, items=self.items[part], number=self.number + (part.start or 0))


class Noted:
    """The items of a chunk, which say where the iteration is; ``at`` is the index of the last one given out."""

    def __init__(self, items: Sequence[Any], note: Callable[[int], None]):
        self.items, self.note, self.at = items, note, -1

    def __iter__(self) -> Iterator[Any]:
        for at, item in enumerate(self.items):
            self.at = at
            self.note(at)
            yield item

    def __len__(self) -> int:
        return len(self.items)


def gather(pieces: Iterable[Piece], empty: Chunk) -> Iterator[Chunk]:
    """Yield chunks of the pieces that follow ``empty``: closed at ``RECORDS`` records or ``BYTES`` bytes.

    Where a chunk ends depends on where it begins and on nothing else: a resumed run cuts as an undisturbed one.
    """
    items: list[Any] = []
    size = 0
    number, (file, at, _) = empty.number, empty.after
    for item, length, at in pieces:
        items.append(item)
        size += length
        if len(items) >= RECORDS or size >= BYTES:
            yield replace(empty, items=items, number=number, after=Position(file, at, number - 1 + len(items)))
            number += len(items)
            items, size = [], 0
    if items:
        yield replace(empty, items=items, number=number, after=Position(file, at, number - 1 + len(items)))
