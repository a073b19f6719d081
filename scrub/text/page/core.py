"""Which lines of a page are its article, by the page's structure alone.

The paragraphs of an article share an element, or stand in elements of the same look (one ``div`` a paragraph, one a
slide). So: the look that holds most prose is the article's, and what else stands in its elements belongs to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from scrub.text.page.homes import Homes, Look, look_of, prose_of, within
from scrub.text.page.inset import inset
from scrub.text.page.layout import whole_rows
from scrub.text.page.mend import NO_LEDE
from scrub.text.page.parts import parts
from scrub.text.page.place import Place
from scrub.text.page.second import first_article, headline_above
from scrub.text.page.walk import Piece

__all__ = ["Core", "core_of"]

# Tuned on the 233 dev pages of two collections: letters and shares in the order of magnitude that news pages have.
_LINKED = 0.5  # share of letters in links from which a line is no prose
_OWN = 0.3  # a box that holds more of the page's prose is the article, whatever its class says
_INTRO = 200  # letters of prose in an element between headline and article that belong to it
_ALONE = 3  # paragraphs that are elements of their own, beside each other
_BARE, _WRAPPED = 2, 4  # levels around a list, and around a table, which often has elements to be scrolled in
_NEAR = 6  # levels above a heading in which it meets the core

# Letters at least, and rest, boxed and rival at most, for which the extractor is not asked.
_SURE = (300, 0.2, 1.0, 0.5)
_SURE_FAST = (250, 0.6, 2.0, 0.7)


@dataclass(frozen=True, slots=True)
class Core:
    """``taken`` are the places of the article's lines, ``letters`` what they hold of prose.

    ``end`` is the place of the first line of a second article on the page, None when there is none. What speaks against
    the lines: ``rest`` and ``boxed`` are the prose left outside and inside of boxes, as shares of what was taken,
    ``rival`` is the weight of the next look against the chosen one.
    """

    taken: list[int]
    letters: float = 0.0
    rest: float = 1.0
    boxed: float = 1.0
    rival: float = 1.0
    end: int | None = None

    def sure(self, *, fast: bool) -> bool:
        """Return whether the extractor need not be asked; the fast way asks it only when nothing else helps."""
        least, rest, boxed, rival = _SURE_FAST if fast else _SURE
        return self.letters >= least and self.rest <= rest and self.boxed <= boxed and self.rival <= rival


def core_of(pieces: Sequence[Piece]) -> Core:
    """Return the article's lines; none when no line of the page is prose."""
    prose = [prose_of(piece) for piece in pieces]
    boxed = _boxed(pieces, prose)
    homes = Homes()
    for piece, letters, box in zip(pieces, prose, boxed, strict=True):
        if letters and not box:
            homes.add(piece.place, letters)
    if not homes.places:
        return Core([])
    weights = homes.weights()
    top = max(weights, key=weights.__getitem__)
    taken, end = _taken(pieces, prose, boxed, homes, top)
    letters = sum(prose[n] for n in taken)
    whole = sum(prose[:end])
    rest = sum(size for size, box in zip(prose[:end], boxed, strict=False) if not box) - letters
    rival = max((weight for look, weight in weights.items() if look != top), default=0.0) / weights[top]
    core = homes.core(set(homes.looks[top]))
    among = inset(pieces[:end], boxed, taken, core) | parts(pieces[:end], boxed, taken, core)
    return Core(
        sorted(whole_rows(pieces, among.union(taken))),
        letters,
        rest / (letters or 1),
        (whole - letters - rest) / (letters or 1),
        rival,
        end,
    )


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


def _taken(
    pieces: Sequence[Piece], prose: Sequence[float], boxed: Sequence[bool], homes: Homes, top: Look
) -> tuple[list[int], int | None]:
    main = set(homes.looks[top])
    core = homes.core(main)
    main |= set(homes.joined(main, core))
    found = {n for n, piece in enumerate(pieces) if within(piece.place, main) and not boxed[n]}
    found |= {n for n, piece in enumerate(pieces) if piece.place.framed and piece.place.around in main}
    if not found:
        return [], None
    found |= _siblings(pieces, boxed, homes, top, core)
    low = min(found)
    high, end = first_article(pieces, prose, main, low, max(found))
    above = {path[1] for home in main if len(path := homes.path(home)) > 1}
    low = _intro(pieces, boxed, homes, low, found)
    for n in range(low, high + 1):
        piece = pieces[n]
        if n in found or (boxed[n] and not piece.place.framed):
            continue
        if look_of(piece.place) == top or (piece.linked <= _LINKED and _belongs(piece, main, above, core)):
            found.add(n)
    found |= _heading_above(pieces, boxed, found)
    return sorted(n for n in found if n <= high), end


def _heading_above(pieces: Sequence[Piece], boxed: Sequence[bool], found: set[int]) -> set[int]:
    """Return the heading above the first line where it looks like two of those that were taken."""
    above = min(found) - 1
    if above < 0 or pieces[above].kind != "heading" or boxed[above]:
        return set()
    alike = (pieces[n].kind == "heading" and _form(pieces[n]) == _form(pieces[above]) for n in found)
    return {above} if sum(alike) > 1 else set()


def _form(piece: Piece) -> Look:
    return piece.place.tags[:3], piece.place.words[:3]


def _siblings(pieces: Sequence[Piece], boxed: Sequence[bool], homes: Homes, top: Look, core: int) -> set[int]:
    """Return the lines beside the paragraphs where each of these is an element of its own: all stand in ``core``."""
    places = [homes.places[home] for home in homes.looks[top]]
    alone = sum(place.ground == 0 and place.around == core for place in places)
    if len(places) < _ALONE and _in_row(pieces, places):
        core = places[0].around
    elif alone < _ALONE or alone <= len(places) / 2:
        return set()
    return {
        n
        for n, piece in enumerate(pieces)
        if not boxed[n]
        and piece.linked <= _LINKED
        and (within(piece.place, {core}) or (piece.place.around == core and look_of(piece.place) == top))
    }


def _in_row(pieces: Sequence[Piece], places: Sequence[Place]) -> bool:
    """Return whether a few paragraphs are bare elements of a line each, with more such or lists beside them."""
    look, around = look_of(places[0]), places[0].around
    if any(place.ground or place.around != around for place in places):
        return False
    row: Counter[int] = Counter()
    lists = False
    for piece in pieces:
        place = piece.place
        if place.around == around and not place.ground and look_of(place) == look:
            row[place.node] += 1
        elif piece.kind in ("item", "cell") and piece.linked <= _LINKED and place.path[place.ground] == around:
            lists = True
    return (lists or len(row) > len(places)) and all(row[place.node] == 1 for place in places)


def _intro(pieces: Sequence[Piece], boxed: Sequence[bool], homes: Homes, low: int, found: set[int]) -> int:
    """Add the prose between the headline and the first line to ``found``, and return the first line."""
    top = headline_above(pieces, low)
    if top is None:
        return low
    for n in range(top + 1, low):
        place = pieces[n].place
        home = place.path[place.ground]
        if not boxed[n] and homes.letters.get(home, 0) >= _INTRO and NO_LEDE.isdisjoint(place.tokens):
            found.add(n)
    return min(found)


def _belongs(piece: Piece, main: set[int], above: set[int], core: int) -> bool:
    """Return whether a line between the paragraphs is a heading, list, table or quotation of the article."""
    path, table = piece.place.path, piece.kind == "cell"
    if piece.kind == "heading":
        return core in path[:_NEAR] or not above.isdisjoint(path[:_NEAR])
    if table and core in path:
        return True
    near = path[: piece.place.ground + (_WRAPPED if table else _BARE)]
    return piece.kind in ("item", "quote", "cell") and not (main | above).isdisjoint(near)
