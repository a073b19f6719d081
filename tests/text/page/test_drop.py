"""Chosen lines that are no article."""

from __future__ import annotations

import pytest

from scrub.text.page.drop import drop
from tests.text.pages import STORY, article, paragraphs, pieces_of, texts_of


def left(body: str) -> list[str]:
    pieces = pieces_of(article(body))
    return texts_of(pieces, drop(pieces, range(len(pieces)), ["Pier to be rebuilt"]))


def between(html: str) -> list[str]:
    return left(paragraphs(STORY[:3]) + html + paragraphs(STORY[3:]))


@pytest.mark.parametrize(
    "html",
    [
        '<div class="newsletter"><p>Get the news of the bay by mail, each morning at six.</p></div>',
        "<aside><p>The old pier was built in 1911 by the railway.</p></aside>",
        '<p>Also read: <a href="/a">Ferry fares to rise in June</a></p>',
        '<p>MORE: <a href="/a">Ferry fares to rise in June</a></p>',
        '<p><a href="/a">Ferry fares to rise in June, says line</a></p>',
        '<p><a href="/a">Ferry fares to rise in June, says line</a> [VIDEO]</p>',
        '<ul><li><a href="/a">Ferry fares to rise</a></li><li><a href="/b">Lighthouse keeper honoured</a></li></ul>',
        '<h4>More</h4><ul><li>Sea: <a href="/a">Fares rise</a></li><li>Fog: <a href="/b">Bell rung</a></li></ul>',
        '<div><h3><a href="/a">Ferry fares to rise in June</a></h3><p>The line blames the price of oil.</p></div>',
        '<h3>Read more</h3><div><a href="/a">Ferry fares to rise in June, says line</a></div>',
    ],
)
def test_a_box_in_the_article_is_left_out(html: str) -> None:
    assert between(html) == list(STORY)


@pytest.mark.parametrize(
    "html",
    [
        "<h2>What it costs</h2>",
        "<ul><li>The roof: seven million.</li><li>The piles: four million.</li></ul>",
        '<p>The <a href="/plan">plan</a> was changed twice.</p>',
        '<p><a href="/plan">The whole plan is on the site of the town.</a></p>',
        '<ul><li>The <a href="/roof">roof</a> takes seven million.</li><li>The piles take four.</li></ul>',
        '<h3><a href="/roof">The roof</a></h3>',
        "<figure><blockquote>We have waited too long for this.</blockquote></figure>",
        '<p>Ticketing</p><p>02-751-1500</p><p><a href="/t">www.harrow.example</a></p>',
        "<figure><table><tr><td>Roof</td></tr></table></figure>",
        '<p><a href="https://harrow.example/plan.pdf">https://harrow.example/plan.pdf</a></p>',
    ],
)
def test_a_part_of_the_article_is_kept(html: str) -> None:
    assert len(between(html)) > len(STORY)


def test_a_class_that_holds_the_whole_article_is_no_box() -> None:
    assert left(f'<div class="related">{paragraphs()}</div>') == list(STORY)


def test_a_repeated_paragraph_is_left_out() -> None:
    assert left(paragraphs([*STORY, STORY[1]])) == list(STORY)


def test_a_repeated_item_is_kept() -> None:
    items = "<ul><li>a handful of unsalted peanuts, thirty grams</li></ul>"
    assert len(left(paragraphs(STORY[:3]) + items + paragraphs(STORY[3:4]) + items + paragraphs(STORY[4:]))) == 7


def test_a_list_of_offers_keeps_its_links() -> None:
    offers = "".join(f'<p><a href="/{n}">Lamp number {n} for 14 crowns</a></p>' for n in range(8))
    assert len(left(paragraphs(STORY[:3]) + offers + paragraphs(STORY[3:]))) == len(STORY) + 8


def test_all_is_kept_when_little_would_be_left() -> None:
    cards = "".join(
        f'<div><h3><a href="/{n}">Story number {n} of the day</a></h3><p>{text}</p></div>'
        for n, text in enumerate(STORY)
    )
    assert len(left(cards)) >= 2 * len(STORY)


def test_nothing_chosen_stays_nothing() -> None:
    assert drop([], []) == []


def test_the_same_link_behind_each_paragraph_is_left_out() -> None:
    body = "".join(f'<div><p>{text}</p><a href="#{n}">Link to this paragraph</a></div>' for n, text in enumerate(STORY))
    assert left(body) == list(STORY)
