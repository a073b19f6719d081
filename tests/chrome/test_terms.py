"""Lists of terms and the stars of a critic stay with the story."""

from __future__ import annotations

import numpy as np
import pytest

from scrub.chrome.terms import alone, labels, subheads, terms
from scrub.text.lines import split_lines

SAID = "The town collects its waste in three carts from May, as the council decided by ten votes to two on Monday."


def told(*between: str, end: bool = True) -> list[int]:
    lines = split_lines("\n".join([SAID, *between, SAID] if end else [SAID, *between]))
    return terms(lines, np.array([line.raw == SAID for line in lines]))


def test_a_list_of_terms_between_paragraphs_is_the_storys() -> None:
    assert told("Green cart: cooked food, bones", "Blue box: paper, cans") == [1, 2]


@pytest.mark.parametrize(
    "between",
    [
        ("Green cart: cooked food, bones",),
        ("Photo: Ada Holt", "Text: Jan Vos"),
        ("Pier: Storm closes it again", "Ferry: Fares rise in May"),
    ],
)
def test_one_term_and_credits_and_headlines_are_no_such_list(between: tuple[str, ...]) -> None:
    assert told(*between) == []


def test_behind_the_story_there_is_no_such_list() -> None:
    assert told("Green cart: cooked food, bones", "Blue box: paper, cans", end=False) == []


BOOKS = (
    ("by Mara Quill. Saltmarsh Press, 288pp, £16.99", True),
    ("Mara Quill : Le gué. Éditions du Sel, 264 pages, 21 euros", True),
    ("Мара Квилл. Брод. М.: Соль, 2025. 608 с.", True),
    ("Updated 3 June 2026, 3:54 p.m.", False),
    ("Page 2 of 14", False),
    ("32 pages of puzzles every weekend", False),
)


@pytest.mark.parametrize(("line", "kept"), BOOKS)
def test_the_book_that_a_critic_read_stays(line: str, kept: bool) -> None:
    assert bool(told(line, end=False)) is kept


@pytest.mark.parametrize(("stars", "kept"), [("★★★★☆", True), ("●●●○○", True), ("☆☆☆☆☆", False), ("★", False)])
def test_what_a_critic_gives_stays_and_what_a_reader_may_give_does_not(stars: str, kept: bool) -> None:
    assert bool(told(stars, end=False)) is kept


def test_the_data_of_an_event_are_the_storys_behind_it_too() -> None:
    event = ("What: Festival of light", "When: Saturday, 5pm", "Parking: Fore Street; the quay is closed from 3pm")
    assert told(*event, end=False) == [1, 2, 3]
    assert told("Wat: lichtfeest", "Toegang: gratis", "Kaarten: 4 euro", end=False) == [1, 2, 3]
    assert told("Photo: Ada Holt", "Where: the pier", "Text: Jan Vos", end=False) == []


@pytest.mark.parametrize(("items", "likely", "found"), [(2, False, [1]), (1, False, []), (2, True, [])])
def test_a_line_above_items_of_the_story_is_their_label(items: int, likely: bool, found: list[int]) -> None:
    listed = ["• Nine flood warnings are in force", "• All trains have been cancelled"][:items]
    lines = split_lines("\n".join(["Storm reaches the coast", "What you need to know", *listed, SAID]))
    assert labels(lines, np.array([likely and line.raw in listed for line in lines])) == found


@pytest.mark.parametrize(
    ("label", "row", "named"),
    [
        ("Timetable", "Holm 7.40 – Saltby 7.55 – Ostmar 8.20", True),
        ("The vote", "For: 7, against: 7, abstained: 1", True),
        ("Timetable", "The ferry sails again", False),
        ("Read what our readers think of it", "For: 7, against: 7, abstained: 1", False),
        ("Enough.", "For: 7, against: 7, abstained: 1", False),
    ],
)
def test_a_label_amid_the_story_that_names_a_row_of_figures_is_the_storys(label: str, row: str, named: bool) -> None:
    lines = split_lines(f"{SAID}\n{label}\n{row}\n{SAID}")
    assert labels(lines, np.zeros(4, bool)) == ([1] if named else [])
    assert labels(lines, np.array([False, False, True, False])) == []
    assert labels(split_lines(f"{label}\n{row}\n{SAID}"), np.zeros(3, bool)) == []


@pytest.mark.parametrize(
    ("label", "announced"),
    [("Carts", True), ("The council", True), ("Share", False), ("Ten", False), ("Carts that the town collects", False)],
)
def test_a_short_line_whose_words_the_paragraph_below_has_is_a_sub_headline(label: str, announced: bool) -> None:
    lines = split_lines(f"{SAID}\n{label}\n{SAID}")
    core = np.array([line.raw == SAID for line in lines])
    assert subheads(lines, core) == (frozenset({1}) if announced else frozenset())
    assert subheads(lines[1:], core[1:]) == frozenset()


@pytest.mark.parametrize(
    ("label", "stays"),
    [("Cookies", True), ("Accept all?", True), ("Accept all 12", False), ("Let us know more", False)],
)
def test_a_word_or_two_between_two_paragraphs_stand_alone(label: str, stays: bool) -> None:
    lines = split_lines(f"{SAID}\n{label}\n{SAID}")
    core = np.array([True, False, True])
    assert alone(lines, core, np.zeros(3, bool)) == (frozenset({1}) if stays else frozenset())
    assert not alone(lines, core, np.array([False, True, False]))
    assert not alone(lines, np.array([True, False, False]), np.zeros(3, bool))
