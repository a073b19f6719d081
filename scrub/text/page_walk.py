"""A page's tree to its pieces of text, in order, with what the markup says of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from scrub.text.page_boxes import is_box, is_hidden

__all__ = ["Piece", "walk"]

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span"
    " strike strong sub sup time tt u var wbr".split()

)
_SKIPPED = frozenset(
    "script style noscript template svg iframe head button select option input textarea video audio object canvas map"
    " math embed applet dialog progress meter datalist img picture source track param area link meta base title".split()
)
_SLANTED = frozenset({"em", "i", "cite"})
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F])
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("blockquote", "q"), "quote"),
    **dict.fromkeys(("td", "th"), "cell"),
}
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of a page.

    ``linked`` and ``slanted`` are the shares (0..1) of its letters inside links and italics, ``links`` how many links,
    ``start`` the letters before it on the page, ``node`` numbers its element, ``parents`` the elements around it from
    the inside out, ``boxes`` those of them that look like chrome, ``last_linked`` whether it ends with a link.
    """

    text: str
    tag: str
    kind: str
    linked: float
    slanted: float
    links: int
    bold: float
    last_linked: bool
    start: int
    node: int
    parents: tuple[int, ...]
    boxes: tuple[int, ...]
    tags: tuple[str, ...]
    tokens: tuple[str, ...]
    wide: tuple[str, ...]


@dataclass(slots=True)
class _Frame:
    """An open block element of the walk."""

    number: int
    tag: str
    words: tuple[str, ...]
    box: bool


@dataclass(slots=True)
class _Buffer:
    """Text seen since the last boundary: parts with whether each is linked, slanted, bold."""

    parts: list[tuple[str, int, bool, bool]] = field(default_factory=list)


def walk(root: Any) -> list[Piece]:
    """Return the pieces of a tree; hidden elements, scripts and form controls have none."""
    return list(_Walk().run(root))


class _Walk:
    """One pass over a tree with its own stack, so that depth cannot break it."""

    def __init__(self) -> None:
        self.frames: list[_Frame] = []
        self.parts: list[tuple[str, int, bool, bool]] = []
        self.link = self.slant = self.bold = 0
        self.numbers = self.letters = 0

    def run(self, root: Any) -> Iterator[Piece]:
        stack: list[tuple[Any, bool]] = [(root, False)]
        while stack:
            element, closing = stack.pop()
            tag = element.tag
            if closing:
                if tag in _INLINE:
                    self.close_inline(tag)
                else:
                    yield from self.flush()
                    self.frames.pop()
            elif not isinstance(tag, str) or tag in _SKIPPED:
                pass
            elif is_hidden(element):
                if tag not in _INLINE:
                    yield from self.flush()
            elif tag == "br":
                self.parts.append(("\n", 0, False, False))
            else:
                stack.append((element, True))
                if tag in _INLINE:
                    self.open_inline(tag)
                else:
                    yield from self.flush()
                    self.open_block(element, tag)
                self.add(element.text)
                stack.extend((child, False) for child in reversed(element))
                continue
            if element is not root:
                self.add(element.tail)

    def add(self, text: str | None) -> None:
        if text:
            self.parts.append((text, self.link, self.slant > 0, self.bold > 0))

    def open_inline(self, tag: str) -> None:
        if tag == "a":
            self.numbers += 1
            self.link = self.numbers
        self.slant += tag in _SLANTED
        self.bold += tag in ("b", "strong")

    def close_inline(self, tag: str) -> None:
        if tag == "a":
            self.link = 0
        self.slant -= tag in _SLANTED
        self.bold -= tag in ("b", "strong")

    def open_block(self, element: Any, tag: str) -> None:
        self.numbers += 1
        words = _words(f"{element.get('class') or ''} {element.get('id') or ''}")
        self.frames.append(_Frame(self.numbers, tag, words, is_box(tag, words)))

    def flush(self) -> Iterator[Piece]:
        """Yield a piece for each line of the buffer and empty it."""
        parts, self.parts = self.parts, []
        if not parts or not self.frames:
            return
        line: list[tuple[str, int, bool, bool]] = []
        for part in parts:
            if part[0] == "\n":
                yield from self.piece(line)
                line = []
            else:
                line.append(part)
        yield from self.piece(line)

    def piece(self, line: list[tuple[str, int, bool, bool]]) -> Iterator[Piece]:
        text = " ".join("".join(part[0] for part in line).translate(_INVISIBLE).split())
        if not text:
            return
        full = [(len(part[0].strip()), *part[1:]) for part in line if part[0].strip()]
        total = sum(part[0] for part in full) or 1
        tag, kind = self.role()
        near = self.frames[-1:-5:-1]
        yield Piece(
            text,
            tag,
            kind,
            linked=sum(size for size, link, _, _ in full if link) / total,
            slanted=sum(size for size, _, slant, _ in full if slant) / total,
            links=len({link for _, link, _, _ in full if link}),
            bold=sum(size for size, _, _, bold in full if bold) / total,
            last_linked=bool(full and full[-1][1]),
            start=self.letters,
            node=self.frames[-1].number,
            parents=tuple(frame.number for frame in self.frames[-2::-1]),
            boxes=tuple(frame.number for frame in self.frames if frame.box),
            tags=tuple(frame.tag for frame in reversed(self.frames)),
            tokens=tuple(dict.fromkeys(word for frame in near for word in frame.words)),
            wide=tuple(dict.fromkeys(word for frame in self.frames for word in frame.words if frame.tag not in ("html", "body"))),
        )
        self.letters += len(text)

    def role(self) -> tuple[str, str]:
        """Return the tag that says most of the open block and the kind of its text."""
        for frame in self.frames[-1:-4:-1]:
            if frame.tag in _KINDS:
                return frame.tag, _KINDS[frame.tag]
        return self.frames[-1].tag, "line"


@lru_cache(maxsize=4096)
def _words(names: str) -> tuple[str, ...]:
    """Return the lower-case words of class names and ids: ``story-bodyText`` has story, body, text."""
    return tuple(dict.fromkeys(word.lower() for word in _WORDS.findall(names[:400])))
