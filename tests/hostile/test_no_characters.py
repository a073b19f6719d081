"""NUL and halves of surrogate pairs: what comes out can be written as UTF-8, whatever came in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import scrub
from scrub.model import apply

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."


@pytest.mark.parametrize("bad", ["\x00", "\ud800", "\udfff\ud800", "\x00\udc80"])
def test_what_is_no_character_goes_with_a_finding(bad: str) -> None:
    report = scrub.clean(f"{STORY[:10]}{bad}{STORY[10:]}\n{bad}Share this\n")
    assert report.text == f"{STORY}\n"
    assert [found.rule_id for found in report.removed].count("chrome/any/no-character") == 2
    assert apply(report.source.text, report.edits) == report.text


def test_a_text_without_a_character_is_empty() -> None:
    assert scrub.clean("\x00\ud800").text == ""


@settings(max_examples=60)
@given(
    st.text(st.one_of(st.characters(), st.sampled_from("\x00\ud800\udfff\n "))), st.sampled_from(["light", "strict"])
)
def test_every_clean_text_can_be_written_and_is_clean(text: str, level: str) -> None:
    scrubber = scrub.Scrubber(level=level)
    clean = scrubber.clean(text).text
    assert "\x00" not in clean
    assert clean.encode() is not None
    assert scrubber.clean(clean).text == clean
