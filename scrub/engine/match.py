"""All kinds over one document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scrub.engine.kinds import cue, line, pattern, phrase, repeat
from scrub.engine.scan import Scan
from scrub.model.finding import Finding

__all__ = ["DETECTORS", "find"]

DETECTORS: tuple[Callable[[Scan], Iterator[Finding]], ...] = (
    line.find,
    cue.find,
    phrase.find,
    pattern.find,
    repeat.find,
)


def find(scan: Scan) -> Iterator[Finding]:
    """Yield what the rules see in a document, in no set order; spans may overlap."""
    for detector in DETECTORS:
        yield from detector(scan)
    if (site := scan.compiled.site) is not None:
        yield from find(Scan(scan.lines, site, scan.language, scan.warnings))
