from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.english.many_subjects import find
from tests.typos.texts import best

WRONG = {
    "Officials says the port is closed.": "Officials say",
    "Police says the man was ill.": "Police say",
    "He said health experts warns of it.": "health experts warn",
    "The documents shows that it sank.": "The documents show",
    "Two people was arrested at noon.": "Two people were",
    "Nearly 200 men was held in May.": "Nearly 200 men were",
    "He said two soldiers has been shot.": "two soldiers have",
    "12 women was found in the boat.": "women were",
    "Two of the men was released.": "Two of the men were",
    "Hundreds of people has been held.": "Hundreds of people have",
    "Russia and China has vetoed it.": "Russia and China have",
}
RIGHT = [
    "Two weeks is a long time. Five miles was enough. Ten people is a crowd.",
    "The murder of two men was solved. A boat with 200 people was found, he said. A fight between two men was seen.",
    "One of the officials says so, and the man who shot two officers was held.",
    "Police has its own boat. Officials say so. The head of the officials says no.",
    "England and Wales has one law. Johnson and China is a band. War between Russia and China is feared.",
    "The Reports says so. Experts' says are few.",
]


@pytest.mark.parametrize(("text", "right"), WRONG.items())
def test_a_verb_of_one_behind_many_is_seen(text: str, right: str) -> None:
    assert best(find(read(text, "en"))) == [right]


@pytest.mark.parametrize("text", RIGHT)
def test_sums_and_parts_of_other_subjects_pass(text: str) -> None:
    assert best(find(read(text, "en"))) == []


def test_other_languages_are_left() -> None:
    assert best(find(read("Two people was arrested at noon.", "de"))) == []
