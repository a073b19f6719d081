"""The lexicon: what is a word, in which case and norm, and what is known where no dictionary is."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.engine.locate import data_root
from scrub.typos.dictionaries import installed
from scrub.typos.frequencies import key
from scrub.typos.lexicon import available, lexicon

english = lexicon("en")
assert english is not None
any_text = st.text(st.characters(exclude_categories=()))


def test_english_needs_no_extra() -> None:
    assert available("en") == "dictionary"


@pytest.mark.parametrize("language", ["xx", "", "unknown", "ja", "../en"])
def test_a_language_nobody_knows_has_nothing(language: str) -> None:
    assert available(language) == "nothing"
    assert lexicon(language) is None


@pytest.mark.parametrize("word", ["house", "House", "HOUSE", "Paris", "paris", "doesn't", "doesn’t", "co\u00adoperate"])
def test_case_and_apostrophes_do_not_matter(word: str) -> None:
    assert english.known(word)


@pytest.mark.parametrize("word", ["teh", "definately", "untill", "goverment", "recieve", "seperate"])
def test_a_frequent_misspelling_is_not_known(word: str) -> None:
    assert english.zipf(word) > 0
    assert not english.known(word)


@pytest.mark.parametrize(
    "word", ["colour", "organised", "travelling", "centre", "analyse", "defence", "foetus", "learnt"]
)
def test_british_spelling_is_right_with_the_american_dictionary_alone(word: str) -> None:
    american = dataclasses.replace(english, dictionaries=english.dictionaries[:1], answers={}, zipfs={})
    assert american.known(word)


def test_without_a_dictionary_only_frequency_vouches() -> None:
    reduced = dataclasses.replace(english, dictionaries=(), answers={})
    assert reduced.reduced
    assert reduced.known("house")
    assert not reduced.known("hosue")


def test_a_lexicon_is_opened_once() -> None:
    assert lexicon("en") is english


def test_dictionaries_are_found_without_opening_them() -> None:
    assert installed("en")[0][0] == "en_US"


@pytest.mark.parametrize(
    ("word", "language", "folded"),
    [("Straße", "de", "strasse"), ("Işık", "tr", "ışık"), ("İZMİR", "tr", "izmir"), ("DON’T", "en", "don't")],
)
def test_words_are_looked_up_as_wordfreq_writes_them(word: str, language: str, folded: str) -> None:
    assert key(word, language) == folded


@given(any_text)
def test_any_word_gets_an_answer(word: str) -> None:
    assert english.known(word) in {True, False}


@pytest.mark.parametrize("file", sorted((data_root("rules") / "words").glob("*.txt")), ids=lambda file: file.stem)
def test_shipped_words_are_in_order_in_small_letters_and_needed(file: Path) -> None:
    words = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert words == sorted(set(words))
    book = lexicon(file.stem)
    assert book is not None
    assert [word for word in words if word != key(word, file.stem) or not book.known(word)] == []
    if not book.dictionaries:
        return  # what a dictionary lacks is told only where one is installed
    least = book.dictionaries[:1] if file.stem == "en" else ()
    books = [
        dataclasses.replace(book, dictionaries=d, words=frozenset(), answers={}) for d in (book.dictionaries, least)
    ]
    assert [word for word in words if all(bare.known(word) for bare in books)] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "vlogger Vlogger recused miso mown sawn hewn shorn leapt throve fete jobsworth souk shinty dreich fundis",
        ),
        ("de", "hülfen wögen röche löge schöben lüde wüsche jassen Beiz leiwand padeln"),
        ("es", "azor carballos reservá bailaor okupación"),
        ("fr", "mojettes técis doxer bricelets"),
        ("it", "rifugista pinsa questora"),
        ("nl", "keatsen framede geboosterd"),
        ("pl", "betonoza gościni morsować"),
        ("pt", "motociata pix piseiros"),
    ],
)
def test_words_that_the_dictionaries_lack_are_known_with_and_without_them(language: str, words: str) -> None:
    book = lexicon(language)
    assert book is not None
    bare = dataclasses.replace(book, dictionaries=book.dictionaries[:1] if language == "en" else (), answers={})
    assert [word for word in words.split() if not (book.known(word) and bare.known(word))] == []
