"""Kind ``repeat``: a line that is chrome when it stands several times in one document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from scrub.engine.kinds.pattern import candidates
from scrub.engine.scan import Scan
from scrub.model.finding import Finding
from scrub.text.lines import Line

__all__ = ["find"]


def find(scan: Scan) -> Iterator[Finding]:
    """Yield a finding for each of the lines that stand often enough."""
    rules = scan.compiled.rules
    for (number, _), lines in groups(scan).items():
        if len(lines) >= rules[number].times:
            for line in lines:
                if rule := scan.may(number, line):
                    yield scan.whole(rule, line)


def groups(scan: Scan) -> dict[tuple[int, str], list[Line]]:
    """Return (rule, line key) -> the lines that the rule names."""
    rules = scan.compiled.rules
    out: defaultdict[tuple[int, str], list[Line]] = defaultdict(list)
    for line, numbers in zip(scan.lines, scan.named, strict=True):
        for number in numbers:
            if rules[number].kind == "repeat":
                out[number, line.key].append(line)
    if scan.compiled.repeats_by_pattern:
        for number, line in candidates(scan, "repeat"):
            if scan.spans(rules[number], rules[number].pattern or "", line, first=True):
                out[number, line.key].append(line)
    return out
