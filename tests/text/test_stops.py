"""Ends of sentences in many scripts: one list, which lines, sentences, pages and changes share."""

from __future__ import annotations

import re

import pytest

from scrub.text.lines import split_lines
from scrub.text.sentences import sentences
from scrub.text.stops import CALLS, END, ENDS, PAUSES, QUESTIONS, STOPS, ends_sentence, is_closed
from tests.text.stories import STORIES

UNMARKED = {"th", "lo"}


@pytest.mark.parametrize("language", sorted(STORIES.keys() - UNMARKED))
def test_a_paragraph_ends_as_a_sentence_does(language: str) -> None:
    for text in STORIES[language]:
        assert ends_sentence(text.rstrip(" །") + "།" * (language == "bo"))
        assert re.search(rf"{END}\s*\Z", text)


@pytest.mark.parametrize("language", sorted(STORIES))
def test_a_paragraph_is_a_line_of_the_body(language: str) -> None:
    lines = split_lines("\n".join(STORIES[language]))
    assert [(line.sentence, line.zone) for line in lines] == [(True, "body")] * len(STORIES[language])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ur", ["پل بند ہے۔", "کیا وہ کھلے گا؟", "کوئی نہیں جانتا۔"]),
        ("am", ["ድልድዩ ተዘግቷል።", "መቼ ይከፈታል፧", "ማንም አያውቅም፡፡", "ነገ ይታወቃል።"]),
        ("km", ["ស្ពានត្រូវបានបិទ។", "តើវាបើកពេលណា?", "គ្មានអ្នកណាដឹងទេ៕"]),
        ("hy", ["Կամուրջը փակ է։", "Ե՞րբ կբացվի:", "Ոչ ոք չգիտի։"]),
        ("my", ["တံတားပိတ်ထားသည်။", "ဘယ်တော့ဖွင့်မလဲ။", "မည်သူမျှမသိပါ။"]),
        ("bo", ["ཟམ་པ་བརྒྱབ་འདུག།", "།ག་དུས་ཕྱེ་ཡི་རེད།", "སུས་ཀྱང་མི་ཤེས།།"]),
        ("hi", ["पुल बंद है।", "कब खुलेगा?", "कोई नहीं जानता।"]),
    ],
)
def test_a_line_is_split_into_its_sentences(language: str, said: list[str]) -> None:
    text = " ".join(said)
    assert [span.of(text) for span in sentences(text, language)] == said


@pytest.mark.parametrize("text", ["", "10:30", "Տեղ", "Time:", "ሰላም፡", "a word", "Mr", "۱۲۳", "ན་"])
def test_what_is_no_end_is_none(text: str) -> None:
    assert not ends_sentence(text)


def test_a_colon_ends_a_sentence_behind_an_armenian_letter_alone() -> None:
    assert [span.of("Two: one – three.") for span in sentences("Two: one – three.")] == ["Two: one – three."]
    assert ends_sentence("Կամուրջը փակ է:")
    assert not ends_sentence("The plan:")


def test_a_headline_ends_with_none_of_these() -> None:
    assert all(is_closed(f"x{mark}") for mark in STOPS + PAUSES)
    assert not any(is_closed(f"x{mark}") for mark in QUESTIONS + CALLS + "…")
    assert not is_closed("")


def test_no_mark_stands_in_two_lists() -> None:
    marks = STOPS + QUESTIONS + CALLS + PAUSES
    assert len(marks) == len(set(marks))
    assert set(ENDS) == {*STOPS, *QUESTIONS, *CALLS, "…"}
    assert not set(ENDS) & set("]^-\\")  # they stand in a class of an expression
