from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.name_clauses import find
from tests.typos.texts import best, seen

WRONG = {
    "The prize went to Anna Huber who leads the port of Lund.": "Huber who",
    "Jim Mackay who heads the museum, said it will open in May.": "Mackay who",
    "The town thanked its mayor Paul Roth who was born in the port.": "Roth who",
    "“They like it,” said Dr. Lena Voss who is leading the trial.": "Voss who",
    "Anna Huber came. The port has sent a letter to Huber who has not answered.": "Huber who",
    "He was taken to the Isle of Man where he met a friend.": "Man where",
    "The town thanked Fred Williams who leads the port.": "Williams who",
    "The captain was called to London where he is offered a chance.": "London where",
    "He was taken to Lund Hospital where he had been before.": "Hospital where",
    "She moved in from Arsenal where she played for ten years.": "Arsenal where",
    "Anna Huber, director of the Harbour Foundation told the paper all.": "Foundation told",
    "“It is old,” Paul Roth, president of the Lund Sailing Club told us.": "Club told",
    "Lena Voss, the lead author of the study said on Monday that it works.": "study said",
    "Paul Roth, science officer at Port Research UK said: “It works.”": "UK said",
    "He thanked Dr. Dr. Lena Voss for the talk at the museum.": "Dr. Dr",
    "She met Mr Mr Roth at the port on Monday.": "Mr Mr",
    "According to Huber, the crane is the first of its sort in the port, she added.": ", she added",
}
RIGHT = [
    "The prize went to Anna Huber, who leads the port of Lund.",
    "It was Anna Huber who was first. It is not Paul Roth who is late.",
    "A teacher at Lund University who has read it, and the Harbour Council who was asked.",
    "A man named Paul Roth who was late, and the Paul Roth who is famous.",
    "There are few places in Africa where he was known.",
    "Those in London where he lived know, and the day in Lund where it rained.",
    "Anna Huber, director of the Harbour Foundation, told the paper all.",
    "In response to Paul Roth, the head of the port said nothing.",
    "Paul Roth, whom president Joe Marsh said he knew, came.",
    "On Monday, the director of the port said it was late.",
    "According to Huber, the crane is the first. It is new, she added.",
    "He left the flat in London where he lived, and she died in the hospital in Leeds where she had worked.",
    "He grew up in a suburb of Paris where he was born. It was the hotel in Paris where they met.",
    "It was backed by Labour MPs who had left, by Puerto Ricans who had fled and by Crimean Tatars who had gone.",
    "He was the first Prime Minister who had been jailed. People like Anna Huber who had lost a home came.",
    "It was the former Lund and Malmo striker Frank Miller who was sent off.",
    "Reached Friday, a spokeswoman for Roth Industries and director of the port said the firm was sorry.",
    "Dr Voss met Mr Roth, Mrs Roth and Dr. Huber.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_clauses_behind_names_without_a_comma_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "en")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_clauses_with_commas_and_other_names_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []


def test_the_comma_is_proposed() -> None:
    text = "The prize went to Anna Huber who leads the port of Lund."
    assert best(find(read(text, "en"))) == ["Huber, who"]
