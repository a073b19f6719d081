import numpy as np

from scrub.originality.boilerplate import boilerplate
from scrub.originality.corpus import Sharing
from scrub.originality.match_text import Prepared

TEXT = Prepared("The council met at noon in the old hall.\nWrite to our newsroom at any hour of the day.")
SECOND = int(TEXT.units.starts[1])


def seen(documents: int, sites: int, shallow: int) -> Sharing:
    none = np.zeros(0, np.int64)
    return Sharing(none, np.zeros((0, 1), np.int64), *(np.array([number]) for number in (documents, sites, shallow)))


def marked(candidates: Sharing) -> list[bool]:
    words = boilerplate(TEXT, np.array([SECOND], np.int32), candidates)
    return [bool(words[:SECOND].any()), bool(words[SECOND:].all())]


def test_a_sentence_of_many_unlike_documents_is_boilerplate():
    assert marked(seen(9, 0, 9)) == [False, True]


def test_a_few_pages_of_one_site_are_enough():
    assert marked(seen(3, 1, 3)) == [False, True]


def test_a_sentence_of_many_alike_documents_is_a_report_that_they_all_print():
    assert marked(seen(9, 9, 2)) == [False, False]


def test_a_sentence_of_two_documents_is_no_boilerplate():
    assert marked(seen(2, 2, 2)) == [False, False]
