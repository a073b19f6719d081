"""A tree to its lines, and where each stands."""

from __future__ import annotations

import pytest

from scrub.text.page.tree import parse
from scrub.text.page.walk import walk
from tests.text.pages import STORY, article, page, paragraphs, pieces_of


def texts(body: str) -> list[str]:
    return [piece.text for piece in pieces_of(page(body))]


def test_each_block_is_a_line() -> None:
    assert texts("<h2>Title</h2><p>One <b>bold</b> word.</p><div>Two<p>three</p>four</div>") == [
        "Title",
        "One bold word.",
        "Two",
        "three",
        "four",
    ]


def test_a_break_ends_a_line() -> None:
    assert texts("<p>First line<br>second line<br><br>third</p>") == ["First line", "second line", "third"]


def test_blanks_between_inline_elements_are_kept() -> None:
    assert texts("<p><b>Orla</b> <i>Finn</i>, mayor</p>") == ["Orla Finn, mayor"]


def test_a_picture_in_a_sentence_does_not_split_it() -> None:
    assert texts("<p>He plays in the <a href=x><svg><path/></svg>second division</a> of the league.</p>") == [
        "He plays in the second division of the league."
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a</script>",
        "<style>p {}</style>",
        "<noscript>Turn it on</noscript>",
        "<template>x</template>",
        "<button>Share</button>",
        "<p hidden>x</p>",
        '<p aria-hidden="true">x</p>',
        '<p style="color: red; display: none">x</p>',
        '<span class="sr-only">Opens in a new window</span>',
        "<nav><a href=x>Home</a></nav>",
    ],
)
def test_what_no_reader_sees_has_no_line(hidden: str) -> None:
    assert texts(f"<p>Seen.</p>{hidden}<p>Seen too.</p>") == ["Seen.", "Seen too."]


def test_what_a_search_may_open_is_read() -> None:
    assert texts('<p>Seen.</p><div hidden="until-found"><p>Folded.</p></div>') == ["Seen.", "Folded."]


def test_a_nav_with_paragraphs_is_read() -> None:
    assert texts("<nav><p>A sentence of an article.</p></nav>") == ["A sentence of an article."]


def test_soft_hyphens_and_zero_width_spaces_are_left_out() -> None:
    assert texts("<p>Har\u00adbour\u200b mas\u00adter</p>") == ["Harbour master"]


@pytest.mark.parametrize(
    ("html", "kind", "tag"),
    [
        ("<p>x</p>", "line", "p"),
        ("<h3>x</h3>", "heading", "h3"),
        ("<ul><li>x</li></ul>", "item", "li"),
        ("<ul><li><p>x</p></li></ul>", "item", "li"),
        ("<blockquote><p>x</p></blockquote>", "quote", "blockquote"),
        ("<table><tr><td>x</td></tr></table>", "cell", "td"),
    ],
)
def test_the_element_says_the_kind(html: str, kind: str, tag: str) -> None:
    (piece,) = pieces_of(page(html))
    assert (piece.kind, piece.place.tag) == (kind, tag)


def test_links_and_italics_are_measured() -> None:
    (piece,) = pieces_of(page("<p><i>abcde</i><a href=x>fghij</a></p>"))
    assert (piece.linked, piece.slanted, piece.links, piece.last_linked) == (0.5, 0.5, 1, True)


def test_tokens_are_the_words_of_the_element_and_three_ancestors() -> None:
    (piece,) = pieces_of(
        page(
            '<div id=far><div id=outer><div class="c2"><div><p class="storyText lead-in">x</p></div></div></div></div>'
        )
    )
    assert piece.place.tokens == ("story", "text", "lead", "in", "c", "outer")


def test_the_home_of_an_item_is_its_list() -> None:
    one, two = pieces_of(page("<ul><li><div>a</div></li><li>b</li></ul>"))
    assert one.place.home == two.place.home


def test_starts_count_the_letters_before() -> None:
    assert [piece.start for piece in pieces_of(page("<p>abc</p><p>de</p><p>f</p>"))] == [0, 3, 5]


def test_a_page_is_read_in_order() -> None:
    pieces = pieces_of(article(paragraphs()))
    assert pieces[0].text == "Pier to be rebuilt"
    assert [piece.start for piece in pieces] == sorted(piece.start for piece in pieces)


def test_what_opens_under_the_pointer_is_not_read() -> None:
    more = "<span class='rollover-people-block'><a>More on Ann</a></span>"
    name = f"<span class='rollover-people'><a>Ann Lee</a>{more}</span>"
    assert texts(f"<p>Mayor {name} said so.</p>") == ["Mayor Ann Lee said so."]
    assert texts("<p>The <span class='tooltip'>pier<span class='tooltiptext'>a wharf</span></span> is old.</p>") == [
        "The pier is old."
    ]


def test_spans_that_stand_for_line_breaks_break_lines() -> None:
    assert texts("<div>One.<span class='a br'></span>Two.<span class='broad'></span> Three.</div>") == [
        "One.",
        "Two. Three.",
    ]


@pytest.mark.parametrize("tag", ["pre", 'div style="white-space: pre-line"', 'div class="mt-2 whitespace-pre-wrap"'])
def test_empty_lines_of_a_text_shown_as_typed_end_its_lines(tag: str) -> None:
    typed = "One line\nthat goes on.\r\n\r\n  Another; <b>it has.\n\nMore</b> in it.\n\n"
    html = f"<{tag}>{typed}</{tag.partition(' ')[0]}><p>A.\n\nLast.</p>"
    assert texts(html) == ["One line that goes on.", "Another; it has.", "More in it.", "A. Last."]


def test_empty_lines_of_code_end_no_lines() -> None:
    assert texts("<pre>let a = 1;\n\nlet b = {\n}\n\nreturn a</pre>") == ["let a = 1; let b = { } return a"]


def test_what_is_hidden_has_lines_when_it_is_asked_for() -> None:
    html = "<p>Seen.</p><p hidden>Not seen.</p><noscript><p>Without scripts.</p></noscript><script>no()</script>"
    assert [piece.text for piece in walk(parse(html).root, unseen=True)] == ["Seen.", "Not seen.", "Without scripts."]


def test_the_first_letter_of_a_paragraph_that_only_eyes_see_is_read() -> None:
    letter = '<span class="dropcap" aria-hidden="true">T</span><span class="sr-only">T</span>'
    assert texts(f"<p>{letter}he pier stays.</p>") == ["The pier stays."]
    assert texts('<p><span aria-hidden="true">→</span>The pier stays.</p>') == ["The pier stays."]


REST = f"<p>{STORY[2]}</p><p>{STORY[3]}</p>"


@pytest.mark.parametrize(
    "attributes", ['style="display:none"', 'class="read-more-content" style="display: none"', "hidden"]
)
def test_the_rest_of_a_story_that_a_button_shows_is_read(attributes: str) -> None:
    html = f"<p>{STORY[0]}</p><p>{STORY[1]}</p><div {attributes}>{REST}</div><button>Read more</button>"
    assert texts(html) == list(STORY[:4])


@pytest.mark.parametrize(
    "html",
    [
        f'<div class="paywall" hidden>{REST}</div>',
        f'<div class="newsletter" style="display:none">{REST}</div>',
        f'<div class="lang-es" hidden>{REST}</div>',
        f'<div aria-hidden="true">{REST}</div>',
        f"<div hidden><p>{STORY[2]}</p></div>",
        f"</section><section hidden>{REST}</section><section>",
    ],
)
def test_other_hidden_paragraphs_are_not_read(html: str) -> None:
    assert texts(f"<section><p>{STORY[0]}</p>{html}</section>") == [STORY[0]]
