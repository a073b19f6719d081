"""What a text is taken for."""

from __future__ import annotations

import pytest

import scrub
from scrub.model import apply

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year, officials said."
SCRAPED = f"Old pier to be rebuilt\n\nShare this article\n\n{STORY}\n\nPrevious Article\n\nStorm closes the harbour\n"


@pytest.mark.parametrize("end", ["\r", "\r\n", "\r\r\n"])
def test_carriage_returns_end_lines_and_stay(end: str) -> None:
    text = SCRAPED.replace("\n", end)
    report = scrub.clean(text)
    assert [f.span.of(text) for f in report.removed] == [
        "Share this article",
        "Previous Article",
        "Storm closes the harbour",
    ]
    assert report.text.split() == scrub.clean(SCRAPED).text.split()
    assert report.source.text == text
    assert apply(text, report.edits) == report.text
    assert not report.warnings


def test_lines_are_counted_at_carriage_returns_too() -> None:
    report = scrub.clean(SCRAPED.replace("\n", "\r"))
    assert report.explain().startswith("3:1  chrome/")
    assert report.diff() == scrub.clean(SCRAPED).diff()


@pytest.mark.parametrize(
    "text",
    [f"<p>{STORY}</p>", f" <!DOCTYPE html>\n<title>Pier</title><p>{STORY}", f"<?xml version='1.0'?><html>{STORY}"],
)
def test_a_page_that_is_given_as_text_is_told(text: str) -> None:
    report = scrub.clean(text)
    (warning,) = report.warnings
    assert "looks like a page" in warning
    assert report.source.text == text


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"<p> is the tag of a paragraph. {STORY}",
        f"{STORY} <b>",
        f"<b>Saltby</b> {STORY}",
        "a < b > c",
        f"{STORY}\n<html>",
    ],
)
def test_a_text_that_speaks_of_tags_is_no_page(text: str) -> None:
    assert not scrub.clean(text).warnings


def test_half_surrogates_of_an_address_or_a_title_go() -> None:
    for report in (
        scrub.clean(STORY, title="Old \ud800pier", url="https://\ud800paper.example/"),
        scrub.clean(html=f"<p>{STORY}</p>", title="Old \ud800pier", url="https://\ud800paper.example/"),
    ):
        assert (report.title, report.source.url) == ("Old pier", "https://paper.example/")
