"""Text of the article that the extractor lost: the standfirst, and paragraphs that JSON-LD vouches for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrub.text.page_choose import squeeze
from scrub.text.page_facts import PageFacts
from scrub.text.page_walk import Piece

__all__ = ["standfirst", "vouched"]

_APART = frozenset({"figure", "figcaption", "aside", "nav", "li", "footer", "address", "details"})
_NO_LEDE = frozenset("image img photo picture media caption author autor credit time date byline".split())
_SENTENCE = re.compile(r"""[.!?…。！？।؟]["'”’»“]*$""")
_SAME = 40  # letters that two texts have to share at their beginning
_LOOK_BACK = 40  # pieces between the headline and the first paragraph
_SHORTEST, _UNTOLD = 40, 60  # letters of a standfirst that the head of the page repeats, and of one that it does not


def standfirst(pieces: Sequence[Piece], chosen: Sequence[int], facts: PageFacts) -> list[int]:
    """Return the place of the standfirst between headline and first chosen paragraph, if the page shows one."""
    first = next((n for n in chosen if len(pieces[n].text) >= 80 and pieces[n].kind != "heading" and not pieces[n].boxes), None)
    if first is None:
        return []
    top = max((n for n in range(max(0, first - _LOOK_BACK), first) if "h1" in pieces[n].tags[:3]), default=None)
    if top is None:
        return []
    told = [key for text in facts.descriptions if len(key := squeeze(text)) >= 30]
    titles = [squeeze(title) for title in facts.headlines]
    shared = set(pieces[top].boxes)
    found = [
        n
        for n in range(top + 1, first)
        if shared.issuperset(pieces[n].boxes) and _is_standfirst(pieces[n], n - top, told, titles)
    ]
    return found[:1]


def _is_standfirst(piece: Piece, below: int, told: Sequence[str], titles: Sequence[str]) -> bool:
    if len(piece.text) < _SHORTEST or piece.linked > 0.3 or not _APART.isdisjoint(piece.tags):
        return False
    key = squeeze(piece.text)
    if any(key in title or title in key for title in titles if len(title) > 15):
        return False
    if any(key[:_SAME] == text[:_SAME] or key in text for text in told):
        return True
    sentence = len(key) >= _UNTOLD and _SENTENCE.search(piece.text) is not None
    return sentence and below <= 3 and _NO_LEDE.isdisjoint(piece.tokens)


def vouched(pieces: Sequence[Piece], chosen: Sequence[int], facts: PageFacts) -> list[int]:
    """Return the chosen places as JSON-LD's ``articleBody`` corrects them, unchanged when it holds another text."""
    body = squeeze(facts.body)
    whole = sum(len(squeeze(pieces[n].text)) for n in chosen)
    if len(body) < 400 or not 0.6 * whole <= len(body):
        return list(chosen)
    known = [n for n in chosen if squeeze(pieces[n].text) in body]
    if sum(len(squeeze(pieces[n].text)) for n in known) < 0.6 * min(whole, len(body)):
        return list(chosen)
    kept = {n for n in chosen if n in set(known) or pieces[n].kind != "line"}
    low, high = min(known), max(known)
    for n in range(low, high):
        piece = pieces[n]
        if piece.kind in ("line", "heading") and not piece.boxes and len(key := squeeze(piece.text)) >= 30 and key in body:
            kept.add(n)
    return sorted(kept)
