"""A page's tree to its lines of text, in order, with what the markup says of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from scrub.text.page.boxes import is_hidden
from scrub.text.page.place import Opened, Place

__all__ = ["Piece", "walk"]

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small"
    " span strike strong sub sup time tt u var wbr".split()
)
_SKIPPED = frozenset(
    "script style noscript template svg iframe head button select option input textarea video audio object canvas map"
    " math embed applet dialog progress meter datalist img picture source track param area link meta base title".split()
)
_SLANTED = frozenset({"em", "i", "cite"})
# Soft hyphen, zero-width space, word joiner, byte order mark, direction marks: marks for layout, not letters.
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F])
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_MAX_NAMES = 400  # letters of class and id that are read; longer ones are layout classes


class _Run(NamedTuple):
    """A stretch of text of one style; ``link`` numbers the link around it, 0 if there is none."""

    text: str
    link: int
    slanted: bool


_BREAK = _Run("\n", 0, False)


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of a page.

    ``linked`` and ``slanted`` are the shares (0..1) of its letters in links and italics, ``links`` is how many links
    it holds, ``last_linked`` whether it ends with one, ``start`` the number of letters before it on the page.
    """

    text: str
    place: Place
    linked: float
    slanted: float
    links: int
    last_linked: bool
    start: int

    @property
    def kind(self) -> str:
        """Return ``line``, ``heading``, ``item``, ``quote`` or ``cell``."""
        return self.place.kind


def walk(root: Any) -> list[Piece]:
    """Return the lines of a tree; hidden elements, scripts and form controls have none."""
    from lxml import etree

    reader = _Reader()
    events = etree.iterwalk(root, events=("start", "end"))
    skipped = None
    for event, element in events:
        tag = element.tag
        if event == "end":
            if element is skipped:
                skipped = None
            elif tag != "br":
                reader.close(tag)
            if (tail := element.tail) and element is not root:
                reader.add(tail)
        elif tag == "br":
            reader.runs.append(_BREAK)
        elif tag in _SKIPPED or not isinstance(tag, str):
            events.skip_subtree()
            skipped = element
            reader.cut(tag)
        else:
            attributes = dict(element.items())
            if (attributes and is_hidden(attributes)) or _is_menu(element, tag):
                events.skip_subtree()
                skipped = element
                reader.cut(tag)
                continue
            reader.open(tag, attributes)
            if text := element.text:
                reader.add(text)
    return reader.pieces


def _is_menu(element: Any, tag: str) -> bool:
    """Return whether an element holds nothing but links; some pages have their article in a ``nav`` by mistake."""
    return tag in ("nav", "footer") and element.find(".//p") is None


class _Reader:
    """The state of a walk: open elements, the styles in force, and the runs of the line that is being read."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.opened: list[Opened] = []
        self.runs: list[_Run] = []
        self.link = self.slant = self.number = self.letters = 0

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.number += 1
        if tag in _INLINE:
            self.link = self.number if tag == "a" else self.link
            self.slant += tag in _SLANTED
        else:
            self.flush()
            words = _words(attributes.get("class", ""), attributes.get("id", "")) if attributes else ()
            self.opened.append(Opened(self.number, tag, words))

    def close(self, tag: str) -> None:
        if tag in _INLINE:
            self.link = 0 if tag == "a" else self.link
            self.slant -= tag in _SLANTED
        else:
            self.flush()
            self.opened.pop()

    def cut(self, tag: Any) -> None:
        """End the line at a hidden block; scripts, images and form controls may stand within one."""
        if isinstance(tag, str) and tag not in _INLINE and tag not in _SKIPPED:
            self.flush()

    def add(self, text: str) -> None:
        if self.runs or not text.isspace():
            self.runs.append(_Run(text, self.link, self.slant > 0))

    def flush(self) -> None:
        """Make a piece of each line of the runs so far and forget them."""
        if not self.runs:
            return
        line: list[_Run] = []
        for run in self.runs:
            if run is _BREAK:
                self.finish(line)
                line = []
            else:
                line.append(run)
        self.finish(line)
        self.runs = []

    def finish(self, line: list[_Run]) -> None:
        raw = line[0].text if len(line) == 1 else "".join([run.text for run in line])
        text = " ".join((raw if raw.isascii() else raw.translate(_INVISIBLE)).split())
        if not text or not self.opened:
            return
        holder = self.opened[-1]
        holder.place = holder.place or Place(self.opened)
        self.pieces.append(_piece(text, holder.place, line, self.letters))
        self.letters += len(text)


def _piece(text: str, place: Place, line: Sequence[_Run], start: int) -> Piece:
    if len(line) == 1:
        link, slanted = line[0].link, line[0].slanted
        return Piece(text, place, float(link > 0), float(slanted), int(link > 0), link > 0, start)
    sizes = [(size, run) for run in line if (size := len(run.text.strip()))]
    total = sum([size for size, _ in sizes]) or 1
    links = {run.link for _, run in sizes if run.link}
    return Piece(
        text,
        place,
        linked=sum([size for size, run in sizes if run.link]) / total if links else 0.0,
        slanted=sum([size for size, run in sizes if run.slanted]) / total,
        links=len(links),
        last_linked=bool(sizes and sizes[-1][1].link),
        start=start,
    )


@lru_cache(maxsize=4096)
def _words(names: str, ident: str) -> tuple[str, ...]:
    """Return the lower-case words of class names and ids: ``story-bodyText`` has story, body, text."""
    return tuple(dict.fromkeys([word.lower() for word in _WORDS.findall(f"{names} {ident}"[:_MAX_NAMES])]))
