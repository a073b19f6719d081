from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.articles import find
from scrub.typos.lexicon import available
from tests.typos.texts import seen

pytestmark = pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")

WRONG = {
    "Er ging in das kleine Stadt.": "das kleine Stadt",
    "Sie kaufte einen neues Haus.": "einen neues Haus",
    "Im Stadt war es still.": "Im Stadt",
    "Zur Bahnhof kam er nicht.": "Zur Bahnhof",
    "Die Vertrag wurde unterzeichnet.": "Die Vertrag",
    "Er las den neuen Zeitungsausgabe.": "den neuen Zeitungsausgabe",
    "Sie steht vor einem schwierigen Aufgabe.": "einem schwierigen Aufgabe",
    "Das ist eine guter Vorschlag.": "eine guter Vorschlag",
    "Seit dem Krise ist alles anders.": "dem Krise",
    "Er wohnt in einer Haus.": "einer Haus",
    "Sie sah dieses Film.": "dieses Film",
    "Jeder Jahr kommen sie.": "Jeder Jahr",
    "Er sprach über ein Reform.": "ein Reform",
    "Das Urteil des Kammer fiel.": "des Kammer",
    "Ins Wald ging er.": "Ins Wald",
    "Der Jahr war gut.": "Der Jahr",
    "Am Grenze stauten sich die Wagen.": "Am Grenze",
    "Die Firma baut eine Kraftwerk.": "eine Kraftwerk",
}
RIGHT = [
    "Die Frau, die Mann und Kind verließ, ging in die Stadt.",
    "Das Haus, das Stadt und Land teilen, ist groß.",
    "Zur Bank, im Park, am Hafen und zum Markt ging er.",
    "Die Politiker, die Lehrer und die Unternehmen kamen.",
    "Er sprach mit den Unternehmen und den Mädchen.",
    "Der Jahr für Jahr steigende Preis, die Rat suchenden Leute.",
    "Das Geduld erfordernde Spiel.",
    "Der Heiland, das Verdienst, der Palast und das Karate.",
    "Das Portier-Zimmer und der Portier.",
    "Sie nahm den ihrer Stadt angebotenen Preis.",
    "Dieses eine Schiff fuhr fort.",
    "Ein Frau-Mann-Vergleich im „Stadt“-Magazin.",
    "Die Menschen und die Griechen in den Sprachen.",
    "Der Einwand gegen den Aufwand, das Angesicht.",
    "Er sah den Preis im Vergleich der Sichtweisen.",
    "Die Falle, im Falle des Falles.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_articles_of_another_gender_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_articles_that_fit_their_noun_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []


def test_other_languages_are_left_alone() -> None:
    text = next(iter(WRONG))
    assert seen(find(read(text, "nl")), text) == []
