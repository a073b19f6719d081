"""From a record and its report to issues."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from scrub.model.explain import places
from scrub.model.finding import Finding, Match
from scrub.model.report import Report
from scrub.report.copied import copies
from scrub.report.findings.fingerprint import fingerprints
from scrub.report.findings.issue import Article, Checked, Issue
from scrub.report.findings.levels import level_of, shares
from scrub.text.words import count_words

__all__ = ["checked", "shown_path"]

BESIDE = 80
"""Characters that are kept of a line on each side of a passage."""
PASSAGE = 1000
"""Characters that are kept of a passage."""
FOUND = 8
"""Characters of a passage from which it is looked for anywhere in a page's source: shorter ones are in markup too."""
NO_ENDS = {0x2028: " ", 0x2029: " "}
"""Separators that end a line of a text, but none of a file: editors, grep and code scanning go on counting."""
SOUGHT = 100
"""Findings of a page that are looked for in its source, so that the time stays linear."""


def shown_path(path: str) -> str:
    """Return a path as tools want it: with slashes, relative when it lies below the working folder.

    >>> shown_path("-"), shown_path("./pages/one.txt"), shown_path("s3://bucket/crawl.jsonl")
    ('stdin', 'pages/one.txt', 's3://bucket/crawl.jsonl')
    """
    if path == "-":
        return "stdin"
    if "://" in path:
        return path
    try:
        near = os.path.relpath(path)
    except ValueError:  # Windows: a file on another drive
        near = os.pardir
    return (os.path.realpath(path) if near.startswith(os.pardir) else near).replace(os.sep, "/")


def checked(article: Article, fields: Mapping[str, Any], report: Report) -> Checked:
    """Return an article with the issues of its report."""
    text, findings = report.source.text, report.findings
    copied = shares(text, copies(report), count_words(report.text))
    lines = text.translate(NO_ENDS) if article.format == "text" else text
    starts = places(lines, [f.span.start for f in findings])
    ends = places(lines, [f.span.end for f in findings])
    names = fingerprints(article.name, text, findings)
    at = file_places(article, fields, text, findings, starts)
    where = map(Spot, starts, ends, at)
    rows = zip(findings, where, names, strict=True)
    return Checked(article, tuple(issue(text, f, spot, level_of(f, copied), name) for f, spot, name in rows))


class Spot(NamedTuple):
    """(line, column) of a passage's start and end in the text, and of its start in the file."""

    start: tuple[int, int]
    end: tuple[int, int]
    in_file: tuple[int, int]


def issue(text: str, finding: Finding, spot: Spot, level: str, fingerprint: str) -> Issue:
    """Return a finding as an issue."""
    left, right = finding.span.start, finding.span.end
    other = (finding.doc_id, finding.ref_span.start, finding.ref_span.end) if isinstance(finding, Match) else ("", 0, 0)
    return Issue(
        rule_id=finding.rule_id,
        kind=finding.kind,
        level=level,
        message=finding.message,
        line=spot.start[0],
        column=spot.start[1],
        end_line=spot.end[0],
        end_column=spot.end[1],
        passage=text[left : min(right, left + PASSAGE)],
        before=text[max(0, left - BESIDE) : left].rpartition("\n")[2],
        after=text[right : right + BESIDE].partition("\n")[0],
        fingerprint=fingerprint,
        suggestions=finding.suggestions,
        confidence=finding.confidence,
        file_line=spot.in_file[0],
        file_column=spot.in_file[1],
        source=other[0],
        source_start=other[1],
        source_end=other[2],
    )


def file_places(
    article: Article,
    fields: Mapping[str, Any],
    text: str,
    findings: Sequence[Finding],
    starts: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, int]]:
    """Yield (line, column) of each finding in the file; 0 where it is not known.

    A text file is the article itself; of JSON lines the line is known; in a page the passage is looked for.
    """
    if article.format == "text":
        yield from starts
        return
    page = fields.get("html") if article.format == "html" else None
    for number, finding in enumerate(findings):
        if article.format == "jsonl":
            yield article.number, 0
        elif isinstance(page, bytes) and number < SOUGHT:
            yield in_page(page, finding.span.of(text))
        else:
            yield 0, 0


def in_page(page: bytes, passage: str) -> tuple[int, int]:
    """Return the line on which a passage stands in the source of a page, when it stands there once; column unknown.

    One that is short, or stands there more than once, is looked for as all that an element holds.
    """
    wanted = passage.encode("utf-8", "replace")
    for sought in (wanted if len(passage) >= FOUND else b"", b">" + wanted + b"<" if wanted else b""):
        at = page.find(sought) if sought else -1
        if at >= 0 and page.find(sought, at + 1) < 0:
            return page.count(b"\n", 0, at) + 1, 0
    return 0, 0
