"""Kind ``cue``: a label, and what it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from scrub.engine.kinds.line import rules_for
from scrub.engine.scan import Scan
from scrub.model.finding import Finding
from scrub.model.rule import Rule
from scrub.text.fold import line_key, number_key
from scrub.text.lines import Line

__all__ = ["find", "headline_like", "label_of"]

SEPARATOR = re.compile(r"\s*[:|>»►▶→•·]\s*|\s+-+\s+")
LONGEST_LABEL = 80
"""Characters in which the separator behind a label is looked for."""
HEADLINE_WORDS = 25
LONGEST_RUN = 9
"""Headlines that one label takes: related lists of more are rare (dev pages: 2 %)."""


def label_of(folded: str) -> str | None:
    """Return the key of what stands before the first separator of a line, or None when nothing follows one.

    >>> label_of("read also: storm closes the harbour")
    'read also'
    """
    start = len(folded) - len(folded.lstrip("-*•·>»►▶→|: "))
    found = SEPARATOR.search(folded, start, start + LONGEST_LABEL)
    if found is None or not folded[found.end() :].strip():
        return None
    return line_key(folded[start : found.start()])


def headline_like(line: Line) -> bool:
    """Return whether a line could be the headline of another article: short, and no sentence."""
    return line.words <= HEADLINE_WORDS and not line.sentence and not line.raw.endswith((".", "。", ":", ",", ";", "।"))


def find(scan: Scan) -> Iterator[Finding]:
    """Yield a finding for each label and one for each line that it consumes."""
    for at, line in enumerate(scan.lines):
        for number in rules_for(scan.compiled.cues, line):
            if rule := scan.may(number, line):
                yield scan.whole(rule, line)
                yield from _behind(scan, rule, at)
        if rule := _with_rest(scan, line):
            yield scan.whole(rule, line)


def _with_rest(scan: Scan, line: Line) -> Rule | None:
    """Return the rule whose label begins the line, when it takes the rest of the line."""
    label = label_of(line.folded)
    if label is None:
        return None
    cues = scan.compiled.cues
    for number in (*cues.get(label, ()), *cues.get(number_key(label) or "", ())):
        rule = scan.may(number, line)
        if rule and "rest-of-line" in rule.then:
            return rule
    return None


def _behind(scan: Scan, rule: Rule, at: int) -> Iterator[Finding]:
    """Yield the findings of the lines behind a label that it announces."""
    for line in _announced(scan, rule, at):
        finding = scan.whole(rule, line)
        kind = "related-headline" if rule.sort in ("related-label", "navigation") else rule.sort
        yield replace(finding, kind=kind, message=f"Announced by the label above it. {rule.message}")


def _announced(scan: Scan, rule: Rule, at: int) -> Iterator[Line]:
    following = scan.lines[at + 1 :]
    if "to-end" in rule.then and scan.lines[at].zone == "tail":
        yield from following
    elif "headline-run" in rule.then:
        for line in following[:LONGEST_RUN]:
            if not headline_like(line):
                return
            yield line
    elif "next-line" in rule.then and following and headline_like(following[0]) and not _is_label(scan, following[0]):
        yield following[0]


def _is_label(scan: Scan, line: Line) -> bool:
    """Return whether a line is itself known to the rules: then it is no headline."""
    return bool(rules_for(scan.compiled.cues, line) or rules_for(scan.compiled.lines, line))
