"""Votes of words and letters: counted once for each language, capped, and packed without loss."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scrub.text.language_data import load
from scrub.text.votes import FIELD, MOST_LETTER, MOST_WORD, ballot, leader, votes

WORDS = sorted({word for words in load()["words"]["Latn"].values() for word in words.split() if word.isalpha()})


def plain_votes(text: str) -> dict[str, float]:
    """Return the votes of a text of words and blanks, counted one by one."""
    out: dict[str, float] = {}
    words, found = text.split(), load()
    for language, listed in found["words"]["Latn"].items():
        for word in set(words) & set(listed.split()):
            out[language] = out.get(language, 0) + min(words.count(word), MOST_WORD)
    for language, letters in found["letters"]["Latn"].items():
        for letter in set(letters) & set(text):
            out[language] = out.get(language, 0) + min(text.count(letter), MOST_LETTER) / 2
    return out


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_packed_votes_are_those_counted_one_by_one(text: str) -> None:
    assert votes(text, "Latn") == plain_votes(text)


def test_no_text_fills_the_field_of_a_language() -> None:
    assert max(votes(" ".join(WORDS * 3) + " äöüßéàç" * 9, "Latn").values()) < 1 << FIELD - 1


def test_case_does_not_matter_and_digits_make_no_word() -> None:
    assert votes("THE The the", "Latn") == votes("the the the", "Latn")
    assert votes("the1 2the the_3", "Latn") == {}


def test_a_script_without_lists_has_no_votes() -> None:
    assert votes("the", "Thai") == {}
    assert leader({}) == ("unknown", 0.0)
    assert ballot("Thai").languages == ()
