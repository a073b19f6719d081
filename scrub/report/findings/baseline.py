"""The findings that were there before: a file that makes a check fail only on new ones."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from os import PathLike, fspath
from typing import Any

from scrub.errors import InputError
from scrub.report.card import safe
from scrub.report.findings.issue import Checked

__all__ = ["SCHEMA", "Baseline", "compare", "entries", "read_baseline", "resolved", "write_baseline"]

SCHEMA = "scrub-baseline/1"
SHOWN = 60
"""Characters of a passage that the file holds, for who reads its diff."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known findings by article and fingerprint; a value holds the rule id and the beginning of the passage."""

    articles: Mapping[str, Mapping[str, str]]

    def knows(self, name: str, fingerprint: str) -> bool:
        """Return whether a finding of an article was there before."""
        return fingerprint in self.articles.get(name, ())


def entries(found: Checked) -> dict[str, str]:
    """Return what a baseline holds of an article: all that is not ignored."""
    return {
        issue.fingerprint: safe(f"{issue.rule_id}: {' '.join(issue.passage.split())[:SHOWN]}")
        for issue in found.issues
        if issue.state != "ignored"
    }


def compare(found: Checked, baseline: Baseline) -> Checked:
    """Return an article with the issues marked that the baseline knows."""
    name = safe(found.article.name)
    issues = (
        replace(i, state="known") if i.state == "new" and baseline.knows(name, i.fingerprint) else i
        for i in found.issues
    )
    return replace(found, issues=tuple(issues))


def resolved(found: Checked, baseline: Baseline) -> int:
    """Return how many known findings of an article are gone."""
    known = baseline.articles.get(safe(found.article.name), {})
    return len(set(known) - {issue.fingerprint for issue in found.issues})


def read_baseline(path: str | PathLike[str]) -> Baseline:
    """Return the baseline of a file. Raises InputError when it is missing or something else."""
    try:
        with open(path, encoding="utf-8") as stream:
            data: Any = json.load(stream)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", path=fspath(path)) from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"is no baseline of scrub check: {error}", path=fspath(path)) from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise InputError(f"is no baseline of scrub check: expected a JSON object of schema {SCHEMA}", path=fspath(path))
    articles = data.get("articles")
    if not isinstance(articles, dict) or not all(isinstance(held, dict) for held in articles.values()):
        raise InputError("is no baseline of scrub check: articles hold no objects", path=fspath(path))
    return Baseline(articles)


def write_baseline(path: str | PathLike[str], articles: Iterable[tuple[str, Mapping[str, str]]]) -> None:
    """Write (name, entries) of articles, sorted so that a diff reads well. Raises InputError when it cannot."""
    held: dict[str, dict[str, str]] = {}
    for name, found in articles:
        if found:
            held.setdefault(safe(name), {}).update(found)
    data = {"schema": SCHEMA, "articles": held}
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as stream:
            json.dump(data, stream, ensure_ascii=False, indent=1, sort_keys=True)
            stream.write("\n")
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror or error}", path=fspath(path)) from error
