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


@pytest.mark.parametrize("charset", ["iso-8859-2", "text/html; charset=ISO-8859-2"])
def test_bytes_are_read_by_the_charset_of_their_answer(charset: str) -> None:
    story = "Prom na wyspę znów popłynie w poniedziałek po miesiącu naprawy, ogłosił zarząd żeglugi w porcie. "
    data = f"<html><body><h1>Prom</h1><p>{story * 3}</p></body></html>".encode("iso8859-2")
    record = {"html": data, "content_type": charset}
    reports = [
        scrub.clean(**record),
        scrub.Scrubber().clean_record(record),
        *scrub.Scrubber().run([record]),
        *scrub.Scrubber().run([record], jobs=2),
    ]
    assert [report.text for report in reports] == [(story * 3).strip()] * 4
    assert [report.warnings for report in reports] == [()] * 4


def test_the_charset_of_a_text_or_a_page_in_letters_says_nothing() -> None:
    assert scrub.clean("Über Nacht fiel Schnee.", content_type="koi8-r").text == "Über Nacht fiel Schnee."
    assert "Über" in scrub.clean(html=f"<p>{'Über Nacht fiel Schnee. ' * 9}</p>", content_type="koi8-r").text


def test_a_content_type_of_another_type_is_refused() -> None:
    with pytest.raises(TypeError, match="content_type is bytes; expected str"):
        scrub.clean(html=b"<p>", content_type=b"text/html")
