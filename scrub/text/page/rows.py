"""Chosen lines to the rows of a text: one a line of the page, one a row of a table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from scrub.model.document import Facts
from scrub.text.page.walk import Piece

__all__ = ["Row", "line_rows", "piece_rows"]

Row = tuple[str, str, Facts]
"""Text, kind and facts of a block."""

_CELL = 120  # letters of a table's cell; longer ones are of a table that only lays the page out
_SEPARATOR = " | "


def piece_rows(pieces: Sequence[Piece]) -> list[Row]:
    """Return the rows of some lines of a page; the short cells of a table's row are one row."""
    whole = max((piece.start + len(piece.text) for piece in pieces), default=0) or 1
    out: list[Row] = []
    for table_row, group in groupby(pieces, _table_row):
        cells = list(group)
        if table_row and len(cells) > 1 and all(len(cell.text) <= _CELL for cell in cells):
            out.append(_row(_SEPARATOR.join(cell.text for cell in cells), cells[0], _linked(cells), whole))
        else:
            out += [_row(piece.text, piece, piece.linked, whole) for piece in cells]
    return out


def _row(text: str, piece: Piece, linked: float, whole: int) -> Row:
    place = piece.place
    return text, piece.kind, Facts(place.tag, round(linked, 3), round(piece.start / whole, 3), place.tokens)


def _linked(cells: Sequence[Piece]) -> float:
    return sum(cell.linked * len(cell.text) for cell in cells) / sum(len(cell.text) for cell in cells)


def _table_row(piece: Piece) -> int:
    """Return the number of the table row around a cell, 0 for all other lines."""
    place = piece.place
    return place.path[place.tags.index("tr")] if piece.kind == "cell" and "tr" in place.tags[:3] else 0


def line_rows(lines: Sequence[str]) -> list[Row]:
    """Return rows of the extractor's own lines, which were not found in the tree: their elements are not known."""
    clean = [(" ".join(_cells(line).split()), line.startswith("- ")) for line in lines]
    return [
        (
            text.removeprefix("- "),
            "item" if item else "line",
            Facts("li" if item else "p", position=round(n / len(clean), 3)),
        )
        for n, (text, item) in enumerate(clean)
        if text.removeprefix("- ")
    ]


def _cells(line: str) -> str:
    """Return a row of a table without the marks at its ends and of cells that are empty, nothing of a row of rules."""
    if not line.startswith("|"):
        return line
    cells = [cell.strip() for cell in line.split("|")]
    return _SEPARATOR.join(cell for cell in cells if cell.strip("-: "))
