import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.originality.match_text import Prepared
from scrub.originality.paraphrase_meaning import likenesses, support, worth
from scrub.originality.paraphrase_pairs import pairs

TEXT = "The ferry company cancelled every crossing because of the storm over the northern islands."
REFERENCE = "Because of the storm the ferry company left every island in the north without a crossing."
SHARES = st.lists(st.tuples(st.integers(0, 5), st.floats(0, 1)), max_size=12)


def found():
    here, there = Prepared(TEXT).units, Prepared(REFERENCE).units
    return pairs(here, there, (np.ones(len(here.stems)), np.ones(len(there.stems))))


def test_without_a_model_nothing_is_added():
    assert likenesses(found(), np.ones(1, np.bool_), None).tolist() == [0.0]


def test_a_pair_with_words_in_common_is_asked_for():
    assert likenesses(found(), np.ones(3, np.bool_), lambda a, b: np.full(len(a), 0.9)).tolist() == [0.9]


def test_in_a_brief_text_less_likeness_counts():
    def worth_of(likeness, sentences):
        return worth(likenesses(found(), np.ones(sentences, np.bool_), lambda a, b: np.full(len(a), likeness)))

    assert [worth_of(likeness, 1) for likeness in (0.5, 0.6, 0.8, 1.0)] == pytest.approx([0, 0, 0.5, 1])
    assert [worth_of(likeness, 3) for likeness in (0.5, 0.6, 0.8, 1.0)] == pytest.approx([0, 0, 0, 1])


def test_a_settled_sentence_is_not_asked_for():
    asked = []
    likenesses(found(), np.zeros(1, np.bool_), lambda a, b: (asked.extend(a), np.zeros(len(a)))[1])
    assert asked == []


def test_the_most_alike_pair_of_each_sentence_speaks_for_it():
    assert support(np.array([3, 3, 4]), np.array([0.1, 0.8, 0.7])) == pytest.approx(4.0 * (0.75 - 0.62))


def test_no_pairs_add_nothing():
    assert support(np.array([], np.int64), np.array([])) == 0.0
    assert worth(np.array([])) == 0.0


@given(SHARES)
def test_meaning_never_speaks_against_a_rewrite(rows):
    units, meant = np.array([row[0] for row in rows], np.int64), np.array([row[1] for row in rows])
    assert support(units, meant) >= 0.0
    assert 0.0 <= worth(meant) <= 1.0


@given(SHARES, st.floats(0, 0.5))
def test_a_greater_likeness_never_counts_less(rows, more):
    units, meant = np.array([row[0] for row in rows], np.int64), np.array([row[1] for row in rows])
    assert support(units, meant + more) >= support(units, meant)
    assert worth(meant + more) >= worth(meant)
