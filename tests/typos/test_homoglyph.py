from __future__ import annotations

import pytest

from scrub.text.article import read
from scrub.typos.homoglyph import find
from tests.typos.texts import best


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [("en", "Gl\u0435nn came", "Glenn"), ("ru", "он cтолько ел", "столько"), ("ru", "взял c собой", "с")],
)
def test_a_letter_of_another_script_is_seen(language: str, text: str, right: str) -> None:
    assert best(find(read(text, language))) == [right]


@pytest.mark.parametrize("text", ["VIPов и PRом", "альфа α и beta", "Москва and London", "10 μg of iron"])
def test_words_that_mix_scripts_by_right_are_left_alone(text: str) -> None:
    assert list(find(read(text, "ru"))) == []
