from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.repeats import find
from tests.typos.texts import seen


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was their first cup game cup game.", "cup game cup game"),
        ("You won, he told them he told them on Monday.", "he told them he told them"),
    ],
)
def test_words_that_stand_twice_in_a_row_are_seen(text: str, words: str) -> None:
    assert seen(find(read(text, "en")), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Day after day after day, step by step by step, more and more and more.",
        "He came from New York, New York, to see things we know we know.",
        "Boutros Boutros sang. Home game. Home game.",
        "The economy goes boom bust boom bust.",
        "As famous as famous can be.",
    ],
)
def test_what_is_said_twice_on_purpose_is_left_alone(text: str) -> None:
    assert list(find(read(text, "en"))) == []
