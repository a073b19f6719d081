from __future__ import annotations

from scrub.text.article import read
from scrub.typos.collect import collect
from scrub.typos.realword import find
from tests.typos.texts import best

CORPUS = collect(
    [(f"He has a letter from the bank {word}. Fill in the form and wait.", "en") for word in "abcdefgh"]
).languages["en"]


def test_a_word_that_never_stands_there_is_seen_with_the_one_that_does() -> None:
    assert best(find(read("She showed a letter form the bank.", "en"), CORPUS)) == ["from"]


def test_what_the_corpus_has_or_does_not_know_is_left_alone() -> None:
    assert (
        list(find(read("She has a letter from the bank. Fill in the form and a letter frog the bank.", "en"), CORPUS))
        == []
    )
