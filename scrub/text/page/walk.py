"""A page's tree to its lines of text, in order, with what the markup says of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from scrub.text.page.boxes import is_hidden, is_tip, name_words
from scrub.text.page.pictures import Picture, picture_of
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
_FIELDS = frozenset({"email", "text", "tel"})  # what is typed; the others may be switches of the page's own
_SLANTED = frozenset({"em", "i", "cite"})
# Soft hyphen, zero-width space, word joiner, byte order mark, direction marks: marks for layout, not letters.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f]")


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
    it holds, ``last_linked`` whether it ends with one, ``start`` the number of letters before it on the page,
    ``picture`` the picture that stands directly before it, None if there is none.
    """

    text: str
    place: Place
    linked: float
    slanted: float
    links: int
    last_linked: bool
    start: int
    picture: Picture | None = None

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
            elif tag in _INLINE:
                reader.leave(tag)
            elif tag != "br":
                reader.close()
            if (tail := element.tail) and element is not root:
                reader.add(tail)
        elif tag == "br":
            reader.runs.append(_BREAK)
        elif _is_skipped(element, tag, attributes := dict(element.items())):
            events.skip_subtree()
            skipped = element
            reader.cut(element, tag)
        else:
            if tag in _INLINE:
                reader.enter(tag, attributes)
            else:
                reader.open(tag, attributes)
            if text := element.text:
                reader.add(text)
    return reader.pieces


def _is_skipped(element: Any, tag: Any, attributes: Mapping[str, str]) -> bool:
    """Return whether nothing of an element is read."""
    if tag in _SKIPPED or not isinstance(tag, str):
        return True
    if attributes and (is_hidden(attributes) or (tag == "span" and _is_tip(attributes))):
        return True
    return tag in ("nav", "footer") and _is_menu(element)


def _is_menu(element: Any) -> bool:
    """Return whether an element holds nothing but links; some pages have their article in a ``nav`` by mistake."""
    return element.find(".//p") is None


def _is_tip(attributes: Mapping[str, str]) -> bool:
    """Return whether an element within a line shows only under the pointer."""
    return "class" in attributes and is_tip(name_words(attributes["class"], ""))


class _Reader:
    """The state of a walk: open elements, the styles in force, and the runs of the line that is being read."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.opened = Opened()
        self.runs: list[_Run] = []
        self.link = self.slant = self.number = self.letters = 0
        self.picture: Picture | None = None

    def enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element within a line."""
        self.number += 1
        if tag == "a":
            self.link = self.number
        elif tag in _SLANTED:
            self.slant += 1
        elif tag == "span" and "br" in attributes.get("class", "").split():
            self.runs.append(_BREAK)  # a line break of sites that make their elements in scripts

    def leave(self, tag: str) -> None:
        """End an element within a line."""
        if tag == "a":
            self.link = 0
        elif tag in _SLANTED:
            self.slant -= 1

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin a block: the line before it ends."""
        self.number += 1
        if self.runs:
            self.flush()
        self.opened.push(self.number, tag, (attributes.get("class", ""), attributes.get("id", "")))

    def close(self) -> None:
        """End a block and its last line."""
        if self.runs:
            self.flush()
        self.opened.pop()

    def cut(self, element: Any, tag: Any) -> None:
        """End the line at a hidden block, remember a picture; scripts and form controls may stand within a line."""
        if tag in ("img", "picture"):
            self.picture = picture_of(element, self.opened.numbers[-1] if self.opened.numbers else 0)
        elif tag in ("input", "textarea") and element.get("type", "text").lower() in _FIELDS:
            self.opened.ask()
        elif self.runs and isinstance(tag, str) and tag not in _INLINE and tag not in _SKIPPED:
            self.flush()

    def add(self, text: str) -> None:
        if self.runs or not text.isspace():
            self.runs.append(_Run(text, self.link, self.slant > 0))

    def flush(self) -> None:
        """Make a piece of each line of the runs so far and forget them."""
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
        text = " ".join((raw if raw.isascii() else _INVISIBLE.sub("", raw)).split())
        if not text or not self.opened.numbers:
            return
        self.pieces.append(_piece(text, self.opened.place(), line, self.letters, self.picture))
        self.letters += len(text)
        self.picture = None


def _piece(text: str, place: Place, line: Sequence[_Run], start: int, picture: Picture | None) -> Piece:
    if len(line) == 1:
        link, slanted = line[0].link, line[0].slanted
        return Piece(text, place, float(link > 0), float(slanted), int(link > 0), link > 0, start, picture)
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
        picture=picture,
    )
