"""What is decided of lines together: the headline above the story, the lists that the story introduces."""

from __future__ import annotations

import numpy as np
import pytest

from scrub.chrome.decide import Case, led
from scrub.chrome.features import figures
from scrub.chrome.gone import Gone
from scrub.chrome.headline import ALIKE, likeliest, spoken_headline
from scrub.chrome.layout import layout_of
from scrub.chrome.model import Judged, shipped
from scrub.text.lines import split_lines

LIST = """The ferry runs on all days but Sunday.
The fares from June:
Adults 4.20
Children 2.10
Dogs go free.
Bicycles 1.00"""

STORY = "The council of Saltby voted on Tuesday to bring the ferry back, which had not run since the storm of 2019."

ABOVE = split_lines("""News and sport
Ferry to Saltby runs again from June
Harbour
Saltby ferry back on the water
The ferry runs on all days but Sunday.""")


def test_one_line_above_the_story_is_most_likely_its_headline_and_another_says_it_again() -> None:
    p = np.array([0.9, 0.4, 0.4 + ALIKE / 2, 0.9, 0.0], np.float32)
    held, others = likeliest(ABOVE, p, np.array([True, True, True, True, False]))
    assert held.tolist() == [False, True, False, True, False]
    assert others.tolist() == [True, False, False, False, False]


def test_what_may_be_the_headline_is_no_part_of_the_panel_that_stands_around_it() -> None:
    p = np.array([0.99, 0.5, 0.99, 0.5 + ALIKE / 2, 0.99, 0.0, 0.0], np.float32)
    lines = split_lines(f"News\nThe weekly of the coast\nReport\nFerry back on the water\nShare\n{STORY}\n{STORY}")
    model = shipped()
    assert model is not None
    case = Case([], lines, Judged("article", p, figures(lines, []), layout_of(lines)), model)
    assert case.headline.nonzero()[0].tolist() == [3]
    assert case.around[1] == 0


@pytest.mark.parametrize(("likely", "held"), [(0.45, True), (0.55, False)])
def test_a_sentence_right_below_the_headline_is_its_standfirst_unless_it_is_likely_chrome(
    likely: float, held: bool
) -> None:
    lines = split_lines(f"Ferry back on the water\nIt sails from the old quay on six days a week.\n{STORY}\n{STORY}")
    p, model = np.array([0.1, likely, 0.0, 0.0], np.float32), shipped()
    assert model is not None
    case = Case([], lines, Judged("article", p, figures(lines, []), layout_of(lines)), model)
    assert (1 in case.held) == held


@pytest.mark.parametrize(("likely", "held"), [(0.7, True), (0.9, False)])
def test_what_names_a_row_of_figures_is_held_unless_it_is_likely_chrome(likely: float, held: bool) -> None:
    lines = split_lines(f"Ferry back on the water\n{STORY}\nSundays\nHolm 7.40, Saltby 7.55\n{STORY}")
    p, model = np.array([0.1, 0.0, likely, 0.1, 0.0], np.float32), shipped()
    assert model is not None
    case = Case([], lines, Judged("article", p, figures(lines, []), layout_of(lines)), model)
    assert (2 in case.held) == held


@pytest.mark.parametrize(
    ("other", "amid", "gone"),
    [(0.97, 2, ["A crane falls"]), (0.1, 2, ["Goats on the roof of the church"]), (0.1, 0, [])],
)
def test_what_is_left_goes_on_less_only_when_nothing_else_goes(other: float, amid: int, gone: list[str]) -> None:
    between = ["Goats on the roof of the church", "A crane falls"]
    lines = split_lines("\n".join([ABOVE[1].raw, STORY, *between, "It sails six times a day from the old quay."]))
    p, model = np.array([0.1, 0.0, 0.68, other, 0.0], np.float32), shipped()
    assert model is not None
    case = Case([], lines, Judged("article", p, figures(lines, []), layout_of(lines)), model)
    found = case.findings(Gone(3, amid))
    assert [
        between[at] for at in (0, 1) if any(f.span == lines[at + 2].span and f.confidence >= 0.7 for f in found)
    ] == gone


@pytest.mark.parametrize(
    ("last", "chosen"),
    [
        ("Ferry to Saltby runs again from June", 1),
        ("Ferry to Saltby (picture: Mara Quill)", 0),
        ("Saltby 7.40, Holm 8.10", 0),
        ("Ferry news", 0),
    ],
)
def test_the_line_right_above_the_story_is_its_headline_sooner_than_another(last: str, chosen: int) -> None:
    lines = split_lines(f"Proudly read on the coast since 1911\n{last}\n{ABOVE[-1].raw}")
    held, _ = likeliest(lines, np.array([0.2, 0.4, 0.0], np.float32), np.array([True, True, False]))
    assert held.nonzero()[0].tolist() == [chosen]


def test_a_headline_that_reads_like_a_sentence_is_looked_for_behind_what_stands_above_it() -> None:
    text = (
        'The weekly of the coast\nMayor of Saltby on the lost ferry: "We will all row, and I will row first!"\n'
        + ABOVE[-1].raw
    )
    lines = split_lines(text)
    spoken = spoken_headline(lines, layout_of(lines))
    assert spoken.tolist() == [False, True, False]
    held, others = likeliest(lines, np.array([0.5, 0.02, 0.0], np.float32), np.array([True, True, False]))
    assert held.tolist() == [False, True, False]
    assert others.tolist() == [True, False, False]


@pytest.mark.parametrize(
    "first", [ABOVE[-1].raw, "Who rows to Saltby now that the ferry is lost and the pier has fallen?"]
)
def test_a_plain_sentence_and_the_first_line_are_no_such_headline(first: str) -> None:
    lines = split_lines(f"{first}\n{ABOVE[-1].raw}")
    assert not spoken_headline(lines, layout_of(lines)).any()


def test_without_a_line_above_the_story_there_is_no_headline() -> None:
    held, others = likeliest(ABOVE, np.full(5, 0.5, np.float32), np.zeros(5, bool))
    assert not held.any()
    assert not others.any()


def test_the_items_of_a_list_that_the_story_introduces_are_seen_up_to_the_next_sentence() -> None:
    lines = split_lines(LIST)
    free = np.array([False, True, True, True, False, True])
    p = np.array([0, 0.1, 0.9, 0.9, 0, 0.9], np.float32)
    assert led(lines, p, free).tolist() == [False, False, True, True, False, False]


def test_a_label_of_the_site_introduces_no_list_of_the_story() -> None:
    lines = split_lines(LIST)
    free = np.array([False, True, True, True, False, True])
    p = np.array([0, 0.8, 0.9, 0.9, 0, 0.9], np.float32)
    assert not led(lines, p, free).any()


def test_lines_with_the_mark_of_a_list_are_introduced_by_the_line_before_the_first_of_them() -> None:
    lines = split_lines(
        "The ferry runs on all days but Sunday.\nWhat was asked\n- Do you share it?\n- Do you follow it?"
    )
    free = np.array([False, True, True, True])
    p = np.array([0, 0.1, 0.9, 0.9], np.float32)
    assert led(lines, p, free).tolist() == [False, False, True, True]
    p[1] = 0.9
    assert not led(lines, p, free).any()
