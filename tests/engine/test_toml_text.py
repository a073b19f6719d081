"""What is written as TOML is read back."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.engine.toml_text import basic, listed, quoted

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)


@given(texts)
def test_any_text_is_read_back(text: str) -> None:
    for write in (basic, quoted):
        assert tomllib.loads(f"x = {write(text)}") == {"x": text}


@given(st.lists(texts, max_size=4))
def test_any_list_of_texts_is_read_back(given: list[str]) -> None:
    assert tomllib.loads("\n".join(listed("x", given))) == {"x": given}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (r"^\d+ min$", r"'^\d+ min$'"),
        ("it's", '"it\'s"'),
        ("a\x7fb\t", r'"a\u007fb\t"'),
        ("Weiterlesen…", '"Weiterlesen…"'),
    ],
)
def test_a_text_is_literal_where_that_saves_escapes(text: str, written: str) -> None:
    assert quoted(text) == written
