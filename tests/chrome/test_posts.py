"""The times of a live blog's posts are the story's, that of the page is not."""

from __future__ import annotations

import pytest

import scrub
from scrub.chrome.posts import post_times
from scrub.text.lines import split_lines

BLOG = """Flood in Oldbury: the day as it happened
18:05
The last families are back in their houses, the council says.
17:42
Bridge open again
Cars may cross the bridge in one direction, and lorries are still turned away.
4.15 pm
The river has begun to fall, but the lower town stays closed until tomorrow morning."""
LIST = """Flood in Oldbury: the day as it happened
18:05
Rovers win at last
17:42
New bridge for Saltby
17:10
Council votes on budget
The last families are back in their houses, the council says."""


def test_times_before_posts_are_seen() -> None:
    assert post_times(split_lines(BLOG)) == {1, 3, 6}


def test_between_such_posts_there_may_be_one_of_a_few_words_and_times_to_the_second() -> None:
    more = BLOG.replace("17:42\n", "17:50:12\nStill raining\n17:42\n")
    assert post_times(split_lines(more)) == {1, 3, 5, 8}


@pytest.mark.parametrize("text", [LIST, "\n".join(BLOG.split("\n")[:6])])
def test_times_of_other_articles_and_of_a_page_are_none(text: str) -> None:
    assert not post_times(split_lines(text))


def test_the_times_of_posts_stay_in_the_text() -> None:
    left = scrub.clean(text=BLOG).text.split("\n")
    assert [line for line in ("18:05", "17:42", "4.15 pm") if line not in left] == []


ANNOUNCED = """The Latest on the flood that closed the lower town of Oldbury (all times local):
10 p.m.
The last families are back in their houses, and the council says that nobody was hurt."""


def test_one_post_that_a_line_announces_is_enough() -> None:
    assert post_times(split_lines(ANNOUNCED)) == {1}
    assert not post_times(split_lines(ANNOUNCED.replace("The Latest on the flood that closed the lower", "Lower")))
    assert scrub.clean(text=ANNOUNCED).text == ANNOUNCED
