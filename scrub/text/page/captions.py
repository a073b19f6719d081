"""Captions that no markup names: the line under a picture that repeats its description, or is set like one."""

from __future__ import annotations

from scrub.text.page.choose import squeeze
from scrub.text.page.edges import ENDED
from scrub.text.page.pictures import Picture
from scrub.text.page.walk import Piece

__all__ = ["under_picture"]

_TOLD, _SURE = 12, 30  # letters of a description that can be recognised: as the whole line, as its beginning
_LONGEST, _BARE = 300, 150  # letters of a caption that its picture tells, and of one that is only set like one


def under_picture(piece: Piece) -> bool:
    """Return whether a line is the caption of the picture before it: told by it, in italics, or in its element."""
    picture = piece.picture
    if picture is None or len(piece.text) > _LONGEST or not (piece.kind == "line" or _is_row_below(piece, picture)):
        return False
    return _is_told(squeeze(piece.text), squeeze(picture.alt)) or (
        len(piece.text) <= _BARE
        and not ENDED.search(piece.text)
        and (piece.slanted > 0.9 or picture.home == piece.place.node)
    )


def _is_row_below(piece: Piece, picture: Picture) -> bool:
    """Return whether a line is a cell of the table that holds the picture, in a row below it."""
    place = piece.place
    if piece.kind != "cell" or "tr" not in place.tags or "table" not in place.tags:
        return False
    return place.path[place.tags.index("table")] < picture.home < place.path[place.tags.index("tr")]


def _is_told(key: str, told: str) -> bool:
    if key == told:
        return len(told) >= _TOLD
    return min(len(key), len(told)) >= _SURE and (key.startswith(told) or told.startswith(key))
