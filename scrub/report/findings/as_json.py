"""For programs: one JSON document, or a JSON line for each finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import orjson

from scrub.report.card import safe
from scrub.report.findings.issue import Article, Checked, Issue

__all__ = ["SCHEMA", "as_json", "as_jsonl", "dumped"]

SCHEMA = "scrub-check/1"


def as_json(found: Iterable[Checked], *, version: str, ruleset: str) -> Iterator[str]:
    """Yield one JSON object: schema, version, ruleset, and the findings in a list."""
    head = dumped({"schema": SCHEMA, "version": version, "ruleset": ruleset})
    yield head[:-1] + ',"findings":['
    comma = ""
    for row in rows(found):
        yield f"{comma}\n{dumped(row)}"
        comma = ","
    yield "\n]}\n"


def as_jsonl(found: Iterable[Checked]) -> Iterator[str]:
    """Yield a JSON line for each finding."""
    for row in rows(found):
        yield dumped(row) + "\n"


def rows(found: Iterable[Checked]) -> Iterator[Mapping[str, Any]]:
    """Yield each finding, and each article that cannot be read, as plain values."""
    for one in found:
        if one.article.error is not None:
            yield {
                **of_article(one.article),
                "level": "error",
                "rule": "scrub/unreadable",
                "message": one.article.error,
            }
        for issue in one.issues:
            yield {**of_article(one.article), **of_issue(issue)}


def of_article(article: Article) -> dict[str, Any]:
    """Return where a finding is; ``record`` is missing for a file that is one article."""
    record = {} if article.whole else {"record": article.number}
    return {"path": article.path, **record, **({"id": article.id} if article.id else {})}


def of_issue(issue: Issue) -> dict[str, Any]:
    """Return a finding as plain values; lines and columns count from 1 in the article's text."""
    out: dict[str, Any] = {
        "level": issue.level,
        "rule": issue.rule_id,
        "kind": issue.kind,
        "message": issue.message,
        "line": issue.line,
        "column": issue.column,
        "end_line": issue.end_line,
        "end_column": issue.end_column,
        "text": issue.passage,
        "suggestions": list(issue.suggestions),
        "confidence": round(issue.confidence, 4),
        "fingerprint": issue.fingerprint,
        "state": issue.state,
    }
    if issue.file_line:
        out["file_line"] = issue.file_line
    if issue.source:
        out["source"] = {"id": issue.source, "start": issue.source_start, "end": issue.source_end}
    if issue.reason:
        out["reason"] = issue.reason
    return out


def dumped(value: Any) -> str:
    """Return a value as JSON; lone surrogates, which no file can hold, become U+FFFD."""
    return orjson.dumps(_plain(value)).decode()


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, dict):
        return {safe(key): _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value
