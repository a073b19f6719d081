"""Where a second article begins on a page: on endless pages the next ones follow the first."""

from __future__ import annotations

from collections.abc import Sequence

from scrub.text.page.homes import within
from scrub.text.page.walk import Piece

__all__ = ["first_article", "headline_above"]

_FIRST = 500  # letters of an article that can be followed by another one on its page
_LOOK_BACK = 40  # lines between the headline and the first paragraph


def first_article(
    pieces: Sequence[Piece], prose: Sequence[float], main: set[int], low: int, high: int
) -> tuple[int, int | None]:
    """Return the last line of the first article, and the first one of a second, None when that is not sure.

    A second one may begin at an ``h1`` that is no line of the first, which may be a mere sub-headline. It is sure to at
    a heading in an element that looks like that of the first article with its ``h1``.
    """
    letters = 0.0
    last = high
    top = headline_above(pieces, low)
    for n in range(low, high + 1):
        letters += prose[n]
        place = pieces[n].place
        if letters <= _FIRST or place.kind != "heading" or within(place, main):
            continue
        if top is not None and _opens_alike(pieces, top, low, n):
            return min(last, n - 1), n
        if place.tag == "h1":
            last = min(last, n - 1)
    return last, None


def headline_above(pieces: Sequence[Piece], low: int) -> int | None:
    """Return the place of the ``h1`` above a line."""
    return next((n for n in range(low - 1, max(-1, low - _LOOK_BACK), -1) if "h1" in pieces[n].place.tags[:3]), None)


def _opens_alike(pieces: Sequence[Piece], top: int, first: int, heading: int) -> bool:
    """Return whether two headings stand in different elements of one look that also hold the lines below them."""
    mine, other = pieces[top].place, pieces[heading].place
    below = pieces[min(heading + 1, len(pieces) - 1)].place
    for level in range(1, min(len(mine.words), len(other.words))):
        named = mine.tags[level] == "article" or bool(mine.words[level])
        alike = named and (mine.tags[level], mine.words[level]) == (other.tags[level], other.words[level])
        apart = mine.path[level] not in other.path
        if alike and apart and mine.path[level] in pieces[first].place.path and other.path[level] in below.path:
            return True
    return False
