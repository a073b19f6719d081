"""Kind ``repeat``: a line that is chrome when it stands several times in one document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from scrub.engine.kinds.line import rules_for
from scrub.engine.kinds.pattern import candidates
from scrub.engine.scan import Scan
from scrub.model.finding import Finding
from scrub.text.lines import Line

__all__ = ["find"]


def find(scan: Scan) -> Iterator[Finding]:
    """Yield a finding for each of the lines that stand often enough."""
    groups: defaultdict[tuple[int, str], list[Line]] = defaultdict(list)
    for line in scan.lines:
        for number in rules_for(scan.compiled.repeats, line):
            groups[number, line.key].append(line)
    for number, line in candidates(scan, "repeat"):
        rule = scan.compiled.rules[number]
        if scan.spans(rule, rule.pattern or "", line, first=True):
            groups[number, line.key].append(line)
    for (number, _), lines in groups.items():
        if len(lines) >= scan.compiled.rules[number].times:
            for line in lines:
                if allowed := scan.may(number, line):
                    yield scan.whole(allowed, line)
