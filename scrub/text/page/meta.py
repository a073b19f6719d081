"""What a page says of its article, as data: standfirst, byline, date, site, captions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scrub.text.page.captions import under_picture
from scrub.text.page.edges import ENDED
from scrub.text.page.facts import PageFacts
from scrub.text.page.walk import Piece

__all__ = ["captions", "meta_of"]

_CAPTION_WORDS = frozenset("caption captions figcaption bildunterschrift bildtext legende didascalia".split())
_BEFORE = 12  # lines before the first of the article in which the caption of its picture stands
_LONGEST = 600  # letters of a caption
_SENTENCE = 20  # letters of one that only its ``figure`` tells


def captions(pieces: Sequence[Piece], chosen: Sequence[int]) -> tuple[str, ...]:
    """Return the captions of the pictures from the headline to the last line of the article."""
    if not chosen:
        return ()
    taken = set(chosen)
    top = _top(pieces, chosen[0])
    around = (*_above(pieces, top, chosen[0]), *range(top, chosen[-1]))
    found = (pieces[n].text for n in around if n not in taken and _is_caption(pieces[n]))
    return tuple(dict.fromkeys(found))


def _top(pieces: Sequence[Piece], first: int) -> int:
    """Return the line behind the headline above ``first``, or ``first`` when there is none near."""
    near = range(first - 1, max(-1, first - _BEFORE - 1), -1)
    return next((n + 1 for n in near if pieces[n].place.tag == "h1"), first)


def _above(pieces: Sequence[Piece], top: int, first: int) -> Iterator[int]:
    """Yield the places of captions right above the headline, in the ``article`` of the first line."""
    place = pieces[first].place
    home = next((node for node, tag in zip(place.path, place.tags, strict=True) if tag == "article"), 0)
    for n in range(max(0, top - _BEFORE // 2), top):
        if home in pieces[n].place.path and "figcaption" in pieces[n].place.tags:
            yield n


def _is_caption(piece: Piece) -> bool:
    if len(piece.text) > _LONGEST or not any(map(str.isalpha, piece.text)):
        return False
    if under_picture(piece):
        return True
    if (
        "figure" in piece.place.tags[1:3]
        and piece.kind == "line"
        and len(piece.text) >= _SENTENCE
        and ENDED.search(piece.text)
    ):
        return True
    named = any(not _CAPTION_WORDS.isdisjoint(words) for words in piece.place.words[:2])
    return "figcaption" in piece.place.tags or (named and bool(piece.place.boxes))


def meta_of(facts: PageFacts, found: tuple[str, ...]) -> dict[str, str | tuple[str, ...]]:
    """Return the facts that the page has, by name."""

    def known() -> Iterator[tuple[str, str | tuple[str, ...]]]:
        yield "standfirst", facts.descriptions[0] if facts.descriptions else ""
        yield "byline", facts.bylines
        yield "date", facts.date or ""
        yield "site", facts.site or ""
        yield "captions", found

    return {name: value for name, value in known() if value}
