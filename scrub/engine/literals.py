"""The literals that every match of a regular expression must contain.

A pattern whose parse tree cannot be read has none and is tried on every line.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from scrub.engine.anchors import Clause, anchor, long_enough
from scrub.engine.spelled import folded_part, stretches
from scrub.engine.tree import inside, parsed

__all__ = ["leads", "required"]

Reading = Callable[[Any], list[Clause]]
"""From a sequence of parsed items to its clauses."""


def required(pattern: str) -> list[Clause]:
    """Return the clauses of ``pattern``: each is a set of folded literals of which one must be in the line.

    >>> [sorted(c) for c in required(r"^(photo|foto)s? by .*$")]
    [['foto', 'photo'], [' by ']]
    """
    return _of_pattern(pattern, _clauses)


def leads(pattern: str) -> list[Clause]:
    r"""Return clauses of ``pattern`` that may be large and hit seldom: stretches of it with all their spellings.

    >>> [sorted(c) for c in leads(r"\b(?:one|a) .{3} (?:play|game) of")]
    [[' game of', ' play of'], ['game', 'play'], [' of']]
    """
    return _of_pattern(pattern, _leads)


def _of_pattern(pattern: str, read: Reading) -> list[Clause]:
    tree = parsed(pattern)
    return [] if tree is None else [clause for clause in read(tree) if long_enough(clause)]


def _leads(tree: Any) -> list[Clause]:
    return stretches(tree) + _clauses(tree, _leads)


def _clauses(tree: Any, read: Reading | None = None) -> list[Clause]:
    """Return the clauses of a sequence of parsed items; ``read`` is how parts of it are read."""
    read = read or _clauses
    out: list[Clause] = []
    run: list[str] = []

    def flush() -> None:
        if text := folded_part("".join(run)):
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
            out += _branch(arg[1], read) if name == "BRANCH" else read(inner) if inner is not None else []
    flush()
    return out


def _is_literal(tree: Any) -> bool:
    return all(str(op) == "LITERAL" for op, _ in tree)


def _branch(branches: Any, read: Reading) -> list[Clause]:
    """Return one clause: the rarest of each branch together, when every branch has one."""
    best = [anchor(filter(long_enough, read(branch))) for branch in branches]
    return [frozenset().union(*filter(None, best))] if all(best) else []
