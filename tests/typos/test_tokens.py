"""Tokens: words taken apart at hyphens and apostrophes, with their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.text.article import read
from scrub.typos.lexicon import lexicon
from scrub.typos.tokens import Tokens, tokenise


def tokens(text: str, language: str = "en") -> Tokens:
    book = lexicon(language)
    assert book is not None
    return tokenise(read(text, language), book)


@pytest.mark.parametrize(
    ("text", "language", "pieces"),
    [
        ("a well-known man", "en", ["a", "well", "known", "man"]),
        ("Reid’s plan", "en", ["Reid", "plan"]),
        ("he doesn’t", "en", ["he", "doesn’t"]),
        ("l’homme dit", "fr", ["l", "homme", "dit"]),
        ("Ankara'nın", "tr", ["Ankara"]),
        ("п’ять днів", "uk", ["п’ять", "днів"]),
    ],
)
def test_words_come_apart(text: str, language: str, pieces: list[str]) -> None:
    assert [piece.text for piece in tokens(text, language)] == pieces


@pytest.mark.parametrize(
    "text",
    [
        "#wrold",
        "@wrold",
        "wrold.com",
        "x/wrold",
        "wrold2",
        "a.wrold",
        "wrold\u0308",
        "(kas)",
        "wrold*",
        "[w]wrold",
        "kas-like",
    ],
)
def test_parts_of_addresses_and_signs_are_not_bare(text: str) -> None:
    seen = tokens(text)
    assert not any(seen.bare(piece) for piece in seen if piece.folded in {"wrold", "kas"})


def test_the_second_name_of_a_species_is_known_by_the_first() -> None:
    text = "A strain of Lactobacillus reuteri and L. casei, and a bread of casei."
    seen = tokens(text)
    assert [seen.of_a_species(piece) for piece in seen if piece.folded in {"reuteri", "casei"}] == [True, True, False]


@given(st.text(), st.sampled_from(["en", "fr", "tr", "uk"]))
def test_pieces_are_where_they_say(text: str, language: str) -> None:
    assert all(text[piece.start : piece.end] == piece.text for piece in tokens(text, language))
