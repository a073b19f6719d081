from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.filler.grams import grams, tokens
from scrub.filler.lexicon import NOTHING, Lexicon, Weighed

WEIGHTS = {"a": 40, "the boat": -100, ", and": 70, "in # ,": 30, "pier": 10, "~el b": 5}


def weighed(*parts: str, weights: dict[str, int] = WEIGHTS, language: str = "en", most: int = 5) -> Weighed:
    lexicon = Lexicon.of(weights)
    return lexicon.weigh([tokens(part, language) for part in parts], [1.0] * len(parts), language, most)


def test_the_grams_of_a_text_are_added_up_by_side() -> None:
    found = weighed("A boat, and the boat. In 1998, a pier.")
    assert found.plus == pytest.approx(1.5)
    assert found.minus == pytest.approx(-1.0)
    assert found.best == (", and", "a", "in # ,", "pier")
    assert found.worst == ("the boat",)


def test_a_gram_counts_once_in_a_part() -> None:
    assert weighed("a a a").plus == pytest.approx(0.4)
    assert weighed("a a a", "a").plus == pytest.approx(0.8)


def test_no_gram_goes_across_parts() -> None:
    assert weighed("the", "boat") == NOTHING


def test_the_heaviest_are_shown_first() -> None:
    assert weighed("a pier in 5, and", most=2).best == (", and", "a")
    assert weighed("nothing known here") == NOTHING


@given(
    st.lists(st.text(st.sampled_from("ab7 ,.é'"), max_size=40), min_size=1, max_size=4),
    st.sampled_from(["en", "es", "zh"]),
)
def test_every_gram_is_found_and_no_other(parts: list[str], language: str) -> None:
    every = sorted({gram for part in parts for gram in grams(part + " a, b7", language)[0]})
    weights = {" ".join(gram): n + 1 for n, gram in enumerate(every) if n % 3}
    if language != "es":
        weights = {gram: weight for gram, weight in weights.items() if gram[0] != "~"}
    expected = sum(weights.get(" ".join(gram), 0) for part in parts for gram in grams(part, language)[0])
    found = weighed(*parts, weights=weights, language=language)
    assert found.plus == pytest.approx(expected / 100)
    assert found.minus == 0
