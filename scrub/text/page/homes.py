"""The elements around the prose of a page: how much each holds, and how it looks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from scrub.text.page.choose import SENTENCE
from scrub.text.page.place import TEXT_TAGS, Place
from scrub.text.page.walk import Piece
from scrub.text.stops import END, UNMARKED
from scrub.text.words import WIDE

__all__ = ["Homes", "Look", "look_of", "prose_of", "within"]

# Tuned on the 233 dev pages of two collections: letters and shares in the order of magnitude that news pages have.
_PROSE = 50  # letters of a line that is prose by itself; a third of it in Chinese, Japanese and Korean
_LONG = 120  # letters from which a line with a sentence inside is prose without a full stop at its end
_UNENDED = 80  # letters from which a line in Thai or Lao, where sentences end without a mark, is prose; chosen
_MOST = 1000  # letters that count of one line
_ITEM = 0.5  # what a letter in a list counts against one in a paragraph: fact boxes are lists
_LINKED = 0.5  # share of letters in links from which a line is no prose
_ONE_HOME = 1.5  # exponent that prefers much text in one element to little in each of many: teasers
_CORE = 0.8  # share of the article's prose that its core element holds
_JOIN_LETTERS, _JOIN_SHARE = 200, 0.1  # prose of an element of another look that still belongs to the article
_OUTER = 2  # elements from the core outwards whose own paragraphs belong to the article
_DEPTH = 8  # levels above a line in which its element is looked for

_SENTENCE_WITHIN = re.compile(rf"""{END}["'”’»“)\]]*\s""")

Look = tuple[object, ...]


@dataclass(slots=True)
class Homes:
    """The elements around prose: how many letters each holds, how it looks, and one place in it."""

    letters: Counter[int] = field(default_factory=Counter)
    places: dict[int, Place] = field(default_factory=dict)
    looks: defaultdict[Look, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, place: Place, letters: float) -> None:
        """Count the prose of one line."""
        home = place.path[place.ground]
        if home not in self.places:
            self.places[home] = place
            self.looks[look_of(place)].append(home)
        self.letters[home] += letters  # type: ignore[assignment]

    def weights(self) -> dict[Look, float]:
        """Return what each look holds, much in one element more than little in each of many."""
        return {look: sum(self.letters[home] ** _ONE_HOME for home in homes) for look, homes in self.looks.items()}

    def path(self, home: int) -> tuple[int, ...]:
        """Return the numbers of a home and of the elements around it."""
        place = self.places[home]
        return place.path[place.ground :]

    def core(self, main: set[int]) -> int:
        """Return the innermost element that holds most of the prose of some homes; 0 when there is none."""
        held: Counter[int] = Counter()
        for home in main:
            for node in self.path(home):
                held[node] += self.letters[home]
        limit = _CORE * sum(self.letters[home] for home in main)
        return max((node for node, letters in held.items() if letters >= limit), default=0)

    def joined(self, main: set[int], core: int) -> Iterator[int]:
        """Yield the homes of another look that hold the core and open above it, or, with much prose, are near it."""
        path = self.path(max(main, key=self.letters.__getitem__))
        around = {core, *path[:2]}
        outer = path[path.index(core) :][:_OUTER] if core in path else ()
        first = min(self.places[home].node for home in main)
        least = max(_JOIN_LETTERS, _JOIN_SHARE * sum(self.letters[home] for home in main))
        for home, letters in self.letters.items():
            if home not in main and (
                (home in outer and self.places[home].node < first)
                or (letters >= least and not around.isdisjoint(self.path(home)))
            ):
                yield home


def prose_of(piece: Piece) -> float:
    """Return the letters of prose in a line, those in links left out; 0 for what is no sentence."""
    text, size = piece.text, len(piece.text)
    if size * 3 < _PROSE or piece.linked >= _LINKED or piece.kind == "heading":
        return 0.0
    if size < _PROSE * 3 and WIDE.search(text):
        size *= 3
    ended = size >= _PROSE and (SENTENCE.search(text) or (size >= _UNENDED and UNMARKED.search(text)))
    if not ended and not (size >= _LONG and _SENTENCE_WITHIN.search(text)):
        return 0.0
    return min(size, _MOST) * (1 - piece.linked) * (_ITEM if piece.kind == "item" else 1.0)


def look_of(place: Place) -> Look:
    """Return how the element around a text looks: its tag and first class words, or those of its parent."""
    at = place.ground
    for level in (at, at + 1):
        if level < len(place.words) and place.words[level]:
            return place.tags[at : level + 1], place.words[level][:2]
    return place.tags[at : at + 2], ()


def within(place: Place, main: set[int]) -> bool:
    """Return whether a text stands in one of the elements, with nothing but lists, tables and bare wrappers between."""
    for level, node in enumerate(place.path[:_DEPTH]):
        if node in main:
            return True
        if place.tags[level] not in TEXT_TAGS and level < len(place.words) and place.words[level]:
            return False
    return False
