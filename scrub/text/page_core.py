"""Which lines of a page are its article, by the page's structure alone.

The paragraphs of an article share an element, or stand in elements of the same look (one ``div`` a paragraph, one a
slide). So: the look that holds most prose is the article's, and what else stands in its elements belongs to it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from scrub.text.page_choose import SENTENCE
from scrub.text.page_place import TEXT_TAGS, Place
from scrub.text.page_walk import Piece

__all__ = ["Core", "core_of"]

# Tuned on the 233 dev pages of two collections: letters and shares in the order of magnitude that news pages have.
_PROSE = 50  # letters of a line that is prose by itself; a third of it in Chinese, Japanese and Korean
_LONG = 120  # letters from which a line with a sentence inside is prose without a full stop at its end
_MOST = 1000  # letters that count of one line
_ITEM = 0.5  # what a letter in a list counts against one in a paragraph: fact boxes are lists
_LINKED = 0.5  # share of letters in links from which a line is no prose
_ONE_HOME = 1.5  # exponent that prefers much text in one element to little in each of many: teasers
_OWN = 0.3  # a box that holds more of the page's prose is the article, whatever its class says
_CORE = 0.8  # share of the article's prose that its core element holds
_JOIN_LETTERS, _JOIN_SHARE = 200, 0.1  # prose of an element of another look that still belongs to the article
_FIRST = 500  # letters of an article that can be followed by another one on its page
_NEAR = 6  # levels above a heading in which it meets the core

# Letters at least, and rest, boxed and rival at most, for which the extractor is not asked.
_SURE = (300, 0.2, 1.0, 0.5)
_SURE_FAST = (250, 0.6, 2.0, 0.7)

_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCE_WITHIN = re.compile(r"""[.!?…。！？।؟]["'”’»“)\]]*\s""")

_Look = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Core:
    """``taken`` are the places of the article's lines, ``letters`` what they hold of prose.

    What speaks against them: ``rest`` and ``boxed`` are the prose left outside and inside of boxes, as shares of what
    was taken, ``rival`` is the weight of the next look against the chosen one.
    """

    taken: list[int]
    letters: float = 0.0
    rest: float = 1.0
    boxed: float = 1.0
    rival: float = 1.0

    def sure(self, *, fast: bool) -> bool:
        """Return whether the extractor need not be asked; the fast way asks it only when nothing else helps."""
        least, rest, boxed, rival = _SURE_FAST if fast else _SURE
        return self.letters >= least and self.rest <= rest and self.boxed <= boxed and self.rival <= rival


@dataclass(slots=True)
class _Homes:
    """The elements around prose: how many letters each holds, how it looks, and one place in it."""

    letters: Counter[int] = field(default_factory=Counter)
    places: dict[int, Place] = field(default_factory=dict)
    looks: defaultdict[_Look, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, place: Place, letters: float) -> None:
        home = place.path[place.ground]
        if home not in self.places:
            self.places[home] = place
            self.looks[_look(place)].append(home)
        self.letters[home] += letters  # type: ignore[assignment]

    def weights(self) -> dict[_Look, float]:
        return {look: sum(self.letters[home] ** _ONE_HOME for home in homes) for look, homes in self.looks.items()}


def core_of(pieces: Sequence[Piece]) -> Core:
    """Return the article's lines; none when no line of the page is prose."""
    prose = [_prose(piece) for piece in pieces]
    boxed = _boxed(pieces, prose)
    homes = _Homes()
    for piece, letters, box in zip(pieces, prose, boxed, strict=True):
        if letters and not box:
            homes.add(piece.place, letters)
    if not homes.places:
        return Core([])
    weights = homes.weights()
    top = max(weights, key=weights.__getitem__)
    taken = _taken(pieces, boxed, homes, top)
    letters = sum(prose[n] for n in taken)
    rest = sum(homes.letters.values()) - sum(prose[n] for n in taken)
    rival = max((weight for look, weight in weights.items() if look != top), default=0.0) / weights[top]
    return Core(taken, letters, rest / (letters or 1), (sum(prose) - letters - rest) / (letters or 1), rival)


def _prose(piece: Piece) -> float:
    """Return the letters of prose in a line, those in links left out; 0 for what is no sentence."""
    text, size = piece.text, len(piece.text)
    if size * 3 < _PROSE or piece.linked >= _LINKED or piece.kind == "heading":
        return 0.0
    if size < _PROSE * 3 and _WIDE.search(text):
        size *= 3
    ended = size >= _PROSE and SENTENCE.search(text)
    if not ended and not (size >= _LONG and _SENTENCE_WITHIN.search(text)):
        return 0.0
    return min(size, _MOST) * (1 - piece.linked) * (_ITEM if piece.kind == "item" else 1.0)


def _boxed(pieces: Sequence[Piece], prose: Sequence[float]) -> list[bool]:
    """Return for each line whether it stands in a box that is not the article's own, or among comments."""
    held: Counter[int] = Counter()
    for piece, letters in zip(pieces, prose, strict=True):
        if letters and piece.place.boxes and not piece.place.talk:
            for box in piece.place.boxes:
                held[box] += letters  # type: ignore[assignment]
    limit = _OWN * sum(prose)
    own = {box for box, letters in held.items() if letters > limit}
    return [bool(p.place.boxes) and (p.place.talk or not own.issuperset(p.place.boxes)) for p in pieces]


def _look(place: Place) -> _Look:
    """Return how the element around a text looks: its tag and first class words, or those of its parent."""
    at = place.ground
    for level in (at, at + 1):
        if level < len(place.words) and place.words[level]:
            return place.tags[at : level + 1], place.words[level][:2]
    return place.tags[at : at + 2], ()


def _taken(pieces: Sequence[Piece], boxed: Sequence[bool], homes: _Homes, top: _Look) -> list[int]:
    main = set(homes.looks[top])
    core = _element(homes, main)
    main |= set(_joined(homes, main, core))
    found = {n for n, piece in enumerate(pieces) if not boxed[n] and _within(piece.place, main)}
    if not found:
        return []
    low = min(found)
    high = _before_next(pieces, main, low, max(found))
    above = {path[1] for home in main if len(path := _path(homes, home)) > 1}
    low = _intro(pieces, boxed, homes, core, low, found)
    for n in range(low, high + 1):
        piece = pieces[n]
        if n in found or boxed[n]:
            continue
        if _look(piece.place) == top or (piece.linked <= _LINKED and _belongs(piece, above, core)):
            found.add(n)
    return sorted(n for n in found if n <= high)


def _before_next(pieces: Sequence[Piece], main: set[int], low: int, high: int) -> int:
    """Return the last line before the headline of a second article: an ``h1`` that is no line of the first one."""
    letters = 0
    for n in range(low, high + 1):
        letters += len(pieces[n].text)
        if letters > _FIRST and pieces[n].place.tag == "h1" and not _within(pieces[n].place, main):
            return n - 1
    return high


def _path(homes: _Homes, home: int) -> tuple[int, ...]:
    place = homes.places[home]
    return place.path[place.ground :]


def _element(homes: _Homes, main: set[int]) -> int:
    """Return the innermost element that holds most of the prose of the main homes."""
    held: Counter[int] = Counter()
    for home in main:
        for node in _path(homes, home):
            held[node] += homes.letters[home]
    limit = _CORE * sum(homes.letters[home] for home in main)
    return max(node for node, letters in held.items() if letters >= limit)


def _joined(homes: _Homes, main: set[int], core: int) -> Iterator[int]:
    """Yield the homes of another look that stand in or beside the core and hold enough prose."""
    around = {core, *_path(homes, max(main, key=homes.letters.__getitem__))[:2]}
    least = max(_JOIN_LETTERS, _JOIN_SHARE * sum(homes.letters[home] for home in main))
    for home, letters in homes.letters.items():
        if home not in main and letters >= least and not around.isdisjoint(_path(homes, home)):
            yield home


def _within(place: Place, main: set[int]) -> bool:
    """Return whether a text stands in one of the elements, with nothing but lists, tables and bare wrappers between."""
    for level, node in enumerate(place.path[:8]):
        if node in main:
            return True
        if place.tags[level] not in TEXT_TAGS and level < len(place.words) and place.words[level]:
            return False
    return False


def _intro(
    pieces: Sequence[Piece], boxed: Sequence[bool], homes: _Homes, core: int, low: int, found: set[int]
) -> int:
    """Add the prose between the headline and the first line to ``found``, and return the first line."""
    top = next((n for n in range(low - 1, max(-1, low - 40), -1) if "h1" in pieces[n].place.tags[:3]), None)
    if top is None:
        return low
    for n in range(top + 1, low):
        place = pieces[n].place
        home = place.path[place.ground]
        if not boxed[n] and homes.letters.get(home, 0) >= _JOIN_LETTERS:
            found.add(n)
    return min(found)


def _belongs(piece: Piece, above: set[int], core: int) -> bool:
    """Return whether a line between the paragraphs is a heading, list or quotation of the article."""
    if piece.kind == "heading":
        return core in piece.place.path[:_NEAR] or not above.isdisjoint(piece.place.path[:_NEAR])
    near = piece.place.path[: piece.place.ground + 2]
    return piece.kind in ("item", "quote", "cell") and not above.isdisjoint(near)
