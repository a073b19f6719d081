"""Where on a page a text stands: its element, the elements around it, and what they are called."""

from __future__ import annotations

from collections.abc import Sequence

from scrub.text.page.boxes import is_box, is_talk

__all__ = ["TEXT_TAGS", "Opened", "Place"]

_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("blockquote",), "quote"),
    **dict.fromkeys(("td", "th"), "cell"),
}
TEXT_TAGS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li dt dd ul ol dl blockquote pre td th tr tbody thead tfoot table center".split()
)
"""Elements that shape a text; what they stand in is its home."""
_LISTS = frozenset({"ul", "ol", "dl"})
_MAX_PATH = 60  # levels of ancestors that a place remembers: deeper pages stay linear
_NEAR = 4  # an element and three ancestors name its tokens


class Place:
    """An element that holds text, and its ancestors from the inside out: their numbers, tags and words.

    ``boxes`` are the numbers of those that look like chrome, ``talk`` whether one holds the readers' comments; ``home``
    is the number of the element around a line: for an item, its list; ``ground`` the level of the first element that is
    neither a paragraph nor a part of a list or table.
    """

    __slots__ = ("boxes", "ground", "home", "kind", "node", "path", "tag", "tags", "talk", "words")

    def __init__(self, around: Sequence[Opened]) -> None:
        inner = around[: -_MAX_PATH - 1 : -1]
        self.node: int = inner[0].number
        self.path: tuple[int, ...] = tuple([element.number for element in inner])
        self.tags: tuple[str, ...] = tuple([element.tag for element in inner])
        self.words: tuple[tuple[str, ...], ...] = tuple([element.words for element in inner[:_NEAR]])
        self.boxes: tuple[int, ...] = tuple([element.number for element in inner if element.box])
        self.talk = any(is_talk(element.words) for element in inner if element.box)
        self.ground = next((n for n, tag in enumerate(self.tags) if tag not in TEXT_TAGS), len(inner) - 1)
        self.tag = next((name for name in self.tags[:3] if name in _KINDS), self.tags[0])
        self.kind = _KINDS.get(self.tag, "line")
        self.home = self._home()

    def _home(self) -> int:
        if self.kind == "item":
            for tag, node in zip(self.tags, self.path, strict=True):
                if tag in _LISTS:
                    return node
        return self.path[1] if len(self.path) > 1 else self.node

    @property
    def tokens(self) -> tuple[str, ...]:
        """Return the words of class and id of the element and its near ancestors, lower-case, each once."""
        return tuple(dict.fromkeys(word for words in self.words for word in words))


class Opened:
    """A block element whose end is not reached yet; ``place`` is made when it turns out to hold text."""

    __slots__ = ("box", "number", "place", "tag", "words")

    def __init__(self, number: int, tag: str, words: tuple[str, ...]) -> None:
        self.number = number
        self.tag = tag
        self.words = words
        self.box = is_box(tag, words)
        self.place: Place | None = None
