r"""The stretches of a regular expression that can be spelled out: every text that may stand there, whole.

Every match of ``\bthe (?:of|with) (?:a|the)\b`` holds "the of a", "the of the", "the with a" or "the with the", which
stand in far fewer lines than "the". White space of any kind and number is one blank, as in folded lines; at the ends of
a text too: a line begins and ends with none, so that what a blank stands beside is within it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from scrub.engine.anchors import Clause
from scrub.engine.tree import inside
from scrub.text.fold import fold

__all__ = ["folded_part", "stretches"]

MOST = 60
"""Texts of the largest stretch: more would crowd the automaton."""
MOST_MEMBERS = 10
"""Characters of the largest character class that is spelled out."""
MOST_TIMES = 2
"""How often a part is repeated at most that is spelled out."""
ZERO_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")

Item = tuple[Any, Any]
Texts = frozenset[str]
NOTHING: Texts = frozenset([""])


class Part(NamedTuple):
    """What an item can be: one of ``texts``, and nothing else when ``whole``; else one of them and then anything."""

    texts: Texts
    whole: bool


UNKNOWN = Part(NOTHING, whole=False)


def stretches(tree: Iterable[Item]) -> list[Clause]:
    """Return the folded texts of each stretch of a sequence of parsed items: one of them is in every match."""
    out, texts = [], NOTHING
    for op, arg in tree:
        part = _part(str(op), arg)
        joined = _product(texts, part.texts)
        if part.whole and joined is not None:
            texts = joined
            continue
        out += [texts, part.texts] if joined is None else [joined]
        texts = part.texts if part.whole else NOTHING
    return [frozenset(map(folded_part, texts)) for texts in [*out, texts]]


def folded_part(text: str) -> str:
    r"""Return a part of a line as it stands in the folded one, with a blank where it begins or ends with white space.

    >>> folded_part("Day\t"), folded_part(" ")
    ('day ', '')
    """
    folded = fold(text)
    return f"{' ' * text[0].isspace()}{folded}{' ' * text[-1].isspace()}" if folded else ""


def _product(before: Texts, behind: Texts) -> Texts | None:
    """Return each text of the first with each of the second behind it, or None when they are too many."""
    if len(before) * len(behind) > MOST:
        return None
    return frozenset(a + b for a in before for b in behind)


def _part(name: str, arg: Any) -> Part:
    if name in ZERO_WIDTH:
        return Part(NOTHING, whole=True)
    if name == "LITERAL":
        return Part(frozenset([chr(arg)]), whole=True)
    if name == "IN":
        return _members(arg)
    if name == "BRANCH":
        return _union(_sequence(branch) for branch in arg[1])
    if name.endswith("REPEAT"):
        return _repeat(*arg)
    items = inside(name, arg)
    return UNKNOWN if items is None else _sequence(items)


def _sequence(items: Iterable[Item]) -> Part:
    """Return what a sequence of items begins with; whole when all of it can be spelled out."""
    texts = NOTHING
    for op, arg in items:
        part = _part(str(op), arg)
        joined = _product(texts, part.texts)
        if joined is None:
            return Part(texts, whole=False)
        texts = joined
        if not part.whole:
            return Part(texts, whole=False)
    return Part(texts, whole=True)


def _union(parts: Iterable[Part]) -> Part:
    several = list(parts)
    texts = frozenset[str]().union(*(part.texts for part in several))
    return Part(texts, all(part.whole for part in several)) if len(texts) <= MOST else UNKNOWN


def _members(members: Any) -> Part:
    """Return the characters of a class; any white space is a blank."""
    chars: set[str] = set()
    for op, value in members:
        name = str(op)
        if name == "LITERAL":
            chars.add(chr(value))
        elif name == "RANGE" and value[1] - value[0] < MOST_MEMBERS:
            chars.update(map(chr, range(value[0], value[1] + 1)))
        elif name == "CATEGORY" and str(value) == "CATEGORY_SPACE":
            chars.add(" ")
        else:
            return UNKNOWN
    return Part(frozenset(chars), whole=True) if len(chars) <= MOST_MEMBERS else UNKNOWN


def _repeat(least: int, most: Any, items: Any) -> Part:
    """Return what a repeat begins with; blanks in a row are one."""
    once = _sequence(items)
    if once == Part(frozenset(" "), whole=True):
        return Part(frozenset(" ") if least else frozenset(["", " "]), whole=True)
    texts = _times(once.texts, least, most) if once.whole and most <= MOST_TIMES else None
    if texts is not None:
        return Part(texts, whole=True)
    return Part(once.texts, whole=False) if least else UNKNOWN


def _times(once: Texts, least: int, most: int) -> Texts | None:
    """Return the texts ``least`` to ``most`` times in a row, or None when they are too many."""
    rows: list[Texts | None] = [NOTHING]
    for _ in range(most):
        rows.append(None if rows[-1] is None else _product(rows[-1], once))
    texts = frozenset[str]().union(*(row or () for row in rows[least:]))
    return None if None in rows or len(texts) > MOST else texts
