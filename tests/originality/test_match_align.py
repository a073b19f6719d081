from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from scrub.originality.match_align import joined
from scrub.originality.near import Passage

RANGES = st.tuples(st.integers(0, 200), st.integers(1, 40), st.integers(0, 200), st.integers(1, 40))


def passage(start: int, end: int, ref_start: int, ref_end: int) -> Passage:
    return Passage(start, end, ref_start, ref_end, 0.2, 0.7)


def test_passages_near_each_other_on_both_sides_are_one():
    assert joined([passage(0, 10, 50, 60), passage(14, 20, 66, 70)]) == [passage(0, 20, 50, 70)]
    apart = [passage(0, 10, 50, 60), passage(14, 20, 166, 170)]
    assert joined(apart) == apart


def test_a_passage_between_two_others_joins_both():
    parts = [passage(0, 70, 1, 93), passage(81, 108, 156, 184), passage(109, 142, 108, 153)]
    for order in permutations(parts):
        (whole,) = joined(order, 25)
        assert whole[:4] == (0, 142, 1, 184)


@given(st.lists(RANGES, max_size=12))
def test_joined_passages_are_in_order_and_cover_the_same_words(rows):
    given_ones = [passage(a, a + b, c, c + d) for a, b, c, d in rows]
    found = joined(given_ones)
    assert found == sorted(found)
    for one in given_ones:
        assert any(whole.start <= one.start and one.end <= whole.end for whole in found)
