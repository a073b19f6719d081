from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.quotes import find
from tests.typos.texts import seen


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "“It was late,” he said. “We left.\nThe next day it rained.", "“We"),
        ("en", 'He said “it was late" and “we left”.', 'late"'),
        ("en", "They were ”late” again. “Yes,” he said. “No,” she said.", "”late”"),
        ("de", "Er sagte: „Das war es.„ Dann ging er.", "es.„"),
        ("fr", 'Il est "parti” hier.', '"parti”'),
    ],
)
def test_a_damaged_quotation_is_seen(language: str, text: str, place: str) -> None:
    assert place in seen(find(read(text, language)), text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“It was late.\n“We left,” he said."),
        ("en", "“It was late and\nwe left,” he said."),
        ("en", 'A 34" screen and a 6\'2" man. "Yes," he said.'),
        ("de", "Er sagte: „Ja“ und „nein”. »Gut«, sagte sie."),
        ("fr", "Il a dit : « oui » et “non”."),
        ("xx", "”late“"),
    ],
)
def test_whole_quotations_are_left_alone(language: str, text: str) -> None:
    assert list(find(read(text, language))) == []


def test_turned_marks_do_not_hide_one_that_is_alone() -> None:
    text = 'Er sagt: "Sie haben geprägt: "Post-Zeit, ein Land." So ist es.\nDas ist so.„\nUnd auch das hier.„'
    assert '"Sie' in seen(find(read(text, "de")), text)


def test_many_mixed_pairs_among_more_whole_ones_are_seen() -> None:
    whole, mixed = '“It was late,” he said. "It was cold," she said.', 'Then “we left," they said.'
    text = "\n".join([whole] * 12 + [mixed] * 7)
    assert seen(find(read(text, "en")), text) == ['left,"'] * 7


OVER = (
    'She said: "We waited the whole night at the port. The ferry never came.\n{}It is a scandal that nobody told us'
    ' about the storm and the ferry before."\n"I hope so," said the mayor.'
)


def test_a_quotation_that_goes_on_unopened_is_seen() -> None:
    text = OVER.format("")
    assert seen(find(read(text, "en")), text) == ["It"]


def test_one_that_is_opened_again_and_short_lines_of_one_are_not() -> None:
    assert list(find(read(OVER.format('"'), "en"))) == []
    short = 'The note reads: "We waited at the port.\nYours, Anna Holm"\n"I hope so," said the mayor.'
    assert list(find(read(short, "en"))) == []
