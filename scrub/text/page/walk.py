"""A page's tree to its lines of text, in order, with what the markup says of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from scrub.text.page.boxes import goes_on, is_hidden, is_tip, is_typed, name_words
from scrub.text.page.layout import lay_out
from scrub.text.page.pictures import Picture, picture_of
from scrub.text.page.place import Opened, Place
from scrub.text.stops import ENDS

__all__ = ["Piece", "walk"]

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp"
    " small span strike strong sub sup time tt u var wbr".split()
)
_SKIPPED = frozenset(
    "script style noscript template svg iframe head button select option input textarea video audio object canvas map"
    " math embed applet dialog progress meter datalist img picture source track param area link meta base title".split()
)
_UNSEEN = frozenset({"noscript", "template"})  # parts of a page that are shown in one case only
_BACK = frozenset({"↩", "↩\ufe0e", "↑", "^"})  # links from a footnote to its place in the text
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 dt summary".split())
_TEXTS = 20  # pieces of text in a heading that are compared with its button's
_PANELS = frozenset({"accordion", "faq", "question"})
_IN_HEADING = 2  # levels above a button in which the heading stands that opens with it
_FIELDS = frozenset({"email", "text", "tel"})  # what is typed; the others may be switches of the page's own
_SLANTED = frozenset({"em", "i", "cite"})
_STYLED = _SLANTED | {"a", "span"}
# Soft hyphen, zero-width space, word joiner, byte order mark, direction marks: marks for layout, not letters.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f]")


# Behind the end of a sentence: what is typed otherwise is code, whose empty lines part no paragraphs.
_EMPTY_LINE = re.compile(rf"(?<=[{ENDS}”»\"’)])[^\S\n]*\n[^\S\n]*\n\s*")


_Run = tuple[str, int, bool]
"""A stretch of text of one style: the text, the number of the link around it or 0, whether it is slanted."""

_BREAK: _Run = ("\n", 0, False)


class Piece(NamedTuple):
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


def walk(root: Any, *, unseen: bool = False) -> list[Piece]:
    """Return the lines of a tree; scripts and form controls have none, nor have hidden elements unless ``unseen``."""
    reader = _Reader(unseen=unseen)
    around: list[tuple[Any, Iterator[Any]]] = []
    inside = iter((root,))
    while True:
        for element in inside:
            if reader.begin(element):
                around.append((element, inside))
                inside = iter(element)
                break
            if around and (tail := element.tail):
                reader.add(tail)
        else:
            if not around:
                lay_out(reader.pieces)
                return reader.pieces
            element, inside = around.pop()
            reader.end(element.tag)
            if around and (tail := element.tail):
                reader.add(tail)


def _is_skipped(element: Any, tag: Any, *, unseen: bool) -> bool:
    """Return whether nothing of an element is read; ``unseen`` reads what is hidden, too."""
    if tag in _SKIPPED:
        return not ((unseen and tag in _UNSEEN) or (tag == "button" and _opens(element)))
    if not isinstance(tag, str) or (is_hidden(element) and not unseen and not goes_on(element)):
        return True
    if tag == "a":
        return element.text in _BACK
    return (tag == "span" and _is_tip(element)) or (tag in ("nav", "footer") and _is_menu(element))


def _opens(button: Any) -> bool:
    """Return whether a button opens the paragraphs below it: it is called so, or is all that a heading holds."""
    if not _PANELS.isdisjoint(name_words(button.get("class", ""), "")):
        return True
    above = islice(button.iterancestors(), _IN_HEADING)
    heading = next((element for element in above if element.tag in _HEADINGS), None)
    return heading is not None and _letters(heading) == _letters(button)


def _letters(element: Any) -> str:
    return "".join("".join(islice(element.itertext(), _TEXTS)).split())


def _is_menu(element: Any) -> bool:
    """Return whether an element holds nothing but links; some pages have their article in a ``nav`` by mistake."""
    return element.find(".//p") is None


def _is_tip(element: Any) -> bool:
    """Return whether an element within a line shows only under the pointer."""
    names = element.get("class")
    return bool(names) and is_tip(name_words(names, ""))


class _Reader:
    """The state of a walk: open elements, the styles in force, and the runs of the line that is being read."""

    def __init__(self, *, unseen: bool) -> None:
        self.unseen = unseen
        self.pieces: list[Piece] = []
        self.opened = Opened()
        self.runs: list[_Run] = []
        self.link = self.slant = self.number = self.letters = 0
        self.typed: list[int] = []
        self.picture: Picture | None = None

    def begin(self, element: Any) -> bool:
        """Read the beginning of an element, all of one that holds no other; return whether it is left open."""
        tag = element.tag
        if tag == "br":
            self.runs.append(_BREAK)
            return False
        if _is_skipped(element, tag, unseen=self.unseen):
            self.cut(element, tag)
            return False
        self.number += 1
        if tag not in _INLINE:
            self.open(element)
        elif tag in _STYLED:
            self.enter(element, tag)
        if text := element.text:
            self.add(text)
        if len(element):
            return True
        self.end(tag)
        return False

    def end(self, tag: str) -> None:
        """End an element, and the last line of a block."""
        if tag not in _INLINE:
            if self.runs:
                self.flush()
            if self.typed and self.typed[-1] == self.opened.numbers[-1]:
                self.typed.pop()
            self.opened.pop()
        elif tag == "a":
            self.link = 0
        elif tag in _SLANTED:
            self.slant -= 1

    def enter(self, element: Any, tag: str) -> None:
        """Begin an element within a line."""
        if tag == "a":
            self.link = self.number
        elif tag in _SLANTED:
            self.slant += 1
        elif "br" in element.get("class", "").split():
            self.runs.append(_BREAK)  # a line break of sites that make their elements in scripts

    def open(self, element: Any) -> None:
        """Begin a block: the line before it ends."""
        if self.runs:
            self.flush()
        self.opened.push(self.number, element)
        if is_typed(element):
            self.typed.append(self.number)

    def cut(self, element: Any, tag: Any) -> None:
        """End the line at a hidden block, remember a picture; scripts and form controls may stand within a line."""
        if tag in ("img", "picture"):
            self.picture = picture_of(element, self.opened.numbers[-1] if self.opened.numbers else 0)
        elif tag in ("input", "textarea") and element.get("type", "text").lower() in _FIELDS:
            self.opened.ask()
        elif self.runs and isinstance(tag, str) and tag not in _INLINE and tag not in _SKIPPED:
            self.flush()

    def add(self, text: str) -> None:
        """Read a text; where it shows as it was typed, an empty line behind a sentence ends a line of the page."""
        if self.typed and "\n" in text and "{" not in text:
            for number, part in enumerate(_EMPTY_LINE.split(text)):
                self.runs += [_BREAK] * (number > 0) + [(part, self.link, self.slant > 0)]
        elif self.runs or not text.isspace():
            self.runs.append((text, self.link, self.slant > 0))

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
        raw = line[0][0] if len(line) == 1 else "".join([run[0] for run in line])
        text = " ".join((raw if raw.isascii() else _INVISIBLE.sub("", raw)).split())
        if not text or not self.opened.numbers:
            return
        self.pieces.append(_piece(text, self.opened.place(), line, self.letters, self.picture))
        self.letters += len(text)
        self.picture = None


def _piece(text: str, place: Place, line: Sequence[_Run], start: int, picture: Picture | None) -> Piece:
    if len(line) == 1:
        _, link, slanted = line[0]
        return Piece(text, place, float(link > 0), float(slanted), int(link > 0), link > 0, start, picture)
    sizes = [(size, link, slanted) for run, link, slanted in line if (size := len(run.strip()))]
    total = sum([size for size, _, _ in sizes]) or 1
    links = {link for _, link, _ in sizes if link}
    return Piece(
        text,
        place,
        linked=sum([size for size, link, _ in sizes if link]) / total if links else 0.0,
        slanted=sum([size for size, _, slanted in sizes if slanted]) / total,
        links=len(links),
        last_linked=bool(sizes and sizes[-1][1]),
        start=start,
        picture=picture,
    )
