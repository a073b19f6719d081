"""The note about the author behind the story goes when it begins with the name above it."""

from __future__ import annotations

import numpy as np
import pytest

import scrub
from scrub.chrome.authors import notes
from scrub.text.lines import split_lines

MORE = """The harbour master sent a tug, and the passengers were taken home on buses before noon.
Repairs will take until the end of the month, and a smaller boat sails in the meantime."""
STORY = "The ferry to Saltby stopped on Monday after its crew found water in the engine room, the harbour said."


@pytest.mark.parametrize(
    ("byline", "note"),
    [
        ("By Ada Holt", "Ada Holt writes about harbours and ships for the paper."),
        ("Jan van der Meer | 12 May", "Jan van der Meer is redacteur bij deze krant en schrijft over schepen."),
        ("ORD Petra Ask BILD Love Holm", "PETRA ASK är frilans och bor halva året på en båt."),
        ("Олена Коваль", "Олена Коваль пише про порти та кораблі для газети."),
    ],
)
def test_a_note_begins_with_the_name_above(byline: str, note: str) -> None:
    lines = split_lines(f"Ferry to Saltby stops\n{byline}\n{STORY}\n{STORY}\n{note}")
    above = np.arange(len(lines)) < 2
    headline, writer = np.arange(len(lines)) == 0, (np.arange(len(lines)) == 4).astype(np.float32)
    hardly, likely = np.zeros_like(writer), 0.3 * writer
    assert notes(lines, above, headline, writer, hardly) == [4]
    assert notes(lines, above, headline, hardly, likely) == [4]
    assert notes(lines, above, headline, hardly, hardly) == []
    assert notes(lines, above & ~above, headline, writer, likely) == []


@pytest.mark.parametrize(
    ("byline", "note", "found"),
    [
        ("By Ada Holt", "Ada Holt once sailed to Saltby in a bathtub.", True),
        ("Text and sound: Jan van der Meer, Holm", "Jan van der Meer, 34, is the voice of our mornings.", True),
        ("By Ada Holt and Tom Reed", "Tom Reed keeps bees and owes the canteen money.", True),
        ("By Ada Holt", "Ada Holten once sailed to Saltby in a bathtub.", False),
        ("By Ada Holt", 'Ada Holt: "I sailed to Saltby in a bathtub once."', False),
        ("By Ada Holt in New Holm", "New Holm will see its ferry again in the spring.", False),
    ],
)
def test_a_line_behind_the_story_that_begins_with_the_name_of_its_byline_is_about_the_author(
    byline: str, note: str, found: bool
) -> None:
    lines = split_lines(f"Ferry to Saltby stops\n{STORY}\n{byline}\n{STORY}\n{note}")
    none, hardly = np.zeros(len(lines), bool), np.zeros(len(lines), np.float32)
    assert notes(lines, none, none, hardly, hardly, [2]) == ([4] if found else [])
    assert notes(lines, none, none, hardly, hardly) == []


def test_a_person_of_the_story_is_no_author() -> None:
    text = f"Ferry to Saltby stops\nBy Ada Holt\n{STORY}\n{MORE}\nTom Reed, who writes for the paper, was on board."
    assert "Tom Reed" in scrub.clean(text=text).text


def test_the_note_goes() -> None:
    note = "Ada Holt is a journalist and writes about harbours for the paper."
    text = f"Ferry to Saltby stops\nAda Holt\n{STORY}\n{MORE}\n{note}"
    assert note not in scrub.clean(text=text).text


SIGNED = {
    "a name": ["Mara Quill", "3 June 2026, 06:30"],
    "two names": ["Mara Quill and Tom de Wit", "Published on 3 June 2026"],
    "a name and a place": ["Mara Quill", "Ostermouth", "3 June 2026, 06:30"],
}
STORY_HEAD = "Harbour vote put off"
PARAGRAPHS = (
    "The council put off the vote on the harbour wall until the autumn, as two of its members were ill.",
    "It would have been the third vote. The first two, in March and in June, ended without a majority.",
)


@pytest.mark.parametrize("lines", SIGNED.values(), ids=SIGNED.keys())
def test_names_right_above_a_date_go(lines: list[str]) -> None:
    text = "\n".join([STORY_HEAD, *lines, *PARAGRAPHS])
    assert scrub.clean(text).text == "\n".join([STORY_HEAD, *PARAGRAPHS])


def test_a_headline_of_names_above_a_date_stays() -> None:
    text = "\n".join(["Mara Quill", "3 June 2026, 06:30", *PARAGRAPHS])
    assert scrub.clean(text).text == "\n".join(["Mara Quill", *PARAGRAPHS])
