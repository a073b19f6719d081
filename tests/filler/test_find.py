from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.filler.find import find_filler
from scrub.text.article import read
from tests.filler.texts import PLAIN, STOCK, filler, hits


def test_a_report_has_no_filler() -> None:
    found = filler(PLAIN)
    assert found.findings == ()
    assert found.share == 0


def test_stock_sentences_are_flagged_whole() -> None:
    article = read(STOCK, "en")
    found = find_filler(article, hits(article))
    spans = {f.span for f in found.findings}
    assert spans == {sentence.span for sentence in article.sentences}
    assert found.share is not None
    assert found.share > 0.8


def test_the_share_is_what_the_sentences_add_up_to() -> None:
    article = read(PLAIN + " " + STOCK, "en")
    found = find_filler(article, hits(article))
    words = {sentence.span: sentence.end - sentence.begin for sentence in article.sentences}
    flagged = sum(words[finding.span] * finding.confidence for finding in found.findings)
    assert found.share == pytest.approx(flagged / sum(words.values()), abs=0.01)


def test_in_a_sentence_with_a_fact_only_the_clause_is_flagged() -> None:
    text = "The club sold 400 seats on Monday, underscoring the enduring popularity of the band."
    (finding,) = filler(text).findings
    assert finding.span.of(text) == ", underscoring the enduring popularity of the band"
    assert finding.kind == "participial-tail"


def test_a_clause_that_holds_a_number_is_left_alone() -> None:
    assert filler("The club sold every seat, highlighting a rise of 40 % in two years.").findings == ()


def test_a_clause_that_holds_a_number_in_words_is_left_alone() -> None:
    text = "The club won on Monday, marking their second title of the year."
    assert filler(text).findings == ()


def test_only_the_tail_is_flagged_when_the_main_clause_tells_an_act() -> None:
    text = (
        "The keepers moved the herd to the upper meadow before the rain, highlighting the importance of the old barns."
    )
    (finding,) = filler(text).findings
    assert finding.span.of(text) == ", highlighting the importance of the old barns"


def test_a_message_names_reason_and_evidence() -> None:
    message = filler("The case serves as a stark reminder of the power of unity.").findings[0].message
    assert message.startswith("“serves as a stark reminder")
    assert message.endswith("in a sentence with no number, date, new name, quotation or plain attribution.")


def test_findings_are_flags_of_the_family_in_order() -> None:
    found = filler(PLAIN + "\n" + STOCK).findings
    assert found
    assert all(f.action == "flag" and f.family == "filler" and 0 <= f.confidence <= 1 for f in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


def test_hits_of_other_families_are_left_alone() -> None:
    article = read(STOCK, "en")
    others = [f for f in hits(article) if f.family != "filler"]
    assert find_filler(article, others).findings == ()


def test_plain_attribution_and_first_person_are_no_filler() -> None:
    assert filler("The mayor said the harbour plays a vital role.").findings == ()
    assert filler("We all play a vital role here, and we know it.").findings == ()


def test_a_headline_is_no_filler() -> None:
    assert filler("A Watershed Moment for the Harbour\n\n" + PLAIN).findings == ()


@pytest.mark.parametrize("language", ["es", "pt", "de", "fr", "ru", "it", "uk", "tr", "zh"])
def test_other_languages_are_read_too(language: str) -> None:
    assert filler("", language).share is None
    assert filler("12.", language).findings == ()


@given(st.text(max_size=300), st.sampled_from(["en", "zh", "ru", "unknown"]))
def test_any_text_gives_spans_that_fit(text: str, language: str) -> None:
    found = filler(text, language)
    assert all(0 <= f.span.start < f.span.end <= len(text) for f in found.findings)
    assert found.share is None or 0 <= found.share <= 1
