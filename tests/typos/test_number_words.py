from __future__ import annotations

import pytest

from scrub.typos.number_words import read_values


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("en", "twenty-five", 25),
        ("en", "two hundred and fifty thousand", 250_000),
        ("en", "three million", 3_000_000),
        ("en", "a dozen", 12),
        ("de", "einundzwanzig", 21),
        ("de", "fünfunddreißig", 35),
        ("de", "zweihundert", 200),
        ("de", "drei millionen", 3_000_000),
        ("fr", "quatre-vingt-dix", 90),
        ("fr", "quatre-vingts", 80),
        ("fr", "soixante-quinze", 75),
        ("fr", "vingt et un", 21),
        ("es", "treinta y cinco", 35),
        ("es", "veintidós", 22),
        ("it", "trentacinque", 35),
        ("it", "ventuno", 21),
        ("pt", "vinte e cinco", 25),
        ("ru", "тридцать пять", 35),
        ("pl", "dwadzieścia pięć", 25),
    ],
)
def test_numbers_in_words_have_their_value(language: str, words: str, value: float) -> None:
    assert value in read_values(words.split(), language)


def test_numbers_that_stand_apart_are_not_added() -> None:
    assert read_values("five of twenty and seven others".split(), "en") == {5, 20, 7, 27}
    assert read_values("one two three".split(), "en") == {1, 2, 3}


def test_a_language_without_number_words_has_none() -> None:
    assert read_values("een twee".split(), "nl") == set()
