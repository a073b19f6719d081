from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.commas import find
from scrub.typos.lexicon import available
from tests.typos.texts import seen

pytestmark = pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")

WRONG = {
    "Neben den Schulen, waren auch die Gärten offen.": ",",
    "Nach dem langen Winter, kamen die ersten Gäste.": ",",
    "Die Stadt am Fluss, hat einen neuen Hafen.": ",",
    "In den letzten Jahren, stieg der Preis.": ",",
    "Mit dem neuen Trainer, gewann das Team.": ",",
    "Seit dem letzten Sommer, steht das Haus leer.": ",",
}
RIGHT = [
    "Die Preise für Butter, zeigt eine neue Studie, sind gestiegen.",
    "Die Zahl der Einbrüche, warnt die Polizei, steigt.",
    "Die Preise für Holz, erwartet die Bank, steigen weiter.",
    "Der Chef der Firma, ist zu hören, wird gehen.",
    "Mehr Geld für Schulen, fordert die Gewerkschaft seit Jahren.",
    "Herr Minister Holm, sind die Leute zufrieden.",
    "Frau Ministerin Berg, haben Sie Zeit?",
    "Anna Berg und Paul Holm, sind Sie zufrieden?",
    "Neben den Schulen waren auch die Gärten offen.",
    "Die Stadt, die am Fluss liegt, hat einen Hafen.",
    "Wer am Fluss wohnt, hat einen Hafen.",
    "Der Bürgermeister, ein alter Fischer, war da.",
    "Wenn der Winter kommt, ist das Amt zu.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_a_comma_before_the_verb_is_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_commas_around_clauses_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []
