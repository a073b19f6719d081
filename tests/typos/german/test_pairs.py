from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.pairs import find
from tests.typos.texts import seen

WRONG = {
    "Was er getan hat ist nicht zu verzeihen.": " ",
    "Die Frau, die dort war sagte nichts.": " ",
    "Wer das will muss zahlen.": " ",
    "Die Leute, die dort waren sind fort.": " ",
    "Das Haus, das er kennt steht noch.": " ",
    "Er wohnt im ist bekannt.": "im ist",
    "Es reicht für wird gesagt.": "für wird",
    "Er kam und und ging.": "und und",
    "Es kamen Paul Berger Paul und Anna.": "Paul",
    "Was hier liegt bleibt liegen.": " ",
    "Wie es geht weiß er: dass er lebt ist gut.": " ",
    "Der Zug, der dort hält hat Zeit.": " ",
    "Das Geld, das fehlt kommt bald.": " ",
    "Er ging zum war zu sehen.": "zum war",
    "Die Stadt, in der er wohnt ist alt.": " ",
    "Sie lief gegen wurde laut.": "gegen wurde",
}
RIGHT = [
    "Von Amts wegen wird ermittelt.",
    "Der hohen Kosten wegen wurde der Bau verschoben.",
    "Seiner Familie wegen kann er nicht umziehen.",
    "Dem Regen zum Trotz war es voll.",
    "Was er getan hat, ist nicht zu verzeihen.",
    "Er kann kommen, wie er will; gesehen haben wird er es nicht.",
    "Für ihn ist es genug, gegen ihn war es leicht.",
    "Sie sollen haben sagen wollen.",
    "Im Haus war es still und hell.",
    "Man muss gehen können.",
    "Er ist Für und Wider gewohnt.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_pairs_that_no_sentence_has_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_other_pairs_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []


def test_other_languages_are_left_alone() -> None:
    text = next(iter(WRONG))
    assert seen(find(read(text, "nl")), text) == []
