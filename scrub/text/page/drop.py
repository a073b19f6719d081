"""Which chosen lines are no article: boxes, teaser cards, link lists, repeats."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from scrub.text.page.captions import under_picture
from scrub.text.page.choose import squeeze
from scrub.text.page.edges import ENDED, without_head, without_tail
from scrub.text.page.walk import Piece

__all__ = ["drop"]

_ADDRESS = re.compile(
    r"https?://|^\W*www\.|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}(?:/\S*)?$", re.IGNORECASE
)  # a source that the article names
_BOX_SHARE = 0.3  # an element that holds more of the chosen letters is the article itself, whatever its class says
_CARD = 400  # letters of a teaser card: a headline and two sentences
_CARD_TITLE = 40  # letters of headings without a link from which an element is no teaser card
_OFFERS = 0.3  # share of lines that are only a link from which these are what the page is about: a list of offers
_BUTTONS = 3  # times that a link with the same text stands among the paragraphs from which it is none of a list
_LABEL = 40  # letters of the title of a box: "Read more", "You may also like"
_BOX_TITLE = 60  # the same, set as a heading
_TEASER = 15  # letters of the shortest headline of another article; links to networks are shorter
_LINKED = 0.8  # share of letters inside links that makes a line or list one for clicking
_LEAST_KEPT = 0.4  # of the letters; when less would be left, the page is of a sort that these rules do not know


def drop(pieces: Sequence[Piece], chosen: Sequence[int], titles: Sequence[str] = ()) -> list[int]:
    """Return the chosen places without those that are no article; all, each once, when too little would be left."""
    kept = [n for n in _without_boxes(pieces, chosen) if not under_picture(pieces[n])]
    kept = _without_cards(pieces, kept)
    kept = _without_links(pieces, kept)
    kept = _without_labels(pieces, kept)
    kept = _without_repeats(pieces, kept)
    kept = without_head(pieces, kept, titles)
    kept = without_tail(pieces, kept)
    left = _letters(pieces, kept)
    if left >= _LEAST_KEPT * _letters(pieces, chosen):
        return kept
    once = _without_repeats(pieces, chosen)
    return kept if left >= _LEAST_KEPT * _letters(pieces, once) else once


def _letters(pieces: Sequence[Piece], chosen: Sequence[int]) -> int:
    return sum(len(pieces[n].text) for n in chosen)


def _without_boxes(pieces: Sequence[Piece], chosen: Sequence[int]) -> list[int]:
    """Leave out what stands in a box, unless the box holds much of the text: then it is the article's own."""
    held: Counter[int] = Counter()
    for n in chosen:
        for box in pieces[n].place.boxes:
            held[box] += len(pieces[n].text)
    limit = _BOX_SHARE * _letters(pieces, chosen)
    return [n for n in chosen if all(held[box] > limit for box in pieces[n].place.boxes) or pieces[n].place.framed]


def _without_cards(pieces: Sequence[Piece], chosen: Sequence[int]) -> list[int]:
    """Leave out teaser cards: a linked heading in an element of its own, and the short text beside it."""
    held: Counter[int] = Counter()
    plain: Counter[int] = Counter()
    for n in chosen:
        held[pieces[n].place.home] += len(pieces[n].text)
        if pieces[n].kind == "heading" and pieces[n].linked < 0.5:
            plain[pieces[n].place.home] += len(pieces[n].text)
    linked = {pieces[n].place.home for n in chosen if pieces[n].kind == "heading" and pieces[n].linked > _LINKED}
    cards = {home for home in linked if held[home] < _CARD and plain[home] < _CARD_TITLE}
    return [n for n in chosen if pieces[n].place.home not in cards]


def _without_links(pieces: Sequence[Piece], chosen: Sequence[int]) -> list[int]:
    """Leave out lines that are a link and lists of links."""
    lists: defaultdict[int, list[Piece]] = defaultdict(list)
    for n in chosen:
        if pieces[n].kind == "item":
            lists[pieces[n].place.home].append(pieces[n])
    farms = {home for home, items in lists.items() if _is_farm(items)}
    lines = {n for n in chosen if _is_link_line(pieces[n])}
    counts = Counter(pieces[n].text for n in lines)
    buttons = {n for n in lines if counts[pieces[n].text] >= _BUTTONS}
    if len(lines) - len(buttons) > _OFFERS * (len(chosen) - len(buttons)):
        lines = buttons
    return [n for n in chosen if n not in lines and not (pieces[n].kind == "item" and pieces[n].place.home in farms)]


def _is_farm(items: Sequence[Piece]) -> bool:
    """Return whether a list is there to be clicked: nearly all link, or each item a label and a link."""
    linked = sum(item.linked * len(item.text) for item in items) / sum(len(item.text) for item in items)
    if linked > _LINKED:
        return True
    return linked > 0.5 and len(items) > 1 and all(item.links == 1 and item.last_linked for item in items)


def _is_link_line(piece: Piece) -> bool:
    """Return whether a line is a link with at most a label beside it: ``Also read: Mayor quits``."""
    if piece.kind in ("cell", "heading") or not piece.links or ENDED.search(piece.text) or _ADDRESS.search(piece.text):
        return False
    if piece.kind != "item" and (piece.linked > 0.9 or (piece.links == 1 and piece.linked > 0.75)):
        return True
    return piece.links == 1 and piece.last_linked and piece.linked >= 0.5 and ":" in piece.text[:30]


def _without_labels(pieces: Sequence[Piece], chosen: Sequence[int]) -> list[int]:
    """Leave out the short line over a headline of another article that is not in the text."""
    kept = set(chosen)
    for n in reversed(chosen):
        below = pieces[n + 1] if n + 1 < len(pieces) and n + 1 not in kept else None
        if below and _is_teaser(below) and _is_label(pieces[n]) and "figure" not in below.place.tags:
            kept.discard(n)
    return sorted(kept)


def _is_teaser(piece: Piece) -> bool:
    return piece.linked > (0.5 if piece.kind == "item" else _LINKED) and len(piece.text) >= _TEASER


def _is_label(piece: Piece) -> bool:
    ended = ENDED.search(piece.text) and not piece.text.endswith(":")
    limit = _BOX_TITLE if piece.kind == "heading" else _LABEL
    worded = any(map(str.isalpha, piece.text))
    return piece.kind in ("heading", "line") and worded and len(piece.text) < limit and not ended


def _without_repeats(pieces: Sequence[Piece], chosen: Sequence[int]) -> list[int]:
    """Leave out a paragraph that was there before."""
    seen: set[str] = set()
    kept = []
    for n in chosen:
        key = squeeze(pieces[n].text)
        if key in seen and len(key) >= 30 and pieces[n].kind in ("line", "quote"):
            continue
        seen.add(key)
        kept.append(n)
    return kept
