"""Typos are fixed and filler is dropped only when asked for, and every change replays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import scrub
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


def test_two_figures_that_differ_are_never_settled_by_the_tool() -> None:
    text = "Fire kills 12 people\n\nThe fire in the mill killed 21 people on Monday, the police said.\n"
    assert scrub.Scrubber(fix=("typo",)).clean(text).text == text


@settings(max_examples=40, deadline=None)
@given(texts)
def test_changes_replay_on_any_text(text: str) -> None:
    report = scrub.Scrubber(fix=("typo",), drop=("filler",)).clean(text)
    assert apply(text, report.edits) == report.text


@pytest.mark.parametrize(("name", "value"), [("fix", "chrome"), ("drop", "typo")])
def test_only_what_can_be_changed_may_be_asked_for(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=f"{name} names '{value}'; expected one of"):
        scrub.Scrubber(**{name: (value,)})
