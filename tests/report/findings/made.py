"""Checked articles out of texts, without cleaning anything; and the hostile ones."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scrub.model.document import Document
from scrub.model.finding import Finding, Match
from scrub.model.report import Report
from scrub.model.span import Span
from scrub.report.findings.collect import checked
from scrub.report.findings.issue import Article, Checked
from tests.report.hostile import ATTACKS, hostile_articles

TEXT = "Old pier reopens\nIt recieved three bids for for the work.\nShare this article"


def finding(text: str, passage: str, rule: str = "typo/en/nonword", **more: Any) -> Finding:
    start = text.index(passage)
    given: dict[str, Any] = {"kind": "nonword", "message": "No word.", "confidence": 0.95, **more}
    return Finding(rule_id=rule, span=Span(start, start + len(passage)), **given)


def match(text: str, passage: str, kind: str = "exact", doc: str = "ref-1") -> Match:
    start = text.index(passage)
    return Match(f"match/any/{kind}", kind, Span(start, start + len(passage)), "Stands elsewhere.", doc_id=doc)


def report(text: str, *findings: Finding) -> Report:
    return Report(source=Document(text), text=text, findings=findings)


def plain(path: str = "pages/one.txt", text: str = TEXT, **article: Any) -> Checked:
    found = report(
        text,
        finding(text, "recieved", suggestions=("received",)),
        finding(text, "for for", "typo/en/doubled-word", kind="doubled", confidence=0.8),
        finding(text, "Share this article", "chrome/en/share-this", kind="share", action="drop"),
    )
    return checked(Article(path, **article), {"text": text}, found)


def hostile() -> list[Checked]:
    """Articles whose path, id, rule, kind, message, passage, suggestion and reason are attacks, and unreadable ones."""
    out = []
    for number, (fields, made) in enumerate(hostile_articles()):
        attack = ATTACKS[number]
        form = ("text", "jsonl", "html", "parquet")[number % 4]
        name = f"a/{attack[:120]}"
        one = checked(Article(name, number + 1, form, "" if form == "text" else fields["id"]), fields, made)
        issues = [
            replace(i, state=s, reason=attack) for i, s in zip(one.issues, ("new", "known", "ignored"), strict=True)
        ]
        out.append(replace(one, issues=tuple(issues)))
        out.append(Checked(Article(name, number + 1, form, attack[:200], attack)))
    return out
