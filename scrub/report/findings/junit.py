"""For Jenkins, GitLab and others that read JUnit's XML: a suite for each file, a test case for each article.

A test case fails when a new finding is as grave as what the check fails on; all findings stand in its one failure, as
the readers show only the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from scrub.report.findings.concise import concise
from scrub.report.findings.issue import Checked
from scrub.report.findings.levels import reaches
from scrub.report.findings.lines import one_line

__all__ = ["attribute", "junit"]

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKUP = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
    "\n": "&#10;",
    "\r": "&#13;",
    "\t": "&#9;",
}
MOST = 50
"""Lines of a failure."""


def junit(found: Iterable[Checked], *, fail_on: str) -> Iterator[str]:
    """Yield the document."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="scrub check">\n'
    for path, articles in groupby(found, lambda one: one.article.path):
        yield suite(path, list(articles), fail_on)
    yield "</testsuites>\n"


def suite(path: str, articles: list[Checked], fail_on: str) -> str:
    """Return the suite of a file."""
    cases = [case(one, fail_on) for one in articles]
    failures = sum(failed(one, fail_on) for one in articles)
    errors = sum(one.article.error is not None for one in articles)
    counts = f'tests="{len(cases)}" failures="{failures}" errors="{errors}" skipped="0" time="0"'
    return f'<testsuite name="{attribute(path)}" {counts}>\n{"".join(cases)}</testsuite>\n'


def failed(found: Checked, fail_on: str) -> bool:
    """Return whether an article fails the check."""
    return any(issue.state == "new" and reaches(issue.level, fail_on) for issue in found.issues)


def case(found: Checked, fail_on: str) -> str:
    """Return the test case of an article."""
    article = found.article
    name = article.id or (article.path if article.whole else f"record {article.number}")
    path = attribute(article.path)
    head = f'<testcase name="{attribute(name)}" classname="{path}" file="{path}" time="0"'
    if article.error is not None:
        return f'{head}><error message="{attribute(article.error)}" type="unreadable"/></testcase>\n'
    if not found.issues:
        return f"{head}/>\n"
    text = "".join(line for line, _ in zip(concise([found]), range(MOST), strict=False))
    body = content(text + (f"and {len(found.issues) - MOST} more\n" if len(found.issues) > MOST else ""))
    if not failed(found, fail_on):
        return f"{head}><system-out>{body}</system-out></testcase>\n"
    grave = [issue for issue in found.issues if issue.state == "new" and reaches(issue.level, fail_on)]
    words = f"{len(grave)} of {len(found.issues)} findings are as grave as {fail_on}: {grave[0].message}"
    return f'{head}><failure message="{attribute(words)}" type="{grave[0].level}">{body}</failure></testcase>\n'


def content(text: str) -> str:
    """Return a text as the content of an element, without what XML cannot hold."""
    return re.sub("[&<>]", lambda found: _MARKUP[found[0]], _NO_XML.sub("\ufffd", text))


def attribute(text: str) -> str:
    """Return a text as the value of an attribute, cut and on one line."""
    return re.sub("[&<>\"'\n\r\t]", lambda found: _MARKUP[found[0]], _NO_XML.sub("\ufffd", one_line(text)))
