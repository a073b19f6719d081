from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.cases import find
from scrub.typos.lexicon import available
from tests.typos.texts import seen

pytestmark = pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")

WRONG = {
    "Er kam mit der neue Regel nicht klar.": "der neue Regel",
    "Sie sprach von eine Idee.": "eine Idee",
    "Das gilt für der Stadt auch.": "der Stadt",
    "Die neue Maßnahmen gelten ab Montag.": "Die neue Maßnahmen",
    "Eine Entscheidungen fiel gestern.": "Eine Entscheidungen",
    "Er lebt bei seine Mutter.": "seine Mutter",
    "Seit eine Woche ist zu.": "eine Woche",
    "Er lebt seit eine Woche in Bonn.": "eine Woche",
    "Er schlief während der kalte Nacht.": "der kalte Nacht",
    "Er kam aus die Stadt.": "die Stadt",
    "In der große Halle war es kalt.": "der große Halle",
    "Zur Verhandlungen kam er nicht.": "Zur Verhandlungen",
    "Im Verordnungen steht nichts.": "Im Verordnungen",
    "Er stimmte gegen der Reform.": "der Reform",
    "Mit einen Hammer schlug er zu.": "einen Hammer",
    "Unsere alte Aufgaben sind getan.": "Unsere alte Aufgaben",
    "Jede Entscheidungen zählt.": "Jede Entscheidungen",
    "Alle große Mannschaften kamen.": "Alle große Mannschaften",
}
RIGHT = [
    "Seit die Mauer fiel, ist viel geschehen.",
    "Seit eine neue Chefin im Amt ist, läuft es besser.",
    "Und erst seit der neue Trainer da ist, gewinnt das Team.",
    "Er lebt allein, seit seine Frau gestorben ist.",
    "Während der frühere Präsident schweigt, redet sein Sohn.",
    "Doch während der kleine Bruder schlief, las sie.",
    "Beim Wirtschaften, beim Strecken und beim Schwingen hilft er.",
    "Ein Entrinnen gab es nicht, zum Strecken reichte es.",
    "Er kam mit der neuen Regel klar.",
    "Die Frau, mit der alle Kinder spielen.",
    "Das sind mit die besten Karten.",
    "Einer der Entscheidungen stimmte er zu.",
    "Die neuen Maßnahmen gelten, die neue Maßnahme auch.",
    "Ein Lösungen suchender Mann kam.",
    "Er dankte seinen Freunden, von seinen Eltern kam nichts.",
    "Es ist ein Ort, für den neue Regeln gelten.",
    "Er kommt aus der Stadt, die neue Regeln hat.",
    "Seit einer Woche ist die Halle zu.",
    "Die große Mehrheit der Wohnungen ist leer.",
    "Er half einer Reihe Leute.",
    "Das Haus, in der Stadt gelegen, ist alt.",
    "Alle neuen Aufgaben, jede neue Aufgabe, zur neuen Aufgabe.",
    "Im Innen und im Außen; vom Inneren zu den Wohnungen.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_words_of_another_case_or_number_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_words_that_fit_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []


def test_other_languages_are_left_alone() -> None:
    text = next(iter(WRONG))
    assert seen(find(read(text, "nl")), text) == []
