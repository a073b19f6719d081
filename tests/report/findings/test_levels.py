"""How grave findings are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scrub.model.finding import Finding
from scrub.model.report import Scores
from scrub.model.rule import SORTS
from scrub.model.span import Span
from scrub.report.copied import copies
from scrub.report.findings.collect import checked
from scrub.report.findings.issue import Article
from scrub.report.findings.levels import LEVELS, TABLE, level_of, reaches, shares
from tests.report.findings.made import match, report

TEXT = " ".join(f"word{n}" for n in range(100))


@pytest.mark.parametrize(
    ("rule", "kind", "action", "confidence", "level"),
    [
        ("chrome/en/x", "share", "drop", 0.7, "warning"),
        ("chrome/en/x", "byline", "meta", 0.99, "note"),
        ("chrome/en/x", "share", "flag", 0.6, "note"),
        ("typo/en/x", "nonword", "flag", 0.9, "error"),
        ("typo/en/x", "nonword", "flag", 0.89, "warning"),
        ("filler/en/x", "hype", "flag", 0.8, "warning"),
        ("filler/en/x", "hype", "flag", 0.79, "note"),
        ("other/en/x", "y", "flag", 1.0, "note"),
    ],
)
def test_the_table_decides(rule: str, kind: str, action: str, confidence: float, level: str) -> None:
    found = Finding(rule, kind, Span(0, 1), "", confidence=confidence, action=action)  # type: ignore[arg-type]
    assert level_of(found, {}) == level


def test_a_fifth_of_the_article_from_one_document_is_a_warning() -> None:
    some, more = TEXT[: TEXT.index(" word19")], TEXT[: TEXT.index(" word20")]
    for passage, level in ((some, "note"), (more, "warning")):
        found = match(TEXT, passage)
        assert level_of(found, shares(TEXT, (found,), 100)) == level


def test_a_copied_article_without_blanks_is_a_warning() -> None:
    text = "市议会周二表示，旧码头将在年底前重建，费用为四百二十万元，工程将于五月开始。"
    assert [issue.level for issue in checked(Article("a.txt"), {}, report(text, match(text, text))).issues] == [
        "warning"
    ]


def test_passages_of_one_document_add_up_and_quotations_do_not_count() -> None:
    parts = [match(TEXT, TEXT[100 * n : 100 * n + 90], kind) for n, kind in enumerate(("exact", "near", "quote"))]
    found = shares(TEXT, copies(report(TEXT, *parts)), 100)
    assert list(found) == ["ref-1"]
    assert found["ref-1"] < 0.35
    assert level_of(parts[2], {"ref-1": 1.0}) == "note"


def test_what_a_later_document_took_is_a_note() -> None:
    found = report(TEXT, match(TEXT, TEXT[:600], doc="old"), match(TEXT, TEXT, doc="new"))
    sources = [{"doc_id": "old", "first": "reference"}, {"doc_id": "new", "first": "article"}]
    found = replace(found, scores=Scores(details={"sources": sources}))
    assert [issue.level for issue in checked(Article("a.txt"), {}, found).issues] == ["warning", "note"]


def test_the_table_knows_every_family_and_names_levels() -> None:
    assert {row.family for row in TABLE} == set(SORTS)
    assert {row.level for row in TABLE} <= set(LEVELS)
    assert all(any(row.family == f and not row.which and not row.least for row in TABLE) for f in SORTS)


def test_never_is_never_reached() -> None:
    assert not any(reaches(level, "never") for level in LEVELS)
    assert [reaches("warning", level) for level in LEVELS] == [True, True, False]
