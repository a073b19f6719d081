"""Paragraphs in an element of their own among those of the article: notes, questions, columns, corrections."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from itertools import chain

from scrub.text.page.choose import SENTENCE
from scrub.text.page.homes import Look, look_of
from scrub.text.page.walk import Piece

__all__ = ["inset"]

_DEPTH = 4  # levels of an inset element: as many as a place knows the words of
_LINKED = 0.3  # share of letters in links from which an element is one for clicking
_BEFORE = 8  # lines above the first one in which an element of the same look is looked for
_SHORTEST = 20  # letters of a paragraph
# What no story calls its own paragraphs, beside the words that name a box anywhere.
_CHROME = frozenset(
    "teaser ad ads adv author authors autor byline credit credits image img photo picture media video audio player"
    " caption time date meta info tag tags link links card cards widget banner button paywall piano login register"
    " modal popup poll quiz survey sponsor sponsors partner product products offer shop footer header support member"
    " membership app follow listen notice legal license rights sidebar rail slider tooltip embed tweet".split()
)
# What sites call the note behind a story; on 320 dev pages all else that stands there is of other texts or the site.
_NOTES = frozenset("correction corrections clarification erratum korrektur berichtigung rectificatif rettelse".split())


def inset(pieces: Sequence[Piece], boxed: Sequence[bool], taken: Collection[int], core: int) -> set[int]:
    """Return the lines of elements without a taken paragraph that stand among the article's in ``core``.

    Before and behind them only elements that look like two between them count, those that look alike on both sides,
    also in the element around ``core``, and a correction behind them.
    """
    found = {n for n in taken if pieces[n].kind == "line"}
    ended = [n for n in found if _is_sentence(pieces[n])]
    if not ended:
        return set()
    first, last = min(ended), max(ended)
    outer = _around(pieces[first], core)
    around = [
        group
        for root, group in _groups(pieces, found, outer).items()
        if not any(boxed[n] for n in group) and _is_told([pieces[n] for n in group], root)
    ]
    told = [group for group in around if core in pieces[group[0]].place.path]
    among = [group for group in told if first < group[0] < last]
    counts = Counter(look for group in among for look in _looks(pieces, group))
    beside = [
        group
        for group in told
        if all(counts[look] > 1 for look in _looks(pieces, group)) or _is_note(pieces[group[0]], group[0], last)
    ]
    before = {look for group in around if group[0] < first for look in _looks(pieces, group)}
    behind = {look for group in around if group[0] > last for look in _looks(pieces, group)}
    framing = [group for group in around if _looks(pieces, group) <= before & behind]
    return {n for group in among + beside + framing for n in group}


def _around(piece: Piece, core: int) -> int:
    """Return the element around the core, or the core where it is the page's."""
    path = piece.place.path
    at = path.index(core) + 1 if core in path else 0
    return path[at] if 0 < at < len(path) and piece.place.tags[at] not in ("body", "html") else core


def _groups(pieces: Sequence[Piece], found: Collection[int], core: int) -> dict[int, list[int]]:
    """Return the outermost elements in ``core`` without a line of ``found``, and their lines, up to the core's end."""
    holding = {node for n in found for node in _up_to(pieces[n].place.path, core)}
    last = max(found)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for n in range(max(0, min(found) - _BEFORE), len(pieces)):
        level = next((i for i, node in enumerate(pieces[n].place.path) if node in holding), 0)
        if 0 < level <= _DEPTH and n not in found:
            groups[pieces[n].place.path[level - 1]].append(n)
        elif n > last:
            break
    return groups


def _up_to(path: Sequence[int], core: int) -> Sequence[int]:
    return path[: path.index(core) + 1] if core in path else ()


def _looks(pieces: Sequence[Piece], group: Sequence[int]) -> set[Look]:
    return {look_of(pieces[n].place) for n in group}


def _is_note(piece: Piece, n: int, last: int) -> bool:
    """Return whether the first line of an element, the next one after the article's last, is of a correction."""
    return n == last + 1 and not _NOTES.isdisjoint(piece.place.tokens)


def _is_told(group: Sequence[Piece], root: int) -> bool:
    """Return whether an element is of the story: paragraphs with a sentence, few links, no form, no name of chrome."""
    if root in group[0].place.asking:
        return False
    for piece in group:
        level = piece.place.path.index(root) + 1
        tags, words = piece.place.tags[:level], piece.place.words[:level]
        if "article" in tags or (piece.kind == "line" and "p" not in tags) or not _CHROME.isdisjoint(chain(*words)):
            return False
    linked = sum(piece.linked * len(piece.text) for piece in group)
    return linked <= _LINKED * sum(len(piece.text) for piece in group) and any(map(_is_sentence, group))


def _is_sentence(piece: Piece) -> bool:
    return piece.kind == "line" and len(piece.text) >= _SHORTEST and SENTENCE.search(piece.text) is not None
