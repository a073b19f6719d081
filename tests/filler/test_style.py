from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.filler.facts import read_facts
from scrub.filler.features import FEATURES, features, pieces
from scrub.filler.grams import grams
from scrub.filler.signs import SIGNS
from scrub.filler.style import shipped, style_of
from scrub.text.article import read
from tests.filler.texts import PLAIN, STOCK, filler

LANGUAGES = ("en", "es", "pt", "ru", "zh", "any")


def test_a_report_reads_plain_and_stock_copy_templated() -> None:
    plain, stock = filler(PLAIN).style, filler(STOCK).style
    assert plain is not None
    assert stock is not None
    assert plain.score < 0.3
    assert stock.score > 0.9


def test_below_300_letters_nothing_is_said() -> None:
    assert filler(STOCK[:280]).style is None
    assert filler("").style is None


def test_a_hundred_signs_are_enough_in_chinese() -> None:
    text = "市议会星期二投票决定关闭码头六个星期，因为潜水员三月在木桩上发现了裂缝。" * 4
    assert filler(text[:90], "zh").style is None
    assert filler(text, "zh").style is not None


def test_the_largest_reasons_come_first_in_words() -> None:
    style = filler(STOCK).style
    assert style is not None
    weights = [abs(weight) for _, weight in style.reasons]
    assert weights == sorted(weights, reverse=True)
    assert all(" " in reason or reason.isalpha() for reason, _ in style.reasons)


def test_the_same_text_twice_as_long_reads_much_the_same() -> None:
    once, many = filler(PLAIN).style, filler("\n".join([PLAIN] * 8)).style
    assert once is not None
    assert many is not None
    assert abs(once.score - many.score) < 0.25


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_model_weighs_each_feature(language: str) -> None:
    model = shipped(language)
    assert list(model.features) == [*FEATURES, *(SIGNS if language == "zh" else ())]
    assert bool(model.lexicon) == (language != "any")


def test_a_language_without_a_lexicon_gets_the_features_alone() -> None:
    assert shipped("de") == shipped("any")
    assert shipped("../en") == shipped("any")


def test_pieces_cover_the_sentences_in_order() -> None:
    reading = read_facts(read(" ".join([PLAIN] * 12), "en"))
    parts = pieces(reading)
    assert len(parts) > 3
    assert [p.begin for p in parts[1:]] == [p.end for p in parts[:-1]]
    assert (parts[0].begin, parts[-1].end) == (0, len(reading.facts))


def test_grams_hold_words_and_numbers() -> None:
    found, tokens = grams("The pier closed in 1998, leaving many stranded.", "en")
    assert {("pier",), ("in", "#"), ("#", ",", "leaving")} <= found
    assert tokens == 10


def test_grams_of_chinese_are_letters() -> None:
    found, _ = grams("新大桥", "zh")
    assert {("新",), ("新", "大"), ("新", "大", "桥")} <= found


@given(st.text(max_size=500), st.sampled_from(LANGUAGES))
def test_any_text_has_figures_or_none(text: str, language: str) -> None:
    reading = read_facts(read(text, language))
    for piece in pieces(reading):
        assert all(-10 < value < 50 for value in features(reading, piece, {}))
    style = style_of(reading, {})
    assert style is None or 0 <= style.score <= 1
