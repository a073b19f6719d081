"""Which chosen pieces are no article: boxes, link lists, bylines before and credits after it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from scrub.text.page_choose import squeeze
from scrub.text.page_walk import Piece

__all__ = ["drop"]

_END = re.compile(r"""[.!?…。！？।؟:;]["'”’»“‹›)\]\s]*$""")
_ADDRESS = re.compile(r"\W*(?:https?:|www\.)", re.I)
_QUOTE = tuple("\"'“„«‘‹」「")
BOX_SHARE = 0.3
CARD_LETTERS = 400
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}")


def drop(pieces: Sequence[Piece], chosen: Sequence[int], titles: Sequence[str] = ()) -> list[int]:
    """Return the chosen places without those that are no article."""
    kept = _without_boxes(pieces, chosen)
    kept = _without_cards(pieces, kept)
    kept = _without_links(pieces, kept)
    kept = _without_box_titles(pieces, kept)
    kept = _without_repeats(pieces, kept)
    kept = _without_head(pieces, kept, {squeeze(title).lower() for title in titles})
    return _without_tail(pieces, kept)


def _without_boxes(pieces: Sequence[Piece], chosen: Sequence[int]) -> list[int]:
    """Leave out what stands in a box, unless the box holds much of the text: then it is the article's own."""
    held: Counter[int] = Counter()
    for n in chosen:
        for box in pieces[n].boxes:
            held[box] += len(pieces[n].text)
    limit = BOX_SHARE * sum(len(pieces[n].text) for n in chosen)
    return [n for n in chosen if all(held[box] > limit for box in pieces[n].boxes) or _is_figure_text(pieces[n])]


def _without_cards(pieces: Sequence[Piece], chosen: Sequence[int]) -> list[int]:
    """Leave out teaser cards: a linked heading, in an element of its own, with the short text beside it."""
    homes: Counter[int] = Counter()
    for n in chosen:
        homes[_home(pieces[n])] += len(pieces[n].text)
    cards = {
        home
        for n in chosen
        if pieces[n].kind == "heading" and pieces[n].linked > 0.9 and homes[home := _home(pieces[n])] < CARD_LETTERS
    }
    return [n for n in chosen if _home(pieces[n]) not in cards]


def _home(piece: Piece) -> int:
    """Return the number of the element around a piece: of its list, for an item."""
    if piece.kind == "item":
        for tag, node in zip(piece.tags, (piece.node, *piece.parents), strict=True):
            if tag in ("ul", "ol", "dl"):
                return node
    return piece.parents[0] if piece.parents else piece.node


def _is_figure_text(piece: Piece) -> bool:
    """Return whether a piece is a table or quotation that a ``figure`` sets apart and nothing else does."""
    return len(piece.boxes) == 1 and "figure" in piece.tags and not {"figcaption", "aside", "nav"} & set(piece.tags) and piece.kind in ("cell", "quote")


def _ends(piece: Piece) -> bool:
    return _END.search(piece.text) is not None


def _without_links(pieces: Sequence[Piece], chosen: Sequence[int]) -> list[int]:
    """Leave out lines that are a link and lists of links."""
    lists: defaultdict[int, list[Piece]] = defaultdict(list)
    for n in chosen:
        if pieces[n].kind == "item":
            lists[_home(pieces[n])].append(pieces[n])
    farms = {home for home, items in lists.items() if _is_farm(items)}
    return [n for n in chosen if not (_is_link_line(pieces[n]) or (pieces[n].kind == "item" and _home(pieces[n]) in farms))]


def _is_farm(items: Sequence[Piece]) -> bool:
    """Return whether a list is there to be clicked: nearly all link, or each item a label and a link."""
    linked = sum(item.linked * len(item.text) for item in items) / sum(len(item.text) for item in items)
    if linked > 0.8:
        return True
    return linked > 0.5 and len(items) > 1 and all(item.links == 1 and item.last_linked for item in items)


def _without_box_titles(pieces: Sequence[Piece], chosen: Sequence[int]) -> list[int]:
    """Leave out the short line over something that was left out and is link: ``Read more``, ``You may also like``."""
    kept = set(chosen)
    for n in reversed(chosen):
        below = n + 1
        if below < len(pieces) and below not in kept and pieces[below].linked > 0.8 and _is_box_title(pieces[n]):
            kept.discard(n)
    return sorted(kept)


def _is_box_title(piece: Piece) -> bool:
    return len(piece.text) < 60 and piece.kind in ("heading", "line") and (not _ends(piece) or piece.text.endswith(":"))


def _is_link_line(piece: Piece) -> bool:
    """Return whether a line is one link with at most a label before it: ``Also read: Mayor quits``."""
    if piece.kind in ("cell", "heading") or not piece.links or _ends(piece) or _ADDRESS.match(piece.text):
        return False
    if piece.linked > 0.9 and piece.kind != "item":
        return True
    if piece.links == 1 and piece.linked > 0.75 and piece.kind != "item":
        return True
    return piece.links == 1 and piece.last_linked and piece.linked >= 0.5 and ":" in piece.text[:30]


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


def _without_head(pieces: Sequence[Piece], chosen: list[int], titles: set[str]) -> list[int]:
    """Leave out headline, kicker, byline and date before the first sentence."""
    first = next((i for i, n in enumerate(chosen) if len(pieces[n].text) >= 80 and pieces[n].kind != "heading"), 0)
    return [n for i, n in enumerate(chosen) if i >= first or i > 5 or not _is_label(pieces[n], titles)]


def _is_label(piece: Piece, titles: set[str]) -> bool:
    if piece.tag == "h1" or squeeze(piece.text).lower() in titles:
        return True
    return piece.kind in ("line", "item") and len(piece.text) < 60 and not _ends(piece)


def _without_tail(pieces: Sequence[Piece], chosen: list[int]) -> list[int]:
    """Leave out credits, notes and headings after the last sentence, if they are few: many are a list or a table."""
    end = len(chosen)
    while end > 1 and _is_trailer(pieces[chosen[end - 1]]):
        end -= 1
    return chosen[:end] if len(chosen) - end <= 4 else chosen


def _is_trailer(piece: Piece) -> bool:
    text = piece.text
    if piece.kind == "heading" or "©" in text or _MAIL.search(text):
        return True
    if piece.kind in ("item", "cell", "quote"):
        return False
    if text.startswith("(") and text.endswith(")") and len(text) < 160:
        return True
    return (piece.slanted > 0.9 and not text.startswith(_QUOTE)) or (len(text) < 60 and not _ends(piece))
