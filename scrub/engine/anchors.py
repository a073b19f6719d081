"""Which of the clauses of a pattern leads from lines to it: the one that should stand in the fewest lines."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

__all__ = ["Clause", "anchor", "choose_anchors", "long_enough"]

Clause = frozenset[str]
"""Folded literals of which at least one stands in every match."""

SHORTEST = 2
"""Width of the shortest literal that is looked for; one letter stands in every line."""
_COMMON = frozenset(
    "a an the and for of in on at to is by as it with this that are was you your from his her its"
    " der die das und mit von auf für les des pour dans avec que los las para con che non dei как для что"
    " все www com http https .com".split()
)
"""Words that nearly every text holds: poor anchors."""

LINE, LETTER = 60, 0.2
"""Places in a line of prose where a literal may begin, and the chance of each of its letters there."""
COST = 0.0001
"""What a text costs the automaton, in lines: of two clauses that hit alike the one with fewer literals is better."""
_RARE = frozenset("©®™#°@€£|→►•§…[]{}<>=*+/\\~^%")
_MARKS = frozenset(":()?!;&«»‹›")
"""Marks that many lines hold and more do not."""


def choose_anchors(clauses: Mapping[int, Sequence[Clause]]) -> dict[int, Clause]:
    """Return for each rule that has clauses the one that leads to it: the one that should hit least."""
    users = Counter(literal for several in clauses.values() for clause in several for literal in clause)
    return {n: best for n, several in clauses.items() if (best := anchor(several, users))}


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
    """Return a guess of how often a literal stands in a line, times its users, and what it costs."""
    return users * min(1.0, LINE * math.pow(LETTER, _rarity(literal))) + COST


def _rarity(literal: str) -> float:
    """Return the width of a literal, where common words count little, blanks at its ends half and others nothing."""
    first, *others = literal.split()
    alone = 1.2 if first in _COMMON else _width(first)
    ends = 0.5 * (literal.startswith(" ") + literal.endswith(" "))
    return alone + ends + sum(2 if word in _COMMON else _width(word) for word in others)


def long_enough(clause: Clause) -> bool:
    """Return whether each literal is long enough to be looked for."""
    return min(_width(literal.strip()) for literal in clause) >= SHORTEST


def _width(literal: str) -> int:
    """Return the length of a literal; a rare mark or a character beyond Latin, Greek and Cyrillic counts as three.

    Any other mark but points, commas, hyphens and apostrophes counts as two.
    """
    return sum(3 if char > "\u2e7f" or char in _RARE else 2 if char in _MARKS else 1 for char in literal)
