from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.hyphens import find
from tests.typos.texts import seen

WRONG = {
    "Er sprach am Montag lange über die Kosten und schwieg – Die Halle war leer.": "Die",
    "Die Daten liegen in den Häusern der Stadt vor – Sei es hier oder dort.": "Sei",
    "Im „Heute“ -Programm sprach er.": " -",
    'Die "Zeit" -Redaktion schwieg.': " -",
    "Im »Forum« -Saal war es voll.": " -",
    "Im neuen Skincare- Produktportfolio ist Öl.": "Skincare- ",
    "Der Bundes- Vorstand hat getagt.": "Bundes- ",
    "Die Stadt- Verwaltung ist zu.": "Stadt- ",
}
RIGHT = [
    "Berlin – Die Polizei sucht einen Mann.",
    "Er sprach am Montag lange über die Kosten – die Halle war leer.",
    "Im „Heute“-Programm sprach er.",
    "Er rief „Nein“ - Peter schwieg.",
    "Haupt- und Nebenfach; Haus- oder Hoftür.",
    "Der Bundes-Vorstand tagt.",
    "Die Vor- bis Nachsaison.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_hyphens_with_a_blank_on_one_side_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_hyphens_that_stand_for_a_part_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []


def test_other_languages_are_left_alone() -> None:
    text = next(iter(WRONG))
    assert seen(find(read(text, "nl")), text) == []
