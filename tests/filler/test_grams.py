from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from scrub.filler.grams import TOKEN, grams, tokens
from scrub.text.fold import tidy


def test_runs_of_letters_are_grams_where_texts_are_few() -> None:
    found, count = grams("La casa", "es")
    assert count == 2
    assert {("la",), ("la", "casa"), ("~a_c",), ("~casa",)} <= found
    assert grams("La casa", "en")[0] == {("la",), ("casa",), ("la", "casa")}


def test_tokens_are_words_marks_and_numbers() -> None:
    assert tokens("She’ll pay 3,000 (or “more”)!", "en") == 'she\'ll pay # , # or " more " !'.split()
    assert tokens("三百 20人。", "zh") == ["三", "百", "#", "人", "。"]


@given(st.text(st.sampled_from("ab'7 ,.é’²_(#\"\n"), max_size=60) | st.text(max_size=60))
def test_tokens_are_those_of_one_pattern(text: str) -> None:
    found = re.findall(TOKEN, tidy(text.lower()))
    assert tokens(text, "en") == ["#" if token[0].isdigit() else token for token in found]
