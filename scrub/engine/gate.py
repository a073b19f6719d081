"""The rules that may act on documents of one language, found by literals inside a line and by its two ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

__all__ = ["EDGE", "Gate", "Ways", "gate_of"]

EDGE = 2
"""Characters of a line's beginning and end by which rules are filed."""

Table = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Ways:
    """How lines lead to rules: numbers of rules by literals, folded beginnings and folded ends that a line must have.

    A rule stands in one of them; ``always`` are those that have to be tried on every line.
    """

    literals: Mapping[int, Iterable[str]]
    starts: Mapping[int, Iterable[str]]
    ends: Mapping[int, Iterable[str]]
    always: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """The rules that may act (``allowed``) and how to find them.

    ``automaton`` finds literals, of which number ``n`` makes the rules ``users[n]`` candidates; ``openings`` and
    ``closings`` map the first and last one or two characters of a folded line to rules.
    """

    allowed: frozenset[int]
    automaton: Any
    users: tuple[tuple[int, ...], ...]
    openings: Table
    closings: Table
    always: tuple[int, ...]


def gate_of(allowed: frozenset[int], ways: Ways) -> Gate:
    """Return the gate of the rules ``allowed``."""
    users = _filed(allowed, ways.literals)
    literals = sorted(users)
    return Gate(
        allowed,
        AhoCorasick(literals, matchkind=MatchKind.Standard, store_patterns=False) if literals else None,
        tuple(users[literal] for literal in literals),
        _filed(allowed, {n: {start[:EDGE] for start in starts} for n, starts in ways.starts.items()}),
        _filed(allowed, {n: {end[-EDGE:] for end in ends} for n, ends in ways.ends.items()}),
        tuple(n for n in ways.always if n in allowed),
    )


def _filed(allowed: frozenset[int], keys: Mapping[int, Iterable[str]]) -> dict[str, tuple[int, ...]]:
    """Return key -> rules that have it, of the rules that are allowed."""
    out: defaultdict[str, list[int]] = defaultdict(list)
    for number, held in keys.items():
        if number in allowed:
            for key in held:
                out[key].append(number)
    return {key: tuple(found) for key, found in out.items()}
