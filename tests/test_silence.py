"""Stable rules leave clean articles alone."""

from __future__ import annotations

from pathlib import Path

import pytest

import scrub
from scrub.engine.locate import data_root

ARTICLES = sorted((data_root("corpora") / "reference").glob("*/*.txt"))


def test_there_are_enough_articles() -> None:
    assert len(ARTICLES) >= 60
    assert len({path.parent.name for path in ARTICLES}) >= 5


@pytest.mark.parametrize("level", ["light", "normal", "strict"])
@pytest.mark.parametrize("path", [pytest.param(p, id=f"{p.parent.name}/{p.stem}") for p in ARTICLES])
def test_a_clean_article_comes_back_as_it_was(path: Path, level: str) -> None:
    text = path.read_text("utf-8")
    report = scrub.Scrubber(level=level, only=("chrome",)).clean(text)
    assert report.text == text, report.explain()


@pytest.mark.parametrize("path", [pytest.param(p, id=f"{p.parent.name}/{p.stem}") for p in ARTICLES])
def test_the_language_of_a_clean_article_is_seen(path: Path) -> None:
    assert scrub.clean(path.read_text("utf-8")).lang == path.parent.name
