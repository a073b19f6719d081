"""The rules that may act on documents of one language, found by literals inside a line and at its two ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from scrub.engine.collector import uncollected

__all__ = ["Gate", "Ways", "gate_of"]


@dataclass(frozen=True, slots=True)
class Ways:
    """How lines lead to rules: numbers of rules by the folded texts that a line must hold, begin or end with.

    A rule stands in one of them; ``digits`` are those that need a digit, ``always`` those that have to be tried on
    every line.
    """

    literals: Mapping[int, Iterable[str]]
    starts: Mapping[int, Iterable[str]]
    ends: Mapping[int, Iterable[str]]
    digits: tuple[int, ...]
    always: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """The rules that may act (``allowed``) and how to find them.

    ``automaton`` finds folded texts, of which number ``n`` makes the rules ``users[n]`` candidates; a line feed before
    or behind one stands for the beginning or the end of a line.
    """

    allowed: frozenset[int]
    automaton: Any
    users: tuple[tuple[int, ...], ...]
    digits: tuple[int, ...]
    always: tuple[int, ...]


@uncollected()
def gate_of(allowed: frozenset[int], ways: Ways) -> Gate:
    """Return the gate of the rules ``allowed``."""
    users: dict[str, tuple[int, ...]] = {}
    for before, texts, behind in (("", ways.literals, ""), ("\n", ways.starts, ""), ("", ways.ends, "\n")):
        for number, held in texts.items():
            if number in allowed:
                whole = [f"{before}{text}{behind}" for text in held] if before or behind else held
                keys = dict.fromkeys(whole, (number,))
                users |= keys | {text: (*users[text], number) for text in users.keys() & keys.keys()}
    wanted = sorted(users)
    return Gate(
        allowed,
        AhoCorasick(wanted, matchkind=MatchKind.Standard, store_patterns=False) if wanted else None,
        tuple(map(users.__getitem__, wanted)),
        tuple(n for n in ways.digits if n in allowed),
        tuple(n for n in ways.always if n in allowed),
    )
