from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.headline import find
from scrub.typos.nearness import related
from tests.typos.texts import STORY, best

TWO = "Lund and Malta Emphasize Friendly Ties and Trade\n\nLund and Malta Maintain Friendly Tears and Trade\n\n"


def test_a_word_of_a_second_headline_is_compared_with_the_first() -> None:
    assert best(find(read(TWO + STORY, "en"))) == ["Ties"]


def test_chrome_between_the_headlines_changes_nothing() -> None:
    text = TWO.replace("\n\n", "\n\nNo time to read?\nGet a summary\n\n", 1) + STORY
    assert best(find(read(text, "en"))) == ["Ties"]


def test_a_headline_whose_words_the_story_uses_is_left_alone() -> None:
    assert list(find(read("The harbour of Lund opens again after the storm\n\n" + STORY, "en"))) == []


def test_a_short_text_gives_nothing() -> None:
    assert list(find(read("Friendly Tears\n\nThe friendly ties of the towns are old.", "en"))) == []


@pytest.mark.parametrize(
    ("one", "two", "language"),
    [("talk", "talking", "en"), ("ineffektiv", "effektiv", "de"), ("aufarbeiten", "aufzuarbeiten", "de")],
)
def test_forms_of_one_word_are_related(one: str, two: str, language: str) -> None:
    assert related(one, two, language)


@pytest.mark.parametrize(("one", "two"), [("tears", "ties"), ("lakes", "leaks"), ("shelf", "self"), ("ears", "years")])
def test_words_that_only_look_alike_are_not_related(one: str, two: str) -> None:
    assert not related(one, two, "en")


VERBS = [
    ("en", "Farmers drive geese through town", "Farmers drove their geese through the town on Monday."),
    ("en", "Bakers choose oldest oven", "The bakers chose the oldest oven of all for the feast."),
    ("de", "Mieten steigen am Hafen", "Die Mieten stiegen am Hafen im vorigen Jahr."),
    ("de", "Kinder finden Münzen am Hafen", "Kinder fanden am Hafen einige alte Münzen."),
    ("nl", "Huren stijgen bij haven", "De huren stegen bij de haven in het vorige jaar."),
]


@pytest.mark.parametrize(("language", "headline", "opening"), VERBS)
def test_a_present_above_a_past_is_left_alone(language: str, headline: str, opening: str) -> None:
    assert list(find(read(f"{headline}\n\n{opening} {STORY}", language))) == []


def test_a_word_far_in_letters_is_seen_where_its_neighbour_always_has_the_other() -> None:
    assert best(find(read("Old friendly tears of two towns\n\n" + STORY, "en"))) == ["ties"]


def test_a_small_word_of_a_headline_stands_for_no_name() -> None:
    heading = "Harbour town mourns as police question hostel bosses\n\n"
    story = "Harbour guide Holly Bowles was found by police in the town. Ms Bowles had worked there. " * 3
    assert list(find(read(heading + story + STORY, "en"))) == []
