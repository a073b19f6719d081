"""Lines that tell details of a story."""

from __future__ import annotations

import numpy as np
import pytest

import scrub
from scrub.chrome.details import details, is_line_up, tells_when
from scrub.text.lines import split_lines

STORY = [
    "Harbour choir sings again",
    "By Mara Quill",
    "The choir of the harbour quarter will sing again this weekend, two years after its hall burned down.",
    "Its leader said on Monday that all forty singers had found the time to rehearse in the school.",
]
BEHIND = "The council pays for the heating, as it did last year. The singers carry the rest of the costs themselves."


@pytest.mark.parametrize(
    "raw",
    [
        "Saturday at 11 am, Quay Street 4, parking behind the hall",
        "Samstag, 11 Uhr, Kaistraße 4, Parkplätze an der Halle",
        "Om 19.30 uur in het dorpshuis, koffie gratis",
        "Ore 16, coro; ore 17.30, vino sul molo",
    ],
)
def test_when_and_where(raw: str) -> None:
    (line,) = split_lines(raw)
    assert tells_when(line)


@pytest.mark.parametrize("raw", ["Listen, 4:12", "11:52 Uhr", "The vote ended 14 to 3, the mayor said", "Photo: 2024"])
def test_other_times(raw: str) -> None:
    (line,) = split_lines(raw)
    assert not tells_when(line)


@pytest.mark.parametrize("raw", ["Mara Quill, Jonas Bell and Ada Finch", "Ports, ferries, weather", "Holm: Berg; Lind"])
def test_other_names(raw: str) -> None:
    assert not is_line_up(raw)


@pytest.mark.parametrize(
    "raw",
    [
        "Harbour office, 14 Quay Street, second floor",
        "Hafenamt, Kaistraße 4, zweiter Stock",
        "Capitaneria, via del Molo 31",
        "Capitainerie, 2, quai des Filets",
    ],
)
def test_addresses_amid_the_story(raw: str) -> None:
    lines = split_lines("\n".join([STORY[2], raw, STORY[3], raw, "Share"]))
    told, likely = np.array([True, False, True, False, False]), np.array([False, True, False, True, True])
    assert details(lines, told, likely, np.zeros(5, bool)) == [1]


def test_details_stand_behind_the_story_and_are_no_times_of_the_page() -> None:
    when = "Saturday at 11 am, Quay Street 4, free entry"
    lines = split_lines("\n".join([when, STORY[2], when, when, "Share", when]))
    told = np.array([False, True, False, False, False, False])
    likely = np.array([True, False, True, True, True, True])
    none = np.zeros(6, bool)
    assert details(lines, told, likely, none) == [2, 3]
    assert details(lines, told, likely, likely) == []


@pytest.mark.parametrize(
    "raw",
    ["Samstag, 11 Uhr, Kaistraße 4, Parkplätze an der Halle", "Holm: Berg; Lind, Ek, Ask; Dahl, Moe; Ström (Vik, 71')"],
)
def test_details_stay(raw: str) -> None:
    text = "\n".join([*STORY, raw, BEHIND])
    assert raw in scrub.clean(text).text.splitlines()
