"""Articles in scripts with marks of their own: pages and texts keep their sentences and lose what stands around."""

from __future__ import annotations

import pytest

import scrub
from tests.text.stories import LABELS, STORIES, web_page


@pytest.mark.parametrize("language", STORIES)
def test_a_page_gives_its_article(language: str) -> None:
    report = scrub.clean(html=web_page(language))
    assert report.text == "\n".join(STORIES[language])
    assert (report.lang, report.title, report.warnings) == (language, LABELS[language][3], ())
    assert report.typos == report.filler == ()


@pytest.mark.parametrize("language", STORIES)
def test_a_text_keeps_its_sentences(language: str) -> None:
    *menu, title, first, second = LABELS[language]
    report = scrub.clean("\n".join([*menu, title, *STORIES[language], first, second, "© 2026 Example"]))
    assert report.text.split("\n")[:5] == [title, *STORIES[language]]
    assert not {*menu, "© 2026 Example"} & {*report.text.split("\n")}
    assert report.typos == report.filler == ()


@pytest.mark.parametrize("language", STORIES)
def test_a_clean_text_comes_back_as_it_was(language: str) -> None:
    text = "\n".join(STORIES[language])
    report = scrub.clean(text)
    assert report.text == text
    assert report.scores.readability is None
    assert report.removed == report.typos == report.filler == ()
