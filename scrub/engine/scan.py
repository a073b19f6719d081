"""One document under the rules: its lines, the rules that may act, and the candidates among them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from scrub.engine.compile import BAD_PATTERN, LONGEST_LINE, TIME_LIMIT, Compiled, pattern_of
from scrub.engine.gate import Gate
from scrub.engine.shapes import LONGEST_SEARCHED
from scrub.model.finding import Finding
from scrub.model.rule import Rule
from scrub.model.span import Span
from scrub.text.fold import composed, is_composed, number_key
from scrub.text.lines import Line

__all__ = ["Memory", "Scan", "placed"]

Memory = dict[tuple[str, str, str], tuple[int, tuple[Finding, ...]]]
DIGIT = re.compile(r"\d")


@dataclass
class Scan:
    """What the detectors share.

    ``candidates`` maps a rule to the numbers of the lines that hold its literals. ``memory`` keeps what was found in a
    line (by its text, zone and language) and where the line began then, ``names`` the rules of line keys, for the next
    pass over what is left of a document. ``wholes`` are the lines with their letters in one piece.
    """

    lines: Sequence[Line]
    compiled: Compiled
    language: str = "unknown"
    warnings: list[str] = field(default_factory=list)
    memory: Memory = field(default_factory=dict)
    names: dict[str, tuple[int, ...]] = field(default_factory=dict)
    wholes: dict[str, tuple[str, list[int] | None]] = field(default_factory=dict)

    @cached_property
    def gate(self) -> Gate:
        """The rules that may act on a document of this language."""
        return self.compiled.gate(self.language)

    @cached_property
    def named(self) -> list[tuple[int, ...]]:
        """For each line, the rules that know it whole, as it is or with its numbers as ``{n}``."""
        keys, names = [line.key for line in self.lines], self.names
        for key in keys:
            if key not in names:
                names[key] = self.rules_of_key(key)
        return [names[key] for key in keys]

    def rules_of_key(self, key: str) -> tuple[int, ...]:
        """Return the rules of the kinds line, cue and repeat that hold a line key."""
        keys = self.compiled.keys
        if len(key) > self.compiled.longest_key:
            return ()
        generic = number_key(key)
        found = keys.get(key, ())
        return found if generic is None else found + tuple(n for n in keys.get(generic, ()) if n not in found)

    @cached_property
    def candidates(self) -> dict[int, Collection[int]]:
        """Rule -> lines that hold one of its literals or a digit, or begin or end as it asks."""
        gate, lines = self.gate, self.lines
        found: defaultdict[int, set[int]] = defaultdict(set)
        for text, at in self._hits():
            for rule in gate.users[text]:
                found[rule].add(at)
        if gate.digits and (numbered := {at for at, line in enumerate(lines) if DIGIT.search(line.raw)}):
            found.update(dict.fromkeys(gate.digits, numbered))
        return {**found, **dict.fromkeys(gate.always, range(len(lines)))}

    def _hits(self) -> set[tuple[int, int]]:
        """Return (text of the automaton, line) for each text that stands in a line."""
        if self.gate.automaton is None:
            return set()
        folded = [line.folded for line in self.lines]
        starts = list(accumulate((len(text) + 1 for text in folded), initial=0))
        whole = "\n".join(["", *folded, ""])
        matches = self.gate.automaton.find_matches_as_indexes(whole, overlapping=True)
        return {(text, bisect_right(starts, start) - 1) for text, start, _ in matches}

    def may(self, number: int, line: Line, *, whole: bool = True) -> Rule | None:
        """Return the rule when it may act on the line: language, zone, length and ``unless``."""
        if number not in self.gate.allowed:
            return None
        rule = self.compiled.rules[number]
        limit = rule.max_chars or (LONGEST_LINE if whole else LONGEST_SEARCHED)
        if len(line.raw) > limit or not rule.applies(line.zone):
            return None
        if rule.unless is not None and self.spans(rule, rule.unless, line, first=True):
            return None
        return rule

    def spared(self, rule: Rule, at: int) -> bool:
        """Return whether a rule leaves a label alone that stands between two paragraphs of the article."""
        if rule.unless_between is None or not 0 < at < len(self.lines) - 1:
            return False
        return all(line.sentence and line.zone == "body" for line in (self.lines[at - 1], self.lines[at + 1]))

    def spans(self, rule: Rule, source: str, line: Line, *, first: bool = False) -> list[Span]:
        """Return the places in ``line.raw`` that an expression of the rule matches, or only the first.

        An expression that is wrong or takes more than ``TIME_LIMIT`` matches nothing and leaves a warning.
        """
        out: list[Span] = []
        whole, starts = self._whole(line.raw)
        try:
            expression = pattern_of(source)
            if not expression.search(whole, timeout=TIME_LIMIT):  # half the time of an iterator, and mostly the end
                return out
            for found in expression.finditer(whole, timeout=TIME_LIMIT):
                start, end = found.span()
                if end > start:
                    out.append(Span(start, end) if starts is None else Span(starts[start], starts[end]))
                    if first:
                        break
        except TimeoutError:
            self.warnings.append(f"rule {rule.id} gave up on a line of {len(line.raw)} characters after {TIME_LIMIT} s")
            return []
        except BAD_PATTERN as error:
            self.warnings.append(f"rule {rule.id} has a wrong regular expression: {error}")
        return out

    def _whole(self, raw: str) -> tuple[str, list[int] | None]:
        """Return a line with its letters in one piece, and where each began when they were not; told once a line."""
        if raw.isascii():
            return raw, None
        if (known := self.wholes.get(raw)) is None:
            known = self.wholes[raw] = (raw, None) if is_composed(raw) else composed(raw)
        return known

    def finding(self, rule: Rule, span: Span, matched: str) -> Finding:
        """Return the finding of a rule at a place of the text."""
        return Finding(rule.id, rule.sort, span, rule.says(matched), (), rule.weight, rule.action, rule.safety)

    def whole(self, rule: Rule, line: Line) -> Finding:
        """Return the finding of a rule that takes a whole line."""
        return self.finding(rule, line.span, line.raw)


def placed(finding: Finding, span: Span) -> Finding:
    """Return a finding of a rule with another span; ``dataclasses.replace`` takes three times as long."""
    f = finding
    if span is f.span:
        return f
    return Finding(f.rule_id, f.kind, span, f.message, f.suggestions, f.confidence, f.action, f.safety)
