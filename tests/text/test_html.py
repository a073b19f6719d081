"""Whole pages to the blocks of their article."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrub.text.html import Page, read_html
from tests.text.pages import STANDFIRST, STORY, article, page, paragraphs

LINKS = "".join(f'<li><a href="/{n}">Headline number {n} of another story today</a></li>' for n in range(40))


def lines(html: str | bytes) -> list[str]:
    return read_html(html).text.split("\n")


def test_an_article_is_read() -> None:
    assert lines(article(paragraphs())) == list(STORY)


def test_spans_fit_the_text() -> None:
    read = read_html(
        article(
            paragraphs()
            + "<h2>What it costs</h2><ul><li>The roof takes half.</li><li>The rest is wood.</li></ul>"
            + paragraphs([STORY[0] + " Again."])
        )
    )
    assert "\n".join(block.span.of(read.text) for block in read.blocks) == read.text
    assert {block.kind for block in read.blocks} == {"line", "heading", "item"}


def test_blocks_know_their_place_on_the_page() -> None:
    read = read_html(
        article(
            paragraphs(
                [*STORY[:4], 'The plan is <a href="/plan">on the site of the town</a> for all to read and to comment.']
            )
        )
    )
    facts = [block.facts for block in read.blocks if block.facts]
    assert [fact.tag for fact in facts] == ["p"] * 5
    assert facts[0].tokens[:2] == ("story", "body")
    assert [fact.position for fact in facts] == sorted(fact.position for fact in facts)
    assert facts[0].link_share == 0.0
    assert 0.2 < facts[-1].link_share < 0.6


def test_the_facts_of_the_page_are_read() -> None:
    head = (
        '<meta property="og:title" content="Pier to be rebuilt"><meta property="og:site_name" content="Bay Courier">'
        '<meta name="author" content="Orla Finn"><meta property="article:published_time" content="2024-03-05T08:00Z">'
        f'<meta name="description" content="{STANDFIRST}">'
    )
    read = read_html(article(paragraphs(), head))
    assert read.title == "Pier to be rebuilt"
    assert read.language == "en"
    assert read.meta == {
        "standfirst": STANDFIRST,
        "byline": ("Orla Finn",),
        "date": "2024-03-05T08:00Z",
        "site": "Bay Courier",
    }


def test_captions_are_data() -> None:
    figure = "<figure><img src=x><figcaption>The pier in 2018. Photo: M. Roe</figcaption></figure>"
    read = read_html(article(f"<p>{STORY[0]}</p>{figure}{paragraphs(STORY[1:])}"))
    assert read.text.split("\n") == list(STORY)
    assert read.meta["captions"] == ("The pier in 2018. Photo: M. Roe",)


def test_a_standfirst_that_the_page_shows_is_kept() -> None:
    top = f'<header><h1>Pier to be rebuilt</h1><p class="deck">{STANDFIRST}</p></header>'
    body = f'<article>{top}<div class="story-body">{paragraphs()}</div></article>'
    assert lines(page(body, f'<meta name="description" content="{STANDFIRST}">')) == [STANDFIRST, *STORY]


def test_a_description_that_the_page_does_not_show_stays_data() -> None:
    read = read_html(article(paragraphs(), f'<meta name="description" content="{STANDFIRST}">'))
    assert STANDFIRST not in read.text
    assert read.meta["standfirst"] == STANDFIRST


def test_lines_that_are_left_out_are_told() -> None:
    aside = '<aside><h3>Most read</h3><ul><li><a href="/1">Bin strike dates</a></li></ul></aside>'
    read = read_html(article(paragraphs() + aside))
    assert read.left_out == ("Pier to be rebuilt", "Most read", "Bin strike dates")
    assert read_html(page(f"<p>Menu</p>{aside}")).left_out == ("Menu", "Most read", "Bin strike dates")
    assert read_html(page(f"<p>{STORY[0]}</p>")).left_out == ()


def test_related_links_are_left_out() -> None:
    items = '<li><a href="/a">Ferry fares to rise in June</a></li><li><a href="/b">Lighthouse keeper honoured</a></li>'
    box = f'<div class="c-81"><h3>You may also like</h3><ul>{items}</ul></div>'
    assert lines(article(paragraphs(STORY[:3]) + box + paragraphs(STORY[3:]))) == list(STORY)


def test_a_paragraph_that_the_extractor_loses_is_found() -> None:
    lost = '<p><a href="/plan">The whole plan can be read on the site of the town, with all its drawings.</a></p>'
    body = paragraphs(STORY[:2]) + lost + paragraphs(STORY[2:])
    assert "The whole plan can be read" in read_html(article(body)).text


def test_bytes_are_decoded() -> None:
    html = article(
        paragraphs(
            ["Der Stadtrat von Möwenhafen stimmte am Dienstag für den Umbau des alten Piers, so die Bürgermeisterin."]
            * 1
            + list(STORY)
        )
    )
    for encoding in ("utf-8", "utf-16", "cp1252"):
        assert "Bürgermeisterin" in read_html(html.encode(encoding)).text


@pytest.mark.parametrize(
    ("html", "warning"),
    [
        ("", "empty page"),
        ("  \n", "empty page"),
        ("Just a text without any markup, as a feed may send it.", "not a page: no HTML elements"),
        ('{"story": "text", "n": [1, 2]}', "not a page: no HTML elements"),
        ('<?xml version="1.0"?><rss><channel><title>Bay Courier</title></channel></rss>', "not a page: XML"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 9, "not a page: binary data"),
        (b"%PDF-1.7 ...", "not a page: binary data"),
        ("<html><body></body></html>", "no article found"),
        (page(f"<ul>{LINKS}</ul>"), "no article found"),
    ],
)
def test_what_holds_no_article_is_an_empty_page_with_a_warning(html: str | bytes, warning: str) -> None:
    read = read_html(html)
    assert (read.text, read.blocks) == ("", ())
    assert read.warnings[0].startswith(warning)


def test_a_short_notice_is_an_article() -> None:
    assert lines(article("<p>The ferry to Gull Island does not sail today because of the storm.</p>")) == [
        "The ferry to Gull Island does not sail today because of the storm."
    ]


def test_a_japanese_notice_is_an_article() -> None:
    assert (
        "賛成多数で可決した"
        in read_html(article("<p>市議会は火曜日、閉鎖されていた古い桟橋の再建を賛成多数で可決した。</p>")).text
    )


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr>" + "<td>cell text here" * 30_000,
        "<div>" * 20_000 + paragraphs(),
        "<p>. . . ." * 30_000,
        "<ul>" + "<li>item text" * 30_000,
        "<p>" + "word<br>" * 60_000,
        "<" * 300_000,
        "<a href=x>link text " * 10_000,
    ],
    ids=["cells", "depth", "paragraphs", "items", "breaks", "brackets", "links"],
)
def test_a_hostile_page_takes_no_longer_than_its_size(html: str) -> None:
    start = time.process_time()
    assert isinstance(read_html(html), Page)
    assert time.process_time() - start < 3


def test_a_page_over_the_limits_still_gives_its_prose() -> None:
    read = read_html(page(paragraphs() + "<table>" + "<tr><td>a" * 8_000))
    assert read.text.split("\n") == list(STORY)
    assert "table cells" in read.warnings[0]


def test_the_same_page_gives_the_same_result() -> None:
    html = article(paragraphs())
    assert read_html(html) == read_html(html)


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    assert read_html(text).text == "\n".join(block.span.of(read_html(text).text) for block in read_html(text).blocks)


@settings(max_examples=60)
@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    assert isinstance(read_html(data), Page)


MARKUP = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<div class='a related'>",
            "</div>",
            "<ul><li>",
            "<a href=x>",
            "</a>",
            "<br>",
            "<h1>",
            "</h1>",
            "<td>",
            "<tr>",
            "<table>",
            "<figure>",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "&#0;",
            "&amp",
            "\ud800",
            "<b",
            ">",
            "<p hidden>",
            '<script type="application/ld+json">{"@type":["Article"],"author":[1,{}]}</script>',
            "<html lang>",
            "<svg>",
            "<meta name=author>",
        ]
    )
    | st.sampled_from(STORY)
    | st.text(max_size=5),
    max_size=40,
)


@settings(max_examples=150)
@given(MARKUP)
def test_no_markup_raises(parts: list[str]) -> None:
    read = read_html("".join(parts))
    assert "\n".join(block.span.of(read.text) for block in read.blocks) == read.text


def test_an_article_that_only_the_data_holds_is_read_with_a_warning() -> None:
    data = json.dumps({"@type": "NewsArticle", "articleBody": "\n\n".join(STORY)})
    script = f'<script type="application/ld+json">{data}</script>'
    found = read_html(page("<div id='app'>Loading</div>", script))
    assert found.text.split("\n") == list(STORY)
    assert found.warnings == ("article read from the page's JSON-LD: its elements hold none",)
    assert read_html(article(paragraphs(), script.replace("Harrow", "Other"))).text.split("\n") == list(STORY)


def test_posts_that_a_story_shows_stay_in_it() -> None:
    said = "<blockquote class='twitter-tweet'><p>The pier is back, says I.</p></blockquote>"
    post = f"<div class='social-media-embed'>{said}</div>"
    assert "The pier is back, says I." in read_html(article(paragraphs(STORY[:2]) + post + paragraphs(STORY[2:]))).text


def test_a_list_in_an_element_of_its_own_between_paragraphs_stays() -> None:
    items = "<div class='data'><ul><li>Cost: 14 million crowns</li><li>Begin: in spring</li></ul></div>"
    assert "Cost: 14 million crowns" in read_html(article(paragraphs(STORY[:2]) + items + paragraphs(STORY[2:]))).text


def test_addresses_without_a_scheme_are_sources() -> None:
    links = "<p>Sources:</p><p><a href='https://bay.example'>bay.org/pier</a></p><p>The plan was published in May.</p>"
    assert "bay.org/pier" in read_html(article(paragraphs() + links)).text


@pytest.mark.parametrize(
    "rest", ['<div style="display:none">{}</div>', '<p aria-hidden="true">{}</p>', "<noscript>{}</noscript>"]
)
def test_what_the_extractor_finds_in_hidden_elements_keeps_its_paragraphs(rest: str) -> None:
    html = page(f"<article>{paragraphs(STORY[:1])}{rest.format(paragraphs(STORY[1:3]))}</article>")
    assert lines(html) in (list(STORY[:3]), list(STORY[:1]))


def test_a_story_behind_the_end_of_the_page_is_read() -> None:
    assert lines(page("<h1>Pier to be rebuilt</h1>") + paragraphs()) == list(STORY)
    assert lines(article(paragraphs()) + "<p>Copyright of the paper. All rights are reserved.</p>") == list(STORY)


@pytest.mark.parametrize("depth", [254, 300, 2_000])
@pytest.mark.parametrize("tag", ["div", "font"])
def test_a_story_that_is_nested_hundreds_of_levels_deep_is_read(tag: str, depth: int) -> None:
    html = article(f"<{tag}>" * depth + paragraphs() + f"</{tag}>" * depth)
    assert lines(html) == list(STORY)


def test_paragraphs_that_each_stand_deeper_than_the_last_are_read_in_little_time() -> None:
    deeper = "".join(f"<div><p>{said}</p>" for said in (*STORY, *STORY[::-1] * 300, *STORY))
    start = time.perf_counter()
    assert set(lines(article(deeper))) == {*STORY}
    assert time.perf_counter() - start < 5


def test_all_prose_of_a_page_stays_where_the_extractor_finds_a_part() -> None:
    items = "".join(
        f'<div class="timeline-item"><p class="timeline-date">198{n}</p><div class="timeline-text">{text}</div></div>'
        for n, text in enumerate(STORY[1:4])
    )
    top, last = f"<p>{STORY[0]}</p>", f"<p>{STORY[4]}</p>"
    body = f'<div class="body">{top}<div class="timeline">{items}</div>{last}</div>'
    text = read_html(page(f"<div><h1>Pier to be rebuilt</h1>{body}</div>")).text
    assert [line for line in text.split("\n") if line in STORY] == list(STORY)
    assert "1980" in text
