import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from scrub.originality.match_text import Prepared
from scrub.originality.near import Passage
from scrub.originality.seams import extended, filled

SENTENCE = "The harbour council voted on Monday to lease the northern quay to a ferry company for twenty years."
OTHER = "Rain fell all night over the empty fields while the river rose slowly toward the old stone bridge."


def bounds_of(text: str):
    return Prepared(text).bounds


def test_a_replaced_last_word_belongs_to_the_passage():
    here, there = f"{SENTENCE[:-6]} decades. {OTHER}", f"{SENTENCE} {OTHER}"
    found = extended([Passage(0, 17, 0, 17, 1.0, 1.0)], bounds_of(here), bounds_of(there))
    assert (found[0].start, found[0].end, found[0].ref_end) == (0, 18, 18)
    assert found[0].equal == 17 / 18


def test_words_that_only_one_side_has_stay_out():
    added = f"{SENTENCE[:-1]}, she said. {OTHER}"
    found = extended([Passage(0, 18, 0, 18, 1.0, 1.0)], bounds_of(added), bounds_of(SENTENCE))
    assert (found[0].start, found[0].end) == (0, 18)


def ids_of(*words: int) -> np.ndarray:
    return np.array(words, np.uint64)


def test_a_word_or_two_between_copied_passages_belong_to_the_first():
    ids, reference = ids_of(*range(10), 99, *range(50, 60)), ids_of(*range(60))
    found = filled([Passage(0, 10, 0, 10, 1.0, 1.0), Passage(11, 21, 50, 60, 1.0, 1.0)], ids, reference)
    assert [(one.start, one.end) for one in found] == [(0, 11), (11, 21)]


def test_a_short_edited_sentence_between_copied_passages_is_found():
    ids, reference = ids_of(*range(10), 30, 31, 32, 99, 34, *range(50, 60)), ids_of(*range(60))
    found = filled([Passage(0, 10, 0, 10, 1.0, 1.0), Passage(15, 25, 50, 60, 1.0, 1.0)], ids, reference)
    assert Passage(10, 15, 30, 35, 0.0, 0.8) in found


def test_own_words_between_copied_passages_stay_own():
    ids, reference = ids_of(*range(10), 91, 92, 93, 94, 95, *range(50, 60)), ids_of(*range(60))
    given = [Passage(0, 10, 0, 10, 1.0, 1.0), Passage(15, 25, 50, 60, 1.0, 1.0)]
    assert filled(given, ids, reference) == given


def test_sentences_of_a_gap_may_come_from_different_places():
    ids, reference = ids_of(*range(10), *range(40, 47), *range(20, 27), *range(50, 60)), ids_of(*range(60))
    found = filled([Passage(0, 10, 0, 10, 1.0, 1.0), Passage(24, 34, 50, 60, 1.0, 1.0)], ids, reference)
    assert {one[:4] for one in found[2:]} == {(10, 17, 40, 47), (17, 24, 20, 27)}


def test_a_part_of_a_gap_has_no_foreign_words_at_its_ends():
    ids = ids_of(*range(10), 91, 92, 93, 94, 95, *range(20, 27), 96, 97, 98, 99, *range(50, 60))
    found = filled([Passage(0, 10, 0, 10, 1.0, 1.0), Passage(26, 36, 50, 60, 1.0, 1.0)], ids, ids_of(*range(60)))
    assert [one[:4] for one in found[2:]] == [(15, 22, 20, 27)]


@given(st.lists(st.integers(0, 30), min_size=4, max_size=60), st.lists(st.integers(0, 30), min_size=4, max_size=80))
def test_what_fills_a_gap_lies_inside_both_texts_and_begins_and_ends_there(here, there):
    given_ones = [Passage(0, 2, 0, 2, 1.0, 1.0)]
    for one in filled(given_ones, ids_of(*here), ids_of(*there))[1:]:
        assert 2 <= one.start < one.end <= len(here)
        assert 0 <= one.ref_start < one.ref_end <= len(there)
        assert 0 < one.equal <= 1
