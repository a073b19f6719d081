from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.articles import find
from tests.typos.texts import best, seen


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The city is a Asian hub.", "an"),
        ("It took more than a hour.", "an"),
        ("He met a unnamed man.", "an"),
        ("It led to an temporary truce.", "a"),
        ("She has an unique voice.", "a"),
        ("A old man fell.", "An"),
        ("It was a 18-month wait.", "an"),
        ("He is an French citizen.", "a"),
        ("He is a FBI agent.", "an"),
        ("She led an UN team.", "a"),
        ("It is an $30 ticket.", "a"),
        ("It is a 833-mile border.", "an"),
        ("It is a $8 ticket.", "an"),
        ("It is about an 0.16 inch gap.", "a"),
        ("They met a 11 man team.", "an"),
        ("They sold an red hat.", "a"),
        ("It was an six-week trip.", "a"),
        ("An dog ran over the road.", "A"),
    ],
)
def test_an_article_that_does_not_fit_the_sound_is_seen(text: str, right: str) -> None:
    assert best(find(read(text, "en")))[0] == right


@pytest.mark.parametrize(
    "text",
    [
        "A European, a one-off, a useful union, a unit, a once great ewe.",
        "It was an heroic effort. They met in a Oaxacan restaurant, behind a Ouagadougou hotel.",
        "A UN team, an FBI agent, a US-led talk, a $30 ticket, an $80 ticket, plan A: FBI men, a 100-mile road.",
        "An hour, an honest heir, an heiress, an MP, an X-ray, an NBA team, an historic day, an 8-year-old.",
        "Vitamin a is good; plan a only; hepatitis a infections.",
        "The film Forza a Italia and the An Post office of an garda.",
        "An ace, an urn, an odd man, an SUV, an F-16, an $8m deal, an age, an led lamp, bread an not cake, an f-stop.",
        "A user of a uranium mine, an unidentified man, an unimportant thing.",
    ],
)
def test_what_fits_is_left_alone(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []


def test_other_languages_are_left_alone() -> None:
    assert list(find(read("Vamos a Italia.", "es"))) == []
