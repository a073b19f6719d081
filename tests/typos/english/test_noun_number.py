from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.noun_number import find
from tests.typos.texts import best

WRONG = {
    "They found dozens of burned corpse in the hold.": "dozens of burned corpses",
    "A range of laptop in the shop was sold.": "range of laptops",
    "Hundreds of rioter were seen.": "Hundreds of rioters",
    "It has several popular restaurant near the port.": "several popular restaurants",
    "We want to solve this situations, he said.": "this situation",
    "It was a serious problems for the town.": "a serious problem",
    "They set up a 12 men crew in the port.": "a 12-man",
    "A 71 years old sailor came home.": "A 71-year",
}
RIGHT = [
    "They found dozens of burned corpses in the hold.",
    "Thousands of police were in the town, and plenty of room.",
    "Several local school boards met, and this results in more.",
    "A couple of hundred came, and a few hundred users left.",
    "It was a serious problem for a 12-man crew.",
    "A series of natural disasters hit the port.",
    "They both attended school in Lund, and three visited hospital.",
    "He wore these old school ties.",
]


@pytest.mark.parametrize(("text", "right"), WRONG.items())
def test_a_number_that_does_not_fit_is_seen(text: str, right: str) -> None:
    assert best(find(read(text, "en"))) == [right]


@pytest.mark.parametrize("text", RIGHT)
def test_a_number_that_fits_is_left(text: str) -> None:
    assert best(find(read(text, "en"))) == []


def test_other_languages_are_left() -> None:
    assert best(find(read("A 71 years old sailor came home.", "de"))) == []
