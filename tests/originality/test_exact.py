import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from scrub.originality.exact import chains, grams, runs

WORDS = st.lists(st.integers(0, 5), max_size=40).map(lambda ids: np.array(ids, np.uint64) * np.uint64(0x9E3779B9))


@given(WORDS, WORDS)
def test_runs_hold_equal_words(here, there):
    for run in runs(here, there, 3):
        assert run.end - run.start == run.ref_end - run.ref_start >= 3
        assert (here[run.start : run.end] == there[run.ref_start : run.ref_end]).all()


@given(WORDS, WORDS)
def test_every_run_belongs_to_one_chain(here, there):
    found = runs(here, there, 3)
    assert sorted(run for chain in chains(found) for run in chain) == sorted(found)


def test_a_text_is_one_run_of_itself():
    ids = np.arange(1, 30, dtype=np.uint64)
    assert [tuple(run) for run in runs(ids, ids, 4)] == [(0, 29, 0, 29)]


def test_an_edited_word_splits_a_run_and_not_the_chain():
    there = np.arange(1, 30, dtype=np.uint64)
    here = there.copy()
    here[12] = 99
    assert len(chains(runs(here, there, 3))) == 1


def test_a_far_jump_begins_a_new_chain():
    there = np.arange(1, 200, dtype=np.uint64)
    here = np.concatenate((there[100:120], there[:20]))
    assert len(chains(runs(here, there, 3))) == 2


def test_short_texts_have_no_grams():
    assert len(grams(np.arange(3, dtype=np.uint64), 4)) == 0
