from __future__ import annotations

from scrub.model.finding import Finding
from scrub.text.article import read
from scrub.typos.find import find_typos
from tests.typos.texts import seen

FIXED = 0.9
"""The confidence from which a typo is put right."""


def found(text: str) -> list[Finding]:
    return find_typos(read(text, "en"))


def test_words_before_sic_are_left_alone() -> None:
    text = 'The sign said: "Closed for teh wether [sic]". The goverment laughed.'
    assert seen(found(text), text) == ["goverment"]


def test_the_rest_of_a_quotation_with_sic_is_not_put_right() -> None:
    text = 'The sign said: "Beware of teh geese on the old bridge and the neibours dog [sic]".'
    assert [(hit.span.of(text), hit.confidence < FIXED) for hit in found(text)] == [("teh", True)]


def test_speech_in_a_dialect_is_not_put_right() -> None:
    text = '"Dinnae fret, yersel wull see teh boat," the fisher said. He waited for teh boat.'
    hits = [hit.confidence for hit in found(text) if hit.span.of(text) == "teh"]
    assert [confidence < FIXED for confidence in hits] == [True, False]


def test_one_slip_in_a_quotation_is_no_dialect() -> None:
    text = 'She said: "The goverment must act now." Then she left.'
    assert [hit.confidence >= FIXED for hit in found(text)] == [True]
