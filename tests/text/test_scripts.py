"""Scripts: how letters are counted, and what a script alone says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.text.scripts import beyond_ascii, code_fits, letters_by_script, owner, script_of, settled

LETTERS = st.text(st.sampled_from("aZ ßé.1_жЖ漢字のカ한العहि\u0300\ud800😀"), max_size=60)


@given(st.text(max_size=80) | LETTERS)
def test_every_letter_is_counted_once(text: str) -> None:
    assert letters_by_script(text).total() == sum(map(str.isalpha, text))


@given(LETTERS)
def test_what_is_beyond_ascii_keeps_its_order(text: str) -> None:
    assert beyond_ascii(text) == "".join(char for char in text if not char.isascii())


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("", "Zyyy"), ("12:30 …", "Zyyy"), ("Große", "Latn"), ("парк Abc", "Cyrl"), ("漢字", "Hani"),
        ("漢字カナ", "Kana"), ("TV 漢字", "Hani"), ("한국 KBS", "Hang"), ("नमस्ते", "Deva"),
    ],
)  # fmt: skip
def test_the_script_of_a_text(text: str, script: str) -> None:
    assert script_of(letters_by_script(text)) == script


def test_a_script_of_one_language_has_an_owner() -> None:
    assert [owner(script) for script in ("Thai", "Kana", "Latn", "Cyrl", "Zyyy")] == ["th", "ja", None, None, None]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "我的书", "zh"),
        ("zh", "渋谷駅", "ja"),
        ("ja", "東京の駅で", "ja"),
        ("ja", "你的店", "zh"),
        ("th", "", "th"),
    ],
)
def test_chinese_and_japanese_are_told_apart(language: str, text: str, expected: str) -> None:
    assert settled(language, text) == expected


def test_a_code_fits_the_scripts_of_its_language() -> None:
    assert code_fits("en", "Latn")
    assert not code_fits("en", "Cyrl")
    assert code_fits("sr", "Cyrl")
    assert code_fits("sr", "Latn")
    assert code_fits("ru", "Zyyy")
    assert not code_fits("ru", "Latn")
