"""All kinds over one document."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace

from scrub.engine.kinds import cue, line, pattern, phrase, repeat
from scrub.engine.scan import Scan
from scrub.model.finding import Finding

__all__ = ["find"]

Detector = Callable[[Scan], Iterator[Finding]]

LINE_BY_LINE: tuple[Detector, ...] = (line.find, phrase.find, pattern.find)
"""Kinds whose findings depend on one line, its zone and the language alone."""
IN_CONTEXT: tuple[Detector, ...] = (cue.find, repeat.find)


def find(scan: Scan) -> Iterator[Finding]:
    """Yield what the rules see in a document, in no set order; spans may overlap."""
    yield from _line_by_line(scan)
    for detector in IN_CONTEXT:
        yield from detector(scan)
    if (site := scan.compiled.site) is not None:
        yield from find(Scan(scan.lines, site, scan.language, scan.warnings))


def _line_by_line(scan: Scan) -> Iterator[Finding]:
    """Yield the findings of the kinds that look at one line; lines that the scan remembers are not looked at again."""
    memory = scan.memory
    fresh = [line for line in scan.lines if (line.raw, line.zone, scan.language) not in memory]
    if fresh:
        whole = len(fresh) == len(scan.lines)
        part = scan if whole else Scan(fresh, scan.compiled, scan.language, scan.warnings)
        by_start = {line.span.start: line for line in fresh}
        starts = sorted(by_start)
        found: defaultdict[int, list[Finding]] = defaultdict(list)
        for detector in LINE_BY_LINE:
            for finding in detector(part):
                found[starts[_last(starts, finding.span.start)]].append(finding)
        for start, line in by_start.items():
            memory[line.raw, line.zone, scan.language] = tuple(
                replace(f, span=f.span.shift(-start)) for f in found.get(start, ())
            )
    for line in scan.lines:
        for finding in memory[line.raw, line.zone, scan.language]:
            yield replace(finding, span=finding.span.shift(line.span.start))


def _last(starts: list[int], at: int) -> int:
    """Return the index of the last start that is not behind ``at``."""
    return bisect_right(starts, at) - 1
