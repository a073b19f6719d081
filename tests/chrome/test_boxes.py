"""Boxes amid the story."""

from __future__ import annotations

import numpy as np
import pytest

from scrub.chrome.boxes import boxed
from scrub.chrome.layout import layout_of
from scrub.text.lines import split_lines

BEFORE = "The council put off the vote on the harbour wall until the autumn, as two of its members were ill."
BEHIND = "It would have been the third vote. The first two, in March and in June, ended without a majority."


def box(rows: list[str], p: list[float], taken: tuple[int, ...] = ()) -> list[str]:
    lines = split_lines("\n".join([BEFORE, BEHIND, *rows, BEFORE, BEHIND]))
    gone = np.isin(np.arange(len(lines)), taken)
    found = boxed(lines, np.array([0, 0, *p, 0, 0]), layout_of(lines), gone)
    return [line.raw for line, inside in zip(lines, found, strict=True) if inside]


LABEL, HEADLINES = "Also by Mara Quill", ["A bakery without an oven", "What the ferryman knows"]


def test_an_unknown_label_and_its_headlines() -> None:
    assert box([LABEL, *HEADLINES], [0.5, 0.7, 0.6]) == [LABEL, *HEADLINES]


def test_the_sub_headline_below_them_stays() -> None:
    rows = [LABEL, *HEADLINES, "Who pays?"]
    assert box(rows, [0.5, 0.7, 0.6, 0.1]) == rows[:3]
    assert box(rows, [0.5, 0.7, 0.6, 0.5]) == rows[:3]


@pytest.mark.parametrize(
    ("rows", "p"),
    [
        ([LABEL, HEADLINES[0]], [0.7, 0.7]),
        ([LABEL, *HEADLINES], [0.3, 0.4, 0.2]),
        (["Useful numbers", "Harbour office 014 55", "Tide line 014 56", "Ferry 014 57"], [0.7, 0.1, 0.5, 0.5]),
        (["Green bin: food", "Blue bin: paper", "Depot: glass"], [0.6, 0.7, 0.6]),
        (["It was the third vote that the", "Courier", "had called for"], [0.6, 0.7, 0.6]),
    ],
    ids=["two lines", "hardly chrome", "a label of the story's rows", "terms", "pieces of a sentence"],
)
def test_other_runs_stay(rows: list[str], p: list[float]) -> None:
    assert "Useful numbers" not in box(rows, p)
    assert rows[0] == "Useful numbers" or not box(rows, p)


def test_what_rules_take_ends_a_run() -> None:
    assert not box([LABEL, HEADLINES[0], "Advertisement", HEADLINES[1]], [0.7, 0.7, 1, 0.7], taken=(4,))
