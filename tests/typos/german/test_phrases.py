from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.german.phrases import behind_preposition, without_subject

NO_SUBJECT = [
    "in der Nähe der Schule morgen",
    "in der Nähe der neuen großen hellen Schule morgen",
    "vor allem am Abend",
    "seit langem nicht mehr gut",
    "bei einer der neuen Schulen",
]
SUBJECT = [
    "vor allem Familien",
    "unter anderem zwei Bands",
    "bis heute ältere Menschen",
    "nur einer bezahlt",
    "bisher einer der Anwälte",
    "deutlich mehr gesehen",
    "in der Stadt der gut war",
]
ENDS = {"in der Nähe der neuen großen hellen Schule morgen": 8, "am Ende der Woche Kinder": 4, "vor allem Familien": 2}


@pytest.mark.parametrize("text", NO_SUBJECT)
def test_adverbs_and_nouns_behind_prepositions_are_no_subject(text: str) -> None:
    assert without_subject(read(text, "de").words)


@pytest.mark.parametrize("text", SUBJECT)
def test_what_may_be_a_subject_is_seen(text: str) -> None:
    assert not without_subject(read(text, "de").words)


@pytest.mark.parametrize(("text", "end"), ENDS.items())
def test_a_phrase_ends_behind_its_last_noun(text: str, end: int) -> None:
    assert behind_preposition(read(text, "de").words, 0) == end
