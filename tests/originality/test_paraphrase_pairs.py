import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.originality import paraphrase_pairs
from scrub.originality.match_text import Prepared
from scrub.originality.paraphrase_pairs import coded, numbered, pairs
from tests.originality.texts import REPORT, STORY


@pytest.mark.parametrize("dense", [0, 1 << 10])
@given(keys=st.lists(st.integers(0, 900)))
def test_keys_are_numbered_like_sorted_ones(dense, keys):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paraphrase_pairs, "DENSE", dense)
        distinct, place = numbered(np.array(keys, np.int64), 901)
    assert distinct.tolist() == sorted(set(keys))
    assert distinct[place].tolist() == keys


def test_equal_stems_have_one_number_and_words_without_a_stem_none():
    here, there = Prepared(STORY).units, Prepared(REPORT).units
    codes = coded(here, there)
    every, stems = np.concatenate(codes[:2]), np.concatenate((here.stems, there.stems))
    assert ((every == 0) == (stems == 0)).all()
    assert len(set(zip(every.tolist(), stems.tolist(), strict=True))) == len(set(stems.tolist()))
    assert every.max() < codes.size


def test_only_the_sentences_asked_for_are_compared():
    here, there = Prepared(STORY).units, Prepared(REPORT).units
    ones = np.ones(len(here.stems)), np.ones(len(there.stems))
    asked = np.arange(len(here.starts)) % 2 == 0
    some, every = pairs(here, there, ones, asked), pairs(here, there, ones)
    kept = asked[every.unit]
    for one, other in zip(some, every, strict=True):
        assert one.tolist() == other[kept].tolist()
    assert 0 < len(some.unit) < len(every.unit)
