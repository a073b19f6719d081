from __future__ import annotations

import pytest

from scrub.typos.irregular import forms_of


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("en", "fall", "fell"),
        ("en", "overtake", "overtook"),
        ("de", "ansteigen", "angestiegen"),
        ("de", "beginnt", "begann"),
        ("de", "vergeht", "vergangen"),
        ("nl", "kiezen", "gekozen"),
        ("sv", "skriver", "skrev"),
        ("fr", "peuvent", "purent"),
        ("es", "pide", "pidió"),
        ("it", "chiude", "chiuse"),
        ("pt", "diz", "disse"),
    ],
)
def test_forms_of_one_word_are_known_both_ways(language: str, one: str, two: str) -> None:
    assert two in forms_of(one, language)
    assert one in forms_of(two, language)


@pytest.mark.parametrize(("language", "word"), [("en", "tears"), ("en", "harbour"), ("de", "hafen"), ("xx", "rise")])
def test_other_words_have_no_such_forms(language: str, word: str) -> None:
    assert not forms_of(word, language) - {"tear", "tears", "tearing", "tore", "torn"}
