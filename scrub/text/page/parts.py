"""Parts of a story that sites name for what they are: recipes, verdicts, questions and answers, footnotes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from scrub.text.page.walk import Piece

__all__ = ["parts"]

_DEPTH = 8  # levels of the elements of a part
_BEFORE = 8  # lines above the first one in which a part is looked for
_LINKED = 0.5  # share of letters in links from which a line is one for clicking
_NAMES = frozenset(
    "recipe recipes ingredient ingredients instruction instructions directions nutrition claim verdict pros cons"
    " footnote footnotes endnote endnotes accordion faq faqs question answer specs specifications timeline"
    " rezept zutaten zubereitung fazit fussnote fussnoten recette preparation receta ingredientes ricetta"
    " ingredienti preparazione".split()
)
_AMONG = frozenset({"callout", "toggle"})  # what the site calls its own boxes, too, behind the story
# What stands in such a part for clicking, and what is none in spite of its name.
_CHROME = frozenset(
    "print pin rating ratings stars vote votes author authors byline image video player newsletter signup bookmark"
    " button banner ad ads teaser quiz poll form register login paywall nav menu search widget tag tags jump toc"
    " rate shop buy sponsor sponsored label credit credits".split()
)


def parts(pieces: Sequence[Piece], boxed: Sequence[bool], taken: Collection[int], core: int) -> set[int]:
    """Return the lines of named parts in ``core``, before, among and behind the paragraphs that were taken."""
    lines = [pieces[n] for n in taken if pieces[n].kind == "line"]
    holding = {node for line in lines for node in _up_to(line.place.path, core)}
    known, last = set(taken), max(taken, default=0)
    return {
        n
        for n in range(max(0, min(taken, default=0) - _BEFORE), len(pieces))
        if n not in known and not boxed[n] and _is_part(pieces[n], holding, _NAMES | _AMONG if n < last else _NAMES)
    }


def _up_to(path: Sequence[int], core: int) -> Sequence[int]:
    return path[: path.index(core) + 1] if core in path else ()


def _is_part(piece: Piece, holding: Collection[int], names: frozenset[str]) -> bool:
    """Return whether the elements between a line and those that hold paragraphs have one of some names of parts."""
    place = piece.place
    if piece.linked > _LINKED or not any(map(str.isalnum, piece.text)):
        return False
    level = next((i for i, node in enumerate(place.path[: _DEPTH + 1]) if node in holding), 0)
    words = {*chain(*place.words[:level])}
    return not names.isdisjoint(words) and _CHROME.isdisjoint(words) and place.asking.isdisjoint(place.path[:2])
