"""The pictures of a page, as far as the lines under them need."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

__all__ = ["Picture", "picture_of"]

_SMALL = 60  # pixels of the wider side of a symbol
_SYMBOLS = re.compile(r"emoji|smiley|icon|avatar|logo", re.IGNORECASE)


class Picture(NamedTuple):
    """A picture of a page: the number of the block element it stands in, and what its ``alt`` says."""

    home: int
    alt: str


def picture_of(element: Any, home: int) -> Picture | None:
    """Return the picture of an ``img`` or ``picture`` element; None for symbols."""
    image = element if element.tag == "img" else element.find(".//img")
    if image is None or _SYMBOLS.search(image.get("class") or ""):
        return None
    sizes = [int(size) for key in ("width", "height") if (size := image.get(key) or "").isdecimal() and len(size) < 6]
    return None if sizes and max(sizes) <= _SMALL else Picture(home, image.get("alt") or "")
