import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrub.originality import match as matching
from scrub.originality.corpus import Reference
from scrub.originality.match import match
from scrub.originality.match_find import find
from scrub.originality.score import COUNTED
from tests.originality.memory_corpus import MemoryCorpus
from tests.originality.texts import EDITED, OTHER, REPORT, SPEECH, SPEECH_TOO, STORY

FURNITURE = (
    "Do you have a story to share with the Ostrand Gazette? Write to our newsroom at any time of the day.\n"
    "Sign up for the morning letter of the Ostrand Gazette and get the stories that matter before breakfast."
)


def corpus(*texts: str, **more: str) -> MemoryCorpus:
    return MemoryCorpus(Reference(f"d{n}", text, **more) for n, text in enumerate(texts))


HELD = corpus(OTHER, STORY)


def test_a_copy_is_not_original():
    found = match(STORY, HELD)
    assert found.originality < 0.02
    assert [(m.kind, m.doc_id) for m in found.matches] == [("exact", "d1")]
    assert found.sources[0].exact > 0.98


def test_an_edited_copy_is_near_and_not_original():
    found = match(EDITED, HELD)
    assert found.originality < 0.1
    assert {m.kind for m in found.matches} <= {"near", "exact"}


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("wooden hall", "old hall", "near"),
        ("43 of", "34 of", "near"),
        ("from stalls ", "", "near"),
        ("restored", "fully restored", "near"),
        (" fear for", " Fear – for", "exact"),
    ],
)
def test_what_stands_word_for_word_is_exact_and_nothing_else(old: str, new: str, kind: str):
    edited = STORY.replace(old, new)
    for text, held in ((edited, STORY), (STORY, edited)):
        found = match(text, corpus(OTHER, held))
        assert [(m.kind, m.doc_id) for m in found.matches] == [(kind, "d1")]
        assert found.originality < 0.02


def test_a_foreign_article_is_original():
    assert match("\n".join(OTHER.split("\n")[::-1]), corpus(STORY)).originality == 1.0


def test_spans_fit_both_texts():
    passage = STORY.split("\n")[2]
    found = match(f"{OTHER}\n{passage}\n{SPEECH}", corpus(STORY))
    (one,) = found.matches
    assert one.span.of(f"{OTHER}\n{passage}\n{SPEECH}").strip(".") == one.ref_span.of(STORY).strip(".")
    assert one.span.of(f"{OTHER}\n{passage}\n{SPEECH}") in passage


def test_each_match_names_its_rule():
    for one in match(EDITED, HELD).matches:
        assert one.rule_id == f"match/any/{one.kind}"
        assert one.message.endswith(".")
        assert 0 <= one.confidence <= 1


def test_a_quotation_is_reported_and_not_counted():
    found = match(SPEECH, corpus(SPEECH_TOO, OTHER))
    assert [m.kind for m in found.matches] == ["quote"]
    assert found.originality == 1.0
    assert found.sources[0].quote > 0.2


def test_a_quotation_is_counted_when_it_is_all_there_is():
    said = "“We sold the last of our boats in May, and nobody here will buy another one before the spring,”"
    held = corpus(f"{OTHER}\nThe owner of the ferry company told reporters: {said} and left.")
    found = match(f"{said} the owner of the firm said on Monday evening in Velmara.", held)
    assert [m.kind for m in found.matches] == ["exact"]
    assert found.originality < 0.5


def test_a_quotation_is_counted_when_its_story_was_copied():
    found = match(SPEECH, corpus(SPEECH, OTHER))
    assert found.originality < 0.05
    assert {m.kind for m in found.matches} <= set(COUNTED)


HEADINGS = "The Old Wooden Ferry Terminal Hall of Velmara Harbour"


def test_a_title_is_nobodys_and_a_heading_of_a_copied_story_is_copied_too():
    alone = match(f"{OTHER}\n{HEADINGS}\n{OTHER[::-1]}", corpus(f"{STORY}\n{HEADINGS}"))
    assert alone.originality == 1.0
    lines = STORY.split("\n")
    both = match("\n".join([*lines[2:], HEADINGS, *lines[:2]]), corpus(f"{STORY}\n{HEADINGS}"))
    assert both.originality < 0.02


def test_furniture_of_a_site_is_not_counted():
    pages = [f"{OTHER[n * 40 : n * 40 + 320]}\n{FURNITURE}" for n in range(8)]
    found = match(f"{STORY}\n{FURNITURE}", corpus(*pages, site="gazette.example"))
    assert found.originality > 0.99
    assert found.matches == ()


def test_furniture_beside_a_copied_passage_is_set_apart():
    pages = [f"{OTHER[n * 40 : n * 40 + 320]}\n{FURNITURE}" for n in range(8)]
    found = match(f"{STORY}\n{FURNITURE}", corpus(*pages, f"{STORY[:400]}\n{FURNITURE}", site="gazette.example"))
    assert {m.kind for m in found.matches} == {"exact", "boilerplate"}


def test_wire_copy_on_many_sites_is_counted():
    held = MemoryCorpus(Reference(f"w{n}", STORY, site=f"s{n}.example") for n in range(8))
    assert match(STORY, held).originality < 0.02


def test_later_documents_do_not_count_against_the_article():
    held = corpus(STORY, date="2031-05-02T08:00:00")
    found = match(STORY, held, date="2031-05-01")
    assert found.originality == 1.0
    assert found.sources[0].first == "article"
    assert found.matches


def test_earlier_documents_come_first():
    found = match(STORY, corpus(STORY, date="2031-04-30"), date="2031-05-01T12:00:00")
    assert found.originality < 0.02
    assert found.sources[0].first == "reference"


def test_the_same_day_is_nobodys():
    found = match(STORY, corpus(STORY, date="2031-05-01"), date="2031-05-01T12:00:00")
    assert found.sources[0].first is None


@pytest.mark.parametrize(
    ("date", "first"),
    [
        ("Wed, 30 Apr 2031 10:00:00 GMT", "article"),
        ("Fri, 02 May 2031 10:00:00 GMT", "reference"),
        ("2031-04", "article"),
        *((date, None) for date in ("30.04.2031", "02/05/2031", "yesterday")),
    ],
)
def test_dates_in_other_forms_are_read_or_tell_nothing(date: str, first: str | None) -> None:
    assert match(STORY, corpus(STORY, date="2031-05-01"), date=date).sources[0].first == first
    turned = {"article": "reference", "reference": "article"}.get(first)
    assert match(STORY, corpus(STORY, date=date), date="2031-05-01").sources[0].first == turned


def test_times_of_two_zones_are_compared_as_moments():
    held = corpus(STORY, date="2031-05-01T10:00:00Z")
    assert match(STORY, held, date="2031-05-01T10:30:00+01:00").sources[0].first == "article"
    assert match(STORY, held, date="2031-05-01T10:30:00Z").sources[0].first == "reference"


def test_the_article_itself_is_no_source():
    held = corpus(STORY, url="https://gazette.example/pier")
    assert match(STORY, held, url="https://gazette.example/pier").originality == 1.0


def test_an_article_that_is_held_in_many_versions_is_soon_told_from_its_sources(monkeypatch: pytest.MonkeyPatch):
    versions = [Reference(f"v{n}", f"{STORY}\nUpdate {n}.", url="https://gazette.example/pier") for n in range(300)]
    held = MemoryCorpus([*versions, Reference("source", STORY, url="https://ledger.example/pier")])
    rounds = []
    monkeypatch.setattr(matching, "find", lambda *given: rounds.append(given) or find(*given))
    found = match(STORY, held, url="https://gazette.example/pier")
    assert [source.doc_id for source in found.sources] == ["source"]
    assert len(rounds) < 10


def test_another_report_of_the_event_is_no_copy():
    found = match(REPORT, HELD)
    assert found.originality > 0.9
    (event,) = found.same_event
    assert event.doc_id == "d1"
    assert "Velmara" in event.shared
    assert "2,300 people" in event.shared
    assert ("16 million crowns", "14 million crowns") in event.differing


@pytest.mark.parametrize("text", ["", " \n", "One word", "...", "\ud800 \ud800", "漢字" * 200, "a " * 3000])
def test_any_text_has_an_answer(text):
    assert 0 <= match(text, HELD).originality <= 1


def test_an_empty_corpus_leaves_every_text_original():
    assert match(STORY, corpus()).originality == 1.0


def test_a_long_text_is_searched_in_parts():
    filler = "\n".join(f"Paragraph {n} tells of item {n * 7} on shelf {n * 13} in cellar {n * 29}." for n in range(300))
    found = match(f"{filler}\n{STORY.split(chr(10))[1]}", HELD)
    assert [m.doc_id for m in found.matches if m.kind in COUNTED] == ["d1"]


@settings(max_examples=40)
@given(st.text(max_size=60), st.text(max_size=60), st.integers(0, 300))
def test_matches_lie_inside_both_texts(before, behind, at):
    text = f"{before}{STORY[at:]}{behind}"
    for one in match(text, HELD).matches:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert 0 <= one.ref_span.start < one.ref_span.end <= len(STORY)


def test_the_same_text_has_the_same_answer():
    assert match(EDITED, HELD) == match(EDITED, corpus(OTHER, STORY))
