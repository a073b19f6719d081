from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.well_known import find
from tests.typos.texts import best, seen

WRONG = {
    "Then Vladmir Putin left.": ("Vladmir", "Vladimir"),
    "They asked Angela Merkle’s office.": ("Merkle", "Merkel"),
    "The Charlie Hedbo trial began.": ("Hedbo", "Hebdo"),
    "The port of Los Angelos is shut.": ("Angelos", "Angeles"),
    "Mr Zuckerburg, who founded it, was late.": ("Zuckerburg", "Zuckerberg"),
}
RIGHT = [
    "Then Vladimir Putin met Angela Merkel and Raúl Castro.",
    "John Perry and John Kelley are from Lund.",
    "Anthony Levandowski built it, and Mr Levandowski sold it.",
    "He called it the age of the Obamas and of Muammar Gadhafi.",
]


@pytest.mark.parametrize(("text", "pair"), WRONG.items())
def test_a_slip_in_a_well_known_name_is_found(text: str, pair: tuple[str, str]) -> None:
    found = list(find(read(text, "en")))
    assert (seen(found, text), best(found)) == ([pair[0]], [pair[1]])


@pytest.mark.parametrize("text", RIGHT)
def test_names_of_others_and_other_spellings_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []


def test_other_languages_are_left_alone() -> None:
    assert list(find(read("Vladmir Putin kam.", "de"))) == []
