"""Paragraphs in an element of their own among those of the article."""

from __future__ import annotations

import pytest

from scrub.text.html import read_html
from tests.text.pages import STORY, page, paragraphs

NOTE = "The town asks all users to register by Friday."
MORE = "The wood is dry and cheap, says the council."
CORRECTION = "Correction: an earlier version of this story gave a wrong sum for the roof."


def read(body: str, *, fast: bool) -> list[str]:
    return read_html(page(f"<article><h1>Pier to be rebuilt</h1>{body}</article>"), fast=fast).text.split("\n")


def between(html: str, *, fast: bool = False) -> list[str]:
    lines = read(paragraphs(STORY[:2]) + html + paragraphs(STORY[2:]), fast=fast)
    return [line for line in lines if line not in STORY]


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize(
    ("html", "lines"),
    [
        (f'<div class="has-background"><p>{NOTE}</p></div>', [NOTE]),
        (f'<div class="quote"><p>{NOTE}</p></div>', [NOTE]),
        (f'<div class="document"><p>{NOTE}</p></div>', [NOTE]),
        (f'<div class="x"><h3>What is a pier?</h3><p>{NOTE}</p></div>', ["What is a pier?", NOTE]),
        (
            (
                f'<div class="wp-block-columns"><div class="wp-block-column"><h3>For</h3><p>{NOTE}</p></div>'
                f'<div class="wp-block-column"><h3>Against</h3><p>{MORE}</p></div></div>'
            ),
            ["For", NOTE, "Against", MORE],
        ),
    ],
)
def test_paragraphs_with_a_wrapper_of_their_own_stay(html: str, lines: list[str], fast: bool) -> None:
    assert between(html, fast=fast) == lines


@pytest.mark.parametrize(
    "html",
    [
        f'<div class="story-teaser"><p>{NOTE}</p></div>',
        f'<div class="promo"><p>{NOTE}</p></div>',
        f'<div class="author"><p>{NOTE}</p></div>',
        f'<div class="ad"><p>{NOTE}</p></div>',
        f'<div class="nl-wrap"><p>{NOTE}</p><input type="email"></div>',
        f'<div class="x"><div>{NOTE}</div></div>',
        f'<div class="x"><p><a href="/a">{NOTE}</a></p></div>',
        f'<article class="x"><p>{NOTE}</p></article>',
        f'<div class="x"><h3><a href="/a">Ferry fares to rise in June</a></h3><p>{NOTE}</p></div>',
    ],
)
def test_chrome_between_the_paragraphs_does_not(html: str) -> None:
    assert between(html) == []


def test_a_correction_behind_the_story_stays_and_other_boxes_do_not() -> None:
    assert read(f'{paragraphs()}<div class="correction"><p>{CORRECTION}</p></div>', fast=False)[-1] == CORRECTION
    assert read(f'{paragraphs()}<div class="x"><p>{NOTE}</p></div>', fast=False) == list(STORY)


@pytest.mark.parametrize("fast", [False, True])
def test_the_questions_of_an_interview_stay(fast: bool) -> None:
    questions = [f"And what happened in year {n}?" for n in range(len(STORY))]
    pairs = zip(questions, STORY, strict=True)
    html = "".join(
        f'<div class="question"><p>{asked}</p></div><div class="answer"><p>{told}</p></div>' for asked, told in pairs
    )
    assert read(html, fast=fast) == [line for pair in zip(questions, STORY, strict=True) for line in pair]


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize(
    ("html", "lines"),
    [
        (
            '<figure class="wp-block-table"><table><tr><td>Roof</td><td>7</td></tr></table></figure>',
            ["Roof | 7"],
        ),
        (
            '<figure class="wp-block-pullquote"><blockquote><p>We have waited ten years.</p></blockquote></figure>',
            ["We have waited ten years."],
        ),
        ('<figure class="promo"><blockquote><p>Read our letters.</p></blockquote></figure>', []),
        ("<figure><figcaption><blockquote>The pier in 1911.</blockquote></figcaption></figure>", []),
    ],
)
def test_tables_and_quotations_in_a_figure_stay(html: str, lines: list[str], fast: bool) -> None:
    assert between(html, fast=fast) == lines


def test_elements_of_one_look_on_both_sides_of_the_paragraphs_stay() -> None:
    answers = "".join(
        f'<div class="item"><h3>Part {n}</h3><div class="b"><p>{t}</p></div></div>' for n, t in enumerate(STORY)
    )
    text, other = f'<div class="rich"><p>{NOTE}</p></div>', f'<div class="x8"><p>{MORE}</p></div>'
    lines = read(f'{text}<div class="list">{answers}</div>{text.replace(NOTE, MORE)}', fast=True)
    assert (lines[0], lines[-1]) == (NOTE, MORE)
    assert MORE not in read(f'{text}<div class="list">{answers}</div>{other}', fast=True)
