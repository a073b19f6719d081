"""For editors and grep: one line a finding, ``path:line:column: level rule-id message``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scrub.report.findings.issue import Article, Checked, Issue
from scrub.report.findings.lines import one_line

__all__ = ["concise", "told"]


def concise(found: Iterable[Checked]) -> Iterator[str]:
    """Yield a line for each finding and for each article that cannot be read."""
    for one in found:
        path = one_line(one.article.path)
        if one.article.error is not None:
            yield f"{path}:{first_line(one.article)}:1: error scrub/unreadable {one_line(one.article.error)}\n"
        for issue in one.issues:
            line, column = issue.file_line or first_line(one.article), issue.file_column or 1
            known = " (known)" if issue.state == "known" else ""
            rule = one_line(issue.rule_id, 80)
            yield f"{path}:{line}:{column}: {issue.level} {rule}{known} {told(one.article, issue)}\n"


def first_line(article: Article) -> int:
    """Return the line of the file to name where no better one is known."""
    return 1 if article.whole else article.number


def told(article: Article, issue: Issue, most: int = 300) -> str:
    """Return the message on one line, with the passage, and where it stands in an article that is no text file."""
    better = f" -> {', '.join(issue.suggestions[:3])}" if issue.suggestions else ""
    text = one_line(f"{issue.told} | {issue.passage[:80]}{better}", most)
    if article.format == "text":
        return text
    where = f"{one_line(article.id, 120)}, " if article.id else ""
    return f"{text} [{where}text {issue.line}:{issue.column}]"
