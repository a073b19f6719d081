"""Captions, and the facts of a page as data."""

from __future__ import annotations

from scrub.text.html import read_html
from scrub.text.page.facts import PageFacts
from scrub.text.page.meta import captions, meta_of
from tests.text.pages import STORY, article, page, paragraphs, pieces_of

CAPTION = "The pier in 2018, a year before the storm. Photo: M. Roe"
FIGURE = f"<figure><img src=x><figcaption>{CAPTION}</figcaption></figure>"


def test_the_caption_above_the_first_paragraph_is_data() -> None:
    read = read_html(article(FIGURE + paragraphs()))
    assert read.meta["captions"] == (CAPTION,)
    assert CAPTION not in read.text


def test_a_caption_that_only_its_class_names_is_data() -> None:
    box = f'<div class="photo-caption">{CAPTION}</div>'
    read = read_html(article(paragraphs(STORY[:2]) + box + paragraphs(STORY[2:])))
    assert read.meta["captions"] == (CAPTION,)
    assert read.text.split("\n") == list(STORY)


def test_captions_of_teasers_below_are_not_of_the_article() -> None:
    below = f'<div class="related">{FIGURE}</div>'
    assert "captions" not in read_html(article(paragraphs() + below)).meta


def test_captions_above_the_headline_are_not_either() -> None:
    top = f"<div>{FIGURE}</div><h1>Pier to be rebuilt</h1>"
    assert "captions" not in read_html(page(f"{top}<div>{paragraphs()}</div>")).meta


def test_nothing_chosen_has_no_captions() -> None:
    assert captions(pieces_of(page(FIGURE)), []) == ()


def test_facts_that_are_empty_are_left_out() -> None:
    assert meta_of(PageFacts(), ()) == {}
    assert meta_of(PageFacts(bylines=("Orla Finn",), site="Bay Courier"), (CAPTION,)) == {
        "byline": ("Orla Finn",),
        "site": "Bay Courier",
        "captions": (CAPTION,),
    }


def test_the_caption_of_a_picture_above_the_headline_is_data() -> None:
    figure = "<figure><img src=a.jpg><figcaption>The pier at night</figcaption></figure>"
    teaser = "<article><figure><img src=b.jpg><figcaption>Another pier</figcaption></figure></article>"
    read = read_html(page(f"{teaser}<article>{figure}<h1>Pier to be rebuilt</h1><div>{paragraphs()}</div></article>"))
    assert read.meta["captions"] == ("The pier at night",)
