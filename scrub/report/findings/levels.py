"""How grave a finding is, as a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from scrub.model.finding import Finding, Match
from scrub.report.copied import COPIED
from scrub.text.words import count_words

__all__ = ["FAIL_ON", "LEVELS", "TABLE", "Row", "level_of", "reaches", "shares"]

LEVELS = ("note", "warning", "error")
"""From the least grave to the most."""
FAIL_ON = ("never", *LEVELS)


class Row(NamedTuple):
    """A line of the table: which findings of a family, from which measure (0..1) on, have which level.

    ``which`` are kinds or actions, all when empty. The measure is the finding's confidence, of a match the share of the
    article's words that stand in the same document.
    """

    family: str
    which: tuple[str, ...]
    least: float
    level: str


TABLE = (
    Row("chrome", ("drop",), 0.0, "warning"),  # left in the text: scrub clean would take it out
    Row("chrome", (), 0.0, "note"),  # data such as a byline, or not sure enough to go
    Row("typo", (), 0.9, "error"),  # the confidence from which scrub clean would put it right
    Row("typo", (), 0.0, "warning"),
    Row("filler", (), 0.8, "warning"),  # .2 in 1,000 words of human news, 3 of rewritten copy (120 dev articles)
    Row("filler", (), 0.0, "note"),
    Row("match", COPIED, 0.2, "warning"),  # a fifth of the article: more than a shared paragraph of background
    Row("match", (), 0.0, "note"),  # shorter, later, or quoted, attributed, boilerplate
)
"""The first row that fits decides."""


def level_of(finding: Finding, shares: Mapping[str, float]) -> str:
    """Return the level of a finding; ``shares`` holds the shares of copied words by document."""
    measure = shares.get(finding.doc_id, 0.0) if isinstance(finding, Match) else finding.confidence
    for row in TABLE:
        fits = not row.which or finding.kind in row.which or finding.action in row.which
        if row.family == finding.family and fits and measure >= row.least:
            return row.level
    return LEVELS[0]


def shares(text: str, copied: tuple[Match, ...], words: int) -> dict[str, float]:
    """Return by document the share (0..1) of an article's words that was copied from there."""
    out: dict[str, float] = {}
    for match in copied:
        if words:
            out[match.doc_id] = out.get(match.doc_id, 0.0) + count_words(match.span.of(text)) / words
    return out


def reaches(level: str, fail_on: str) -> bool:
    """Return whether a level is as grave as ``fail_on``; nothing is as grave as ``never``.

    >>> reaches("error", "warning"), reaches("note", "warning"), reaches("error", "never")
    (True, False, False)
    """
    return fail_on != "never" and LEVELS.index(level) >= LEVELS.index(fail_on)
