"""What is never taken out of a text."""

from __future__ import annotations

import pytest

import scrub

STORY = """
The council voted on Tuesday to rebuild the old pier by the end of the year, officials said.

Residents wrote to this newspaper in large numbers to say that they welcome the plan.
"""


@pytest.mark.parametrize("line", ["Letters to the editor", "Share this article"])
def test_a_title_that_is_given_is_never_taken_by_a_rule(line: str) -> None:
    text = f"{line}\n{STORY}\n{line}\n"
    assert scrub.clean(text).text.strip() == STORY.strip()
    assert scrub.clean(text, title=line.upper()).text.strip() == f"{line}\n{STORY}".strip()


@pytest.mark.parametrize("times", [2, 4, 10, 60])
def test_a_text_that_says_one_thing_again_and_again_is_not_emptied_and_stays_as_it_is(times: int) -> None:
    said = "The council voted on Tuesday to rebuild the old pier by the end of the year, said Anna Doyle.\n"
    once = scrub.clean(said * times).text
    assert said.strip() in once
    assert scrub.clean(once).text == once


def test_what_stays_for_the_budget_is_looked_at_anew_once_other_lines_are_gone() -> None:
    said = "Der Stadtrat stimmte am Dienstag mit 14 zu 9 Stimmen für den Umbau des alten Hafens."
    note = "About the author: Idris Cole is a freelance writer."
    once = scrub.clean(f"{said}\n{said}\nHe had no time to read the report.\n{note}\n{said}").text
    assert note not in once
    assert scrub.clean(once).text == once


@pytest.mark.parametrize("headline", ["Old pier to be rebuilt\n\n", ""])
def test_a_paragraph_that_stays_elsewhere_goes_as_a_repeat(headline: str) -> None:
    said = "The council voted on Tuesday to rebuild the old pier by the end of the year, and the mayor agreed.\n"
    text = headline + "\n".join([said] * 5)
    report = scrub.clean(text)
    assert report.text == headline + said
    assert [(finding.kind, finding.action) for finding in report.removed] == [("repeat", "drop")] * 4
    assert scrub.Scrubber(keep=("repeat",)).clean(text).text == text
