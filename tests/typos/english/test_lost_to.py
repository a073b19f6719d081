from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.lost_to import find
from tests.typos.texts import best

WRONG = {
    "The firm is expected announce its plans.": "expected to announce",
    "The port was not allowed receive boats.": "allowed to receive",
    "The court is expected rule on it in May.": "expected to rule",
    "He wanted explain the delay.": "wanted to explain",
    "They closed it in an effort prevent a fire.": "effort to prevent",
}
RIGHT = [
    "It is due leave, and he was allowed face time. The sum is expected return.",
    "The firm is expected to announce its plans.",
    "Those who are able enjoy the sea. The sums they are due include a fine.",
    "All he wanted remains at sea. The efforts explain a lot.",
    "They asked how much he hoped. Explain the rest, she said.",
]


@pytest.mark.parametrize(("text", "right"), WRONG.items())
def test_a_lost_to_is_seen(text: str, right: str) -> None:
    assert best(find(read(text, "en"))) == [right]


@pytest.mark.parametrize("text", RIGHT)
def test_clauses_that_end_there_pass(text: str) -> None:
    assert best(find(read(text, "en"))) == []


def test_other_languages_are_left() -> None:
    assert best(find(read("The firm is expected announce its plans.", "de"))) == []
