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
