"""Edits: the sort of slip between two words."""

from __future__ import annotations

import pytest

from scrub.typos.edits import compare


@pytest.mark.parametrize(
    ("wrong", "right", "sort"),
    [
        ("teh", "the", "swapped"),
        ("acording", "according", "double"),
        ("committment", "commitment", "double"),
        ("definately", "definitely", "vowel"),
        ("sutomatic", "automatic", "key"),
        ("proteina", "proteína", "accent"),
        ("suprize", "suprise", "sound"),
        ("wrte", "write", "missing"),
        ("opresence", "presence", "extra"),
        ("opresence", "presence", "first"),
        ("четвер", "четверг", "ending"),
    ],
)
def test_the_sort_of_a_slip_is_named(wrong: str, right: str, sort: str) -> None:
    assert getattr(compare(wrong, right, 1), sort)


def test_a_slip_in_the_middle_is_neither_first_nor_ending() -> None:
    edit = compare("goverment", "government", 1)
    assert not edit.first
    assert not edit.ending
