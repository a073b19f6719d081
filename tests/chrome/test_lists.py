"""A list of headlines amid a story goes to its end; a sub-headline behind it stays."""

from __future__ import annotations

import numpy as np
import pytest

from scrub.chrome.features import NAMES
from scrub.chrome.gone import Gone
from scrub.chrome.layout import layout_of
from scrub.chrome.lists import GOES, LAST_WORDS, LEFT, LIKELY, SHARED, beside_gone, headlines_of_lists
from scrub.chrome.model import Judged
from scrub.text.lines import split_lines

PARAGRAPH = "The harbour board of Saltby approved a new lease for the fish market on Tuesday evening, it said."
LABEL = "More from the region"
FIRST = "Ferry to Holm runs again after two weeks"
LAST = "Mayor of Ostmar will not stand again"


def found(inside: dict[str, float], ruled: tuple[str, ...] = (LABEL,)) -> list[str]:
    lines = split_lines("\n".join([PARAGRAPH, PARAGRAPH, *inside, PARAGRAPH, PARAGRAPH]))
    p = np.array([inside.get(line.raw, 0.01) for line in lines], np.float32)
    taken = np.array([line.raw in ruled for line in lines])
    where = headlines_of_lists(p, layout_of(lines), taken, taken, np.array(["?" in line.raw for line in lines]))
    return [line.raw for line, out in zip(lines, where, strict=True) if out]


def test_the_last_headline_goes_with_the_others() -> None:
    assert found({LABEL: 0.9, FIRST: GOES, LAST: LIKELY}) == [FIRST, LAST]


@pytest.mark.parametrize("behind", ["The new lease", "What will the fishermen of Saltby pay from now on?", LABEL])
def test_it_goes_before_a_new_part_of_the_story_and_a_label_too(behind: str) -> None:
    assert found({FIRST: GOES, LAST: LIKELY, behind: 0.1}) == [FIRST, LAST]
    assert found({FIRST: GOES, LAST: LIKELY, "Boats of the old fleet, by length": 0.1}) == []


@pytest.mark.parametrize(
    "inside",
    [
        {LABEL: 0.9, LAST: LIKELY},
        {LABEL: 0.9, FIRST: GOES, "The new lease": LIKELY},
        {LABEL: 0.9, FIRST: GOES, LAST: LIKELY - 0.01},
        {LABEL: 0.9, FIRST: GOES - 0.01, LAST: LIKELY},
        {LABEL: 0.9, FIRST: GOES, PARAGRAPH[:-1] + " then.": 0.1, LAST: LIKELY},
    ],
)
def test_a_line_that_may_be_a_sub_headline_is_left(inside: dict[str, float]) -> None:
    assert LAST not in found(inside)
    assert "The new lease" not in found(inside)


def test_what_a_rule_takes_for_something_else_is_no_headline_of_the_list() -> None:
    assert found({FIRST: GOES, LAST: LIKELY}, ruled=(FIRST,)) == []


@pytest.mark.parametrize(
    ("line", "p", "shared", "goes"),
    [
        (LAST, LEFT, 0.0, True),
        ("Storm closes the port", LEFT, 0.0, True),
        (LAST, LEFT - 0.01, 0.0, False),
        (LAST, 0.9, SHARED, False),
        ("The new lease", 0.9, 0.0, False),
        ("“I will not stand again”", 0.9, 0.0, False),
        ("- Who will stand in May", 0.9, 0.0, False),
        ("Who will stand in May?", 0.9, 0.0, False),
        ("Carp 8 euros, eel 12 euros a kilo", 0.9, 0.0, False),
    ],
)
def test_beside_lists_and_offers_that_went_others_go_and_sub_headlines_stay(
    line: str, p: float, shared: float, goes: bool
) -> None:
    lines = split_lines(f"{PARAGRAPH}\n{line}\n{PARAGRAPH}")
    figures = np.zeros((3, len(NAMES)), np.float32)
    figures[:, NAMES.index("shared")] = shared
    judged = Judged("article", np.array([0, p, 0], np.float32), figures, layout_of(lines))
    assert beside_gone(lines, judged, np.zeros(3, bool), Gone(beside=(1,))) == ([1] if goes else [])
    assert beside_gone(lines, judged, np.ones(3, bool), Gone(beside=(1,))) == []
    below = beside_gone(lines, judged, np.zeros(3, bool), Gone(below=(1,)))
    assert below == ([1] if goes and len(line.split()) >= LAST_WORDS else [])
