from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.nouns import find
from scrub.typos.lexicon import available
from tests.typos.texts import seen

pytestmark = pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")

WRONG = {
    "Beim Verlust des Schlüssel hilft er.": "des Schlüssel",
    "Der Preis des Artikel stieg.": "des Artikel",
    "Das Ziel des Spieler war klar.": "des Spieler",
    "Die Farbe des Zimmer war grün.": "des Zimmer",
    "Es kamen nur wenige Exemplaren heim.": "wenige Exemplaren",
    "Einige Verträgen gelten noch.": "Einige Verträgen",
    "Viele Plätzen blieben leer.": "Viele Plätzen",
    "Die alten Häfen und alle Spielen sind dahin.": "alle Spielen",
    "Mehrere Punkten fehlten.": "Mehrere Punkten",
    "Nach Meinung der Gerichts war es so.": "der Gerichts",
    "Er sah die Gesetzes an.": "die Gesetzes",
    "Die Bahn stellt das neue Systems vor.": "das neue Systems",
    "Sie sprach vom Instituts für Chemie.": "vom Instituts",
    "Im Gazastreifens blieb es ruhig.": "Im Gazastreifens",
    "Er kam mit den Kinder an.": "den Kinder",
    "Sie wohnt am Rand des Garten.": "des Garten",
    "Ein Teil des Hafen brannte.": "des Hafen",
    "Er traf sich mit den Ärzte.": "den Ärzte",
    "Am Bahnhofs stand niemand.": "Am Bahnhofs",
    "Er ging zum Gerichts und klagte.": "zum Gerichts",
    "Das ganze Programms gefiel ihm.": "Das ganze Programms",
    "Das Ende des Verfahren naht.": "des Verfahren",
    "Ein Teil des Unternehmen zieht um.": "des Unternehmen",
    "Der Rest des Abkommen gilt.": "des Abkommen",
}
RIGHT = [
    "Im Sinne des Artikel 5 und des Kapitel 12 ist das erlaubt.",
    "Er bekam die Stelle eines Lehrers und die eines Professors.",
    "Den Kinder liebenden Mann kennt jeder, er spielt gern mit",
    "Anfang des Januar, am Rand des Tourismus.",
    "Die Wahl des Präsidenten und des Experten.",
    "Viele Frauen, einige Blüten, alle Reisen und keine Älteren.",
    "Es waren mehrere Staaten und wenige Augen.",
    "In vielen Jahren; Leute, die Jahren nachtrauern.",
    "Die Teams, der Milieus, die Hotels und der Prozess.",
    "Die Bahn stellt das neue System vor.",
    "Im Kurs, im Haus und am Fluss war es still.",
    "Das Glas, ein Ergebnis und im Kreis ein Preis.",
    "Ein Gutes hat es, ein Ganzes ist es nicht.",
    "Der Rand des Hafens, die Farbe des Hauses.",
    "Das Ende des Menschen, der Hut des Jungen, der Lohn des Kunden.",
    "Er kam mit den Kindern und mit den Autos an.",
    "Das Peters kleine Schwester sah, war ein Boot.",
    "Im Tags zuvor gemalten Bild.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_nouns_with_the_ending_of_another_case_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_nouns_in_their_case_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []
