"""What a line must look like for a regular expression to match in it: its length and its beginning.

Cheap to compare, and most candidates fail on it, so that few lines are searched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from scrub.engine.tree import inside, parsed
from scrub.text.fold import fold

__all__ = ["ANY_SHAPE", "LONGEST_SEARCHED", "Shape", "shape_of"]

LONGEST_SEARCHED = 20_000
"""Characters of the longest line that regular expressions are tried on."""
MOST_EDGES = 300
"""Beginnings or ends that are compared with a line; a pattern with more is tried without."""

Item = tuple[Any, Any]
Edges = set[str] | None
"""Folded beginnings (or ends) of which every match has one; None when they cannot be told."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A line of ``least`` to ``most`` characters.

    Its folded form begins with one of ``starts`` and ends with one of ``ends``; none means anyhow.
    """

    least: int = 0
    most: int = LONGEST_SEARCHED
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()

    @property
    def edges(self) -> tuple[str, ...]:
        """The beginnings or else the ends, by which lines lead to the rule."""
        return self.starts or self.ends


ANY_SHAPE = Shape()


def shape_of(pattern: str) -> Shape:
    """Return what a line must look like for ``pattern`` to match in it.

    >>> shape_of(r"^(photo|foto): .{1,40}[)]$")
    Shape(least=8, most=48, starts=('foto', 'photo'), ends=(')',))
    """
    tree = parsed(pattern)
    if tree is None or "\\X" in pattern or "\\R" in pattern:
        return ANY_SHAPE
    items = list(tree)
    least, most = tree.getwidth()
    begins = bool(items) and _is_at(items[0], "AT_BEGINNING")
    closes = bool(items) and _is_at(items[-1], "AT_END")
    if not (begins and closes):
        most = LONGEST_SEARCHED
    starts = _starts(items[1:]) if begins else None
    ends = _ends(items[:-1]) if closes else None
    return Shape(least, min(int(most), LONGEST_SEARCHED), _known(starts), _known(ends))


def _known(edges: Edges) -> tuple[str, ...]:
    """Return the edges in order, none when there are too many to be of use."""
    return tuple(sorted(edges)) if edges and len(edges) <= MOST_EDGES else ()


def _is_at(item: Item, name: str) -> bool:
    return str(item[0]) == "AT" and str(item[1]).startswith(name)


def _starts(items: Sequence[Item]) -> Edges:
    """Return the beginnings of every match of a sequence of parsed items."""
    run = ""
    for op, arg in items:
        if str(op) != "LITERAL":
            break
        run += chr(arg)
    if run:
        return {folded} if (folded := fold(run)) else None
    return _of_first(str(items[0][0]), items[0][1], items[1:]) if items else None


def _of_first(name: str, arg: Any, rest: Sequence[Item]) -> Edges:
    """Return the beginnings of a sequence whose first item is no literal."""
    if name == "BRANCH":
        return _union([_starts(list(branch)) for branch in arg[1]])
    if name.endswith("REPEAT"):
        inner = _starts(list(arg[2]))
        return inner if arg[0] else _union([inner, _starts(rest)])
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        group = list(inside(name, arg))
        return _starts(group) if group else _starts(rest)
    if name == "IN":
        return _one_of(arg)
    return _starts(rest) if name == "AT" and "BOUNDARY" in str(arg) else None


def _ends(items: Sequence[Item]) -> Edges:
    """Return the ends of every match of a sequence of parsed items."""
    run: list[str] = []
    for op, arg in reversed(items):
        if str(op) != "LITERAL":
            break
        run.append(chr(arg))
    if run:
        return {folded} if (folded := fold("".join(reversed(run)))) else None
    return _of_last(str(items[-1][0]), items[-1][1], items[:-1]) if items else None


def _of_last(name: str, arg: Any, rest: Sequence[Item]) -> Edges:
    """Return the ends of a sequence whose last item is no literal."""
    if name == "BRANCH":
        return _union([_ends(list(branch)) for branch in arg[1]])
    if name.endswith("REPEAT"):
        inner = _ends(list(arg[2]))
        if arg[0]:
            return inner
        before = _ends(rest)
        once = arg[1] == 1 and len(arg[2]) == 1
        return _union([{a + b for a in before for b in inner} if once and before and inner else inner, before])
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        group = list(inside(name, arg))
        return _ends(group) if group else _ends(rest)
    if name == "IN":
        return _one_of(arg)
    return _ends(rest) if name in ("ASSERT", "ASSERT_NOT") or (name == "AT" and "BOUNDARY" in str(arg)) else None


def _one_of(members: Sequence[Item]) -> Edges:
    """Return the characters of a class, None for one that holds another class or too many."""
    codes: list[int] = []
    for op, arg in members:
        if str(op) == "LITERAL":
            codes.append(arg)
        elif str(op) == "RANGE" and arg[1] - arg[0] < MOST_EDGES:
            codes += range(arg[0], arg[1] + 1)
        else:
            return None
    return _union([{fold(chr(code))} for code in codes])


def _union(sets: Sequence[Edges]) -> Edges:
    """Return all beginnings together, or None when one is not known or empty."""
    out: set[str] = set()
    for found in sets:
        if not found or "" in found:
            return None
        out |= found
    return out
