"""The literals that every match of a regular expression must contain.

Read from the parse tree of the standard library's parser: what only the ``regex`` package knows is replaced by a class
of the same width first. A pattern that cannot be read so has no literals and is tried on every line.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Mapping
from re import _parser  # type: ignore[attr-defined]  # the only public way to a parse tree was sre_parse, now deprecated
from typing import Any

from scrub.text.fold import fold

__all__ = ["Clause", "anchor", "inside", "parsed", "required"]

Clause = frozenset[str]
"""Folded literals of which at least one stands in every match."""

_FOREIGN = (
    (re.compile(r"\\[pP](\{[^{}]*\}|[A-Z])"), r"\\w"),
    (re.compile(r"\\[hXR]"), r"\\s"),
    (re.compile(r"\(\?V[01]\)"), ""),
)
_COMMON = frozenset(
    "the and for with this that are was you your from der die das und mit von auf für les des pour dans avec que"
    " los las para con che non dei как для что все www com http https .com".split()
)
"""Words that nearly every text holds: poor anchors."""

SHORTEST = 2
"""Characters of the shortest literal that is looked for; one letter stands in every line."""
_RARE = frozenset("©®™#°@€£|→►•§…[]{}<>=*+/\\~^%")
_MARKS = frozenset(":()?!;&")
"""Marks that many lines hold and more do not."""


def required(pattern: str) -> list[Clause]:
    """Return the clauses of ``pattern``: each is a set of folded literals of which one must be in the line.

    >>> [sorted(c) for c in required(r"^(photo|foto)s? by .*$")]
    [['foto', 'photo'], ['by']]
    """
    tree = parsed(pattern)
    if tree is None:
        return []
    return [c for c in _clauses(tree) if min(map(_width, c)) >= SHORTEST]


def parsed(pattern: str) -> Any:
    """Return the parse tree of a pattern, or None when the standard library's parser cannot read it."""
    for form, stand_in in _FOREIGN:
        pattern = form.sub(stand_in, pattern)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _parser.parse(pattern)
    except (re.error, OverflowError, RecursionError, ValueError):
        return None


def anchor(clauses: Iterable[Clause], users: Mapping[str, int] | None = None) -> Clause | None:
    """Return the clause that should hit least: few literals, long ones, and used by few other rules.

    ``users`` says how many rules require a literal: what many require is a word that chrome often holds.
    """
    several = [*clauses]
    if len(several) < 2:
        return several[0] if several else None
    known = users or {}
    return min(several, key=lambda c: (sum(_frequency(x, known.get(x, 1)) for x in c), sorted(c)))


def _frequency(literal: str, users: int) -> float:
    """Return a guess of how often a literal stands in a line: halved with each letter, doubled by twice the users."""
    return users * 0.5 ** min(_rarity(literal), 12)


def _width(literal: str) -> int:
    """Return the length of a literal; a rare mark or a character beyond Latin, Greek and Cyrillic counts as three.

    Any other mark but points, commas, hyphens and apostrophes counts as two.
    """
    return sum(3 if char > "\u2e7f" or char in _RARE else 2 if char in _MARKS else 1 for char in literal)


def _rarity(literal: str) -> int:
    return _width(literal) - (4 if literal in _COMMON else 0)


def _clauses(tree: Any) -> list[Clause]:
    """Return the clauses of a sequence of parsed items."""
    out: list[Clause] = []
    run: list[str] = []

    def flush() -> None:
        if text := fold("".join(run)):
            out.append(frozenset([text]))
        run.clear()

    for op, arg in tree:
        name = str(op)
        if name == "LITERAL":
            run.append(chr(arg))
        elif name == "AT":
            continue
        else:
            inner = inside(name, arg)
            if name == "SUBPATTERN" and inner is not None and _is_literal(inner):
                run += [chr(a) for _, a in inner]
                continue
            flush()
            out += _branch(arg[1]) if name == "BRANCH" else _clauses(inner) if inner is not None else []
    flush()
    return out


def inside(name: str, arg: Any) -> Any:
    """Return what must be matched inside a group or a repeat, or None."""
    if name == "SUBPATTERN":
        return arg[3]
    if name == "ATOMIC_GROUP":
        return arg
    if name == "ASSERT":
        return arg[1]
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and arg[0] > 0:
        return arg[2]
    return None


def _is_literal(tree: Any) -> bool:
    return all(str(op) == "LITERAL" for op, _ in tree)


def _branch(branches: Any) -> list[Clause]:
    """Return one clause: the rarest of each branch together, when every branch has one."""
    best = [anchor(c for c in _clauses(b) if min(map(_width, c)) >= SHORTEST) for b in branches]
    return [frozenset().union(*filter(None, best))] if all(best) else []
