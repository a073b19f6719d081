"""Kind ``line``: the whole line is one of the literals."""

from __future__ import annotations

from collections.abc import Iterator

from scrub.engine.scan import Scan
from scrub.model.finding import Finding

__all__ = ["find"]


def find(scan: Scan) -> Iterator[Finding]:
    """Yield a finding for each line that a ``line`` rule matches whole."""
    rules = scan.compiled.rules
    for line, numbers in zip(scan.lines, scan.named, strict=True):
        for number in numbers:
            if rules[number].kind == "line" and (rule := scan.may(number, line)):
                yield scan.whole(rule, line)
