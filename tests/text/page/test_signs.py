"""Byline and date as the body of a page marks them."""

from __future__ import annotations

from scrub.text.html import read_html
from scrub.text.page.signs import marked_bylines, marked_date
from scrub.text.page.tree import parse
from tests.text.pages import article, page, paragraphs


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
    assert marked_date(root_of('<time datetime="2024-03-06">today</time>')) == "2024-03-06"
    assert marked_date(root_of("<time>today</time>")) is None


def test_marks_count_when_the_head_says_nothing() -> None:
    marks = '<p class="by"><a rel="author" href="/x">Orla Finn</a> <time datetime="2024-03-05T08:00Z">today</time></p>'
    meta = read_html(article(marks + paragraphs())).meta
    assert (meta["byline"], meta["date"]) == (("Orla Finn",), "2024-03-05T08:00Z")
    head = '<meta name="author" content="Mara Roe"><meta name="date" content="2024-01-01">'
    meta = read_html(article(marks + paragraphs(), head)).meta
    assert (meta["byline"], meta["date"]) == (("Mara Roe",), "2024-01-01")
