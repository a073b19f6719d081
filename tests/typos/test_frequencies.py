"""How frequent words are: the lists as wordfreq has them, in a tenth of the memory."""

from __future__ import annotations

import gzip
import os
from importlib.util import find_spec

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.typos.frequencies import common, most_frequent, zipfs


def listed(name: str) -> dict[str, float]:
    """Return word -> Zipf value of one of wordfreq's lists."""
    spec = find_spec("wordfreq")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    with gzip.open(os.path.join(spec.submodule_search_locations[0], "data", f"{name}.msgpack.gz")) as stream:
        _, *lists = msgpack.load(stream)
    return {word: round(9 - place / 100, 2) for place, words in enumerate(lists) for word in words}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_word_of_the_list_has_its_value_and_no_other_word_has_one(language: str) -> None:
    table, expected = zipfs(language), listed(f"large_{language}")
    assert len(table) == len(expected)
    assert all(table.get(word) == zipf for word, zipf in expected.items())
    assert not any(table.get(f"{word}§", 0.0) for word in expected)


def test_two_letters_are_not_the_chinese_character_that_is_stored_as_the_same_bytes() -> None:
    letters = "火".encode("utf-16-le").decode("ascii")
    assert letters == "kp"
    assert zipfs("en").get(letters) != zipfs("en").get("火")


def test_a_table_is_a_mapping_whose_words_come_the_most_frequent_first() -> None:
    table = zipfs("en")
    first = next(iter(table))
    assert table[first] == max(zipf for zipf, _ in most_frequent("en", 7.0)) == common("en")[first]
    with pytest.raises(KeyError):
        table["zzxqk"]


def test_most_frequent_words_are_all_from_a_value_on() -> None:
    expected = {word: zipf for word, zipf in listed("large_en").items() if zipf >= 4.0}
    assert {word: zipf for zipf, words in most_frequent("en", 4.0) for word in words} == expected


def test_a_language_that_is_not_judged_has_no_words() -> None:
    assert not zipfs("xx")
    assert not common("xx")
    assert list(most_frequent("xx", 0.0)) == []
    assert zipfs("xx").get("the", 0.0) == 0.0


@given(st.text())
def test_any_text_may_be_looked_up(word: str) -> None:
    assert 0 <= zipfs("en").get(word, 0.0) < 9


def test_half_a_surrogate_pair_may_be_looked_up() -> None:
    assert zipfs("en").get("\ud800", 0.0) == 0.0
