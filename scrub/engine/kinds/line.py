"""Kind ``line``: the whole line is one of the literals."""

from __future__ import annotations

from collections.abc import Iterator

from scrub.engine.compile import Table
from scrub.engine.scan import Scan
from scrub.model.finding import Finding
from scrub.text.fold import number_key
from scrub.text.lines import Line

__all__ = ["find", "rules_for"]


def rules_for(table: Table, line: Line) -> tuple[int, ...]:
    """Return the rules that a table holds for the whole line, with its numbers as they are or as ``{n}``."""
    if not table:
        return ()
    found = table.get(line.key, ())
    generic = number_key(line.key)
    return found if generic is None else (*found, *table.get(generic, ()))


def find(scan: Scan) -> Iterator[Finding]:
    """Yield a finding for each line that a ``line`` rule matches whole."""
    for line in scan.lines:
        for number in rules_for(scan.compiled.lines, line):
            if rule := scan.may(number, line):
                yield scan.whole(rule, line)
