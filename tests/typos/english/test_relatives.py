from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.relatives import find
from tests.typos.texts import best, seen

WRONG = {
    "The port was told by Roth's lawyer who stated that he will talk.": "lawyer who",
    "He came with his wife who was on the ferry.": "wife who",
    "It was blamed on many, including Mr. Roth who called for rain.": "Roth who",
    "It was brought by port employee Lena Voss who claimed the prize.": "Voss who",
    "It was written by one Darius Roth who has won prizes.": "Roth who",
    "They shook Anna Huber who apparently held a talk. Mr Huber left.": "Huber who",
    "The port has some freedom from Beijing which took over the town.": "Beijing which",
    "He was seen in Watford which actually falls under another force.": "Watford which",
}
RIGHT = [
    "She works for a firm in London which makes boats. It was a trust in Germany which owns farms.",
    "He asked his wife who was at the door. He asked Mr Roth who had paid. It was the wife of Mr Roth who had called.",
    "The first Prime Minister who called was late. He is one of the people like Mr Roth who called for rain.",
    "Years later, it was her mother who stepped forward. He is not only his wife who was late.",
    "It was Mr. Roth who called. This year it won't be Mr Roth who called for rain.",
    "The Paul Roth who is famous; a Paul Roth who matched it. A teacher at Lund High School who has read it.",
    "Dr Anna Bell, a doctor at Tarn Royal Infirmary who was not involved in the study, said so.",
    "It was an attack in London which left seven dead, in Lund which lies far away.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_clauses_behind_a_person_or_a_place_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "en")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_clauses_that_single_out_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []


def test_the_comma_is_proposed() -> None:
    assert best(find(read("It was blamed on many, including Mr. Roth who called for rain.", "en"))) == ["Roth, who"]
