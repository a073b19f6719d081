"""Where a second article begins on a page."""

from __future__ import annotations

import pytest

from scrub.text.html import read_html
from tests.text.pages import STORY, page, paragraphs

LONG = tuple(f"{text} So it was." for text in STORY)
NEXT = tuple(f"The mill of Gull Island, number {n}, is for sale, and nobody wants to buy it so far." for n in range(30))


def stories(heading: str, around: str) -> str:
    def story(title: str, texts: tuple[str, ...]) -> str:
        return f'<{around}>{title}<div class="text">{paragraphs(texts)}</div></{around.split(maxsplit=1)[0]}>'

    first, second = story("<h1>Pier to be rebuilt</h1>", LONG), story(heading, NEXT)
    return page(f"<main>{first}{second}{story(heading, NEXT[:5])}</main>")


@pytest.mark.parametrize(
    "heading", ["<h1>Mill for sale</h1>", "<h2>Mill for sale</h2>", '<h2><a href="/m">Mill</a></h2>']
)
@pytest.mark.parametrize("around", ["article", 'div class="post single"', 'section class="page"'])
def test_the_next_articles_of_an_endless_page_are_not_taken(heading: str, around: str) -> None:
    assert read_html(stories(heading, around)).text.split("\n") == list(LONG)


def test_blocks_of_a_story_that_look_like_that_of_its_headline_are_taken() -> None:
    def block(inner: str) -> str:
        return f'<div class="block"><div class="inner">{inner}</div></div>'

    parts = "".join(block(f"<h2>Part {n}</h2>") + block(paragraphs((text,))) for n, text in enumerate(LONG))
    read = read_html(page(f"<main>{block('<h1>Pier to be rebuilt</h1>')}{parts}</main>"))
    assert [line for line in read.text.split("\n") if line in LONG] == list(LONG)
