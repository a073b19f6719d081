from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.appositions import find
from scrub.typos.lexicon import available
from tests.typos.texts import seen

pytestmark = pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")

WRONG = {
    "Anna Huber, Leiterin der Schule sagte am Montag ab.": " ",
    "Der Sprecher der Stadt, Baurat Paul Roth erklärte den Plan.": " ",
    "Paul Roth, Chef der Bahn forderte mehr Geld.": " ",
    "Peter Maier, Trainer des Vereins freute sich.": " ",
    "Lena Vogt, Gründerin und Leiterin der Bank kündigte an, zu gehen.": " ",
    "Hans Berg, langjähriger Chef der Post ist tot.": " ",
}
RIGHT = [
    "Anna Huber, Leiterin der Schule, sagte am Montag ab.",
    "Anna Huber, Paul Roth und Peter Maier sagten ab.",
    "Kein Wunder, der Chef der Post ist krank.",
    "Der Brief, den Anna Huber gestern schrieb, war lang.",
    "Am Montag, dem ersten Tag der Woche, sagte Anna Huber ab.",
    "Berlin, Hamburg und München haben gewonnen.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_an_apposition_without_its_second_comma_is_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "de")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_appositions_and_lists_that_are_whole_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []
