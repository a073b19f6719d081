"""Short articles of our own writing for the tests of the typo detectors."""

from __future__ import annotations

from collections.abc import Iterable

from scrub.model.finding import Finding

STORY = """The harbour of Lund opens again on Monday after a month of repairs, the port authority said in a statement.
The friendly ties between the two towns go back to the year 1950, when the first ferry crossed the narrow sound.
Mayor Anna Tokayev said that 26 people had worked on the bridge and that their work had cost two million crowns.
Traders in the old town hope that the ferry will bring back the visitors whom the storm of last winter drove away.
Tokayev thanked the workers, and she said that the council had friendly ties with every port along the coast."""


def seen(findings: Iterable[Finding], text: str) -> list[str]:
    """Return what the findings cover."""
    return [finding.span.of(text) for finding in findings]


def best(findings: Iterable[Finding]) -> list[str]:
    """Return the first suggestion of each finding, an empty string without one."""
    return [finding.suggestions[0] if finding.suggestions else "" for finding in findings]
