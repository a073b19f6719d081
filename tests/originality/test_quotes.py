from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.originality.quotes import quotations


@pytest.mark.parametrize(
    "quote",
    [
        "“There is nothing left to say about it,”",
        "„Dazu gibt es nichts mehr zu sagen, gar nichts“",
        "„Nie ma już nic do powiedzenia na ten temat”",
        "« Il n'y a plus rien à dire à ce sujet »",
        "»Der er ikke mere at sige om den sag«",
        '"There is nothing left to say about it,"',
        "「これについてはもう何も言うことはありませんと彼は述べた」",
        "‘There is nothing left to say about it,’",
    ],
)
def test_marks_of_many_languages_make_a_quotation(quote):
    text = f"The minister was short: {quote} and left."
    assert [span.of(text) for span in quotations(text)] == [quote]


def test_a_name_in_marks_is_no_quotation():
    assert quotations("They sang “Blue Moon” again.") == []


def test_an_open_paragraph_of_speech_ends_with_its_line():
    text = "“We came to the valley in spring and stayed.\n“Then the water rose and we left,” she said."
    assert [span.of(text) for span in quotations(text)] == text.replace(" she said.", "").split("\n")


def test_apostrophes_open_nothing():
    assert quotations("The workers’ union says it’s the owners’ turn to speak about the workers’ wages.") == []


def test_a_lost_mark_takes_nothing_with_it():
    assert quotations("He said “no and walked off. " + "Nobody followed him on his way. " * 30) == []


@given(st.text(alphabet="ab .\n“”„\"'‘’«»", max_size=200))
def test_quotations_lie_in_the_text_in_order(text):
    found = quotations(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= span.start < span.end <= len(text) and "\n" not in span.of(text) for span in found)


def test_a_quotation_left_open_ends_where_the_next_one_begins():
    text = "She spoke of “a lean year for the harbour. “We sold the last of our boats in May,” he said."
    assert [span.of(text) for span in quotations(text)] == ["“We sold the last of our boats in May,”"]
