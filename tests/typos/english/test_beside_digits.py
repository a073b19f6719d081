from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.beside_digits import find
from tests.typos.texts import best, seen

WRONG = {
    "The storm cut off about200 houses.": ("about200", "about 200"),
    "It ships12,000 tons a year.": ("ships12,000", "ships 12,000"),
    "The vote is on May6 in Lund.": ("May6", "May 6"),
    "Take 1 or3 litres of it.": ("or3", "or 3"),
    "The mill won 34seats at last.": ("34seats", "34 seats"),
    "It was built in 1968and sold.": ("1968and", "1968 and"),
    "They closed 2 ,000 mills.": (" ,", ","),
    "They sold more than 3, 500 homes.": (", ", ","),
    "The sailor(34) went home.": ("sailor(34)", "sailor (34)"),
    "Two men( both from Lund) left.": ("( ", " ("),
    "The fire destroyed14 homes.": ("destroyed14", "destroyed 14"),
    "The U. S. envoy left.": ("U. S.", "U.S."),
}
RIGHT = [
    "It was confirmed12 in May. He was reported14 sick.",
    "Follow @about200 or see www.example.com/about200 and the track me2 by group4 at 9am; it is 30km off.",
    "See section(34) and note(12); f(x) and word(s) are left. The sailor(34) met the pilot(35).",
    "On May 3, 500 people left. He lost 2, 300 and 500. Under21 players and some1 like that won 20million.",
    "The U. S. envoy, a U. S. man, met the U. S. chief. U. S. Larson is a painter.",
    "It is a 3and-a-half year term, the 24hour clock and the H2of formula, 100people.org.",
]


@pytest.mark.parametrize(("text", "pair"), WRONG.items())
def test_a_blank_that_is_missing_or_too_many_is_found(text: str, pair: tuple[str, str]) -> None:
    found = list(find(read(text, "en")))
    assert (seen(found, text), best(found)) == ([pair[0]], [pair[1]])


@pytest.mark.parametrize("text", RIGHT)
def test_codes_units_and_dates_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []
