"""The words of an article, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given

from scrub.text.article import WORD, read
from tests import strategies

TEXT = "The bank’s pier - rebuilt\n\nOn the pier, the pier. “We won,” she said."


def test_words_stand_where_they_say() -> None:
    article = read(TEXT, "en")
    assert all(word.span.of(TEXT) == word.text for word in article.words)
    assert [word.text for word in article.words if word.first] == ["The", "On", "We"]
    assert [word.line for word in article.words] == [0] * 4 + [1] * 9


@given(strategies.texts)
def test_words_are_those_of_their_lines(text: str) -> None:
    article = read(text, "en")
    lines = [
        (found[0], found.start())
        for line in article.lines
        for found in WORD.finditer(text, line.span.start, line.span.end)
    ]
    assert [(word.text, word.start) for word in article.words] == lines


@pytest.mark.parametrize(("wanted", "places"), [({"pier"}, [2, 6, 8]), ({"the", "on"}, [0, 4, 5, 7]), ({"The"}, [])])
def test_places_are_those_of_words_in_lower_case(wanted: set[str], places: list[int]) -> None:
    assert read(TEXT, "en").places_of(wanted) == places


def test_words_that_stand_again_are_found() -> None:
    article = read("of of the of the", "en")
    assert (article.again(1), article.again(2), article.again(9)) == ([0], [1, 2], [])
