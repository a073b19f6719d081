from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german_endings import find
from scrub.typos.lexicon import available
from tests.typos.texts import seen

pytestmark = pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")

WRONG = {
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
