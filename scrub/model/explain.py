"""A report in words: one line a finding."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from scrub.model.document import with_line_feeds
from scrub.model.finding import Finding, Match

if TYPE_CHECKING:
    from scrub.model.report import Report

__all__ = ["explain", "left_out", "origin", "places"]

SHOWN = 80
"""Characters of a finding's text that are printed."""
MISSING = "(the source is missing)"
"""What stands for the text of a finding in a report that was kept without its source."""


def places(text: str, offsets: list[int]) -> list[tuple[int, int]]:
    """Return (line, column) of each offset, both counted from 1."""
    starts = [0, *(i + 1 for i, char in enumerate(with_line_feeds(text)) if char == "\n")]
    out = []
    for offset in offsets:
        line = bisect_right(starts, offset)
        out.append((line, offset - starts[line - 1] + 1))
    return out


def shorten(text: str) -> str:
    """Return ``text`` on one line, cut to what is printed."""
    flat = " ".join(text.split())
    return flat if len(flat) <= SHOWN else flat[: SHOWN - 1] + "…"


def explain(report: Report) -> str:
    """Return one line for each finding of the report; that of a copied passage says where it stands too.

    Chrome that stays in the text, as it is not sure enough, is marked as such.
    """
    return "\n".join(
        f"{where}  {f.rule_id}  [{f.kind}]  {f.message}{left(f)}  | {text}"
        + (f" -> {', '.join(f.suggestions)}" if f.suggestions else "")
        + (
            f" <- {shorten(origin(f.doc_id, f.ref_span.start, f.ref_span.end))}"
            if isinstance(f, Match) and f.doc_id
            else ""
        )
        for f, (where, text) in zip(report.findings, passages(report), strict=True)
    )


def left_out(report: Report) -> str:
    """Return how many lines of a page were not read as its article, and these; nothing for a text.

    >>> from scrub.model.document import Document
    >>> from scrub.model.report import Report
    >>> print(left_out(Report(Document("The ferry sails again.", left_out=("Most read", "Bin strike")), "")))
    reading the page left out 2 other lines, besides menus, buttons and what is hidden:
      | Most read
      | Bin strike
    """
    lines = report.source.left_out
    if not lines:
        return ""
    what = "1 other line" if len(lines) == 1 else f"{len(lines)} other lines"
    head = f"reading the page left out {what}, besides menus, buttons and what is hidden:"
    return "\n".join([head, *(f"  | {shorten(line)}" for line in lines)])


def left(finding: Finding) -> str:
    """Return what is said of chrome that is not sure enough to go, nothing of other findings."""
    stays = finding.family == "chrome" and finding.action == "flag"
    return f" (not removed; confidence {finding.confidence:.2f})" if stays else ""


def passages(report: Report) -> Iterator[tuple[str, str]]:
    """Yield the place and the text of each finding, as far as they are known without the source."""
    if not report.sourced:
        yield from ((f"characters {f.span.start} to {f.span.end}", MISSING) for f in report.findings)
        return
    source = report.source.text
    at = places(source, [f.span.start for f in report.findings])
    for finding, (line, column) in zip(report.findings, at, strict=True):
        yield f"{line}:{column}", shorten(finding.span.of(source))


def origin(document: str, start: int, end: int) -> str:
    """Return a place in a document of the reference corpus in words, nothing when it has no name.

    >>> origin("story/7", 120, 340)
    'story/7, characters 120 to 340'
    """
    return f"{document}, characters {start} to {end}" if document and end else document
