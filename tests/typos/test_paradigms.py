from __future__ import annotations

import pytest

from scrub.typos.lexicon import available, lexicon
from scrub.typos.paradigms import inflects


@pytest.mark.parametrize(
    ("language", "word", "right"),
    [
        ("ru", "тапком", True),
        ("ru", "правительсвом", False),
        ("ru", "написанно", False),
        ("uk", "добря", False),
        ("pl", "wstawy", False),
        ("en", "teh", False),
    ],
)
def test_a_form_is_right_when_the_plural_of_its_noun_is_known(language: str, word: str, right: bool) -> None:
    if available(language) != "dictionary":
        pytest.skip("needs the dictionaries extra")
    book = lexicon(language)
    assert book is not None
    assert inflects(word, book) is right
