"""Typos are fixed and filler is dropped only when asked for, and every change replays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import scrub
from scrub.engine.settle import LEVELS
from scrub.model import apply
from tests.strategies import texts

STORY = (
    "Harbour works to begin\n\nThe councl voted on Tuesday to rebuild the the old pier again, and the goverment agreed "
    "to pay for it.\n\nShare this article\n"
)


def test_nothing_is_fixed_unless_asked() -> None:
    report = scrub.clean(STORY)
    assert "councl" in report.text
    assert {finding.action for finding in report.typos} == {"flag"}


def test_sure_typos_are_fixed_when_asked() -> None:
    report = scrub.Scrubber(fix=("typo",)).clean(STORY)
    assert "The council voted on Tuesday to rebuild the old pier again, and the government agreed" in report.text
    assert "Share this" not in report.text
    assert [finding.action for finding in report.typos] == ["replace"] * 3


def test_quotations_stay_as_they_are() -> None:
    text = "The mayor said: “The goverment must act on the the pier.” The goverment did not answer on Monday.\n"
    report = scrub.Scrubber(fix=("typo",)).clean(text)
    assert report.text == text.replace("The goverment did", "The government did")
    assert [finding.action for finding in report.typos] == ["flag", "flag", "replace"]


def test_fixes_replay() -> None:
    report = scrub.Scrubber(fix=("typo",)).clean(STORY)
    assert apply(STORY, report.edits) == report.text


def test_a_fixed_text_has_nothing_to_fix() -> None:
    scrubber = scrub.Scrubber(fix=("typo",))
    once = scrubber.clean(STORY).text
    assert scrubber.clean(once).text == once


TWICE = (
    "Pier closes\n\nThe council said that &amp;amp;lt;b&amp;amp;gt; &#38;quot;Old Pier&#38;quot; stands on the sign, "
    "and costs rose on Tuesday to 5 million.\n\nThe mayor said that works will take until the end of the year.\n"
)
"""Entities that hold entities."""


def test_what_shows_once_typos_are_fixed_is_fixed_too() -> None:
    scrubber = scrub.Scrubber(fix=("typo",))
    report = scrubber.clean(TWICE)
    assert 'said that <b> "Old Pier" stands' in report.text
    assert scrubber.clean(report.text).text == report.text
    assert apply(TWICE, report.edits) == report.text


def test_a_line_of_the_site_that_shows_once_a_typo_is_fixed_goes_too() -> None:
    text = STORY.replace("Share this article", "Share&nbsp;this&nbsp;article")
    report = scrub.Scrubber(fix=("typo",)).clean(text)
    assert "Share" not in report.text
    assert [finding.span.of(text) for finding in report.removed] == ["Share&nbsp;this&nbsp;article"]
    assert apply(text, report.edits) == report.text


HOLLOW = (
    "The council of Lund voted on Monday to close the old harbour bridge for 14 months, and Mayor Anna Berg said that "
    "buses will go by the ring road.\n\nMayor Berg left the hall at nine. Her warning hung in the air, a poignant "
    "reminder of the fragility and resilience that define our shared human journey.\n"
)


def test_what_is_filler_once_other_filler_is_gone_goes_too() -> None:
    scrubber = scrub.Scrubber(drop=("filler",), level="strict")
    report = scrubber.clean(HOLLOW)
    assert report.text.endswith("Mayor Berg left the hall at nine.\n")
    assert scrubber.clean(report.text).text == report.text
    assert apply(HOLLOW, report.edits) == report.text
    assert [(hit.action, hit.span.of(HOLLOW)[:11]) for hit in report.filler] == [
        ("drop", "Her warning"),
        ("drop", ", a poignan"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "The 2025 report serves as a reminder that Calder lost 300 jobs.",
        "Calder boasts a vibrant food scene with 42 pubs and plays a crucial role in Norfolk.",
        "No matter whether you are a resident or a visitor, you pay 4 pounds a day.",
        "Whether you are a resident or a visitor, there is something for everyone at the pier, which opened in 1887.",
    ],
)
def test_filler_within_a_sentence_is_told_and_stays(said: str) -> None:
    text = f"Calder council meets\n\nThe council of Calder met on Monday and voted for the pier.\n\n{said}"
    report = scrub.Scrubber(drop=("filler",), level="strict").clean(text)
    assert report.filler
    assert report.text == text


def test_filler_goes_that_is_sure_enough_for_the_level() -> None:
    last = [
        scrub.Scrubber(drop=("filler",), level=level).clean(HOLLOW).text.rpartition("nine.")[2].strip()
        for level in LEVELS
    ]
    assert last == [HOLLOW.rpartition("nine.")[2].strip(), "Her warning hung in the air.", ""]


def test_a_kind_of_filler_or_a_rule_is_dropped_by_its_name() -> None:
    (first, *_) = scrub.clean(HOLLOW).filler
    for name in (first.rule_id, f"filler/{first.kind}"):
        assert first.rule_id in {
            hit.rule_id for hit in scrub.Scrubber(drop=(name,)).clean(HOLLOW).filler if hit.action == "drop"
        }
    assert scrub.Scrubber(drop=("filler/seo",)).clean(HOLLOW).text == HOLLOW


def test_two_figures_that_differ_are_never_settled_by_the_tool() -> None:
    text = "Fire kills 12 people\n\nThe fire in the mill killed 21 people on Monday, the police said.\n"
    assert scrub.Scrubber(fix=("typo",)).clean(text).text == text


@settings(max_examples=40)
@given(texts)
def test_changes_replay_on_any_text(text: str) -> None:
    report = scrub.Scrubber(fix=("typo",), drop=("filler",)).clean(text)
    assert apply(text, report.edits) == report.text


@settings(max_examples=40)
@given(texts)
def test_a_text_that_was_changed_is_not_changed_again(text: str) -> None:
    scrubber = scrub.Scrubber(fix=("typo",), drop=("filler",))
    once = scrubber.clean(text).text
    assert scrubber.clean(once).text == once


@settings(max_examples=40, deadline=None)
@given(texts)
def test_filler_dropped_once_is_dropped_for_good(text: str) -> None:
    scrubber = scrub.Scrubber(drop=("filler",))
    once = scrubber.clean(text).text
    assert scrubber.clean(once).text == once


@pytest.mark.parametrize(("name", "value"), [("fix", "chrome"), ("drop", "typo")])
def test_only_what_can_be_changed_may_be_asked_for(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=f"{name} names '{value}'; expected one of"):
        scrub.Scrubber(**{name: (value,)})
