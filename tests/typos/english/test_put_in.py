from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.put_in import find
from tests.typos.texts import best, seen

WRONG = {
    "Roth, a 29-year veteran of the port was praised. They thanked Roth on Monday.": "port was",
    "Anna Huber, a pilot with the Lund Harbour Service says it will rain.": "Service says",
    "Lena Voss, from the north of Lund was late for the ferry.": "Lund was",
    "Anna Huber, who gave a long interview about her years with Roth told CNN all.": "Roth told",
    "Police said the man, Paul Martin Roth had become a sailor.": "Roth had",
    "Fred Roth, a pilot with the Lund Harbour Service was late.": "Service was",
}
RIGHT = [
    "Roth, a 29-year veteran of the port, was praised. They thanked Roth on Monday.",
    "However, a pilot was late. On Monday, a pilot had to go. In Lund Harbour, a pilot was late.",
    "Publicly, a pilot with the service was late. Today, a boat from Lund was seen.",
    "Anna Huber, a pilot police said was late, came. Anna Huber, a pilot who was late, came.",
    "Anna Huber, who knew what the man told CNN, was late. Anna Huber, who was told the news, left.",
    "Near Kyiv, a small boat was hit. They left Kyiv on Monday. Outside Lund, a train was late, they said in Lund.",
    "Against Spain, a late goal was not enough for Spain. Without Kane, a home win would be hard for Kane.",
    "Reached Friday, a spokeswoman for the port said that it was late.",
    "As the man, Paul Roth had a boat. Police said the man, Paul Roth, had gone.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_what_is_put_in_and_not_closed_is_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "en")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_closed_or_not_put_in_passes(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []


def test_other_languages_are_left_alone() -> None:
    assert seen(find(read("Roth, a dog from Lund was late.", "de")), "") == []


def test_the_comma_is_proposed() -> None:
    assert best(find(read("Lena Voss, from the north of Lund was late for the ferry.", "en"))) == ["Lund, was"]
