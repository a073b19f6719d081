from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.missing_articles import find
from tests.typos.texts import seen

WRONG = {
    "The old mill by the river was symbol of the whole valley for years.": "was symbol",
    "He said on Monday that the new bridge is example of what towns can do.": "is example",
    "Traders met at centre of the old town to talk about the new rules there.": "at centre",
    "She was taken to hospital as result of the fall, the family said on Monday.": "as result",
    "The council has number of plans for the old harbour and the road there.": "has number",
}
RIGHT = [
    "The old mill by the river was a symbol of the whole valley for years.",
    "Symbol of the valley",
    "She was promoted to head of sales, and her title changed from head of design to head of research.",
    "He spoke with head of security Paul Roth, and with head of state after head of state, about the plan.",
    "It is crime that worries people, it is innovation that drives the firm, and it was negotiation that helped.",
    "The virus causes infection in young children, and the team won qualification for the cup on Monday.",
    "He faces arrest on his return, investigation over the deal and conviction on two counts, lawyers said.",
    "He has skill in abundance, it takes commitment from all sides, and the port needs innovation in energy.",
    "The story of the old mill in number theory is long and well known there.",
    "As a result of the fall she was taken to hospital, the family said there.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_nouns_without_an_article_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "en")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_nouns_with_one_and_headings_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []
