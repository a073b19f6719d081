"""Byline and date as the body of a page marks them."""

from __future__ import annotations

import pytest

from scrub.text.html import read_html
from scrub.text.page.signs import marked_bylines, marked_date
from scrub.text.page.tree import parse
from tests.text.pages import STANDFIRST, STORY, article, page, paragraphs

DATE = "2024-03-06"
TIME = f'<time datetime="{DATE}">6 March</time>'


def root_of(body: str) -> object:
    return parse(page(body)).root


def test_authors_are_read_by_rel_and_by_microdata() -> None:
    assert marked_bylines(root_of('<p>By <a rel="nofollow author" href="/x">Orla Finn</a></p>')) == ("Orla Finn",)
    first = '<span itemprop="author"><b itemprop="name">Orla Finn</b>, reporter</span>'
    assert marked_bylines(root_of(f'<p>{first} <i itemprop="author">M. Roe</i></p>')) == ("Orla Finn", "M. Roe")


def test_authors_of_other_texts_and_lines_about_authors_are_not() -> None:
    comment = '<div><p><a rel="author" href="/x">Orla Finn</a></p><li><a rel="author" href="/y">gull77</a></li></div>'
    assert marked_bylines(root_of(comment)) == ("Orla Finn",)
    assert marked_bylines(root_of(f'<a rel="author">{"Orla Finn writes about the sea. " * 5}</a><a>x</a>')) == ()


def test_the_date_of_publication_is_preferred() -> None:
    body = '<time datetime="2024-03-06">today</time><meta itemprop="datePublished" content="2024-03-05">'
    assert marked_date(root_of(body)) == "2024-03-05"
    assert marked_date(root_of('<h1>Pier</h1><time datetime="2024-03-06">today</time>')) == "2024-03-06"
    assert marked_date(root_of("<time>today</time>")) is None


@pytest.mark.parametrize(
    ("body", "date"),
    [
        (f"<h1>Pier</h1><p>By Orla Finn, {TIME}</p>{paragraphs()}", DATE),
        (f'<h1>Pier</h1><p>{STANDFIRST}</p><div class="byline">{TIME}</div>{paragraphs()}', DATE),
        (f"<article><header>{TIME}<h1>Pier</h1></header>{paragraphs()}</article>", DATE),
        (f'<article><p><a href="/s">Sea</a> {TIME}</p><h1>Pier</h1>{paragraphs()}</article>', DATE),
        (f"<h1>Pier</h1><p>{STORY[0]} The pier opens on {TIME}.</p>{paragraphs()}", None),
        (f"<h1>Pier</h1>{paragraphs(STORY[:1])}<p>The pier opens on {TIME}.</p>", None),
        (f'<h1>Pier</h1><div class="related"><p>{TIME} Fares rise</p></div>{paragraphs()}', None),
        (f'<h1>Pier</h1>{paragraphs()}<div class="comments"><p>gull77 {TIME}</p></div>', None),
        (f"<main><div><h3>Fares rise</h3>{TIME}</div><h1>Pier</h1>{paragraphs()}</main>", None),
        (
            f'<main><div><a href="/a">Ferry fares to rise in June</a>{TIME}</div><h1>Pier</h1>{paragraphs()}</main>',
            None,
        ),
        (f"<div>{TIME}</div><article><h1>Pier</h1>{paragraphs()}</article>", None),
        (f"{TIME}{paragraphs()}", None),
    ],
)
def test_only_a_time_at_the_headline_is_the_date(body: str, date: str | None) -> None:
    assert marked_date(root_of(body)) == date


def test_marks_count_when_the_head_says_nothing() -> None:
    marks = '<p class="by"><a rel="author" href="/x">Orla Finn</a> <time datetime="2024-03-05T08:00Z">today</time></p>'
    meta = read_html(article(marks + paragraphs())).meta
    assert (meta["byline"], meta["date"]) == (("Orla Finn",), "2024-03-05T08:00Z")
    head = '<meta name="author" content="Mara Roe"><meta name="date" content="2024-01-01">'
    meta = read_html(article(marks + paragraphs(), head)).meta
    assert (meta["byline"], meta["date"]) == (("Mara Roe",), "2024-01-01")
