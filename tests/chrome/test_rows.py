"""Rows of a story's tables and lists, by their form."""

from __future__ import annotations

import pytest

import scrub
from scrub.chrome.rows import form_of, table_rows
from scrub.text.lines import Line, split_lines

ABOVE = "The harbour board published the catches of all five ports on Monday, and they are the lowest for thirty years."
NEXT = (
    "Nobody on the board could say why the herring, which filled the nets in March, was gone when the boats came back."
)
BELOW = "The fishermen of Saltby blame the warm spring for the loss, and want help before the autumn season begins."


def amid(rows: list[str]) -> list[Line]:
    return split_lines("\n".join([ABOVE, NEXT, *rows, BELOW, NEXT]), {})


@pytest.mark.parametrize(
    ("raw", "form"),
    [
        ("Saltby | 33.0 | +1", "w | # | #"),
        ("Kelby Town v Stainley (1pm)", "w v w ( # w )"),
        ("7 Costa", "# w"),
        ("6h15", "# w #"),
        ("", ""),
    ],
)
def test_a_form_is_the_marks_with_signs_for_figures_and_words(raw: str, form: str) -> None:
    assert form_of(raw) == form


@pytest.mark.parametrize(
    "rows",
    [
        ["Saltby 41 tonnes", "Holm 12 tonnes", "Orme 9 tonnes"],
        ["Kelby v Stainley", "Orme v Saltby", "Holm v Drake's Hill"],
        ["Mayor: Ada Finch", "Harbour master: Tom Reed", "Treasurer: Joan Pike"],
        ["Costa 7", "Brandt 5.5", "Okafor 8"],
    ],
)
def test_lines_of_one_form_in_a_row_amid_the_story_are_its_rows(rows: list[str]) -> None:
    assert table_rows(amid(rows)) == {2, 3, 4}
    assert not table_rows(amid(rows[:2]))


@pytest.mark.parametrize(
    "others",
    [
        ["12 May 2024, 10:40", "Holm: fish", "14 May 2024"],  # no form in common
        ["2024-05-12", "2024-05-13", "2024-05-14"],  # days alone
        ["2024-05-12T08:57:40+01:00", "2024-05-12T08:57:45+01:00", "2024-05-13T07:12:01+01:00"],
        ["Sport", "Weather", "Opinion"],  # words alone
        ["- Read this", "- Hear that", "- Watch it"],  # a mark before the words alone
        ["Storm: what to do when the wind rises tonight"] * 3,  # headlines
    ],
)
def test_other_short_lines_are_none(others: list[str]) -> None:
    assert not table_rows(amid(others))


def test_behind_the_story_only_rows_with_cells_and_figures_are_its_own() -> None:
    table = ["Saltby | 41 | 12", "Holm | 12 | 9", "Orme | 9 | 11"]
    assert table_rows(split_lines("\n".join([ABOVE, BELOW, *table]), {})) == {2, 3, 4}
    assert not table_rows(split_lines("\n".join([ABOVE, BELOW, *(row.replace(" |", "") for row in table)]), {}))
    assert not table_rows(split_lines("\n".join([ABOVE, BELOW, *["Sport | Weather | Opinion"] * 3]), {}))


FIXTURES = """Weekend fixtures
FOOTBALL
Premier Division
Easthaven Town v Harbury City
Port Velling v Orme United
First Division
Brackenby v Drake's Hill
RUGBY
Tarn Valley v Orrin Mills
HOCKEY
Orme v Fennick
Talbrook v Corrie
All games were moved to Sunday after the storm had flooded the pitches at Orme and at Port Velling on Thursday night."""


def test_a_service_text_without_a_rule_that_tells_of_chrome_stays_whole() -> None:
    assert scrub.clean(FIXTURES).text == FIXTURES


def test_one_line_that_is_surely_chrome_makes_the_rest_doubtful() -> None:
    report = scrub.clean(f"Sign up for our daily newsletter to stay informed\n{FIXTURES}")
    assert "newsletter" not in report.text
    assert len(report.removed) > 1


def test_bare_numbers_are_ratings_or_places_when_there_are_many() -> None:
    ranks = [line for number in "5 4 3 2 1".split() for line in (number, f"Chip shop number {number}, Saltby")]
    assert table_rows(split_lines("\n".join([*ranks, ABOVE, NEXT]), {})) >= {0, 2, 4, 6, 8}
    assert table_rows(split_lines("\n".join([*ranks[2:], ABOVE, NEXT]), {})).isdisjoint({0, 2, 4, 6})
