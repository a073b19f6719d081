import numpy as np

from scrub.originality.match_align import Aligned
from scrub.originality.match_gaps import replaced
from scrub.originality.match_text import Prepared
from scrub.originality.near import Passage


def aligned(words: int, ref_words: int, *passages: Passage) -> Aligned:
    nothing = np.zeros(words)
    return Aligned(1, Prepared("word " * ref_words), passages, nothing, nothing > 0)


def marked(found: Aligned) -> list[int]:
    return np.flatnonzero(replaced(found)).tolist()


def test_words_between_copied_passages_are_of_that_document():
    both = Passage(0, 20, 0, 20, 1.0, 1.0), Passage(30, 50, 28, 48, 1.0, 1.0)
    assert marked(aligned(50, 48, *both)) == list(range(20, 30))


def test_added_words_may_come_from_elsewhere():
    both = Passage(0, 20, 0, 20, 1.0, 1.0), Passage(50, 70, 20, 40, 1.0, 1.0)
    assert marked(aligned(70, 40, *both)) == []


def test_words_before_and_behind_a_copied_passage_count_where_the_document_has_as_many():
    assert marked(aligned(30, 31, Passage(5, 25, 5, 25, 1.0, 1.0))) == [*range(5), *range(25, 30)]
    assert marked(aligned(300, 25, Passage(5, 25, 5, 25, 1.0, 1.0))) == list(range(5))


def test_without_a_copied_passage_no_place_is_known():
    assert marked(aligned(100, 100)) == []
