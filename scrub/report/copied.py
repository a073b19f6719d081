"""Which matches are copies: what the originality score counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scrub.model.finding import Match
from scrub.model.report import Report

__all__ = ["COPIED", "copies", "later"]

COPIED = ("exact", "near", "paraphrase")
"""Kinds of matches that are copies; quotations, set phrases and attributed text are none."""


def copies(report: Report) -> tuple[Match, ...]:
    """Return the copied passages of an article: those of documents that are later than it are its own."""
    own = later(report.scores.details)
    return tuple(match for match in report.matches if match.kind in COPIED and match.doc_id not in own)


def later(details: Mapping[str, Any]) -> frozenset[str]:
    """Return the documents that share text with an article and were published after it."""
    sources = details.get("sources")
    rows = [row for row in sources if isinstance(row, Mapping)] if isinstance(sources, list | tuple) else []
    return frozenset(str(row.get("doc_id")) for row in rows if row.get("first") == "article")
