"""The few words that tell speech to the reader, comments, offers and captions from a story."""

from __future__ import annotations

import numpy as np
import pytest

from scrub.chrome.chars import chars_of
from scrub.chrome.lexicon import GROUPS, WORDS
from scrub.chrome.stems import numbers_of, once, stems_of
from scrub.chrome.wording import columns


def shares(line: str, language: str) -> dict[str, float]:
    words, _ = stems_of(chars_of([line, "next line"]))
    row = columns(1, words, language)[:, 0].tolist()
    return {group: round(value, 2) for group, value in zip(GROUPS, row, strict=True) if value}


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("Your stall waits", "en", {"you": 0.33}),
        ("I think my stall", "en", {"me": 0.5}),
        ("Our readers wait", "en", {"us": 0.33}),
        ("Subscribe free", "en", {"offer": 1.0}),
        ("She said", "en", {"said": 0.5}),
        ("Das Foto zeigt alles", "de", {"pictured": 0.5}),
        ("Jetzt hören Sie zu", "de", {"you": 0.25, "offer": 0.25}),
        ("was hören sie heute", "de", {"offer": 0.25}),
        ("подписывайтесь на канал", "ru", {"offer": 0.67}),
        ("The pier is closed", "en", {}),
    ],
)
def test_words_are_counted_by_what_they_do(line: str, language: str, expected: dict[str, float]) -> None:
    assert shares(line, language) == expected


def test_of_other_languages_nothing_is_known() -> None:
    assert shares("Usomaji", "sw") == dict.fromkeys(GROUPS, -1.0)


def test_each_language_has_words_for_each_group() -> None:
    for groups in WORDS.values():
        assert len(groups) == len(GROUPS)
        assert all(len(group.split()) >= 2 for group in groups)


def test_a_word_has_the_number_of_its_first_letters() -> None:
    words, content = stems_of(chars_of(["Harbourmaster of 12"]))
    assert words.stems.tolist() == numbers_of(["harbourmaster", "of", "12"]).tolist()
    assert content.stems.tolist() == numbers_of(["harbou", "12"]).tolist()
    assert words.capital.tolist() == [1, 0, 0]


def test_of_a_number_the_first_value_counts() -> None:
    numbers, values = once(np.array([7, 3, 7, 5]), np.array([1, 2, 3, 4]))
    assert (numbers.tolist(), values.tolist()) == ([3, 5, 7], [2, 4, 1])
