"""Texts of strangers on one line of a terminal or a log."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from scrub.report.findings.issue import Issue
from scrub.report.shown import visible

__all__ = ["Excerpt", "cut", "excerpt", "one_line", "width"]

MESSAGE = 300
"""Characters of a message."""
ROOM = 96
"""Columns of an excerpt; with its margin it fits a terminal of 100."""
AHEAD = 40
"""Columns before the passage."""


def cut(text: str, most: int) -> str:
    """Return at most ``most`` characters, the last one an ellipsis when something is missing."""
    return text if len(text) <= most else text[: most - 1] + "…"


def one_line(text: str, most: int = MESSAGE) -> str:
    r"""Return the text on one line, cut, with what controls or hides text written out.

    Runs of white space become a blank. ``##[`` and ``::`` at the beginning, which logs of CI services take for
    commands, are broken up.

    >>> one_line("::error::a\nb\x1b[2J ##[group]")
    ': :error::a b⟨U+001B⟩[2J # #[group]'
    """
    flat = cut(" ".join(text.split()), most)
    flat = visible(flat).replace("##[", "# #[")
    return ": " + flat[1:] if flat.startswith("::") else flat


class Excerpt(NamedTuple):
    """A source line around a passage, all three made visible, and the columns of the passage and before it."""

    before: str
    passage: str
    after: str
    indent: int
    columns: int


def excerpt(issue: Issue) -> Excerpt:
    """Return what a terminal shows of an issue's line."""
    first, more, _ = issue.passage.partition("\n")
    before = fitted(inline(issue.before), AHEAD)
    passage = inline(first)
    if width(passage) > ROOM - width(before):
        passage = fitted(passage[::-1], ROOM - width(before))[::-1]
    after = "" if more else inline(issue.after)
    after = fitted(after[::-1], max(0, ROOM - width(before) - width(passage)))[::-1]
    return Excerpt(before, passage, after, width(before), max(1, width(passage)))


def inline(text: str) -> str:
    """Return a part of a line with blanks for tabs and line ends, commands of logs broken up."""
    plain = text.translate({9: " ", 10: " ", 13: " "})
    return visible(plain).replace("##[", "# #[")


def fitted(text: str, room: int) -> str:
    """Return the end of a text that fits into so many columns, an ellipsis for what is cut."""
    if width(text) <= room:
        return text
    left, at = room - 1, len(text)
    while at > 0 and left >= width(text[at - 1]):
        left -= width(text[at - 1])
        at -= 1
    return "…" + text[at:] if room > 0 else ""


def width(text: str) -> int:
    """Return the columns of a text on a terminal: wide letters take two, marks above letters none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in ("W", "F") else 1 for c in text
    )
