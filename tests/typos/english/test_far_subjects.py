from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.far_subjects import find
from tests.typos.texts import best

WRONG = {
    "The climb in ferry prices are a concern for the town.": "The climb in ferry prices is",
    "He said that the use of small boats have grown since May.": "the use of small boats has",
    "No new information about the two harbours have been published.": ("No new information about the two harbours has"),
    "One of the old boats in the harbour are on fire.": "One of the old boats in the harbour is",
    "Everyone in the two villages have a boat.": "Everyone in the two villages has",
    "Large parts of the old harbour wall is new.": "Large parts of the old harbour wall are",
    "The captains of the blue ferry hasn't been paid.": "The captains of the blue ferry haven't",
    "The rise of the tides threaten the harbour.": "The rise of the tides threatens",
}
RIGHT = [
    "The climb in ferry prices is a concern. The number of boats are known.",
    "The mayor of Lund and Tom Olsen are friends. The mayor of Lund and the bishop are friends.",
    "A group of boats have sunk. A range of options are open.",
    "The man in the boats that are on the shore waved. The harbour in which boats are kept is old.",
    "Four minutes with the band is worth a week at sea.",
    "Fields in Trust was founded here. A means of transport is needed.",
    "The island he sails to in summer are cold. News of the boats reached us, and prices are high.",
    "The details of the plan Olsen has made are known.",
    "Witnesses and a friend of the captain have come.",
    "Quality of life and working conditions were the two topics of the day.",
    "Quality of life and sleep severity were assessed with two questionnaires.",
    "The use of boats, ferries and planes are three ways to go.",
]


@pytest.mark.parametrize(("text", "right"), WRONG.items())
def test_a_verb_that_fits_only_the_nearer_noun_is_seen(text: str, right: str) -> None:
    found = best(find(read(text, "en")))
    assert found == [right]


@pytest.mark.parametrize("text", RIGHT)
def test_a_verb_that_fits_its_subject_is_left_alone(text: str) -> None:
    assert [*find(read(text, "en"))] == []


def test_other_languages_have_none_of_it() -> None:
    assert [*find(read("The climb in ferry prices are a concern.", "de"))] == []
