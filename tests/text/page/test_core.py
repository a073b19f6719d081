"""The article by the page's structure alone."""

from __future__ import annotations

import pytest

from scrub.text import html as reader
from scrub.text.html import read_html
from scrub.text.page.core import Core, core_of
from tests.text.pages import STORY, article, page, paragraphs, pieces_of, texts_of


def core_texts(html: str) -> list[str]:
    pieces = pieces_of(html)
    return texts_of(pieces, core_of(pieces).taken)


def test_the_paragraphs_of_an_element_are_taken() -> None:
    assert core_texts(article(paragraphs())) == list(STORY)


def test_one_element_a_paragraph_is_an_article_too() -> None:
    blocks = "".join(f'<div class="block-text b{n}"><p>{text}</p></div>' for n, text in enumerate(STORY))
    assert core_texts(page(f"<main><h1>Pier to be rebuilt</h1>{blocks}</main>"))[-5:] == list(STORY)


@pytest.mark.parametrize("element", ['div class="paragraph"', "div"])
def test_what_stands_beside_one_element_a_paragraph_is_taken(element: str) -> None:
    texts = ["What you need to know", "The roof", "The wood", *STORY, "She ticked a box.", "Attendance: 4,117."]
    top = "<h2>What you need to know</h2><ul><li>The roof</li><li>The wood</li></ul>"
    blocks = "".join(f"<{element}>{text}</div>" for text in texts[3:])
    chrome = '<div class="caption">The pier at night.</div><p><a href="/1">Bin strike dates announced</a></p>'
    assert core_texts(page(f'<section class="text">{top}{blocks}{chrome}</section>')) == texts


def test_text_in_bare_elements_with_breaks_is_taken() -> None:
    assert core_texts(page(f"<div id=x>{'<br><br>'.join(STORY)}</div>")) == list(STORY)


def test_short_lines_headings_and_lists_between_the_paragraphs_are_taken() -> None:
    costs = "<ul><li>The roof</li><li>The wood</li></ul><blockquote>Too much.</blockquote>"
    inner = f"<h2>What it costs</h2><p>A lot.</p>{costs}"
    texts = core_texts(article(paragraphs(STORY[:2]) + inner + paragraphs(STORY[2:])))
    assert texts[2:7] == ["What it costs", "A lot.", "The roof", "The wood", "Too much."]


def test_headings_with_a_wrapper_of_their_own_are_taken() -> None:
    blocks = "".join(
        f'<div class="wrap"><div class="head-{n}"><h2>Part {n}</h2></div></div><div class="wrap"><p>{text}</p></div>'
        for n, text in enumerate(STORY)
    )
    assert {f"Part {n}" for n in range(1, 5)} <= set(core_texts(article(blocks)))


def test_teasers_with_more_prose_than_the_article_are_not_taken() -> None:
    teasers = "".join(
        f'<div class="tile"><h3><a href="/{n}">Headline {n}</a></h3><p>{text} Number {n}.</p></div>'
        for n, text in enumerate(STORY * 3)
    )
    assert core_texts(article(paragraphs()) + teasers) == list(STORY)


def test_comments_with_more_prose_than_the_article_are_not_taken() -> None:
    comments = "".join(f'<li class="comment even"><div><p>{text} I say!</p></div></li>' for text in STORY * 4)
    assert core_texts(article(paragraphs()) + f"<ol>{comments}</ol>") == list(STORY)


def test_a_box_that_holds_the_article_is_no_box() -> None:
    assert core_texts(page(f'<aside class="related"><h1>Pier</h1>{paragraphs()}</aside>'))[-5:] == list(STORY)


def test_the_second_article_of_a_page_is_not_taken() -> None:
    longer = [*STORY, *(f"{text} So it was." for text in STORY)]
    second = "".join(f"<p>The next day. {text}</p>" for text in STORY)
    stories = "".join(
        f'<div class="story"><header><h1>{title}</h1></header><div class="text">{text}</div></div>'
        for title, text in (("Pier to be rebuilt", paragraphs(longer)), ("Storm closes harbour", second))
    )
    assert core_texts(page(f"<main>{stories}</main>")) == longer


def test_an_introduction_in_another_element_is_taken() -> None:
    intro = f'<div class="lock">{paragraphs(STORY[:2])}</div>'
    slides = "".join(
        f'<div class="slide s{n}"><p>{text}</p><p>It is so.</p></div>' for n, text in enumerate(STORY[2:] * 2)
    )
    texts = core_texts(page(f'<h1>Pier to be rebuilt</h1><section class="a">{intro}</section><main>{slides}</main>'))
    assert texts[:2] == list(STORY[:2])


def test_a_page_without_prose_has_no_core() -> None:
    core = core_of(pieces_of(page("<p>Menu</p><p>Search</p>")))
    assert core.taken == []
    assert not core.sure(fast=True)


@pytest.mark.parametrize(
    ("core", "sure", "fast"),
    [
        (Core([1], 2000, 0.0, 0.0, 0.0), True, True),
        (Core([1], 2000, 0.4, 0.0, 0.0), False, True),
        (Core([1], 2000, 0.0, 0.0, 0.6), False, True),
        (Core([1], 100, 0.0, 0.0, 0.0), False, False),
        (Core([1], 2000, 3.0, 0.0, 0.0), False, False),
    ],
)
def test_the_fast_way_asks_less_often(core: Core, sure: bool, fast: bool) -> None:
    assert (core.sure(fast=False), core.sure(fast=True)) == (sure, fast)


def test_the_extractor_is_asked_only_when_the_structure_is_not_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(reader, "extracted_lines", lambda root, url: asked.append(root) or [])
    read_html(article(paragraphs()), fast=True)
    assert asked == []
    read_html(article(paragraphs(STORY[:1])), fast=True)
    assert len(asked) == 1


def test_both_ways_give_the_same_of_a_plain_page() -> None:
    html = article(paragraphs() + "<h2>What it costs</h2>" + paragraphs([STORY[0] + " Again."]))
    assert read_html(html) == read_html(html, fast=True)


def test_paragraphs_deep_below_each_other_are_taken() -> None:
    html = "".join(f'<div class="k{n % 50}"><p>In {n}: {STORY[n % 5]}</p>' for n in range(150))
    assert len(core_texts(page(html + "</div>" * 150))) > 0


def test_the_heading_of_the_first_of_many_entries_is_taken() -> None:
    entries = "".join(
        f'<article><header><time>1{n}:00</time><h2 class="entry">Entry {n}</h2></header><div class="text">'
        f"<p>{text}</p></div></article>"
        for n, text in enumerate(STORY)
    )
    assert core_texts(page(f"<main><h1>Live</h1><p>Follow us.</p>{entries}</main>"))[0] == "Entry 0"


def test_the_own_paragraphs_of_the_element_around_many_others_are_taken() -> None:
    items = "".join(
        f'<div class="item"><div class="timeline-date">198{n}</div><div class="t">{t}</div></div>'
        for n, t in enumerate(STORY)
    )
    intro, last = (
        "Forty years of a pier, told in five of them, by those who were there.",
        "What comes next is open to all of us.",
    )
    body = f'<p>{intro}</p><div class="timeline">{items}</div><p>{last} Nobody knows.</p>'
    texts = core_texts(article(body))
    assert (texts[0], texts[-1]) == (intro, f"{last} Nobody knows.")
    assert texts[1:3] == ["1980", STORY[0]]


def test_the_caption_of_a_table_is_taken() -> None:
    table = '<div class="tbl"><table><caption>Votes by ward</caption><tr><td>Mill</td><td>7</td></tr></table></div>'
    assert "Votes by ward" in core_texts(article(paragraphs(STORY[:2]) + table + paragraphs(STORY[2:])))


@pytest.mark.parametrize("wrapped", [1, 2, 6])
def test_a_table_in_elements_of_its_own_between_the_paragraphs_is_taken(wrapped: int) -> None:
    table = "<table><tr><td>Mill</td><td>7</td></tr><tr><td>Quay</td><td>9</td></tr></table>"
    set_in = '<div class="scroll">' * wrapped + table + "</div>" * wrapped
    texts = core_texts(article(paragraphs(STORY[:2]) + set_in + paragraphs(STORY[2:])))
    assert texts == [*STORY[:2], "Mill", "7", "Quay", "9", *STORY[2:]]


def test_a_table_of_links_between_the_paragraphs_is_not() -> None:
    cells = "".join(f'<td><a href="/{n}">{name}</a></td>' for n, name in enumerate(("Bin strike", "Pier plan")))
    set_in = f'<div class="scroll"><table><tr>{cells}</tr></table></div>'
    assert core_texts(article(paragraphs(STORY[:2]) + set_in + paragraphs(STORY[2:]))) == list(STORY)


@pytest.mark.parametrize("count", [1, 2])
def test_short_stories_of_one_bare_element_a_paragraph_are_taken(count: int) -> None:
    short = ["She leaves two sons, a parrot and a boat.", "The funeral is on Friday."]
    divs = "".join(f"<div>{text}</div>" for text in (*STORY[:count], *short))
    assert core_texts(article(divs)) == [*STORY[:count], *short]


def test_a_list_or_table_below_one_bare_element_is_taken() -> None:
    rows = "".join(
        f"<tr><td><a href='/a'>{name}</a></td><td>{n}</td></tr>" for name, n in (("Harrow", 29), ("Bay", 27))
    )
    texts = core_texts(article(f"<div>{STORY[0]}</div><ul><li>Mill Lane: the school</li></ul><table>{rows}</table>"))
    assert texts == [STORY[0], "Mill Lane: the school", "Harrow", "29", "Bay", "27"]
