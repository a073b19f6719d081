import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from scrub.originality.near import TAKEN, Passage, _best, passages

WORDS = st.lists(st.integers(0, 9), max_size=60).map(lambda ids: np.array(ids, np.uint64))


def numbered(start: int, count: int) -> np.ndarray:
    return np.arange(start, start + count, dtype=np.uint64)


def test_a_copy_is_one_exact_passage():
    found = passages(numbered(1, 80), numbered(1, 80))
    assert [(p.start, p.end, p.ref_start, p.ref_end, p.exact) for p in found] == [(0, 80, 0, 80, 1.0)]


def test_a_copied_part_has_its_bounds_on_both_sides():
    text = np.concatenate((numbered(500, 30), numbered(20, 40), numbered(700, 30)))
    found = passages(text, numbered(1, 100))
    assert [(p.start, p.end, p.ref_start, p.ref_end) for p in found] == [(30, 70, 19, 59)]


def test_a_third_of_the_words_replaced_is_one_passage():
    rng = random.Random(5)
    text = numbered(1, 200)
    for place in rng.sample(range(200), 60):
        text[place] = 10_000 + place
    found = passages(text, numbered(1, 200))
    assert sum(p.end - p.start for p in found) >= 180
    assert all(abs(p.start - p.ref_start) <= 1 for p in found)


def test_unrelated_texts_share_nothing():
    assert passages(numbered(1, 100), numbered(500, 100)) == []


@given(WORDS, WORDS)
def test_passages_lie_inside_both_texts(here, there):
    for p in passages(here, there):
        assert 0 <= p.start < p.end <= len(here)
        assert 0 <= p.ref_start < p.ref_end <= len(there)
        assert 0 < p.equal <= 1


RANGES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=12)


@given(RANGES)
def test_a_passage_stays_when_longer_ones_explain_little_of_it(ranges):
    found = [Passage(start, start + size, 0, size, 1.0, 1.0) for start, size in ranges]
    kept: list[Passage] = []
    for passage in sorted(found, key=lambda p: (p.start - p.end, p)):
        common = sum(max(0, min(passage.end, p.end) - max(passage.start, p.start)) for p in kept)
        if common < TAKEN * (passage.end - passage.start):
            kept.append(passage)
    assert _best(found) == sorted(kept)
