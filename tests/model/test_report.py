"""The values: spans, edits, and a report in words."""

from __future__ import annotations

import pytest

import scrub
from scrub.model import Document, Edit, Finding, Report, Span, apply
from scrub.model.explain import places

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."


@pytest.fixture
def report() -> Report:
    return scrub.clean(f"Old pier\n\nAdvertisement\n\n{STORY}\n")


def test_spans_are_half_open() -> None:
    assert (len(Span(2, 5)), Span(2, 5).of("abcdefg")) == (3, "cde")
    assert Span(2, 5).overlaps(Span(4, 9))
    assert not Span(2, 5).overlaps(Span(5, 9))
    assert Span(0, 9).contains(Span(0, 9))
    assert Span(1, 2).shift(3) == Span(4, 5)


def test_edits_are_applied_in_the_order_of_the_text() -> None:
    assert apply("abc", [Edit(Span(2, 3), "C", "r"), Edit(Span(0, 1), "", "r")]) == "bC"


def test_places_count_lines_and_columns_from_one() -> None:
    assert places("ab\nc\n", [0, 1, 3, 5]) == [(1, 1), (1, 2), (2, 1), (3, 1)]


def test_an_explanation_names_place_rule_kind_reason_and_text(report: Report) -> None:
    (line,) = report.explain().split("\n")
    assert line.startswith("3:1  chrome/en/")
    assert "[advertisement]" in line
    assert line.endswith("| Advertisement")


def test_an_explanation_says_of_chrome_that_it_stays() -> None:
    unsure = Finding("chrome/any/block-model", "byline", Span(0, 3), "A name.", confidence=0.618)
    typo = Finding("typo/en/nonword", "nonword", Span(0, 3), "A slip.", confidence=0.618)
    lines = Report(Document("Ann"), "Ann", findings=(unsure, typo)).explain().split("\n")
    assert lines == [
        "1:1  chrome/any/block-model  [byline]  A name. (not removed; confidence 0.62)  | Ann",
        "1:1  typo/en/nonword  [nonword]  A slip.  | Ann",
    ]


def test_a_diff_shows_what_went(report: Report) -> None:
    assert "-Advertisement" in report.diff().split("\n")
    assert scrub.clean(STORY).diff() == ""


def test_a_dictionary_without_the_source_leaves_text_and_edits_out(report: Report) -> None:
    plain = report.to_dict(source=False)
    assert "source" not in plain
    assert "edits" not in plain
    again = Report.from_dict(plain)
    assert again.text == report.text
    assert again.to_dict() == plain


def test_what_reading_a_page_left_out_is_told_and_comes_back() -> None:
    report = scrub.clean(html=f"<article><h1>Pier</h1><p>{STORY}</p></article><aside><h3>Most read</h3></aside>")
    assert report.source.left_out == ("Pier", "Most read")
    assert report.scores.details["page_lines_left_out"] == 2
    assert Report.from_dict(report.to_dict()).source.left_out == ("Pier", "Most read")
    assert "page_lines_left_out" not in scrub.clean(STORY).scores.details


def test_a_report_without_its_source_shows_no_text_that_it_does_not_have(report: Report) -> None:
    (finding,) = report.findings
    again = Report.from_dict(report.to_dict(source=False))
    assert again.explain() == (
        f"characters 10 to 23  {finding.rule_id}  [advertisement]  {finding.message}  | (the source is missing)"
    )
    with pytest.raises(ValueError, match="without its source"):
        again.diff()


def test_a_dictionary_of_another_schema_is_refused(report: Report) -> None:
    with pytest.raises(ValueError, match="schema is 99; expected 1"):
        Report.from_dict({**report.to_dict(), "schema": 99})


@pytest.mark.parametrize(
    "changes",
    [
        {"text": None},
        {"scores": 5},
        {"scores": None},
        {"meta": []},
        {"findings": [{}]},
        {"findings": 5},
        {"findings": ["x"]},
        {"edits": [[1, 2]]},
        {"source": {"url": None}},
        {"warnings": None},
    ],
)
def test_what_is_no_report_is_refused(report: Report, changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="not a report: "):
        Report.from_dict({**report.to_dict(), **changes})


def test_a_list_is_no_report() -> None:
    with pytest.raises(ValueError, match="not a report: list; expected a mapping"):
        Report.from_dict([])  # type: ignore[arg-type]


def test_fields_of_a_later_version_are_left_out(report: Report) -> None:
    plain = report.to_dict()
    later = {**plain, "more": 1, "source": {**plain["source"], "more": 1}}
    later["findings"] = [{**finding, "more": 1} for finding in plain["findings"]]
    assert Report.from_dict(later).to_dict() == plain


def test_the_chrome_score_is_the_share_of_words_that_went(report: Report) -> None:
    assert report.scores.details["words"] == 19
    assert report.scores.details["words_removed"] == 1
    assert report.scores.details["typos_per_1000"] == 0
    assert report.scores.chrome == pytest.approx(1 / 19, abs=1e-4)
    assert report.scores.originality is None
