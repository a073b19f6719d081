"""For people: grouped by article, each finding with its line and a caret below the passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from scrub.report.findings.issue import Article, Checked, Issue
from scrub.report.findings.lines import excerpt, one_line

__all__ = ["human"]

COLOURS: Mapping[str, str] = {"error": "31", "warning": "33", "note": "36", "place": "1", "dim": "2"}
"""Numbers of the ANSI colours; the level is also a word, so nothing is told by colour alone."""


def human(found: Iterable[Checked], *, colour: bool = False) -> Iterator[str]:
    """Yield the text of each article that has something to show."""
    for one in found:
        if one.article.error is not None:
            mark = paint("cannot be read", "error", colour)
            why = one_line(one.article.error).removeprefix("cannot be read: ")
            yield f"{heading(one.article, colour)}\n  {mark}: {why}\n\n"
        elif one.issues:
            yield heading(one.article, colour) + "\n" + "".join(lines(issue, colour) for issue in one.issues) + "\n"


def heading(article: Article, colour: bool) -> str:
    """Return the line that says which article follows."""
    place = paint(one_line(article.place), "place", colour)
    return f"{place}  ({one_line(article.id, 120)})" if article.id else place


def lines(issue: Issue, colour: bool) -> str:
    """Return the lines of a finding."""
    place = f"{issue.line}:{issue.column}"
    known = " (known)" if issue.state == "known" else ""
    better = f" -> {one_line(', '.join(issue.suggestions[:3]), 80)}" if issue.suggestions else ""
    level = paint(f"{issue.level:8}", issue.level, colour)
    head = f"  {place:>8}  {level} {one_line(issue.rule_id, 80)}{known}  {one_line(issue.told)}{better}\n"
    shown = excerpt(issue)
    mark = paint("^" * shown.columns, issue.level, colour)
    margin = f"{issue.line:>8} | "
    blank = " " * 8 + " | "
    source = f"{shown.before}{shown.passage}{shown.after}".rstrip()
    return f"{head}{paint(margin, 'dim', colour)}{source}\n{paint(blank, 'dim', colour)}{' ' * shown.indent}{mark}\n"


def paint(text: str, name: str, colour: bool) -> str:
    """Return the text in a colour, or as it is."""
    return f"\033[{COLOURS[name]}m{text}\033[0m" if colour else text
