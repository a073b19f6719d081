from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.names import find, skeleton
from tests.typos.texts import STORY, best


def test_a_rare_spelling_of_a_frequent_name_is_seen() -> None:
    assert best(find(read(STORY + "\nMayor Anna Tokaev will speak again on Friday.", "en"))) == ["Tokayev"]


def test_two_people_are_two_people() -> None:
    text = "Smith met Mr Smyth. Smith said so, and John Smith left. Later Robert Smyth spoke, and Smyth left too."
    assert list(find(read(text, "en"))) == []


def test_two_given_names_of_one_sound_beside_one_family_name_are_one_person() -> None:
    text = "Bryan Lindgren left. The town knew Bryan Lindgren well. Bryan Lindgren was old, said {} Lindgren's friend."
    assert best(find(read(text.format("Brian"), "en"))) == ["Bryan"]
    assert best(find(read(text.format("Ryan"), "en"))) == []
    assert best(find(read(text.format("Bridget"), "en"))) == []


def test_an_unknown_spelling_of_a_known_place_that_stands_once_is_seen() -> None:
    text = "The mayor spoke to the spirit of {}. The people of Massachusetts thanked him, and the rain went on."
    assert best(find(read(text.format("Massachusets"), "en"))) == ["Massachusetts"]
    assert best(find(read(text.format("Tyneside"), "en"))) == []


def test_a_long_name_that_stands_once_and_sounds_like_a_frequent_one_is_seen() -> None:
    text = "Borodansky spoke. Borodansky left early, and Borodansky came back. Then {} was asked again."
    assert best(find(read(text.format("Borodanskiy"), "en"))) == ["Borodansky"]


def test_forms_of_a_name_are_left_alone() -> None:
    text = "Dakota is cold. Dakota is far, he said of South Dakota. The Dakotans agree."
    assert list(find(read(text, "en"))) == []


@pytest.mark.parametrize(("one", "two"), [("jomart", "zhomart"), ("tokayev", "tokaev"), ("khabib", "habib")])
def test_transliterations_of_one_name_sound_alike(one: str, two: str) -> None:
    assert skeleton(one) == skeleton(two)


def test_offices_that_are_nearly_the_same_are_two() -> None:
    text = "Majority Leader Holm and Majority Whip Lind met Minority Leader Berg. Majority Leader Holm left."
    assert list(find(read(text, "en"))) == []
