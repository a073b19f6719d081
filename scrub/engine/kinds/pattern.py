"""Kind ``pattern``: one regular expression, searched in each line that holds its literals."""

from __future__ import annotations

from collections.abc import Iterator

from scrub.engine.scan import Scan
from scrub.model.finding import Finding
from scrub.text.lines import Line

__all__ = ["candidates", "find"]


def candidates(scan: Scan, kind: str) -> Iterator[tuple[int, Line]]:
    """Yield (rule, line) where the line holds every literal that the rule's expression requires."""
    rules, others = scan.compiled.rules, scan.compiled.others
    for number, lines in scan.candidates.items():
        if rules[number].kind != kind:
            continue
        clauses = others.get(number, ())
        for at in lines:
            line = scan.lines[at]
            if all(any(literal in line.folded for literal in clause) for clause in clauses):
                yield number, line


def find(scan: Scan) -> Iterator[Finding]:
    """Yield a finding for each match."""
    for number, line in candidates(scan, "pattern"):
        if rule := scan.may(number, line, whole=False):
            for span in scan.spans(rule, rule.pattern or "", line):
                yield scan.finding(rule, span.shift(line.span.start), span.of(line.raw))
