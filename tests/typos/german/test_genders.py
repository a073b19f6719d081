from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.articles import find
from scrub.typos.german.genders import gender
from scrub.typos.lexicon import available
from tests.typos.texts import seen

GENDERS = {
    "zwilling": "m",
    "prüfling": "m",
    "kriegsflüchtling": "m",
    "lösung": "f",
    "übung": "",
    "umleitung": "f",
    "vorsprung": "m",
    "mastgeflügel": "n",
    "menschenmenge": "f",
    "parteivorsitz": "m",
    "lehrerin": "f",
    "egoismus": "m",
}
INSIDE = (
    "recycling controlling wrestling dribbling cholesterin valentin lausitz oberlausitz aufkleber sekundenkleber"
    " handgemenge matrose barbier namibier saufgelage seifenlauge türklopfer rechtsanwaltsgehilfe monegasse getrampel"
    " feuerdrache schwange extruder nanopartikel terpentin kation"
).split()
"""Nouns that end like one of another gender, or like a noun with two."""
RIGHT = [
    "Das Recycling und das Wrestling; ein Aufkleber, ein Matrose und ein Namibier.",
    "Die Lausitz ist schön. Im Handgemenge fiel ein Schuss, beim Saufgelage auch.",
    "Das Cholesterin ist zu hoch. Das ist im Schwange.",
]


@pytest.mark.parametrize(("noun", "sort"), GENDERS.items())
def test_nouns_have_the_gender_of_their_last_part(noun: str, sort: str) -> None:
    assert gender(noun)[0] == sort


@pytest.mark.parametrize("noun", INSIDE)
def test_the_end_of_another_word_says_nothing(noun: str) -> None:
    assert gender(noun) == ("", "")


@pytest.mark.skipif(available("de") != "dictionary", reason="no German dictionary")
@pytest.mark.parametrize("text", RIGHT)
def test_articles_before_them_pass(text: str) -> None:
    assert seen(find(read(text, "de")), text) == []
