"""Compounds and derivations: new words made of known ones."""

from __future__ import annotations

import pytest

from scrub.typos.compounds import made_of_words
from scrub.typos.lexicon import available, lexicon


@pytest.mark.parametrize("word", ["uncited", "preppers", "followup", "cleareyed", "supervolcano"])
def test_english_derivations_are_seen(word: str) -> None:
    book = lexicon("en")
    assert book is not None
    assert made_of_words(word, book)


@pytest.mark.parametrize("word", ["goverment", "recieve", "therefoe", "acording", "mbrinister"])
def test_misspellings_are_not_made_of_words(word: str) -> None:
    book = lexicon("en")
    assert book is not None
    assert not made_of_words(word, book)


@pytest.mark.skipif(available("de") != "dictionary", reason="needs the dictionaries extra")
def test_german_compounds_are_seen() -> None:
    book = lexicon("de")
    assert book is not None
    assert made_of_words("regierungsbericht", book)
    assert not made_of_words("regirungsbericht", book)
