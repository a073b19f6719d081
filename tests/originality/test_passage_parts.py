from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from scrub.originality.near import Passage
from scrub.originality.passage_parts import parted


def marks(*runs: tuple[bool, int]) -> np.ndarray:
    return np.concatenate([np.full(count, usual) for usual, count in runs])


def test_a_passage_without_furniture_stays_whole():
    passage = Passage(0, 20, 5, 25, 1.0, 1.0)
    assert parted(passage, np.zeros(20, np.bool_)) == [passage]


def test_furniture_between_two_parts_is_cut_out():
    found = parted(Passage(0, 40, 100, 140, 1.0, 1.0), marks((False, 15), (True, 10), (False, 15)))
    assert [(part.start, part.end) for part in found] == [(0, 15), (15, 25), (25, 40)]
    assert [(part.ref_start, part.ref_end) for part in found] == [(100, 115), (115, 125), (125, 140)]


def test_a_few_words_of_furniture_cut_nothing():
    assert len(parted(Passage(0, 40, 0, 40, 1.0, 1.0), marks((False, 20), (True, 3), (False, 17)))) == 1


@given(st.lists(st.booleans(), min_size=1, max_size=60), st.integers(1, 80))
def test_parts_cover_the_passage_in_order(usual: list[bool], size: int):
    passage = Passage(3, 3 + len(usual), 7, 7 + size, 0.5, 0.9)
    found = parted(passage, np.array([False] * 3 + usual))
    assert (found[0].start, found[-1].end) == (passage.start, passage.end)
    assert all(one.end == other.start for one, other in pairwise(found))
    assert all(passage.ref_start <= part.ref_start < part.ref_end <= passage.ref_end for part in found)
