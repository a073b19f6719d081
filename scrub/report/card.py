"""One article with all that a report shows of it, cut to a bounded size and made of plain JSON values."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, is_dataclass
from typing import Any

from scrub.model.finding import Finding, Match
from scrub.model.report import Report
from scrub.report.metrics import is_number, rank, values

__all__ = ["MOST_CHARS", "Reference", "card", "plain", "safe", "short"]

Reference = Callable[[str], str | None]
"""Gives the text of a document of the reference corpus by its id."""

MOST_CHARS = 6000
"""Characters of the original text that are kept: nine of ten news articles are shorter."""
MOST_FINDINGS = 80
MOST_WORDS_OF = 240
"""Characters of a message, a title and of a passage of a reference document."""
MOST_OF_NAME = 500
"""Characters of an id and an address: as many as ``scrub check --id`` looks at."""

_SURROGATES = re.compile("[\ud800-\udfff]")


def card(fields: Mapping[str, Any], report: Report, *, publisher: str, reference: Reference | None) -> dict[str, Any]:
    """Return the article as plain values: who and what, text, edits, findings, scores, details, warnings.

    ``edits`` are ``[start, end, replacement]`` and ``findings`` ``[rule, kind, start, end, message, suggestions,
    confidence, action]``, of a match with ``[document, ref_start, ref_end, passage]`` behind; offsets are code points.
    """
    source = report.source.text
    end = whole_line(source, MOST_CHARS)
    edits = [e for e in report.edits if e.span.start < end]
    return {
        "id": short(fields.get("id") or fields.get("url") or report.source.url or "", MOST_OF_NAME),
        "url": short(fields.get("url") or report.source.url or "", MOST_OF_NAME),
        "title": short(report.title or fields.get("title") or ""),
        "date": short(fields.get("date") or "", 40),
        "publisher": publisher,
        "lang": safe(report.lang),
        "rank": rank(report),
        "text": safe(source[:end]),
        "chars": len(source),
        "edits": [[e.span.start, min(e.span.end, end), safe(e.replacement)] for e in edits],
        "findings": [row(f, reference, end) for f in chosen(report.findings, end)],
        "all_findings": len(report.findings),
        "scores": dict(values(report)),
        "details": plain(details_of(report)),
        "meta": plain(report.meta),
        "warnings": [short(text) for text in report.warnings[:5]],
    }


def details_of(report: Report) -> dict[str, Any]:
    """Return the raw figures of the scores, with the hardest sentences as ``[text, reason]`` in place of spans."""
    details = dict(report.scores.details)
    rows = details.get("hardest")
    if isinstance(rows, list | tuple):
        known = [row for row in rows if isinstance(row, list | tuple) and len(row) == 3 and isinstance(row[0], int)]
        details["hardest"] = [[report.text[start:end], reason] for start, end, reason in known]
    return details


def whole_line(text: str, most: int) -> int:
    """Return where to cut a text: at a line's end if there is one in the second half, else at ``most``."""
    if len(text) <= most:
        return len(text)
    at = text.rfind("\n", most // 2, most)
    return at if at > 0 else most


def chosen(findings: Sequence[Finding], end: int) -> list[Finding]:
    """Return the findings that are shown, in order: those that begin before ``end``, removals last when too many."""
    inside = [f for f in findings if f.span.start < end or f.span.end <= end]
    if len(inside) > MOST_FINDINGS:
        inside.sort(key=lambda f: f.action in ("drop", "meta"))
        inside = sorted(inside[:MOST_FINDINGS], key=lambda f: (f.span, f.rule_id))
    return inside


def row(finding: Finding, reference: Reference | None, end: int) -> list[Any]:
    """Return a finding, cut at ``end``, as a list of plain values, as described at ``card``."""
    start, stop = finding.span.start, min(finding.span.end, end)
    suggestions = [short(text, 80) for text in finding.suggestions[:3]]
    out = [safe(finding.rule_id), safe(finding.kind), start, stop, short(finding.message), suggestions]
    out += [round(finding.confidence, 3), finding.action]
    if isinstance(finding, Match):
        text = reference(finding.doc_id) if reference else None
        passage = finding.ref_span.of(text) if text else ""
        out += [short(finding.doc_id), finding.ref_span.start, finding.ref_span.end, short(passage, 600)]
    return out


def short(value: Any, most: int = MOST_WORDS_OF) -> str:
    """Return a value as a text of at most ``most`` characters."""
    text = value if isinstance(value, str) else str(value)
    return safe(text if len(text) <= most else text[: most - 1] + "…")


def safe(text: str) -> str:
    """Return the text with lone surrogates, which no file can hold, as U+FFFD; its length stays."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


def plain(value: Any, depth: int = 4) -> Any:
    """Return a value in JSON's terms, its texts and lists cut; what is too deep or strange becomes a short text."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return (round(value, 4) if isinstance(value, float) else value) if is_number(value) else None
    if isinstance(value, str) or depth == 0:
        return short(value)
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, Mapping):
        return {short(key, 80): plain(item, depth - 1) for key, item in list(value.items())[:40]}
    if isinstance(value, Sequence | set | frozenset):
        return [plain(item, depth - 1) for item in list(value)[:20]]
    return short(value)
