"""What the head of a page says."""

from __future__ import annotations

import json

import pytest

from scrub.text.page.facts import PageFacts, page_facts
from scrub.text.page.tree import parse


def facts(head: str, body: str = "<p>x</p>", attributes: str = "") -> PageFacts:
    return page_facts(parse(f"<html{attributes}><head>{head}</head><body>{body}</body></html>").root)


def linked_data(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ('<meta property="og:title" content="Pier &amp;amp; roof">', "", "Pier & roof"),
        ("<title>Pier to be rebuilt | Bay Courier</title>", "<h1>Pier to be rebuilt</h1>", "Pier to be rebuilt"),
        (
            '<title>Pier rebuilt - Bay Courier</title><meta property="og:site_name" content="Bay Courier">',
            "",
            "Pier rebuilt",
        ),
        ("<title>Pier - a story</title>", "", "Pier - a story"),
        ("", "<h1></h1><h1>Pier <i>rebuilt</i></h1>", "Pier rebuilt"),
        (linked_data({"@type": "NewsArticle", "headline": "Pier rebuilt"}), "", "Pier rebuilt"),
        ("<title>Bay Courier | Pier to be rebuilt</title>", "<h2>Pier to be rebuilt</h2>", "Pier to be rebuilt"),
        (
            "<title>Pier to be rebuilt « Bay Courier</title>",
            "<h1>Bay Courier</h1><h2>Pier to be rebuilt</h2><h3>More news</h3>",
            "Pier to be rebuilt",
        ),
        (
            "<title>Bay Courier: The pier is back</title>",
            "<h1>Bay Courier</h1><h3>The pier is back</h3>",
            "The pier is back",
        ),
        ("<title>Mayor quits - Sport</title>", "<h1>Mayor quits</h1><h2>Sport</h2>", "Mayor quits"),
        ("<title>Pier rebuilt - Sport</title>", "<h1>The pier</h1><h2>Pier rebuilt</h2>", "The pier"),
    ],
)
def test_the_title_goes_without_the_site(head: str, body: str, title: str) -> None:
    assert facts(head, body).title == title


def test_a_page_without_a_title_has_none() -> None:
    assert facts("").title is None


@pytest.mark.parametrize(
    ("head", "attributes", "language"),
    [
        ("", ' lang="de-AT"', "de"),
        ("", ' lang="PT_br"', "pt"),
        ("", ' xml:lang="fr"', "fr"),
        ('<meta property="og:locale" content="nb_NO">', "", "nb"),
        ('<meta http-equiv="content-language" content="tr">', ' lang=""', "tr"),
        ("", ' lang="english"', None),
        ("", "", None),
    ],
)
def test_the_language_has_two_letters(head: str, attributes: str, language: str | None) -> None:
    assert facts(head, attributes=attributes).language == language


def test_authors_date_and_site_are_read_from_linked_data() -> None:
    article = {
        "@type": ["NewsArticle"],
        "author": [{"@type": "Person", "name": "Orla Finn"}, {"name": "Max Roe"}, "Orla Finn"],
        "datePublished": "2024-03-05",
        "publisher": {"name": "Bay Courier"},
        "description": "The pier gets a second life.",
    }
    found = facts(linked_data({"@graph": [{"@type": "WebPage"}, article]}))
    assert found.bylines == ("Orla Finn", "Max Roe")
    assert (found.date, found.site) == ("2024-03-05", "Bay Courier")
    assert found.descriptions == ("The pier gets a second life.",)


def test_the_address_of_an_author_is_no_byline() -> None:
    assert facts('<meta property="article:author" content="https://social.example/orla">').bylines == ()


@pytest.mark.parametrize(
    "script",
    [
        "",
        "not json",
        "[" * 5000,
        "null",
        "3",
        '{"@type": "Article", "author": {"name": [1]}, "headline": {}}',
        '{"@graph": {"@graph": 1}}',
    ],
)
def test_broken_linked_data_is_passed_over(script: str) -> None:
    found = facts(f'<title>Pier</title><script type="application/ld+json">{script}</script>')
    assert found.title == "Pier"
    assert found.bylines == ()


def test_the_lines_of_an_article_in_linked_data_are_read() -> None:
    data = {"@type": "NewsArticle", "articleBody": "The pier &amp; the roof.\n\n It opens  in May.\n"}
    assert facts(linked_data(data)).body == ("The pier & the roof.", "It opens in May.")
    assert facts(linked_data({"@type": "NewsArticle", "articleBody": ["x"]})).body == ()


def test_markup_in_linked_data_is_left_out() -> None:
    data = {"@type": "NewsArticle", "headline": "Pier <em>opens</em>", "description": "<p>A pier &amp; more.</p>"}
    found = facts(linked_data(data | {"articleBody": "<p>The pier opens.</p><p>It is new.</p>"}))
    assert (found.title, found.descriptions) == ("Pier opens", ("A pier & more.",))
    assert found.body == ("The pier opens.", "It is new.")


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("<!--", "-->"),
        ("//<![CDATA[\n", "\n//]]>"),
        ("<![CDATA[", "]]>"),
        ("/*<![CDATA[*/ ", " /*]]>*/"),
        ("\n", ";\n"),
    ],
)
def test_data_may_be_wrapped_for_parsers_that_know_no_scripts(before: str, behind: str) -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": "Pier <!-- not --> rebuilt"})
    found = facts(f'<script type="application/ld+json">{before}{data}{behind}</script>')
    assert found.title == "Pier rebuilt"


def test_the_entries_of_a_live_blog_are_its_body() -> None:
    entries = [{"headline": "The vote", "articleBody": "<p>It is over.</p><p>Ayes.</p>"}, {"articleBody": "First."}, 7]
    assert facts(linked_data({"@type": "LiveBlogPosting", "liveBlogUpdate": entries})).body == (
        "The vote",
        "It is over.",
        "Ayes.",
        "First.",
    )
    assert facts(linked_data({"@type": "LiveBlogPosting", "liveBlogUpdate": "odd"})).body == ()
