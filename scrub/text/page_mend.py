"""The standfirst of a page, which extractors take for a part of the page's head."""

from __future__ import annotations

from collections.abc import Sequence

from scrub.text.page_choose import SENTENCE, squeeze
from scrub.text.page_facts import PageFacts
from scrub.text.page_walk import Piece

__all__ = ["standfirst"]

_APART = frozenset({"figure", "figcaption", "aside", "nav", "li", "footer", "address", "details"})
_NO_LEDE = frozenset("image img photo picture media caption author autor credit time date byline".split())
_TITLE = 12  # letters of a title that can be recognised
_SAME = 40  # letters that two texts have to share at their beginning to be the same
_TOLD = 30  # letters of a description that can be recognised
_LOOK_BACK = 40  # lines between the headline and the first paragraph
_SHORTEST, _UNTOLD = 40, 60  # letters of a standfirst that the head of the page repeats, and of one that it does not
_PARAGRAPH = 80


def standfirst(pieces: Sequence[Piece], chosen: Sequence[int], facts: PageFacts) -> list[int]:
    """Return the place of the standfirst between the headline and the first chosen paragraph, if the page shows one."""
    first = next((n for n in chosen if _is_paragraph(pieces[n])), None)
    if first is None:
        return []
    titles = [key for title in facts.headlines if len(key := squeeze(title)) >= _TITLE]
    top = max((n for n in range(max(0, first - _LOOK_BACK), first) if _is_headline(pieces[n], titles)), default=None)
    if top is None:
        return []
    told = [key for text in facts.descriptions if len(key := squeeze(text)) >= _TOLD]
    shared = set(pieces[top].place.boxes)
    for n in range(top + 1, first):
        if shared.issuperset(pieces[n].place.boxes) and _is_standfirst(pieces[n], n - top, told, titles):
            return [n]
    return []


def _is_paragraph(piece: Piece) -> bool:
    return len(piece.text) >= _PARAGRAPH and piece.kind != "heading" and not piece.place.boxes


def _is_headline(piece: Piece, titles: Sequence[str]) -> bool:
    """Return whether a line is the headline: an ``h1``, or the page's title in any other element."""
    return "h1" in piece.place.tags[:3] or (bool(titles) and squeeze(piece.text) in titles)


def _is_standfirst(piece: Piece, below: int, told: Sequence[str], titles: Sequence[str]) -> bool:
    if len(piece.text) < _SHORTEST or piece.linked > 0.3 or not _APART.isdisjoint(piece.place.tags):
        return False
    key = squeeze(piece.text)
    if any(key in title or title in key for title in titles):
        return False
    if any(key[:_SAME] == text[:_SAME] or key in text for text in told):
        return True
    sentence = len(key) >= _UNTOLD and SENTENCE.search(piece.text) is not None
    return sentence and below <= 3 and _NO_LEDE.isdisjoint(piece.place.tokens)
