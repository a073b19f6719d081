"""Where on a page a text stands: its element, the elements around it, and what they are called."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from scrub.text.page.boxes import called, is_box

__all__ = ["TEXT_TAGS", "Opened", "Place"]

_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("blockquote",), "quote"),
    **dict.fromkeys(("td", "th"), "cell"),
}
TEXT_TAGS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li dt dd ul ol dl blockquote pre td th tr tbody thead tfoot table center details"
    " summary caption".split()
)
"""Elements that shape a text; what they stand in is its home."""
_LISTS = frozenset({"ul", "ol", "dl"})
_MAX_PATH = 60  # levels of ancestors that a place remembers: deeper pages stay linear
_ASKED = 8  # levels of elements around a field
_NEAR = 4  # an element and three ancestors name its tokens


class Place:
    """An element that holds text, and its ancestors from the inside out: their numbers, tags and words.

    ``boxes`` are the numbers of those that look like chrome, ``talk`` whether one holds the readers' comments; ``home``
    is the number of the element around a line: for an item, its list; ``ground`` the level of the first element that is
    neither a paragraph nor a part of a list or table. ``framed`` is whether a ``figure``, and nothing else, sets a
    table or quotation apart, ``asking`` the numbers of all elements of the page that hold a field to be filled in.
    """

    __slots__ = ("asking", "boxes", "framed", "ground", "home", "kind", "node", "path", "tag", "tags", "talk", "words")

    def __init__(self, around: Opened) -> None:
        path = self.path = tuple(around.numbers[: -_MAX_PATH - 1 : -1])
        tags = self.tags = tuple(around.tags[: -_MAX_PATH - 1 : -1])
        self.words: tuple[tuple[str, ...], ...] = tuple(around.words[: -_NEAR - 1 : -1])
        self.node: int = path[0]
        boxed = [box for box in reversed(around.boxed) if box[0] >= path[-1]] if around.boxed else []
        self.boxes: tuple[int, ...] = tuple([number for number, _ in boxed])
        self.talk = any(talk for _, talk in boxed)
        self.ground = _ground(tags)
        self.tag = tags[0]
        if self.tag not in _KINDS:
            self.tag = next((tag for tag in tags[1:3] if tag in _KINDS), self.tag)
        self.kind = _KINDS.get(self.tag, "line")
        self.home = self._home()
        self.framed = self.kind in ("cell", "quote") and len(boxed) == 1 and self._is_figure()
        self.asking: AbstractSet[int] = around.asking

    def _home(self) -> int:
        if self.kind == "item":
            for tag, node in zip(self.tags, self.path, strict=True):
                if tag in _LISTS:
                    return node
        return self.path[1] if len(self.path) > 1 else self.node

    def _is_figure(self) -> bool:
        at = self.ground
        named = at < len(self.words) and is_box("div", self.words[at])
        return self.tags[at] == "figure" and not named

    @property
    def around(self) -> int:
        """Return the number of the element around the ``ground``; 0 when there is none."""
        return self.path[self.ground + 1] if self.ground + 1 < len(self.path) else 0

    @property
    def tokens(self) -> tuple[str, ...]:
        """Return the words of class and id of the element and its near ancestors, lower-case, each once."""
        return tuple(dict.fromkeys(word for words in self.words for word in words))


def _ground(tags: Sequence[str]) -> int:
    """Return the level of the first tag that shapes no text, or of the last one."""
    level, last = 0, len(tags) - 1
    while level < last and tags[level] in TEXT_TAGS:
        level += 1
    return level


class Opened:
    """The block elements whose end is not reached yet, from the outside in, as lists side by side.

    What an element is called is read when it turns out to hold text: ``tags``, ``words``, ``boxed`` and ``places`` grow
    with ``place``.
    """

    __slots__ = ("asking", "boxed", "elements", "numbers", "places", "tags", "words")

    def __init__(self) -> None:
        self.asking: set[int] = set()
        self.numbers: list[int] = []
        self.elements: list[Any] = []
        self.tags: list[str] = []
        self.places: list[Place | None] = []
        self.words: list[tuple[str, ...]] = []
        self.boxed: list[tuple[int, bool]] = []

    def push(self, number: int, element: Any) -> None:
        """Open an element."""
        self.numbers.append(number)
        self.elements.append(element)

    def pop(self) -> None:
        """Close the innermost element."""
        number = self.numbers.pop()
        self.elements.pop()
        if len(self.tags) > len(self.numbers):
            self.tags.pop()
            self.places.pop()
            self.words.pop()
            if self.boxed and self.boxed[-1][0] == number:
                self.boxed.pop()

    def ask(self) -> None:
        """Remember the innermost elements as those around a field to be filled in."""
        self.asking.update(self.numbers[-_ASKED:])

    def place(self) -> Place:
        """Return the place of the innermost element."""
        while (level := len(self.tags)) < len(self.numbers):
            self._name(self.elements[level], self.numbers[level])
        if (place := self.places[-1]) is None:
            place = self.places[-1] = Place(self)
        return place

    def _name(self, element: Any, number: int) -> None:
        tag = element.tag
        words, box, talk = called(tag, element.get("class", ""), element.get("id", ""))
        self.tags.append(tag)
        self.words.append(words)
        self.places.append(None)
        if box:
            self.boxed.append((number, talk))
