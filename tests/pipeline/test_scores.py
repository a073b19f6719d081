"""The scores of an article."""

from __future__ import annotations

import pytest

import scrub

STORY = """The council voted on Tuesday to rebuild the old pier by the end of the year.

Work begins in May and costs 4.2 million crowns, said harbour master Ilka Brenn, who has waited for it for nine years.

A storm tore the pier in two in 2017, and the ferry to the islands has landed at the coal quay ever since.

"We wanted a pier that a ferry can use in a gale," she said on Monday at a meeting in the town hall of Saltby.
"""
CHROME = """
Share this article

Read more

Subscribe to our newsletter

Follow us on Facebook

All rights reserved.
"""


def test_quality_is_that_of_what_is_left() -> None:
    plain, laden = scrub.clean(STORY), scrub.clean(STORY + CHROME)
    assert laden.text == plain.text
    assert (laden.scores.chrome or 0.0) > 0.1 > (plain.scores.chrome or 0.0)
    assert laden.scores.quality == plain.scores.quality == scrub.clean(laden.text).scores.quality


def test_a_fault_of_the_text_lowers_its_quality() -> None:
    wrong = STORY.replace("the old pier", "teh old pier").replace("has waited", "has has waited")
    assert (scrub.clean(wrong).scores.quality or 0.0) < (scrub.clean(STORY).scores.quality or 0.0) - 0.05


@pytest.mark.parametrize("skipped", ["typo", "filler", "readability"])
def test_without_one_part_nothing_is_said_of_the_whole(skipped: str) -> None:
    assert scrub.Scrubber(skip=[skipped]).clean(STORY).scores.quality is None


def test_the_quality_goes_on_falling_where_the_score_of_typos_ends() -> None:
    words = STORY.split()
    texts = [" ".join("teh" if n % every == 0 else word for n, word in enumerate(words)) for every in (40, 10, 3)]
    few, more, most = (scrub.clean(text, lang="en").scores for text in texts)
    assert (more.typos, most.typos) == (1.0, 1.0)
    assert (few.quality or 0.0) > (more.quality or 0.0) > (most.quality or 0.0)
    assert (most.quality or 1.0) < 0.2
