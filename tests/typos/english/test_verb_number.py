from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.verb_number import find
from tests.typos.texts import best

WRONG = {
    "They has a boat in the port.": "They have",
    "But others conveys the story as it was.": "others convey",
    "It are the old boats that sank.": "It is",
    "Many people who has a boat came.": "who have",
    "It is a gift for those who lives there.": "who live",
    "She knows a man who have two boats.": "who has",
    "He asked someone who know the port.": "who knows",
    "The player have left the club.": "player has",
    "The study describe the old port.": "study describes",
    "He said that everyone have a boat.": "everyone has",
    "He said new restrictions has changed the town.": "restrictions have",
    "He had an accident, which destroy the boat.": "which destroys",
}
RIGHT = [
    "The team have left the club.",
    "He is one of the people who has a boat.",
    "Dan Olsen, who are you?",
    "The boats in front of it have sunk.",
    "He asked that the player receive a prize.",
    "People with a boat and a man who have time came.",
    "They say they were late, and others were too.",
    "He had boats, which destroy the shore.",
    "The mountain rescue team was called out. The photo shoot took place in May. The film shoot lasted weeks.",
    "The mayor elect takes office in June. Both recruits were new. Both rescues took place at night.",
    "The union asked that everyone have a say. It is vital that everybody have a boat.",
    "There are deer on the island, which have no enemies. He found bacteria in the river, which are harmless.",
]


@pytest.mark.parametrize(("text", "right"), WRONG.items())
def test_a_verb_that_does_not_fit_is_seen(text: str, right: str) -> None:
    assert best(find(read(text, "en"))) == [right]


@pytest.mark.parametrize("text", RIGHT)
def test_a_verb_that_fits_is_left(text: str) -> None:
    assert best(find(read(text, "en"))) == []


def test_other_languages_are_left() -> None:
    assert best(find(read("They has a boat in the port.", "de"))) == []
