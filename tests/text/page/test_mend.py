"""The standfirst of a page."""

from __future__ import annotations

import pytest

from scrub.text.page.choose import choose
from scrub.text.page.facts import page_facts
from scrub.text.page.mend import opening
from scrub.text.page.tree import parse
from scrub.text.page.walk import walk
from tests.text.pages import STANDFIRST, STORY, page, paragraphs, texts_of

TOLD = f'<meta name="description" content="{STANDFIRST}">'
TITLE = '<meta property="og:title" content="Pier to be rebuilt">'


def found(top: str, head: str = TOLD) -> list[str]:
    root = parse(page(f"<article>{top}<div>{paragraphs()}</div></article>", TITLE + head)).root
    pieces = walk(root)
    return texts_of(pieces, opening(pieces, choose(pieces, STORY), page_facts(root)))


@pytest.mark.parametrize(
    "top",
    [
        f"<h1>Pier to be rebuilt</h1><p>{STANDFIRST}</p>",
        f"<header><h1>Pier to be rebuilt</h1><div>By Orla Finn</div><div><h2>{STANDFIRST}</h2></div></header>",
        f"<h2>Pier to be rebuilt</h2><p>{STANDFIRST}</p>",
        f'<div class="related-top"><h1>Pier to be rebuilt</h1><p>{STANDFIRST}</p></div>',
    ],
)
def test_a_description_below_the_headline_is_the_opening(top: str) -> None:
    assert found(top) == [STANDFIRST]


def test_a_sentence_right_below_the_headline_is_the_opening() -> None:
    assert found(f"<h1>Pier to be rebuilt</h1><p>{STANDFIRST}</p>", head="") == [STANDFIRST]


@pytest.mark.parametrize(
    "top",
    [
        "<h1>Pier to be rebuilt</h1>",
        f"<p>{STANDFIRST}</p><h1>Pier to be rebuilt</h1>",
        f"<h1>Pier to be rebuilt</h1><figure><figcaption>{STANDFIRST}</figcaption></figure>",
        f'<h1>Pier to be rebuilt</h1><div class="newsletter">{STANDFIRST}</div>',
        f'<h1>Pier to be rebuilt</h1><p><a href="/x">{STANDFIRST}</a></p>',
        "<h1>Pier to be rebuilt</h1><p>Pier to be rebuilt</p>",
    ],
)
def test_other_lines_of_the_head_are_not(top: str) -> None:
    assert found(top) == []


def test_a_picture_text_is_no_opening() -> None:
    text = "The pier on the morning after the great storm of 2019, seen from the market hall."
    assert found(f'<h1>Pier to be rebuilt</h1><div class="image-top">{text}</div>', head="") == []


def test_a_short_line_that_its_class_names_is_the_opening() -> None:
    deck = (
        "<h1>Pier to be rebuilt</h1><p>News</p><h2 class='article-deck'>The roof costs more than all of the wood</h2>"
    )
    assert found(deck, head="") == ["The roof costs more than all of the wood"]


def test_all_lines_of_a_standfirst_are_found() -> None:
    lines = ["The roof costs more than all of the wood", "The slipway is forgotten, fishermen say"]
    top = "".join(f'<div class="subtitle"><h2>{line}</h2></div>' for line in lines)
    assert found(f"<h1>Pier to be rebuilt</h1>{top}", head="") == lines


def test_the_standfirst_of_an_article_in_a_box_is_found() -> None:
    inner = f"<h1>Pier to be rebuilt</h1><h2>{STANDFIRST}</h2><section>{paragraphs()}</section>"
    root = parse(page(f'<div class="share"><main>{inner}</main></div>', TITLE + TOLD)).root
    pieces = walk(root)
    assert texts_of(pieces, opening(pieces, choose(pieces, STORY), page_facts(root))) == [STANDFIRST]


def test_without_a_paragraph_there_is_no_opening() -> None:
    root = parse(page("<h1>Pier</h1><p>Short.</p>")).root
    assert opening(walk(root), [1], page_facts(root)) == []


def test_a_standfirst_that_only_quotes_a_paragraph_is_left_to_it() -> None:
    assert found(f"<h1>Pier to be rebuilt</h1><p>{STORY[3]}</p>", head="") == []


def test_the_headline_may_be_the_heading_of_the_header() -> None:
    head = '<meta property="og:title" content="Another title"><title>Another title</title>'
    top = f"<header><h2>Harbour: the pier comes back</h2></header><div>By Orla Finn</div><p>{STANDFIRST}</p>"
    root = parse(
        f"<html><head>{head}{TOLD}</head><body><article>{top}<div>{paragraphs()}</div></article></body></html>"
    ).root
    pieces = walk(root)
    assert texts_of(pieces, opening(pieces, choose(pieces, STORY), page_facts(root))) == [STANDFIRST]


@pytest.mark.parametrize("name", ["summary-list", "key-points", "article-highlights", "takeaways", "summary"])
@pytest.mark.parametrize("tag", ["span", "h2"])
def test_the_list_of_main_points_is_part_of_the_opening(name: str, tag: str) -> None:
    items = ["The pier was closed in 2019 after a storm.", "The work costs 14 million and begins in spring."]
    box = f"<div class='{name}'><{tag}>In short:</{tag}><ul><li>{items[0]}</li><li>{items[1]}</li></ul></div>"
    assert found(f"<h1>Pier to be rebuilt</h1>{box}", head="") == ["In short:", *items]


def test_a_list_of_links_below_the_headline_is_no_summary() -> None:
    items = "".join(f"<li><a href='/{n}'>The pier was closed in 201{n} after a storm.</a></li>" for n in range(3))
    assert found(f"<h1>Pier to be rebuilt</h1><ul class='story-list'>{items}</ul>", head="") == []


def test_a_short_standfirst_that_is_all_of_the_description_is_the_opening() -> None:
    brief = "Will it be open by May?"
    top = f"<h1>Pier to be rebuilt</h1><h3>{brief}</h3><p>By Orla Finn</p>"
    assert found(top, head=f'<meta name="description" content="{brief}">') == [brief]
    assert found(top, head="") == []


@pytest.mark.parametrize("name", ["ArticlePage-subHeadline", "sub-title", "subheadline"])
def test_a_standfirst_named_in_two_words_is_the_opening(name: str) -> None:
    text = "Harbour master sees an end to six years of waiting"
    assert found(f'<h1>Pier to be rebuilt</h1><div class="{name}">{text}</div>', head="") == [text]
