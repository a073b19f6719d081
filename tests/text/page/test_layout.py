"""Tables that lay a page out."""

from __future__ import annotations

from scrub.text.html import read_html
from tests.text.pages import STORY, page, pieces_of

MENU = "<table><tr><td><a href='/'>Home</a></td></tr><tr><td><a href='/s'>Sport</a></td></tr></table>"


def kinds(html: str) -> dict[str, str]:
    return {piece.text: piece.kind for piece in pieces_of(page(html))}


def test_texts_in_a_cell_with_paragraphs_are_lines() -> None:
    found = kinds(f"<table><tr><td>By Orla Finn<br>{STORY[0]} {STORY[1]}</td><td>Menu</td></tr></table>")
    assert found == {"By Orla Finn": "line", f"{STORY[0]} {STORY[1]}": "line", "Menu": "cell"}


def test_texts_in_a_cell_around_a_table_are_lines() -> None:
    found = kinds("<table><tr><td>Results<table><tr><td>Bay</td><td>3</td></tr></table></td></tr></table>")
    assert found == {"Results": "line", "Bay": "cell", "3": "cell"}


def test_long_texts_alone_in_their_cells_stay_cells() -> None:
    found = kinds(f"<table><tr><td>90'</td><td>{STORY[0]} {STORY[1]}</td></tr></table>")
    assert set(found.values()) == {"cell"}


def test_the_story_of_an_old_page_is_read_without_its_head_and_captions() -> None:
    picture = "<table><tr><td><img src=a.jpg></td></tr><tr><td><i>The pier at night</i></td></tr></table>"
    story = f"<b>Pier gets a new roof</b><br>Monday, By ORLA FINN<br><br>{picture}{'<br><br>'.join(STORY)}"
    html = f"<table><tr><td>{MENU}</td><td><table><tr><td>{story}</td></tr></table></td></tr></table>"
    read = read_html(page(html))
    assert [line for line in read.text.split("\n") if line not in ("Home", "Sport")] == list(STORY)
    assert read.meta["captions"] == ("The pier at night",)
