import numpy as np

from scrub.originality.match_text import Prepared
from scrub.originality.paraphrase import Rarities, rewrites
from scrub.originality.paraphrase_clusters import clusters
from scrub.originality.paraphrase_pairs import pairs
from scrub.originality.paraphrase_units import lengths, stored

FIRST = "The glacier above the village lost eleven metres of ice during the hottest summer since measurements began."
AGAIN = "During the hottest summer since measurements began, eleven metres of ice vanished from the glacier."
ELSE = "A baker in the capital sells bread shaped like dragons to tourists who queue before dawn."


def sides(text: str, reference: str):
    here, there = Prepared(text).units, Prepared(reference).units
    return here, there, Rarities(np.ones(len(here.stems)), np.ones(len(there.stems)))


def test_sentences_cover_the_words_in_order():
    text = Prepared(f"{FIRST} Yes. {ELSE}")
    found = text.units
    assert found.starts[0] == 0
    assert (found.starts[1:] == found.ends[:-1]).all()
    assert found.ends[-1] == len(text.tokens)


def test_sentences_come_back_from_their_lengths():
    text = Prepared(f"{FIRST} {AGAIN}\n{ELSE}")
    again = stored(lengths(text.bounds), len(text.tokens))
    assert again.starts.tolist() == text.bounds.starts.tolist()
    assert again.ends.tolist() == text.bounds.ends.tolist()
    assert lengths(Prepared("").bounds) == b""


def test_a_rewritten_sentence_is_alike_and_another_is_not():
    here, there, rarities = sides(f"{ELSE}\n{AGAIN}", FIRST)
    found = pairs(here, there, rarities)
    assert found.cosine[found.unit == 1].max() > 0.8
    assert not (found.unit == 0).any()


def test_a_rewritten_passage_has_its_bounds():
    text = f"{ELSE}\n{AGAIN}"
    here, there, rarities = sides(text, FIRST)
    found = rewrites(here, there, rarities, np.ones(2, np.bool_), np.zeros(len(here.stems), np.bool_))
    assert len(found) == 1
    assert found[0].passage.start >= here.starts[1]
    assert 0.8 < found[0].parts[0][2] < 1.0


def test_only_a_sentence_whose_partner_has_all_of_it_counts_whole():
    here, there, rarities = sides(FIRST, FIRST)
    (found,) = rewrites(here, there, rarities, np.ones(1, np.bool_), np.zeros(len(here.stems), np.bool_))
    assert [value for _, _, value in found.parts] == [1.0]


def test_settled_sentences_are_not_compared():
    here, there, rarities = sides(AGAIN, FIRST)
    assert rewrites(here, there, rarities, np.zeros(1, np.bool_), np.zeros(len(here.stems), np.bool_)) == []


def test_pairs_that_are_near_on_both_sides_make_one_cluster():
    assert sorted(map(sorted, clusters([(0, 0), (1, 1), (30, 40), (31, 41)]))) == [
        [(0, 0), (1, 1)],
        [(30, 40), (31, 41)],
    ]


def test_pairs_far_apart_on_one_side_stay_apart():
    assert len(clusters([(0, 0), (1, 50)])) == 2
