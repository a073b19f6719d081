from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.split_verbs import find
from scrub.typos.lexicon import available, lexicon
from tests.typos.texts import seen

pytestmark = pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")

WRONG = {
    "Man merkt, dass die Technik zum Alltag dazu gehört.": "dazu gehört",
    "Er sagt, dass er weit hinter den Wünschen zurück bleibt.": "zurück bleibt",
    "Im Osten wird weiter gekämpft.": "weiter gekämpft",
    "Das Fest, das morgen statt findet, wird groß.": "statt findet",
    "Der Täter wurde fest genommen.": "fest genommen",
    "Das Konzert wurde ab gesagt.": "ab gesagt",
    "Sie hat den Plan vor gestellt.": "vor gestellt",
    "Er wurde heraus gefordert.": "heraus gefordert",
    "Der Streik wurde an gekündigt.": "an gekündigt",
    "Die Summe wurde bereit gestellt.": "bereit gestellt",
    "Das Schiff ist unter gegangen.": "unter gegangen",
    "Die Polizei hat ihn auf gehalten.": "auf gehalten",
    "Die Beiträge wurden zusammen gefasst.": "zusammen gefasst",
    "Das hat er so wahr genommen.": "wahr genommen",
    "Es wurde eine Stelle dazwischen geschaltet.": "dazwischen geschaltet",
    "Die Frau, die daran teil nimmt, ist neu.": "teil nimmt",
    "Zwei Männer sind aneinander geraten.": "aneinander geraten",
    "Viele Läden haben dicht gemacht.": "dicht gemacht",
}
RARE = ("dazwischen geschaltet", "aneinander geraten")
"""Verbs that older dictionaries do not hold."""
RIGHT = [
    "Sie freut sich, dass die Kinder zusammen spielen.",
    "Die Freunde haben zusammen gespielt und zusammen gelebt.",
    "Der Sekt wurde kalt gestellt.",
    "Er hat eine Stunde lang frei gesprochen.",
    "Die Frage war nicht richtig gestellt, das Haus ist fertig gestellt.",
    "Das Fest findet morgen statt.",
    "Er fing an zu reden und hörte auf zu lachen.",
    "Von da an gerechnet sind es drei Tage.",
    "Er ging hin und zurück gefahren ist er allein.",
    "Er ist daran gewöhnt und dazu geschaffen.",
    "Sie war viermal so hoch gewesen.",
    "Er hat es sich weiter gedacht als ich.",
    "Dazu gehört, dass er kommt.",
    "Er kam vor gestern an.",
    "Sie lebt mit geliehenem Geld.",
    "Das Wort steht fest gemauert da.",
    "Sie hat es nach getaner Arbeit erzählt.",
    "Er wohnt in dem Haus, das ein gelber Zaun umgibt.",
    "Er ist um gefühlte Jahre älter.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_verbs_parted_from_their_prefix_are_found(text: str, wrong: str) -> None:
    if wrong in RARE and not lexicon("de").known(wrong.replace(" ", "")):
        pytest.skip("the German dictionary does not hold the verb")
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_prefixes_that_are_words_of_their_own_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []


def test_other_languages_are_left_alone() -> None:
    text = next(iter(WRONG))
    assert seen(find(read(text, "nl")), text) == []
