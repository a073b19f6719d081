from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.verb_forms import find
from scrub.typos.lexicon import available
from tests.typos.texts import seen

pytestmark = pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")

WRONG = {
    "Der Patient wurde am Montag operieren.": "operieren",
    "Das Konzert soll am Montag abgesagt.": "abgesagt",
    "Die Straße wurde wegen der Arbeiten sperren.": "sperren",
    "Der Vertrag muss bald gekündigt.": "gekündigt",
    "Die Halle, die im Mai abgesperrt.": "abgesperrt",
    "Der Plan konnte gestern nicht umgesetzt.": "umgesetzt",
    "Die Gäste wurden am Abend informieren.": "informieren",
    "Die Wahl soll im Herbst eingeführt.": "eingeführt",
    "Zwei Leute wurden von der Polizei kontrollieren.": "kontrollieren",
    "Das Haus, das im Jahr zuvor ausgeräumt.": "ausgeräumt",
    "Der Weg darf im Winter nicht geräumt.": "geräumt",
    "Das Dorf wurde am Morgen räumen.": "räumen",
    "Der Baum muss noch heute abgesägt.": "abgesägt",
    "Die Anlage soll im Juni aufgebaut.": "aufgebaut",
    "Die Regel wurde am Freitag einführen.": "einführen",
}
RIGHT = [
    "Die Steuern sollen gesenkt, die Renten erhöht werden.",
    "Die Brücke muss am Montag gesperrt, der Verkehr umgeleitet werden.",
    "Die Straße soll im Mai gesperrt, im Juni saniert und im Juli freigegeben werden.",
    "Das Haus kann im Mai geräumt, im Juni abgerissen sein.",
    "Die Halle, die im Mai abgesperrt, im Juni saniert und dann eröffnet wurde, ist voll.",
    "Der Patient wurde am Montag operiert.",
    "Das Konzert soll am Montag abgesagt werden.",
    "Er kann das tun, wie gesagt.",
    "Die Stadt wurde von ihm im Mai verlassen.",
    "Sie wurde gebeten, am Abend zu singen.",
    "Das Gut, das ihm gehört, ist groß.",
    "Er muss gehen und bleibt gelassen.",
    "Die Frau, die im Mai gewählt wurde, ging.",
    "Sie konnte am Montag gut ausgebildet arbeiten.",
    "Er wollte, dass sie gewinnt.",
    "Der Mann wurde morgen vor drei Jahren geboren.",
    "Er will sich nicht beirrt sehen.",
    "Das Wasser, das aus dem Hahn läuft, ist kalt.",
    "Sie wurden von ihm erhalten.",
    "Er kann kommen, gefolgt von anderen.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_forms_that_do_not_fit_the_other_verb_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_forms_that_fit_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []


def test_other_languages_are_left_alone() -> None:
    text = next(iter(WRONG))
    assert seen(find(read(text, "nl")), text) == []
