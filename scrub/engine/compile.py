"""A rule pack made ready to match: look-up tables, one automaton, regular expressions compiled when first needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from scrub.engine.anchors import Clause, choose_anchors
from scrub.engine.collector import uncollected
from scrub.engine.digits import needs_digit
from scrub.engine.gate import Gate, Ways, gate_of
from scrub.engine.prepare import Prepared, prepare
from scrub.engine.shelves import may_act
from scrub.engine.stored import FLAGS, stored
from scrub.errors import RuleError
from scrub.model.rule import Rule

if TYPE_CHECKING:
    from scrub.engine.frames import Frames

__all__ = ["BAD_PATTERN", "MOST_GATES", "TIME_LIMIT", "Compiled", "check_pattern", "compile_rules", "pattern_of"]

BAD_PATTERN = (regex.error, RecursionError, OverflowError)
"""What compiling a wrong regular expression raises."""

TIME_LIMIT = 0.25
"""Seconds one regular expression may take on one line before it is given up with a warning."""

LONGEST_LINE = 400
"""Characters of the longest line that a rule without ``max_chars`` takes whole."""
WHOLE_LINE = ("line", "cue", "repeat")
MOST_GATES = 300
"""Languages whose rule sets are remembered; there are 184 two-letter codes."""
MOST_CHOICES = 32
"""Choices among the rules of a site that are remembered, as many as there are rulebooks in a process."""

Table = dict[str, tuple[int, ...]]


class Test(NamedTuple):
    """What a candidate line must fulfil before a pattern is searched in it; empty tuples mean anything."""

    kind: str
    least: int
    most: int
    ends: tuple[str, ...]
    where: tuple[str, ...]
    clauses: tuple[Clause, ...]


@dataclass
class Compiled:
    """Look-up tables over the rules; numbers are places in ``rules``.

    ``keys`` maps line keys to rules of the kinds line, cue and repeat; ``ways`` lead from lines to the other rules;
    ``tests`` are what a line must fulfil too before it is searched, ``phrases`` the folded literals of the kinds phrase
    and swap, ``frames`` the rules of that kind by language, made for its first article, ``site``
    the rules of one site, which act beside these, ``parts`` what is left of these rules by what chose among them.
    """

    rules: tuple[Rule, ...]
    keys: Table
    ways: Ways
    tests: dict[int, Test]
    phrases: dict[int, tuple[str, ...]]
    gates: dict[str, Gate] = field(default_factory=dict)
    frames: dict[str, Frames] = field(default_factory=dict)
    site: Compiled | None = None
    parts: dict[Callable[[Rule], bool], Compiled] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def longest_cue(self) -> int:
        """Characters of the longest line that a rule of kind cue may take; 0 where there is none."""
        return max((rule.max_chars or LONGEST_LINE for rule in self.rules if rule.kind == "cue"), default=0)

    @cached_property
    def longest_key(self) -> int:
        """Characters of the longest line key, and room for the numbers in it."""
        return max(map(len, self.keys), default=0) + 40

    @cached_property
    def repeats_by_pattern(self) -> bool:
        """Whether a rule of kind repeat names its lines by a pattern: then they must be looked for in context."""
        return any(rule.kind == "repeat" and rule.pattern for rule in self.rules)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the rules."""
        return frozenset(rule.id for rule in self.rules)

    @cached_property
    def id(self) -> str:
        """A hash of the rules: eight hexadecimal digits."""
        from hashlib import blake2b  # loads OpenSSL, and only learned rules are asked

        return blake2b(repr(self.rules).encode("utf-8", "replace"), digest_size=4).hexdigest()

    def of(self, language: str) -> Compiled:  # noqa: ARG002 - as the rules of a rulebook are asked for
        """Return these rules, as they were made ready for all languages at once."""
        return self

    def only(self, chosen: Callable[[Rule], bool]) -> Compiled:
        """Return those of these rules that are chosen; made ready once for each choice."""
        rules = [rule for rule in self.rules if chosen(rule)]
        if len(rules) == len(self.rules):
            return self
        if (known := self.parts.get(chosen)) is None:
            known = compile_rules(rules)
            if len(self.parts) < MOST_CHOICES:
                self.parts[chosen] = known
        return known

    def gate(self, language: str) -> Gate:
        """Return the rules that may act on a document of ``language``."""
        if (known := self.gates.get(language)) is None:
            numbers = frozenset(n for n, rule in enumerate(self.rules) if may_act(rule, language))
            same = next((gate for gate in self.gates.values() if gate.allowed == numbers), None)
            known = same or gate_of(numbers, self.ways)
            if len(self.gates) < MOST_GATES:
                self.gates[language] = known
        return known


@uncollected()
def compile_rules(rules: Sequence[Rule], prepared: Mapping[str, Prepared] | None = None) -> Compiled:
    """Return the tables for ``rules``; regular expressions are compiled later, when a line calls for them.

    ``prepared`` saves work for the rules whose ids it holds.
    """
    known = prepared or {}
    ready = [known.get(rule.id) or prepare(rule) for rule in rules]
    phrases = {n: ready[n].keys for n, rule in enumerate(rules) if rule.kind in ("phrase", "swap")}
    patterns = [n for n, rule in enumerate(rules) if rule.pattern is not None]
    starts = {n: ready[n].shape.starts for n in patterns if ready[n].shape.starts}
    ends = {n: ready[n].shape.ends for n in patterns if ready[n].shape.ends and n not in starts}
    others = [n for n in patterns if not ready[n].shape.edges]
    known_anchors = {n: anchor for n in others if (anchor := ready[n].anchor)}
    anchors = known_anchors | choose_anchors({n: ready[n].leads for n in others if n not in known_anchors})
    free = [n for n in others if n not in anchors]
    digits = tuple(n for n in free if needs_digit(rules[n].pattern or ""))
    return Compiled(
        rules=tuple(rules),
        keys=_key_table(rules, ready),
        ways=Ways({**phrases, **anchors}, starts, ends, digits, tuple(n for n in free if n not in digits)),
        tests={n: _test_of(rules[n], ready[n].led_by(anchors.get(n))) for n in patterns},
        phrases=phrases,
    )


def _test_of(rule: Rule, ready: Prepared) -> Test:
    """Return what a line must fulfil beside holding the anchor, or beginning or ending as the pattern asks."""
    shape = ready.shape
    most = min(shape.most, rule.max_chars or shape.most)
    where = () if "anywhere" in rule.where else rule.where
    return Test(rule.kind, shape.least, most, shape.ends if shape.starts else (), where, ready.clauses)


def _key_table(rules: Sequence[Rule], ready: Sequence[Prepared]) -> Table:
    """Return line key -> rules of the kinds that compare whole lines."""
    out: Table = {}
    for n, rule in enumerate(rules):
        if rule.kind in WHOLE_LINE:
            keys = dict.fromkeys(ready[n].keys, (n,))
            shared = {key: (*out[key], n) for key in out.keys() & keys.keys()}
            out |= keys | shared
    return out


@lru_cache(maxsize=20_000)
def pattern_of(source: str) -> regex.Pattern[str]:
    """Return a compiled regular expression: case ignored, Unicode. Raises one of ``BAD_PATTERN``."""
    return stored().get(source) or regex.compile(source, FLAGS)


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
