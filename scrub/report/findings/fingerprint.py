"""What a finding is called from run to run, wherever its lines have moved to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from scrub.model.finding import Finding

__all__ = ["fingerprints"]

WORDS, CHARS = 3, 60
"""Words beside a passage on its line that belong to it, and the characters in which they are looked for: enough to tell
two equal slips apart, few enough that an edit elsewhere in the paragraph changes nothing."""
DIGITS = 12
"""Bytes of the hash, written as twice as many hexadecimal digits."""


def fingerprints(name: str, text: str, findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the fingerprint of each finding: a hash of the article's name, the rule, the passage and its neighbours.

    White space and case do not count. Equal ones in one article are numbered in the order of the text, so no two of
    an article are the same: tools show only the first of equal fingerprints.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        start, end = finding.span.start, finding.span.end
        before = text[max(0, start - CHARS) : start].rpartition("\n")[2].split()[-WORDS:]
        after = text[end : end + CHARS].partition("\n")[0].split()[:WORDS]
        parts = [name, finding.rule_id, *before, "\0", *finding.span.of(text).split(), "\0", *after]
        content = " ".join(parts).casefold()
        seen[content] += 1
        data = f"{content}\0{seen[content]}".encode("utf-8", "surrogatepass")
        yield blake2b(data, digest_size=DIGITS).hexdigest()
