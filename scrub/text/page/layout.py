"""Tables: those that lay a page out, whose cells hold paragraphs, and whole rows of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from scrub.text.page.place import Place

if TYPE_CHECKING:
    from scrub.text.page.walk import Piece

__all__ = ["lay_out", "whole_rows"]

_LONG = 120  # letters of a paragraph; the values of a table are shorter


def lay_out(pieces: Sequence[Piece]) -> None:
    """Make lines of the texts in cells that hold several of them, one of them long, and in cells around a table."""
    cells = [(piece, found) for piece in pieces if piece.kind == "cell" and (found := list(_cells(piece.place)))]
    if not cells:
        return
    held = Counter(found[0] for _, found in cells)
    long = {found[0] for piece, found in cells if len(piece.text) > _LONG and held[found[0]] > 1}
    outer = {cell for _, found in cells for cell in found[1:]}
    for piece, found in cells:
        if found[0] in long or found[0] in outer:
            piece.place.kind = "line"
            piece.place.tag = piece.place.tags[0]


def _cells(place: Place) -> Iterator[int]:
    """Yield the numbers of the cells around a text, from the inside out."""
    return (node for node, tag in zip(place.path, place.tags, strict=True) if tag in ("td", "th"))


def whole_rows(pieces: Sequence[Piece], taken: set[int]) -> set[int]:
    """Return the lines that were taken with the other cells of their rows, which may be links."""
    rows = {row for n in taken if pieces[n].kind == "cell" and (row := _row(pieces[n].place))}
    if not rows:
        return taken
    return taken | {n for n, piece in enumerate(pieces) if piece.kind == "cell" and _row(piece.place) in rows}


def _row(place: Place) -> int:
    """Return the number of the row around a text in a cell, 0 when there is none."""
    return next((node for node, tag in zip(place.path, place.tags, strict=True) if tag == "tr"), 0)
