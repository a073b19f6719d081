from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.numbers import find
from tests.typos.texts import STORY, best

MORE = (
    "\nThe 26 people worked on the bridge for a month, and the people of the town thanked the 26 people with a feast."
)


def test_a_digit_that_the_story_contradicts_is_seen() -> None:
    assert best(find(read("Harbour opens after 76 people worked on bridge\n\n" + STORY + MORE, "en"))) == ["26"]


@pytest.mark.parametrize(
    "headline",
    [
        "Harbour opens after 26 people worked on bridge",
        "Harbour opens after 30 people worked on bridge",
        "Harbour opens in 2024 as people work on bridge",
        "16 best people who worked on the bridge of Lund",
    ],
)
def test_what_the_story_says_or_rounds_is_left_alone(headline: str) -> None:
    assert list(find(read(f"{headline}\n\n{STORY}{MORE}", "en"))) == []
