from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrub.text.article import read
from scrub.typos.glued import find
from tests.typos.texts import best

WRONG = {
    "It worries researchersThe law has changed.": "researchers The",
    "He helps the soil healLindgren says it works. Later Lindgren left.": "heal Lindgren",
    "The town was quietHowever, the sea was not.": "quiet However",
    "About the Cancer CenterThe clinic is old.": "Center The",
    "They left for the summerShe stayed.": "summer She",
    "A report earlier inJanuary said so.": "in January",
    "The work toKorsund began. In Korsund nobody knew.": "to Korsund",
    "It was built in the harbourWhen it opened, all came.": "harbour When",
}
RIGHT = [
    "The iPhone and the eBay shop of easyJet were bought by YouTube.",
    "He works for LinkedIn, YouGov and WeWork.",
    "See @someThing, #someThe and www.someThe.com.",
    "She met McTavish and DiCaprio in theLab.",
    "The brand smallThe is new, and smallThe sells well.",
    "HTMLThe is no word.",
    "The app inDrive and the firm ofLoft were sold.",
]


@pytest.mark.parametrize(("text", "right"), WRONG.items())
def test_two_words_that_lost_a_line_end_are_seen(text: str, right: str) -> None:
    assert best(find(read(text, "en"))) == [right]


@pytest.mark.parametrize("text", RIGHT)
def test_brands_handles_and_names_are_left_alone(text: str) -> None:
    assert best(find(read(text, "en"))) == []


def test_german_is_read_too() -> None:
    text = "Mehr steht auf der InternetseiteLink wird in einem neuen Tab geöffnet. Die BürgerInnen kamen."
    assert best(find(read(text, "de"))) == ["Internetseite Link"]


@settings(deadline=None)  # the first text of a language loads its words
@given(st.text(max_size=80), st.sampled_from(["en", "de", "fr", "xx"]))
def test_any_text_is_read(text: str, language: str) -> None:
    assert all(finding.suggestions[0].replace(" ", "") for finding in find(read(text, language)))
