"""The standfirst of a page, which stands between headline and article and belongs to neither's element."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from scrub.text.page.choose import SENTENCE, squeeze
from scrub.text.page.facts import PageFacts
from scrub.text.page.walk import Piece

__all__ = ["NO_LEDE", "standfirst"]

_APART = frozenset({"figure", "figcaption", "aside", "nav", "footer", "address", "details"})
NO_LEDE = frozenset("image img photo picture media caption author autor credit time date byline video gallery".split())
# What sites call it, in the classes of its element.
_LEDE = frozenset(
    "standfirst deck dek subtitle subtitles subheadline subheading subhead excerpt intro lead lede summary epigraph"
    " vorspann chapo chapeau entradilla bajada sommario occhiello ingress ingressi manchet zajawka".split()
)
_TITLE = 12  # letters of a title that can be recognised
_SAME = 40  # letters that two texts have to share at their beginning to be the same
_TOLD = 25  # letters of a description that can be recognised
_LOOK_BACK = 40  # lines between the headline and the first paragraph
_NEAR = 4  # lines below the headline in which a standfirst without a telling name is believed
_SHORTEST, _UNTOLD = 30, 60  # letters of a standfirst that the page names or repeats, and of one that it does not
_PARAGRAPH = 80
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def standfirst(pieces: Sequence[Piece], chosen: Sequence[int], facts: PageFacts) -> list[int]:
    """Return the places of the standfirst that the page shows between headline and first chosen paragraph, if any."""
    own = _own_boxes(pieces, chosen)
    first = next((n for n in chosen if _is_paragraph(pieces[n], own)), None)
    if first is None:
        return []
    titles = [key for title in facts.headlines if len(key := squeeze(title)) >= _TITLE]
    top = _headline(pieces, range(max(0, first - _LOOK_BACK), first), titles)
    if top is None:
        return []
    told = [key for text in facts.descriptions if len(key := squeeze(text)) >= _TOLD]
    shared = own | set(pieces[top].place.boxes)
    found = [
        n
        for n in range(top + 1, first)
        if shared.issuperset(pieces[n].place.boxes) and _is_standfirst(pieces[n], n - top, told, titles)
    ]
    return [n for n in found if pieces[n].place.words[:2] == pieces[found[0]].place.words[:2]]


def _own_boxes(pieces: Sequence[Piece], chosen: Sequence[int]) -> set[int]:
    """Return the boxes that hold half of the chosen letters: they are the article."""
    held: Counter[int] = Counter()
    for n in chosen:
        for box in pieces[n].place.boxes:
            held[box] += len(pieces[n].text)
    half = sum(len(pieces[n].text) for n in chosen) / 2
    return {box for box, letters in held.items() if letters > half}


def _is_paragraph(piece: Piece, own: set[int]) -> bool:
    return len(piece.text) >= _PARAGRAPH and piece.kind != "heading" and own.issuperset(piece.place.boxes)


def _headline(pieces: Sequence[Piece], above: range, titles: Sequence[str]) -> int | None:
    """Return the last headline among some lines: an ``h1``, or the page's title in any other element."""
    return max(
        (n for n in above if "h1" in pieces[n].place.tags[:3] or squeeze(pieces[n].text) in titles), default=None
    )


def _is_standfirst(piece: Piece, below: int, told: Sequence[str], titles: Sequence[str]) -> bool:
    size = len(piece.text) * (3 if _WIDE.search(piece.text) else 1)
    if size < _SHORTEST or piece.linked > 0.3 or not _APART.isdisjoint(piece.place.tags):
        return False
    key = squeeze(piece.text)
    if any(key in title or title in key for title in titles):
        return False
    if any(key[:_SAME] == text[:_SAME] or key in text for text in told):
        return True
    if not NO_LEDE.isdisjoint(piece.place.tokens):
        return False
    if any(not _LEDE.isdisjoint(words) for words in piece.place.words[:2]):
        return True
    return piece.kind != "item" and below <= _NEAR and size >= _UNTOLD and SENTENCE.search(piece.text) is not None
