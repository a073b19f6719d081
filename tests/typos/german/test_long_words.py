from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.long_words import find
from scrub.typos.lexicon import available
from tests.typos.texts import seen

pytestmark = pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")

WRONG = {
    "Die Vertragsprüfungg kam spät.": "Vertragsprüfungg",
    "Das Justizminsiterium schwieg.": "Justizminsiterium",
    "Die Strafzahlungeen waren hoch.": "Strafzahlungeen",
    "Der Sonderpareitag begann.": "Sonderpareitag",
    "Das Kriegsshiff lag im Hafen.": "Kriegsshiff",
    "Die Teerritorien liegen brach.": "Teerritorien",
    "Er sprach von Verletzmngen.": "Verletzmngen",
    "Der Bundeskanzzler kam.": "Bundeskanzzler",
    "Die Bürgermeisterinn kam.": "Bürgermeisterinn",
    "Er ist in Schleswig-Hosltein daheim.": "Hosltein",
    "Die Geschwindigkieten stiegen.": "Geschwindigkieten",
    "Der Energieverbruach stieg.": "Energieverbruach",
    "Die Wohnungsbaugeselschaft zahlt.": "Wohnungsbaugeselschaft",
    "Sie war unerwüscht dort.": "unerwüscht",
    "Das Gespräch ist niedergegeangen.": "niedergegeangen",
    "Die Veerschreibung half.": "Veerschreibung",
    "Im Hautquartier war es still.": "Hautquartier",
    "Die neue Genration kommt.": "Genration",
    "Das ist poltisch gewollt.": "poltisch",
}
RIGHT = [
    "Das Krustenbrot und die Sahelstaaten.",
    "Der Kompradorenstaat, das Laktattest.",
    "Herr Anton Schneiderbaur kam.",
    "Sie lobte Branthwaite und Antetokounmpo.",
    "Er ist eingekracht, sie blieb unbelangt.",
    "Ultraschnell kam der Kremlkritiker.",
    "Die Vertragsprüfstelle, das Justizministerium.",
    "Der Einlagenzins steht fest.",
    "Das Semaglutid wirkt.",
    "Die Handyzockerei der Tradwives.",
    "Der Schwalbenkönig mit Rußflecken.",
    "Die Adresse ist bundeskanzzler@seite.example.",
    "Die Phishingradare, der Lockerungszyklus.",
    "Das ist realweltlich und dollarisiert.",
    "Die Mitgliedsbeitra\u0308ge u\u0308berzeugen und u\u0308berweisen.",
    "Die gottestreuen, gewichtsbedingten Fragen.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_long_words_with_one_slip_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_long_words_of_known_parts_and_names_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []


def test_other_languages_are_left_alone() -> None:
    text = next(iter(WRONG))
    assert seen(find(read(text, "nl")), text) == []
