from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.endings import find
from scrub.typos.lexicon import available
from tests.typos.texts import seen

pytestmark = pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")

WRONG = {
    "Sie sah die besetzten große Häuser an.": "besetzten große",
    "Er kam mit ihrer bundesweiten elektronische Akte.": "bundesweiten elektronische",
    "Es war die große politischen Frage.": "große politischen",
    "Sie nahm es mit großen Freude auf.": "mit großen",
    "Er lebt in kleinen Wohnung.": "in kleinen",
    "Sie fuhr zu anderen Versammlung und in fremden Stadt.": "in fremden",
    "Eine weithin bekannten Frau kam.": "Eine weithin bekannten",
    "Er kam mit großen Abstand an.": "mit großen",
    "Sie sprach von einem sehr guter Tag.": "einem sehr guter",
    "Er sah einen besonders schönem Ort.": "einen besonders schönem",
    "Das kam aus gutem Grund und bei starken Wind.": "bei starken",
    "Das Volk ist kein stillen Beobachter.": "kein stillen",
    "Er wohnt in einem neuem Haus.": "einem neuem",
    "Sie kam mit einem neue Plan.": "einem neue",
    "Im letztem Jahr fiel viel Schnee.": "Im letztem",
    "Er sprach vom erstem Tag an davon.": "vom erstem",
    "Das ist ein großen Erfolg für die Stadt.": "ein großen",
    "Sie hat eine guten Idee gehabt.": "eine guten",
    "Er kaufte einen alter Wagen.": "einen alter",
    "Die Farbe des neues Hauses gefiel ihm.": "des neues",
    "Zum nächstes Treffen kam niemand.": "Zum nächstes",
    "Er dankte dem altem Mann.": "dem altem",
    "Mit seinem kleines Boot fuhr er hinaus.": "seinem kleines",
    "Sie lebt in einer kleine Stadt.": "einer kleine",
    "Beim großem Fest war er dabei.": "Beim großem",
    "Sie bekam ein neue Auto.": "ein neue",
    "Das ist kein schöne Tag.": "kein schöne",
    "Er kam mit neue Ideen zurück.": "mit neue",
}
RIGHT = [
    "Auch tiefer gelegene Gebiete und immer schneller wachsende Städte sind voll.",
    "Man sieht dichter besiedelte Gebiete und kleiner gewordene Gruppen.",
    "Es ist eine höher dotierte Stelle für stärker betroffene Leute.",
    "Sie leeren große Container, und dort reifen große Tomaten.",
    "Er gewann sämtliche wichtigen Spiele und folgende großen Preise.",
    "Zu den Verlierern gehörten Deutsche Werften.",
    "Zu den Gästen gehörten große Firmen, im Mai erreichten große Wellen die Küste.",
    "Die Firma verkaufte alten Wein, und kleine Parteien kritisierten große Firmen.",
    "Die letzten großen Fragen, eine neue politische Lage.",
    "Die lange geplanten Reisen und nahe gelegenen Orte.",
    "Mit großer Freude, in kleinen Wohnungen, in neuen Rahmen.",
    "Man bezeichnete den Bericht so; die teilweise extremen Werte.",
    "Eine weithin bekannte Frau, ein sehr guter Tag.",
    "Mit großem Abstand, mit neuen Leuten, von guten Freunden.",
    "Er ist einer der sehr guten Spieler.",
    "Das Volk ist kein stiller Beobachter.",
    "Er kam mit einem mehrere Meter langen Brett.",
    "Er sah einen kleine Kinder liebenden Mann.",
    "Ein gegen Mittag gemeldeter Brand, ein wegen Nebels gesperrter Weg.",
    "Dieses eine Schiff und dieses harte Foul sah jedes kleine Kind.",
    "Der Film, den viele Menschen lieben, und der Mann, dem große Ehre gebührt.",
    "Im Berliner Zoo und am Wiener Hof war zum Glück Platz.",
    "Eine Berliner Firma stellt ihre neuen Pläne vor.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_an_ending_that_no_adjective_has_there_is_seen(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_pronouns_quantities_and_second_adjectives_are_left_alone(text: str) -> None:
    assert list(find(read(text, "de"))) == []


def test_other_languages_are_left_alone() -> None:
    assert list(find(read("ein großen Erfolg", "nl"))) == []
