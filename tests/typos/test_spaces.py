from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.spaces import find
from tests.typos.texts import best


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("You can get asummary of the talks.", "a summary"),
        ("They went back to theirhomelands again.", "their homelands"),
        ("It was des troyed in the war.", "destroyed"),
        ("The poli ce came late.", "police"),
        ("He came duringa storm.", "during a"),
        ("The mission may well expand ed to the moons.", "expanded"),
    ],
)
def test_a_wrong_blank_is_seen(text: str, right: str) -> None:
    assert best(find(read(text, "en"))) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "The new onboarding app and the moneyman, a monthslong and signalwoman countrywide talk.",
        "Non stop flights, de facto and vice versa; see @theteam and theteam.com for the livestream.",
        "He lives in La Paz and in the Al Aqsa quarter.",
        "T. Bello 1 goal. J. Anasa 1 assist.",
    ],
)
def test_words_of_their_own_are_left_alone(text: str) -> None:
    assert list(find(read(text, "en"))) == []


def test_a_letter_with_a_mark_of_its_own_is_part_of_the_word() -> None:
    assert list(find(read("Sie ist heute sta\u0308rker als im letzten Jahr.", "de"))) == []
