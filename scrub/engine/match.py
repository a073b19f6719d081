"""All kinds that look at lines over one document; ``frame`` looks at the words of an article, ``element`` at pages."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from scrub.engine.kinds import cue, line, pattern, phrase, repeat
from scrub.engine.scan import Scan, placed
from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.lines import Line

__all__ = ["find"]

Detector = Callable[[Scan], Iterator[Finding]]

LINE_BY_LINE: tuple[Detector, ...] = (line.find, phrase.find, pattern.find, cue.find_within)
"""Kinds whose findings depend on one line, its zone and the language alone."""
IN_CONTEXT: tuple[Detector, ...] = (cue.find, repeat.find)


def find(scan: Scan) -> Iterator[Finding]:
    """Yield what the rules see in a document, in no set order; spans may overlap."""
    if (site := scan.compiled.site) is None:
        yield from _of_rules(scan)
        return
    found = [*_of_rules(scan)]
    yield from found
    yield from _known(_of_rules(Scan(scan.lines, site, scan.language, scan.warnings)), found)


def _of_rules(scan: Scan) -> Iterator[Finding]:
    yield from _line_by_line(scan)
    for detector in IN_CONTEXT:
        yield from detector(scan)


def _known(learned: Iterable[Finding], found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield what the rules of a site see: where they know no kind, it is that of what other rules see in this place."""
    told: dict[Span, Finding] = {}
    for other in found:
        if other.family == "chrome" and other.kind != "other":
            best = told.setdefault(other.span, other)
            told[other.span] = max(best, other, key=lambda f: (f.confidence, f.rule_id))
    for finding in learned:
        known = told.get(finding.span)
        yield finding.of_kind(known.kind, data=known.action == "meta") if known else finding


def _line_by_line(scan: Scan) -> Iterator[Finding]:
    """Yield the findings of the kinds that look at one line; a line that was looked at before is remembered."""
    memory, language = scan.memory, scan.language
    unseen: dict[tuple[str, str, str], Line] = {}
    for one in scan.lines:
        if (key := (one.raw, one.zone, language)) not in memory:
            unseen.setdefault(key, one)
    if unseen:
        fresh = [*unseen.values()]
        whole = len(fresh) == len(scan.lines)
        part = scan if whole else Scan(fresh, scan.compiled, language, scan.warnings, names=scan.names)
        starts = [one.span.start for one in fresh]
        found: defaultdict[int, list[Finding]] = defaultdict(list)
        for detector in LINE_BY_LINE:
            for finding in detector(part):
                found[bisect_right(starts, finding.span.start) - 1].append(finding)
        for at, known_by in enumerate(unseen):
            memory[known_by] = (starts[at], tuple(found.get(at, ())))
    for one in scan.lines:
        start, known = memory[one.raw, one.zone, language]
        by = one.span.start - start
        for f in known:
            yield placed(f, one.span if len(f.span) == len(one.raw) else f.span.shift(by)) if by else f
