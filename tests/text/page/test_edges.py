"""What stands before the first and after the last sentence."""

from __future__ import annotations

import pytest

from scrub.text.html import read_html
from scrub.text.page.edges import without_head, without_tail
from tests.text.pages import STORY, article, page, paragraphs, pieces_of, texts_of


def head(body: str) -> list[str]:
    pieces = pieces_of(page(body + paragraphs()))
    return texts_of(pieces, without_head(pieces, range(len(pieces)), ["Pier to be rebuilt"]))


def tail(body: str) -> list[str]:
    pieces = pieces_of(page(paragraphs() + body))
    return texts_of(pieces, without_tail(pieces, range(len(pieces))))


@pytest.mark.parametrize(
    "html",
    [
        "<h1>Harbour: Pier gets new roof</h1>",
        "<h2>Pier to be rebuilt</h2>",
        "<p>By Orla Finn</p>",
        "<p>5 March 2024</p><p>Reading time 3 minutes</p>",
        "<p>Harbour</p>",
        "<p>https://harrow.example/news/2024/pier-to-be-rebuilt-after-six-years-behind-a-fence-says-council.html</p>",
    ],
)
def test_headline_kicker_byline_and_date_are_left_out(html: str) -> None:
    assert head(html) == list(STORY)


@pytest.mark.parametrize(
    "html", ["<p>It was a short meeting.</p>", "<h2>A vote at last</h2>", "<blockquote>No more fences</blockquote>"]
)
def test_a_sentence_or_subheading_at_the_head_is_kept(html: str) -> None:
    assert len(head(html)) == len(STORY) + 1


def test_a_short_notice_loses_its_headline_only() -> None:
    pieces = pieces_of(page("<h1>No ferry</h1><p>The ferry does not sail today.</p>"))
    assert texts_of(pieces, without_head(pieces, range(2), [])) == ["The ferry does not sail today."]


@pytest.mark.parametrize(
    "html",
    [
        "<p>(dpa)</p>",
        "<p>SDA/sep</p>",
        "<p>© 2024 Bay Courier, all rights reserved.</p>",
        "<p>Write to Orla Finn at orla@harrow.example.</p>",
        "<h3>More from the bay</h3>",
        "<h3>Comments</h3><p>Log in</p>",
    ],
)
def test_credits_addresses_and_headings_at_the_end_are_left_out(html: str) -> None:
    assert tail(html) == list(STORY)


@pytest.mark.parametrize(
    "html",
    [
        "<p>It was a short meeting.</p>",
        "<p>In Harrow the line takes calls on 116 123, or mail to help@harrow.example. At sea, call 988.</p>",
        "<p>“No more fences,” he said</p>" * 5,
        "<ul><li>Orla Finn, mayor</li></ul>",
        "<table><tr><td>Roof</td></tr></table>",
        "<blockquote>No more fences</blockquote>",
        "<p>[Annals of the Pier, p. 41]</p>",
        "".join(f"<p>Bay {n}, Harrow 2</p>" for n in range(6)),
    ],
)
def test_sentences_lists_and_tables_at_the_end_are_kept(html: str) -> None:
    assert len(tail(html)) > len(STORY)


def test_nothing_stays_nothing() -> None:
    assert without_head([], [], []) == without_tail([], []) == []


def test_results_below_a_sub_headline_are_no_kickers() -> None:
    lines = ["Girls", "Bay d. Rock 70-44", "Rock 14 11 6 15"]
    assert head(f"<h2>{lines[0]}</h2><p>{lines[1]}</p><p>{lines[2]}</p>")[:3] == lines


def test_a_short_item_stays_with_the_long_ones_of_its_list() -> None:
    items = ["All trains between Pellbridge and Saltmouth are cancelled", "No injuries are reported"]
    top = f"<div>{''.join(f'<li>{item}</li>' for item in items)}</div>"
    assert head(f"<ul>{top}</ul><ul><li>Harbour</li><li>Finn</li></ul>") == [*items, *STORY]


def test_a_byline_between_standfirst_and_body_goes() -> None:
    top = f"<header><p>{STORY[0]}</p><div>Von dpa 30.04.2024, 18:58</div></header>"
    pieces = pieces_of(page(f"{top}<div>{paragraphs(STORY[1:])}</div>"))
    assert texts_of(pieces, without_head(pieces, range(len(pieces)), [])) == list(STORY)


def test_short_lines_with_a_figure_each_at_the_end_are_a_list() -> None:
    days = ["Tuesday: sunny, 4 to 9 degrees", "Wednesday: cloudy, 2 to 6 degrees", "Thursday: snow, -3 to 1 degrees"]
    assert read_html(article(paragraphs([*STORY, *days]))).text.split("\n") == [*STORY, *days]
    notes = ["Photo: Ann Reed", "Graphic: M. Roe, 2024", "© 2024 Bay Courier"]
    assert read_html(article(paragraphs([*STORY, *notes]))).text.split("\n") == list(STORY)
