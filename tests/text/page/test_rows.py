"""Rows of a page's text."""

from __future__ import annotations

from scrub.text.page.rows import line_rows, piece_rows
from tests.text.pages import pieces_of


def texts(html: str) -> list[str]:
    return [text for text, _, _ in piece_rows(pieces_of(html))]


def test_the_cells_of_a_table_row_are_one_row() -> None:
    html = "<table><tr><th>Team</th><th>Goals</th></tr><tr><td><p>Bay</p></td><td>3</td></tr></table>"
    assert texts(html) == ["Team | Goals", "Bay | 3"]


def test_tables_that_lay_a_page_out_stay_lines() -> None:
    long = "The council voted on Tuesday to rebuild the old pier, which a storm had closed in the winter of 1987."
    html = f"<table><tr><td>Menu</td><td><p>{long} {long}</p><p>{long}</p></td></tr></table>"
    assert texts(html) == ["Menu", f"{long} {long}", long]


def test_links_in_a_table_row_count_by_their_letters() -> None:
    html = "<table><tr><td><a href='/a'>abcd</a></td><td>efgh</td></tr></table>"
    _, kind, facts = piece_rows(pieces_of(html))[0]
    assert kind == "cell"
    assert facts.link_share == 0.5


def test_lines_of_an_extractor_are_rows_without_an_element() -> None:
    assert [(text, kind) for text, kind, _ in line_rows(["One.", "-  two "])] == [
        ("One.", "line"),
        ("two", "item"),
    ]


def test_rows_of_a_table_of_an_extractor_are_rows() -> None:
    lines = ["| Team | Goals | ", "|---|:---:|", "| Bay |  | 3 | ", "Up | down"]
    assert [text for text, _, _ in line_rows(lines)] == ["Team | Goals", "Bay | 3", "Up | down"]
