from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.lost_capitals import find
from tests.typos.texts import best, seen

WRONG = {
    "He met a group of christian priests.": ("christian", "Christian"),
    "She wrote it on twitter on Monday.": ("twitter", "Twitter"),
    "A quick google search finds it.": ("google", "Google"),
    "They flew to Hong kong in May.": ("Hong kong", "Hong Kong"),
    "They fled the Islamic state in spring.": ("Islamic state", "Islamic State"),
    "He sold his Apple watch again.": ("Apple watch", "Apple Watch"),
    "The talks with north Korea failed.": ("north", "North"),
    "It was given to princess Margaret.": ("princess", "Princess"),
    "They walked up Parliament HIll again.": ("HIll", "Hill"),
    "The National Port Museum is new. He saw the national Port Museum.": ("national", "National"),
}
RIGHT = [
    "He ate french fries in an Islamic state, and a catholic taste is his.",
    "they wrote it on twitter.",
    "Write to press@twitter.com or see #christian groups.",
    "We at Apple watch closely, and Manchester United states its case.",
    "The crown prince Harry of the play is a drama queen Elizabeth knows.",
    "The CHARGE study (CHildhood Autism Risks) is old, and an IPhone is new.",
    "He met the new Mexico coach, and she is their new Hampshire captain. They woke to the twitter of birds.",
    "It is made of plaster of paris.",
]


@pytest.mark.parametrize(("text", "pair"), WRONG.items())
def test_a_name_with_a_wrong_capital_is_found(text: str, pair: tuple[str, str]) -> None:
    found = list(find(read(text, "en")))
    assert (seen(found, text), best(found)) == ([pair[0]], [pair[1]])


@pytest.mark.parametrize("text", RIGHT)
def test_words_that_are_no_names_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []
