"""For GitLab's code quality report: a JSON array, a fingerprint that no other finding has, severities by its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any

from scrub.report.findings.as_json import dumped
from scrub.report.findings.concise import first_line, told
from scrub.report.findings.issue import Checked
from scrub.report.findings.lines import one_line

__all__ = ["gitlab"]

SEVERITIES = {"note": "info", "warning": "minor", "error": "major"}


def gitlab(found: Iterable[Checked]) -> Iterator[str]:
    """Yield the report."""
    yield "["
    comma = ""
    for one in found:
        for row in rows(one):
            yield f"{comma}\n{dumped(row)}"
            comma = ","
    yield "\n]\n"


def rows(found: Checked) -> Iterator[dict[str, Any]]:
    """Yield the findings of an article, or that it cannot be read."""
    article = found.article
    path, line = one_line(article.path, 1000), first_line(article)
    if article.error is not None:
        name = blake2b(f"{article.place}\0unreadable".encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
        yield row("scrub/unreadable", one_line(article.error), name, "critical", path, line)
    for issue in found.issues:
        text, severity = told(article, issue), SEVERITIES[issue.level]
        yield row(one_line(issue.rule_id, 200), text, issue.fingerprint, severity, path, issue.file_line or line)


def row(rule: str, text: str, fingerprint: str, severity: str, path: str, line: int) -> dict[str, Any]:
    """Return one finding in the report's words."""
    return {
        "description": text,
        "check_name": rule,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
