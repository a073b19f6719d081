"""Kind ``pattern``: one regular expression, searched in each line that holds its literals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from scrub.engine.scan import Scan
from scrub.model.finding import Finding
from scrub.model.rule import Rule
from scrub.text.lines import Line
from scrub.text.words import capitals_like

__all__ = ["candidates", "find"]


def candidates(scan: Scan, kind: str) -> Iterator[tuple[int, Line]]:
    """Yield (rule, line) where the line may match: zone, length and end fit, all required literals are in."""
    tests, lines = scan.compiled.tests, scan.lines
    for number, places in scan.candidates.items():
        if number not in tests or tests[number].kind != kind:
            continue
        _, least, most, ends, where, clauses = tests[number]
        for at in places:
            line = lines[at]
            if not least <= len(line.raw) <= most or (where and line.zone not in where):
                continue
            folded = line.folded
            if (not ends or folded.endswith(ends)) and (not clauses or holds(folded, clauses)):
                yield number, line


def holds(folded: str, clauses: tuple[frozenset[str], ...]) -> bool:
    """Return whether a line holds one literal of each clause."""
    for clause in clauses:
        for literal in clause:
            if literal in folded:
                break
        else:
            return False
    return True


def find(scan: Scan) -> Iterator[Finding]:
    """Yield a finding for each match."""
    for number, line in candidates(scan, "pattern"):
        rule = scan.compiled.rules[number]
        spans = scan.spans(rule, rule.pattern or "", line)
        if spans and scan.may(number, line, whole=False):
            for span in spans:
                matched = span.of(line.raw)
                finding = scan.finding(rule, span.shift(line.span.start), matched)
                yield replace(finding, suggestions=put_right(rule, matched)) if rule.swap else finding


def put_right(rule: Rule, matched: str) -> tuple[str, ...]:
    """Return a match with the first wrong word put right that stands in it, nothing when none does."""
    for wrong, right in rule.swap:
        if found := re.search(rf"(?<!\w){re.escape(wrong)}(?!\w)", matched, re.IGNORECASE):
            better = capitals_like(found.group(), right, rule.languages[0])
            return (matched[: found.start()] + better + matched[found.end() :],)
    return ()
