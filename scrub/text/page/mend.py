"""Standfirst and summary of a page, which stand between headline and article and belong to neither's element."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from scrub.text.page.choose import SENTENCE, squeeze
from scrub.text.page.facts import PageFacts
from scrub.text.page.place import Place
from scrub.text.page.walk import Piece
from scrub.text.words import WIDE

__all__ = ["NO_LEDE", "opening"]

_APART = frozenset({"figure", "figcaption", "aside", "nav", "footer", "address", "details"})
NO_LEDE = frozenset("image img photo picture media caption author autor credit time date byline video gallery".split())
# What sites call it, in the classes of its element.
_LEDE = frozenset(
    "standfirst deck dek subtitle subtitles subheadline subheading subhead excerpt intro lead lede summary epigraph"
    " vorspann chapo chapeau entradilla bajada sommario occhiello ingress ingressi manchet zajawka".split()
)
# What sites call the list of the story's main points: one word, or one of the first with one of the second.
_SUMMARY = frozenset("takeaways keytakeaways keypoints tldr stichpunkte".split())
_SUMMARY_OF = frozenset("summary key story article".split())
_SUMMARY_PARTS = frozenset("list bullets bullet points highlights takeaways facts".split())
_TITLE = 12  # letters of a title that can be recognised
_SAME = 40  # letters that two texts have to share at their beginning to be the same
_TOLD, _BRIEF = 25, 12  # letters of a description that can be recognised: by its beginning, as a whole
_LOOK_BACK = 40  # lines between the headline and the first paragraph
_NEAR = 4  # lines below the headline in which a standfirst without a telling name is believed
_SHORTEST, _UNTOLD = 30, 60  # letters of a standfirst that the page names or repeats, and of one that it does not
_PARAGRAPH = 80
_LIST = 4  # an item, its list, and two elements around that, one of which holds the label too


def opening(pieces: Sequence[Piece], chosen: Sequence[int], facts: PageFacts) -> list[int]:
    """Return the places of standfirst and summary that the page shows between headline and first chosen paragraph."""
    own = _own_boxes(pieces, chosen)
    first = next((n for n in chosen if _is_paragraph(pieces[n], own)), None)
    if first is None:
        return []
    titles = [key for title in facts.headlines if len(key := squeeze(title)) >= _TITLE]
    top = _headline(pieces, range(max(0, first - _LOOK_BACK), first), titles)
    if top is None:
        return []
    told = [key for text in facts.descriptions if len(key := squeeze(text)) >= _BRIEF]
    shared = own | set(pieces[top].place.boxes)
    between = [n for n in range(top + 1, first) if shared.issuperset(pieces[n].place.boxes)]
    found = [n for n in between if _is_standfirst(pieces[n], n - top, told, titles)]
    return [*_told_once(pieces, found, chosen), *_summary(pieces, between)]


def _told_once(pieces: Sequence[Piece], found: Sequence[int], chosen: Sequence[int]) -> list[int]:
    """Return the lines that look like the first one, none when they only quote a paragraph below, which stays."""
    alike = [n for n in found if pieces[n].place.words[:2] == pieces[found[0]].place.words[:2]]
    return alike if not alike or not _stands_again(pieces, alike, chosen) else []


def _stands_again(pieces: Sequence[Piece], found: Sequence[int], chosen: Sequence[int]) -> bool:
    """Return whether a standfirst only quotes a paragraph below it, which stays."""
    below = "".join(squeeze(pieces[n].text) for n in chosen if n > found[-1])
    return all(squeeze(pieces[n].text) in below for n in found)


def _summary(pieces: Sequence[Piece], between: Sequence[int]) -> list[int]:
    """Return the items of the list of main points, and the label over it."""
    items = [n for n in between if pieces[n].kind == "item" and pieces[n].linked <= 0.3 and _sums_up(pieces[n].place)]
    if not items or sum(len(pieces[n].text) for n in items) < _SHORTEST * len(items):
        return []
    label = items[0] - 1
    above = (
        label in between
        and len(pieces[label].text) < _TOLD
        and not set(pieces[label].place.path[:2]).isdisjoint(pieces[items[0]].place.path[:_LIST])
    )
    return [label, *items] if above else items


def _sums_up(place: Place) -> bool:
    return any(
        not _SUMMARY.isdisjoint(words)
        or not (_SUMMARY_OF.isdisjoint(words) or _SUMMARY_PARTS.isdisjoint(words))
        or words == ("summary",)
        for words in place.words
    )


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
    """Return the last headline among some lines: an ``h1``, the page's title in any element, else the header's."""
    found = [n for n in above if "h1" in pieces[n].place.tags[:3] or squeeze(pieces[n].text) in titles]
    found = found or [n for n in above if pieces[n].place.tag == "h2" and "header" in pieces[n].place.tags[:3]]
    return max(found, default=None)


def _names_lede(words: Sequence[str]) -> bool:
    """Return whether words of a class name a standfirst, also in two: ``subHeadline``."""
    return not _LEDE.isdisjoint(words) or any(f"{a}{b}" in _LEDE for a, b in pairwise(words) if a == "sub")


def _is_standfirst(piece: Piece, below: int, told: Sequence[str], titles: Sequence[str]) -> bool:
    size = len(piece.text) * (3 if WIDE.search(piece.text) else 1)
    key = squeeze(piece.text)
    if (size < _SHORTEST and key not in told) or piece.linked > 0.3 or not _APART.isdisjoint(piece.place.tags):
        return False
    if any(key in title or title in key for title in titles):
        return False
    if key in told or any(key[:_SAME] == text[:_SAME] or key in text for text in told if len(text) >= _TOLD):
        return True
    if not NO_LEDE.isdisjoint(piece.place.tokens):
        return False
    if any(map(_names_lede, piece.place.words[:2])):
        return True
    return piece.kind != "item" and below <= _NEAR and size >= _UNTOLD and SENTENCE.search(piece.text) is not None
