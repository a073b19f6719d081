from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.slips import BEGINNINGS, WHOLE, find
from scrub.typos.lexicon import available, lexicon
from tests.typos.texts import seen

WRONG = {
    "Die Athmosphäre war gut.": "Athmosphäre",
    "Das Ergebniss steht fest.": "Ergebniss",
    "Er war vieleicht krank.": "vieleicht",
    "Die Konkurenz schläft nicht.": "Konkurenz",
    "Der Kanditat schwieg.": "Kanditat",
    "Das Orginal hängt im Amt.": "Orginal",
    "Die Temparatur stieg.": "Temparatur",
    "Die Hierachie ist flach.": "Hierachie",
    "Ein Kunst-Orginal war dabei.": "Kunst-Orginal",
}
RIGHT = [
    "Der Militärrat, das Militärregime und die Militärreform.",
    "Das Terrorrisiko steigt unter der Militärregierung.",
    "Die Atmosphäre war gut, das Ergebnis steht fest.",
    "Vielleicht schläft die Konkurrenz.",
    "Das Karussell dreht sich, die Verhältnisse bleiben.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_words_that_dictionaries_take_for_names_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_their_right_forms_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []


def test_other_languages_have_other_words() -> None:
    assert seen(find(read("An orginal is not German here.", "en")), "") == []


@pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")
def test_no_frequent_word_that_is_spelled_right_is_listed_or_begins_like_those() -> None:
    book = lexicon("de")
    assert book is not None
    beginnings = tuple(BEGINNINGS.split())
    listed = [low for low, zipf in book.zipfs.items() if zipf > 1 and (low.startswith(beginnings) or low in WHOLE)]
    taken_for_compounds = {"annektion", "teilname", "wiederrum"}
    assert {low for low in listed if book.spelled(low)} <= taken_for_compounds
