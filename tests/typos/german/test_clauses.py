from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.clauses import find
from scrub.typos.lexicon import available
from tests.typos.texts import seen

WRONG = {
    "Das Bild zeigt, wie die Brücke in der Stadt aussehen könnten.": "könnten",
    "Es folgt das Team, das zuletzt auch in der Liga ausgeschieden waren.": "waren",
    "Die Zahl der Toten sind gestiegen.": "sind",
    "Die Regierung haben am Montag entschieden.": "haben",
    "Er sagte, dass er am Montag kommen werden.": "werden",
    "Die Verhandlungen wurde am Montag beendet.": "wurde",
    "Die Verhandlungen wurde nicht mehr fortgesetzt.": "wurde",
    "Die Regierung haben vor allem in der Nähe der neuen großen Schule gebaut.": "haben",
    "Der Verein haben gestern verloren.": "haben",
    "Sie weiß, dass die neue Straße im Herbst fertig sind.": "sind",
    "Er meint, dass der Plan der Regierung gescheitert sind.": "sind",
    "Die Zahl der Unfälle haben im Mai zugenommen.": "haben",
    "Sie fragte, ob man am Abend noch gehen können.": "können",
    "Der Zaun haben in der Nähe der neuen großen hellen Schule gestern gebrannt.": "haben",
    "Da sind die alten Helden, die selten einer Meinung ist.": "ist",
    "Die langen Sitzungen war am Montag beendet.": "war",
    "Sie hofft, dass ein Land in Europa bald hilft, weil das Geld auf dem Konto in Wien gelandet sind.": "sind",
    "Die Kommission sollen am Freitag entscheiden.": "sollen",
    "Es heißt, dass jeder am Ende zahlen müssen.": "müssen",
}
FULL_VERBS = {
    "Die Beschreibung alter Orte wirken manchmal blass.": "wirken",
    "Die Arbeit von Anna Berg tauchen die neue Stadt in ein gutes Licht.": "tauchen",
    "Der Chef der Bahn geben am Montag eine Antwort.": "geben",
}
RIGHT = [
    "Das Museum besuchen vor allem Familien mit Kindern.",
    "Das Angebot nutzen vor allem ältere Menschen.",
    "Das Buch lesen am liebsten Kinder.",
    "Das Angebot nutzen bis heute ältere Menschen aus der Stadt.",
    "Die Klinik haben vor allem junge Ärzte verlassen.",
    "Das Fest haben unter anderem zwei Bands eröffnet.",
    "Die Warnungen hat niemand gehört.",
    "Die Meldungen hat jeder gelesen.",
    "Die Prüfungen hat keiner bestanden.",
    "Die Rechnungen hat nur einer bezahlt.",
    "Die Beschwerden hat bisher nur einer der Anwälte gelesen.",
    "Die Änderungen hat kaum jemand bemerkt.",
    "Das Spiel haben tausende gesehen.",
    "Die Sendung haben deutlich mehr gesehen.",
    "Die Partei verlassen immer mehr.",
    "Eine Vielzahl von Menschen waren auf der Straße.",
    "Eine Mehrheit der Menschen waren dagegen.",
    "Eine Handvoll Leute haben es gesehen.",
    "Die Wahlen hat er gewonnen.",
    "Das Spiel haben die Bayern gewonnen.",
    "Er sagte, dass er es hätte wissen müssen.",
    "Ein Haus, das viele Leute haben, ist klein.",
    "Er sagte, dass er kommen wird und sie gehen werden.",
    "Sie fragt, ob er und sie am Montag gehen können.",
    "Eine Reihe von Leuten haben das gesehen.",
    "Die Frau, die am Montag kam, ist hier.",
    "Das Haus haben in der Nähe der neuen Schule Nachbarn gekauft.",
    "Bevor die Studie überhaupt wahrgenommen werden konnte, war es so.",
    "Der Kandidat, der zur Wahl zugelassen werden könnte, schwieg.",
    "Die Entscheidungen muss der Rat treffen.",
    "Es sind Leute, die niemand kennt.",
    "Das Land haben die Nachbarn verlassen.",
    "Eine Rolle spielen könnte auch das Wetter.",
    "Die Arbeit machen die Leute gern.",
    "Das Spiel sehen am Ende Kinder.",
    "Die Stadt verlassen wollte er nie.",
    "Er weiß, dass der Trainer und der Spieler gehen müssen.",
    "Die großen Fragen, die der Film stellt, bleiben.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_verbs_of_another_number_than_their_subject_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")
@pytest.mark.parametrize(("text", "wrong"), FULL_VERBS.items())
def test_full_verbs_need_a_dictionary(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_verbs_that_may_have_another_subject_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []


def test_other_languages_are_left_alone() -> None:
    text = next(iter(WRONG))
    assert seen(find(read(text, "nl")), text) == []
