"""What a line speaks of: adverts, subscriptions, comments, in each language."""

from __future__ import annotations

import pytest

from scrub.chrome.chars import chars_of
from scrub.chrome.concepts import FILE, GROUPS, NAMES, columns
from scrub.chrome.stems import stems_of
from scrub.engine.locate import read_model


def about(line: str, language: str) -> dict[str, float]:
    words, content = stems_of(chars_of([line, "next line"]))
    row = columns(1, words, content, language)[:, 0].tolist()
    return {name.removeprefix("about_"): round(value, 2) for name, value in zip(NAMES, row, strict=True) if value}


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("The story goes on below this advert", "en", {"ad": 0.14, "piece": 0.29, "any": 0.43, "kinds": 2}),
        ("Die Kommentare zu diesem Artikel", "de", {"talk": 0.2, "piece": 0.2, "any": 0.4, "kinds": 2}),
        ("Publicité", "fr", {"ad": 1, "any": 1, "kinds": 1}),
        ("हमारे प्रायोजक का संदेश", "hi", {"ad": 0.25, "any": 0.25, "kinds": 1}),
        ("التعليقات على هذا الخبر مغلقة", "ar", {"talk": 0.2, "piece": 0.2, "any": 0.4, "kinds": 2}),
        ("本文广告", "zh", {"ad": 0.33, "piece": 0.33, "any": 0.67, "kinds": 2}),
        ("The pier has been closed since the storm", "en", {}),
    ],
)
def test_the_words_of_a_line_are_counted_by_what_they_are_about(
    line: str, language: str, expected: dict[str, float]
) -> None:
    assert about(line, language) == expected


@pytest.mark.parametrize(
    ("line", "language"),
    [("Les publics jeunes", "fr"), ("Sie kommen morgen", "de"), ("Il pubblico ride", "it"), ("Though it rained", "en")],
)
def test_words_that_begin_like_one_that_is_known_are_told_apart(line: str, language: str) -> None:
    assert about(line, language) == {}


def test_names_of_networks_are_known_in_each_language() -> None:
    for language in read_model(FILE)["words"]:
        if language not in ("any", "ja", "ko", "zh"):
            assert about("Facebook", language)["social"] == 1, language


def test_of_a_language_without_words_nothing_is_known() -> None:
    assert set(about("Advert", "eo").values()) == {-1.0}
    assert set(about("Advert", "any").values()) == {-1.0}


def test_each_language_has_words_for_each_group() -> None:
    data = read_model(FILE)
    assert tuple(data["groups"]) == GROUPS
    for language, groups in data["words"].items():
        assert len(groups) == len(GROUPS)
        assert language == "any" or all(groups), language
