"""The rows of a CSV file, of which none swallows those behind it: a quote that is never closed costs its own line."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrub.batch.chunk import LONGEST, Piece
from scrub.batch.files import Source
from scrub.batch.lines import MARK, read_lines

__all__ = ["LOSSLESS", "Broken", "Lines", "row_pieces"]

LOSSLESS = "surrogateescape"
"""Bytes that are no UTF-8 go through the csv module unchanged."""
SHOWN = 40
"""Characters of a line that a message repeats."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Lines that are no row, and why."""

    error: str
    raw: bytes


class Lines:
    """The lines of a file for the csv module: counted in bytes, and held as long as their row is not at its end.

    ``open`` says that a row met the end of the file, or became too long, before its quote was closed.
    """

    def __init__(self, source: Source):
        self.lines, self.read = read_lines(source), 0
        self.held: list[tuple[str, int]] = []
        self.waiting: deque[tuple[str, int]] = deque()
        self.size = 0
        self.open = False
        self.message: str | None = None

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        self.open = self.size > LONGEST or not (self.waiting or self._fetch())
        if self.open:
            raise StopIteration
        line, length = self.waiting.popleft()
        self.held.append((line, length))
        self.size += length
        self.read += length
        return line

    def _fetch(self) -> bool:
        """Return whether there is another line; a message in place of one is kept."""
        for line, length in self.lines:
            if not isinstance(line, str):
                self.waiting.append((line.removeprefix(MARK).decode("utf-8", LOSSLESS), length))
                return True
            self.message = line
            self.read += length
        return False

    def begin(self) -> None:
        """Begin a row."""
        self.held, self.size = [], 0

    def give_back(self, count: int) -> None:
        """Keep the first lines of the row alone; the others are read again."""
        back, self.held = self.held[count:], self.held[:count]
        self.waiting.extendleft(reversed(back))
        self.read -= sum(length for _, length in back)

    @property
    def raw(self) -> bytes:
        """The lines of the row as they came."""
        return "".join(line for line, _ in self.held).encode("utf-8", LOSSLESS)


def row_pieces(lines: Lines, delimiter: str, at: int, width: int) -> Iterator[Piece]:
    """Yield the rows, ``Broken`` in place of what is none; ``width`` is how many cells a row should have.

    What a row is depends on the bytes from its beginning on and on nothing else: reading can begin at each.
    """
    rows = csv.reader(lines, delimiter=delimiter)
    before = lines.read
    while (row := next_row(rows, lines, delimiter, width)) is not None:
        if row:
            yield Piece(row, lines.read - before, at + lines.read)
        before = lines.read
    if lines.message:
        yield Piece(lines.message, 0, at + lines.read)


def next_row(rows: Iterator[list[str]], lines: Lines, delimiter: str, width: int) -> list[str] | Broken | None:
    """Return the next row, which is empty for a blank line; None at the end."""
    lines.begin()
    try:
        row = next(rows, None)
    except csv.Error as error:
        return Broken(f"is no row: {error}", lines.raw)
    if row is None or not (count := swallowing(row, lines, delimiter, width)):
        return row
    lines.give_back(count)
    return Broken(f"is no row: the quote is not closed that opens in {shown(lines.held[-1][0])}", lines.raw)


def swallowing(row: Sequence[str], lines: Lines, delimiter: str, width: int) -> int:
    """Return how many lines there are up to a quote that is not closed and takes in those behind it; 0: there is none.

    It goes on to the end, or to the next quote, which stands where no quote can be closed: then the lines are
    rows if each has the cells of one.
    """
    if lines.open:
        return 1 + breaks(row[:-1])
    if len(lines.held) == 1 or well_formed([line for line, _ in lines.held], delimiter):
        return 0
    last = max((at for at, text in enumerate(row) if "\n" in text), default=0)
    count = 1 + breaks(row[:last])
    behind = [line for line, _ in lines.held[count:]]
    return count if behind and all(cells(line, delimiter) == width for line in behind) else 0


def breaks(row: Sequence[str]) -> int:
    """Return how many line ends stand in some cells."""
    return sum(text.count("\n") for text in row)


def well_formed(lines: Sequence[str], delimiter: str) -> bool:
    """Return whether nothing but a delimiter or the end of a line stands behind each quote that closes."""
    try:
        return bool(list(csv.reader(lines, delimiter=delimiter, strict=True)))
    except csv.Error:
        return False


def cells(line: str, delimiter: str) -> int:
    """Return how many cells a line has as a row of its own, 0 when it is none."""
    try:
        return len(next(csv.reader([line], delimiter=delimiter), ()))
    except csv.Error:
        return 0


def shown(line: str) -> str:
    """Return the beginning of a line in quotes, for a message."""
    text = line.rstrip("\r\n")
    return repr(text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…")
