from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.unintroduced import find
from tests.typos.texts import best

TEXT = "The mayor met Anna Jansson at the port. It was late, {} said, and the ferry was full."


def test_a_speaker_nearly_named_like_the_one_introduced_is_seen() -> None:
    assert best(find(read(TEXT.format("Jensson"), "en"))) == ["Jansson"]


def test_speakers_who_are_introduced_or_quite_others_are_left_alone() -> None:
    assert best(find(read(TEXT.format("Jansson"), "en"))) == []
    assert best(find(read(TEXT.format("Lindgren"), "en"))) == []
    assert best(find(read(TEXT.format("Karl Jensson"), "en"))) == []


def test_an_office_before_a_speaker_introduces_him() -> None:
    assert best(find(read(TEXT.format("Mayor Jensson"), "en"))) == []
    assert best(find(read(TEXT.format("Coach Jensson"), "en"))) == []
    assert best(find(read(TEXT.format("Mr Jensson"), "en"))) == ["Jansson"]
    same = TEXT.replace("Anna", "coach Anna Maria").format("Coach Jensson")
    assert best(find(read(same, "en"))) == ["Jansson"]


def test_a_polite_title_makes_sure_that_a_person_is_meant() -> None:
    text = "The mayor met Anna Hendrichs at the port. It was late, Ms. Henrichs said, and the ferry was full."
    assert best(find(read(text, "en"))) == ["Hendrichs"]
    assert best(find(read(text.replace("Ms. ", ""), "en"))) == []


@pytest.mark.parametrize(
    ("introduced", "speaker"),
    [("Davies", "Davis"), ("Clarke", "Clark"), ("Andersen", "Anderson"), ("MacDonald", "McDonald")],
)
def test_frequent_family_names_and_gaelic_ones_are_looked_at_too(introduced: str, speaker: str) -> None:
    text = TEXT.replace("Jansson", introduced)
    assert best(find(read(text.format(speaker), "en"))) == [introduced]
    assert best(find(read(text.format("China"), "en"))) == []
