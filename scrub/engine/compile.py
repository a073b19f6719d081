"""A rule pack made ready to match: look-up tables, one automaton, regular expressions compiled when first needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import Any

import regex
from ahocorasick_rs import AhoCorasick, MatchKind

from scrub.engine.literals import Clause, anchor, required
from scrub.errors import RuleError
from scrub.model.rule import Rule
from scrub.text.fold import fold, line_key, number_key

__all__ = ["BAD_PATTERN", "TIME_LIMIT", "Compiled", "check_pattern", "compile_rules", "pattern_of"]

BAD_PATTERN = (regex.error, RecursionError, OverflowError)
"""What compiling a wrong regular expression raises."""

TIME_LIMIT = 0.25
"""Seconds one regular expression may take on one line before it is given up with a warning."""

MOST_GATES = 300
"""Languages whose rule sets are remembered; there are 184 two-letter codes."""

Table = dict[str, tuple[int, ...]]


@dataclass
class Compiled:
    """Look-up tables over the rules; numbers are places in ``rules``.

    ``lines``, ``cues`` and ``repeats`` map line keys to rules, ``automaton`` finds the literals, of which number ``n``
    makes the rules ``users[n]`` candidates, ``others`` are the further clauses a candidate must fulfil, ``always`` the
    rules without a literal, ``site`` the rules of one site, which act beside these.
    """

    rules: tuple[Rule, ...]
    lines: Table
    cues: Table
    repeats: Table
    automaton: Any
    users: tuple[tuple[int, ...], ...]
    others: dict[int, tuple[Clause, ...]]
    always: tuple[int, ...]
    phrases: dict[int, tuple[str, ...]]
    gates: dict[str, frozenset[int]] = field(default_factory=dict)
    site: Compiled | None = None

    @cached_property
    def id(self) -> str:
        """A hash of the rules: eight hexadecimal digits."""
        return blake2b(repr(self.rules).encode("utf-8", "replace"), digest_size=4).hexdigest()

    def gate(self, language: str) -> frozenset[int]:
        """Return the rules that may act on a document of ``language``.

        English chrome stands on pages of every language, so English rules always may; on a text of unknown language
        all may.
        """
        if (known := self.gates.get(language)) is None:
            wanted = {"*", "en", language}
            every = language == "unknown"
            known = frozenset(n for n, r in enumerate(self.rules) if every or not wanted.isdisjoint(r.languages))
            if len(self.gates) < MOST_GATES:
                self.gates[language] = known
        return known


def compile_rules(rules: Sequence[Rule]) -> Compiled:
    """Return the tables for ``rules``; regular expressions are compiled later, when a line calls for them."""
    lines, cues, repeats = _table(rules, "line"), _table(rules, "cue"), _table(rules, "repeat")
    users: defaultdict[str, list[int]] = defaultdict(list)
    others: dict[int, tuple[Clause, ...]] = {}
    phrases: dict[int, tuple[str, ...]] = {}
    always: list[int] = []
    for n, rule in enumerate(rules):
        if rule.kind in ("phrase", "swap"):
            phrases[n] = literals = tuple(filter(None, map(fold, rule.text or [wrong for wrong, _ in rule.swap])))
            for literal in literals:
                users[literal].append(n)
        elif rule.pattern is not None:
            clauses = required(rule.pattern)
            if (best := anchor(clauses)) is None:
                always.append(n)
                continue
            others[n] = tuple(c for c in clauses if c != best)
            for literal in best:
                users[literal].append(n)
    literals_ = sorted(users)
    automaton = AhoCorasick(literals_, matchkind=MatchKind.Standard, store_patterns=False) if literals_ else None
    return Compiled(
        rules=tuple(rules), lines=lines, cues=cues, repeats=repeats, automaton=automaton,
        users=tuple(tuple(users[x]) for x in literals_), others=others, always=tuple(always), phrases=phrases,
    )  # fmt: skip


def _table(rules: Sequence[Rule], kind: str) -> Table:
    """Return line key -> rules of one kind; ``{n}`` in a literal is a number."""
    out: defaultdict[str, list[int]] = defaultdict(list)
    for n, rule in enumerate(rules):
        if rule.kind == kind:
            for key in dict.fromkeys(map(literal_key, rule.text)):
                out[key].append(n)
    return {key: tuple(found) for key, found in out.items()}


def literal_key(literal: str) -> str:
    """Return the key under which a literal stands in a table.

    >>> literal_key("{n} comments:")
    '0 comments'
    """
    key = line_key(fold(literal.replace("{n}", "0")))
    return (number_key(key) or key) if "{n}" in literal else key


@lru_cache(maxsize=20_000)
def pattern_of(source: str) -> regex.Pattern[str]:
    """Return a compiled regular expression: case ignored, Unicode. Raises one of ``BAD_PATTERN``."""
    return regex.compile(source, regex.IGNORECASE | regex.UNICODE)


def check_pattern(rule: Rule) -> None:
    """Raise RuleError when a regular expression of the rule does not compile."""
    for name, source in (("pattern", rule.pattern), ("unless", rule.unless)):
        try:
            if source is not None:
                pattern_of(source)
        except BAD_PATTERN as error:
            raise RuleError(
                f"field {name!r} is not a regular expression: {error}", path=rule.path, line=rule.line, rule=rule.id
            ) from error


def literals_of(rules: Iterable[Rule]) -> int:
    """Return how many literals the rules hold, for statistics."""
    return sum(len(r.text) + len(r.swap) for r in rules)
