"""Parts of a story that sites name for what they are."""

from __future__ import annotations

import pytest

from scrub.text.html import read_html
from tests.text.pages import STORY, article, paragraphs

RECIPE = """<div class="wprm-container"><div class="wprm-recipe"><a class="wprm-recipe-print" href="#">Print Recipe</a>
<h2 class="wprm-recipe-name">Plum cake</h2><div class="wprm-recipe-rating">4.8 from 26 votes</div><div><div><ul>
<li class="wprm-recipe-ingredient"><span>200</span> <span>g</span> <span>butter</span></li>
<li class="wprm-recipe-ingredient">4 eggs</li></ul></div></div><ol><li class="wprm-recipe-instruction">
<div class="wprm-recipe-instruction-text">Heat the oven and grease a tin.</div></li></ol></div></div>"""


def lines(html: str) -> list[str]:
    return read_html(html).text.split("\n")


def test_a_recipe_behind_the_story_stays_without_its_buttons() -> None:
    recipe = ["Plum cake", "200 g butter", "4 eggs", "Heat the oven and grease a tin."]
    assert lines(article(paragraphs() + RECIPE)) == [*STORY, *recipe]


@pytest.mark.parametrize("name", ["verdict", "footnotes", "kg-card kg-faq", "faq-answer", "zutaten"])
def test_a_part_behind_the_story_stays(name: str) -> None:
    assert (
        lines(article(f'{paragraphs()}<div class="{name}"><p>It stands on oak.</p></div>'))[-1] == "It stands on oak."
    )


@pytest.mark.parametrize("name", ["teaser", "recipe-newsletter", "faq-search", "kg-bookmark-card", "callout", "x9"])
def test_what_has_no_such_name_goes(name: str) -> None:
    assert lines(article(f'{paragraphs()}<div class="{name}"><p>It stands on oak.</p></div>')) == list(STORY)


def test_symbols_and_links_in_such_a_part_go() -> None:
    link = '<div><a href="/a">All of our stories on piers</a></div>'
    part = f'<div class="callout"><div>💡</div><div class="callout-text">It stands on oak.</div>{link}</div>'
    assert lines(article(paragraphs(STORY[:2]) + part + paragraphs(STORY[2:])))[1:4] == [
        STORY[1],
        "It stands on oak.",
        STORY[2],
    ]


def test_short_items_of_a_named_list_stay() -> None:
    pros = '<div class="pros"><h3>Pros</h3><ul><li>Fast</li></ul></div>'
    assert lines(article(paragraphs(STORY[:2]) + pros + paragraphs(STORY[2:])))[2:4] == ["Pros", "Fast"]


def test_a_question_that_opens_and_its_answer_stay() -> None:
    answer = "Because it was closed."
    for place in (paragraphs(STORY[2:]), ""):
        body = f'{paragraphs(STORY[:2])}<details class="a1"><summary>Why?</summary><p>{answer}</p></details>{place}'
        assert lines(article(body))[2:4] == ["Why?", answer]


def test_a_button_that_is_all_of_a_heading_is_its_text() -> None:
    parts = "".join(
        f'<div class="item"><h3><button type="button">Question {n}?</button></h3><div><p>{text}</p></div></div>'
        for n, text in enumerate(STORY)
    )
    assert [line for line in lines(article(parts)) if line.startswith("Question")] == [
        f"Question {n}?" for n in range(5)
    ]
    assert "Save" not in " ".join(
        lines(article(f"{paragraphs()}<h2>The roof <button>Save</button></h2>{paragraphs()}"))
    )


def test_the_way_back_from_a_footnote_is_not_read() -> None:
    note = '<div class="footnotes"><ol><li><p>So the keeper said. <a href="#1">↩</a></p></li></ol></div>'
    assert lines(article(paragraphs() + note))[-1] == "So the keeper said."


def test_a_button_that_is_called_an_accordion_is_read() -> None:
    button = '<button class="accordion">Why?</button><div class="panel"><p>Because it was closed.</p></div>'
    body = f'{paragraphs(STORY[:2])}{button}<button class="share">Share</button>{paragraphs(STORY[2:])}'
    assert lines(article(body))[2:4] == ["Why?", "Because it was closed."]


def test_a_named_part_above_the_first_paragraph_stays() -> None:
    claim = '<div class="claim"><h3>The claim</h3><p>The pier sinks.</p></div>'
    assert lines(article(claim + paragraphs()))[:3] == ["The claim", "The pier sinks.", STORY[0]]
