"""Short lines that end as sentences do."""

from __future__ import annotations

import pytest

import scrub
from scrub.chrome.datelines import datelines
from scrub.text.lines import split_lines

BEHIND = "The council put off the vote on the harbour wall until the autumn, as two of its members were ill."
STORY = ["Harbour vote put off", BEHIND, "It would have been the third vote. The first two ended without a majority."]


@pytest.mark.parametrize(
    "raw", ["OSTERMOUTH –", "Ostermouth.", "Saint-Roch. —", "Заречье.", "Silence.", "(Laughter.)", "戻らない。"]
)
def test_datelines_and_paragraphs_of_a_word(raw: str) -> None:
    assert datelines(split_lines(f"{BEHIND}\n{raw}\n{BEHIND}")) == [1]


@pytest.mark.parametrize(
    "raw", ["4 min.", "A+ A-", "zum Angebot.", "Share", "Read more", "Ostermouth, 4.15.", "Photo: Quill."]
)
def test_other_short_lines(raw: str) -> None:
    assert datelines(split_lines(f"{BEHIND}\n{raw}\n{BEHIND}")) == []


@pytest.mark.parametrize("place", ["OSTERMOUTH –", "GENOVA –", "LONDON —"])  # the last two are sections of sites too
def test_a_dateline_of_its_own_stays(place: str) -> None:
    text = "\n".join([STORY[0], "By Mara Quill", "Share", place, *STORY[1:]])
    assert scrub.clean(text).text.splitlines() == [STORY[0], place, *STORY[1:]]


@pytest.mark.parametrize("raw", ["(Laughs and pauses)", "(Schweigt lange)", "（少し考えて 笑う）"])
def test_asides_of_an_interview(raw: str) -> None:
    assert datelines(split_lines(f"{BEHIND}\n{raw}\nShare\n{BEHIND}")) == [1]


@pytest.mark.parametrize("raw", ["(dpa)", "(Photo: Mara Quill)", "(Listen 4:12)"])
def test_other_lines_in_brackets(raw: str) -> None:
    assert datelines(split_lines(f"{BEHIND}\n{raw}\nShare\n{BEHIND}")) == []
