"""Captions that nothing but their picture gives away."""

from __future__ import annotations

import pytest

from scrub.text.html import read_html
from scrub.text.page.captions import under_picture
from tests.text.pages import STORY, article, paragraphs, pieces_of


def captions_of(html: str) -> list[str]:
    return [piece.text for piece in pieces_of(html) if under_picture(piece)]


@pytest.mark.parametrize(
    "html",
    [
        "<div><img src='a.jpg' alt='The old pier in 1987'><span>The old pier in 1987</span></div>",
        "<p><img src='a.jpg' alt='The old pier in 1987'></p><p>The old pier in 1987</p>",
        "<p><img src='a.jpg'><br>The old pier in 1987</p>",
        "<p><a href='a.jpg'><img src='a.jpg'></a></p><p><em>The old pier in 1987</em></p>",
        "<div><picture><img alt='The old pier in 1987'></picture></div><div>The old pier in 1987</div>",
        "<table><tr><td><img src='a.jpg'></td></tr><tr><td><i>The old pier in 1987</i></td></tr></table>",
    ],
)
def test_the_line_under_a_picture_is_its_caption(html: str) -> None:
    assert captions_of(html) == ["The old pier in 1987"]


@pytest.mark.parametrize(
    "html",
    [
        "<p><img src='a.jpg' alt='The old pier in 1987'></p><p>The council voted on Tuesday</p>",
        "<p><img src='a.jpg'> The council voted on Tuesday to rebuild the old pier.</p>",
        "<p><img src='smile.png' class='emoji'>The old pier in 1987</p>",
        "<p><img src='dot.gif' width='16' height='16'><br>The old pier in 1987</p>",
        "<p><img src='a.jpg' alt='Mayor Smith'></p><p>Mayor Smith said on Tuesday that the pier stays</p>",
        "<p><img src='a.jpg'></p><h3><em>The old pier in 1987</em></h3>",
        "<table><tr><td><img src='a.jpg'></td><td><i>The old pier in 1987</i></td></tr></table>",
        "<p><img src='a.jpg'></p><p>It is late.</p><p><em>The old pier in 1987</em></p>",
    ],
)
def test_prose_and_headings_after_a_picture_are_none(html: str) -> None:
    assert captions_of(html) == []


def test_captions_without_markup_are_data() -> None:
    caption = "<p><img src='a.jpg'><br>Fishermen at the slipway</p>"
    page = read_html(article(paragraphs(STORY[:2]) + caption + paragraphs(STORY[2:])))
    assert page.text.split("\n") == list(STORY)
    assert page.meta["captions"] == ("Fishermen at the slipway",)


def test_a_sentence_in_a_figure_is_a_caption_without_an_element_of_its_own() -> None:
    figure = "<figure><a href='a'><img src='a.jpg'></a><p>Fishermen wait at the slipway.</p><p>Ann Reed</p></figure>"
    page = read_html(article(paragraphs(STORY[:2]) + figure + paragraphs(STORY[2:])))
    assert page.text.split("\n") == list(STORY)
    assert page.meta["captions"] == ("Fishermen wait at the slipway.",)
