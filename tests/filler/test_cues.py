from __future__ import annotations

import pytest

from scrub.filler.cues import cues


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "it", "de", "ru", "uk", "tr"])
def test_word_lists_are_there_and_in_lower_case(language: str) -> None:
    known = cues(language)
    assert all(known)
    assert all(word == word.lower() for words in known for word in words)
    assert not known.plain & known.fancy


def test_an_unknown_language_has_none() -> None:
    assert not any(cues("xx"))
