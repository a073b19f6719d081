"""For GitHub Actions: a workflow command for each finding, which becomes an annotation of the file.

GitHub shows ten warnings and ten errors of a step as annotations; all stand in the log. SARIF has no such limit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from scrub.report.findings.concise import first_line, told
from scrub.report.findings.issue import Article, Checked, Issue
from scrub.report.findings.lines import one_line
from scrub.report.shown import visible

__all__ = ["github", "value_of"]

COMMANDS = {"note": "notice", "warning": "warning", "error": "error"}
KNOWN = "notice"
"""The command of a finding that the baseline has, which fails nothing."""


class Spot(NamedTuple):
    """Where an annotation goes: file, line, and the properties of its extent."""

    path: str
    line: int
    extent: str = ""


def github(found: Iterable[Checked]) -> Iterator[str]:
    """Yield the commands."""
    for one in found:
        if one.article.error is not None:
            place = Spot(one.article.path, first_line(one.article))
            yield command("error", place, "scrub/unreadable", one.article.error)
        for issue in one.issues:
            line = issue.file_line or first_line(one.article)
            place = Spot(one.article.path, line, extent(one.article, issue))
            name = KNOWN if issue.state == "known" else COMMANDS[issue.level]
            yield command(name, place, issue.rule_id, told(one.article, issue))


def extent(article: Article, issue: Issue) -> str:
    """Return the columns of a passage on one line of a text file, its last line when there are more."""
    if article.format != "text":
        return ""
    if issue.end_line == issue.line:
        return f",col={issue.column},endColumn={issue.end_column}"
    return f",endLine={issue.end_line}"


def command(name: str, spot: Spot, title: str, message: str) -> str:
    """Return one command."""
    place = f"file={value_of(visible(spot.path))},line={spot.line}{spot.extent},title={value_of(one_line(title, 80))}"
    return f"::{name} {place}::{data_of(one_line(message, 500))}\n"


def data_of(text: str) -> str:
    """Return a message as commands write it.

    >>> data_of("5 %")
    '5 %25'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def value_of(text: str) -> str:
    """Return the value of a property as commands write it.

    >>> value_of("a:b,c")
    'a%3Ab%2Cc'
    """
    return data_of(text).replace(":", "%3A").replace(",", "%2C")
