from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.well_known_places import find
from tests.typos.texts import best, seen


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Philedelphia", "Philadelphia"),
        ("Pakastan", "Pakistan"),
        ("Egpyt", "Egypt"),
        ("Cambodja", "Cambodia"),
        ("Evengelical", "Evangelical"),
        ("Johannesberg", "Johannesburg"),
    ],
)
def test_a_place_with_a_slip_is_found(wrong: str, right: str) -> None:
    text = f"The ferry brought two men from {wrong} to the port, and they stayed."
    found = list(find(read(text, "en")))
    assert (seen(found, text), best(found)) == ([wrong], [right])


@pytest.mark.parametrize(
    "text",
    [
        "The men from Philadelphia, Pakistan and Egypt met in Marrakech and in Teheran.",
        "The commander was Karin Baharin, and Baharin Kandal came too, with Abu al Brittani.",
        "In Kazakstan, as it was spelled then, and in Belgrad the ferry is a ship.",
        "Georgy and Egyp are no places.",
        "Tunisa came. Tunisa went. Tunisa is a girl.",
    ],
)
def test_other_spellings_persons_and_names_that_stand_often_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []


def test_other_languages_are_not_read() -> None:
    assert list(find(read("Die Leute aus Pakastan", "de"))) == []
