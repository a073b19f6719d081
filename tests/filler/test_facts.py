from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.filler.facts import Facts, read_facts
from scrub.model.span import Span
from scrub.text.article import read


def facts(text: str, language: str = "en") -> tuple[Facts, ...]:
    return read_facts(read(text, language)).facts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bridge was 340 metres long.", "numbers"),
        ("They sold forty boats.", "numbers"),
        ("The vote is held on Tuesday.", "dates"),
        ("The mayor thanked Ida Brandt for it.", "new_names"),
        ('It was "the worst storm in years", they held.', "quoted"),
        ("The clerk said it was late.", "plain"),
        ("The clerk emphasised that it was late.", "fancy"),
        ("Moreover, the shop was closed.", "links"),
        ("We were glad to be home.", "voice"),
        ('They called it "a mess" there.', "scare"),
    ],
)
def test_each_kind_of_fact_is_seen(text: str, kind: str) -> None:
    assert getattr(facts(text)[0], kind)


def test_a_numeral_that_refers_to_what_is_known_is_no_number() -> None:
    assert facts("The two countries spoke.")[0].numbers == 0
    assert facts("Two countries spoke.")[0].numbers == 1
    assert facts("The two sold two boats.")[0].numbers == 1
    assert facts("The first two boats sank.")[0].numbers == 2


def test_a_name_is_new_once() -> None:
    first, second = facts("The mayor thanked Ida Brandt. Later on, Brandt thanked the crew.")
    assert first.new_names == 2
    assert second.new_names == 0
    assert second.names == 1


def test_a_capital_at_the_beginning_is_no_name() -> None:
    assert facts("Residents were happy.")[0].names == 0


def test_german_nouns_are_no_names() -> None:
    assert facts("Das ist ein Zeichen der Hoffnung für die Stadt.", "de")[0].names == 0


def test_chinese_numbers_and_quotations_are_seen() -> None:
    seen = facts("三百人参加了会议。他们说“这是一次非常重要的会议和交流”。", "zh")
    assert seen[0].numbers
    assert seen[1].quoted


def test_what_is_missing_is_said_in_words() -> None:
    assert facts("Residents were happy.")[0].missing() == "number, date, new name, quotation or plain attribution"


def test_a_span_reports_when_a_number_or_a_new_name_stands_in_it() -> None:
    text = "They left the old pier, thanking Ida Brandt and 40 others."
    reading = read_facts(read(text, "en"))
    assert not reading.reports(Span(0, 22))
    assert reading.reports(Span(23, len(text)))


def test_an_open_quotation_mark_quotes_nothing() -> None:
    assert facts('The sign was 5" wide and nobody had seen it before that day.')[0].quoted == 0


@given(st.text(max_size=400), st.sampled_from(["en", "de", "zh", "ru", "unknown", "xx"]))
def test_any_text_has_facts_for_each_sentence(text: str, language: str) -> None:
    article = read(text, language)
    reading = read_facts(article)
    assert len(reading.facts) == len(article.sentences)
    assert all(0 <= f.fresh <= 1 for f in reading.facts)
