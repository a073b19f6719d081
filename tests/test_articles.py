"""Whole articles: folders with source.txt and expected.txt, and the crawl sample."""

from __future__ import annotations

from pathlib import Path

import pytest

import scrub
from tests.quality.measure import lines, samples

HERE = Path(__file__).parent / "articles"
KNOWN_FAILURES = "known-failures"


def cases() -> list:
    out = []
    for source in sorted(HERE.glob("*/*/source.txt")):
        group = source.parent.parent.name
        marks = [pytest.mark.xfail(strict=True, reason="known failure")] if group == KNOWN_FAILURES else []
        out.append(pytest.param(source.parent, id=f"{group}/{source.parent.name}", marks=marks))
    return out


@pytest.mark.parametrize("folder", cases())
def test_article(folder: Path) -> None:
    source = (folder / "source.txt").read_bytes().decode()
    report = scrub.clean(source)
    assert report.text == (folder / "expected.txt").read_bytes().decode(), report.explain()
    assert scrub.clean(report.text).text == report.text


@pytest.mark.parametrize("sample", [pytest.param(s, id=s.id) for s in samples()])
def test_no_line_of_a_sample_article_is_lost(sample) -> None:
    report = scrub.clean(sample.text)
    out = lines(report.text)
    assert [line for line in lines(sample.gold) if line not in out] == []
    assert report.lang == sample.lang
