from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scrub.filler.grams import grams, known_grams


def test_runs_of_letters_are_grams_where_texts_are_few() -> None:
    found, tokens = grams("La casa", "es")
    assert tokens == 2
    assert {("la",), ("la", "casa"), ("~a_c",), ("~casa",)} <= found
    assert grams("La casa", "en")[0] == {("la",), ("casa",), ("la", "casa")}


@given(st.text(max_size=80), st.sampled_from(["en", "es", "ru", "zh"]))
def test_known_grams_are_those_of_the_text(text: str, language: str) -> None:
    found, tokens = grams(text, language)
    known = frozenset(sorted(found)[::2]) | {("never", "seen")}
    assert known_grams(text, language, known) == (found & known, tokens)
