"""Whether what was chosen of a page is a story at all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from scrub.text.page.choose import squeeze
from scrub.text.page.consent import is_consent
from scrub.text.page.notice import is_notice
from scrub.text.page.walk import Piece
from scrub.text.stops import END, UNMARKED
from scrub.text.words import WIDE

__all__ = ["is_index", "judge"]

_SENTENCE_LETTERS = 40  # letters of the shortest line that is a real sentence of a story; a third in CJK scripts
_SENTENCE_END = re.compile(rf"""{END}["'”’»“)\]]*(?:\s|$)""")
_STORY_LETTERS = 250  # letters of sentences below which a page full of links is a list of links
_INDEX_LINKS = 25  # lines of links that make a page an index; article pages have them too, but also have a story
_NO_ARTICLE = "no article found"
# A list of teasers: chosen, and checked on 320 dev pages, none of which is one.
_CARDS = 4  # teasers at least
_CARD_LETTERS = 500  # letters of the text of one teaser
_CARD_SHARE = 0.7  # of the sentences stand in teasers
_OTHERS = 6  # linked headlines of a page whose lead is a teaser as well
_TEASER = 15  # letters of the shortest headline that a teaser links


def judge(texts: Sequence[str], links: int, titles: Sequence[str] = (), *, index: bool = False) -> str:
    """Return why a text is no article, or nothing; ``links`` are the lines of links on its page."""
    letters = sum(len(text) for text in texts if _is_sentence(text))
    if not letters:
        return f"{_NO_ARTICLE}: the page has no sentence of a story"
    if is_consent(texts):
        return f"{_NO_ARTICLE}: the page asks for consent to cookies"
    if is_notice(texts, titles):
        return f"{_NO_ARTICLE}: the page is a notice of the server (not found, denied, a check or a login)"
    if index or (letters < _STORY_LETTERS and links > _INDEX_LINKS and letters < sum(map(len, texts)) / 2):
        return f"{_NO_ARTICLE}: the page looks like a list of links"
    return ""


def _is_sentence(text: str) -> bool:
    least = _SENTENCE_LETTERS / 3 if WIDE.search(text) else _SENTENCE_LETTERS
    if len(text) >= 2 * least and UNMARKED.search(text):
        return True
    return len(text) >= least and (len(text) >= 3 * least or _SENTENCE_END.search(text) is not None)


def is_index(pieces: Sequence[Piece], chosen: Iterable[int], titles: Iterable[str] = ()) -> bool:
    """Return whether the chosen sentences are teasers: short texts, each beside a linked headline of its own.

    Four are a list of them; fewer are the lead of one where the page links many other headlines, and theirs is none of
    its ``titles``.
    """
    prose: defaultdict[int, list[int]] = defaultdict(list)
    sentences = [n for n in chosen if pieces[n].kind != "heading" and _is_sentence(pieces[n].text)]
    for n in sentences:
        for node in _cards(pieces[n]):
            prose[node].append(n)
    linked: defaultdict[int, list[Piece]] = defaultdict(list)
    for piece in pieces:
        if piece.linked > 0.8 and len(piece.text) >= _TEASER:
            for node in _cards(piece):
                linked[node].append(piece)
    cards = {
        node
        for node, found in prose.items()
        if 1 <= len(linked[node]) <= 2 and len(found) <= 2 and sum(len(pieces[n].text) for n in found) <= _CARD_LETTERS
    }
    held = [n for n in sentences if not cards.isdisjoint(_cards(pieces[n]))]
    alone = {frozenset(cards.intersection(_cards(pieces[n]))) for n in held}
    if not held or len(held) < _CARD_SHARE * len(sentences):
        return False
    if len(alone) >= _CARDS:
        return True
    known = {squeeze(title) for title in titles}
    own = [piece for node in cards for piece in linked[node]]
    others = sum(piece.kind == "heading" and piece.linked > 0.8 and len(piece.text) >= _TEASER for piece in pieces)
    return others >= _OTHERS and all(p.kind == "heading" and squeeze(p.text) not in known for p in own)


def _cards(piece: Piece) -> tuple[int, ...]:
    """Return the elements around a line that may be its teaser: itself where it is an item, and the three around it."""
    return piece.place.path[0 if piece.place.tags[0] == "li" else 1 : 4]
