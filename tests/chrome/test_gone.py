"""What went before: how much, where, and which lines that are left stood beside a list of other articles."""

from __future__ import annotations

import pytest

from scrub.chrome.gone import ENOUGH, NOTHING, Gone
from scrub.model.finding import Finding
from scrub.text.lines import split_lines

STORY = "The harbour board of Saltby approved a new lease for the fish market on Tuesday evening, it said."
TEXT = (STORY, "Read also", "Ferry to Holm runs again", "Mayor of Ostmar will not stand", STORY)


def gone(kinds: dict[str, str]) -> Gone:
    """Return what went when lines of ``TEXT`` go as so many kinds of chrome, seen from the lines that are left."""
    lines = split_lines("\n".join(TEXT))
    starts = [line.span.start for line in lines]
    found = [
        Finding("chrome/en/x", kinds[line.raw], line.span, "", action="drop") for line in lines if line.raw in kinds
    ]
    left = [line.span.start for line in lines if line.raw not in kinds]
    return NOTHING.and_also(found, lines, starts).seen_from(left)


@pytest.mark.parametrize(
    ("kinds", "beside", "below"),
    [
        ({TEXT[1]: "related-label", TEXT[2]: "related-headline"}, (0, 1), ()),
        ({TEXT[1]: "share", TEXT[2]: "related-headline"}, (1,), ()),
        ({TEXT[3]: "related-headline"}, (2, 3), ()),
        ({TEXT[1]: "advertisement"}, (), (1,)),
        ({TEXT[1]: "share"}, (), ()),
    ],
)
def test_lines_beside_a_list_of_other_articles_and_below_an_offer_are_told(
    kinds: dict[str, str], beside: tuple[int, ...], below: tuple[int, ...]
) -> None:
    assert (gone(kinds).beside, gone(kinds).below) == (beside, below)


def test_removals_are_counted() -> None:
    both = gone({TEXT[1]: "related-label", TEXT[2]: "related-headline"})
    assert (both.all, len(both.places), len(both.lists)) == (2, 2, 2)


def test_lines_that_rules_take_tell_that_there_is_chrome_but_for_labels_and_one_of_the_navigation() -> None:
    assert gone({TEXT[1]: "related-label"}).told == 0  # two words, which a story may have as well
    assert gone({TEXT[2]: "related-headline"}).told == ENOUGH
    assert gone({TEXT[2]: "navigation"}).told < ENOUGH
    assert gone({TEXT[2]: "navigation", TEXT[3]: "widget"}).told == ENOUGH
    lines = split_lines("\n".join(TEXT))
    starts = [line.span.start for line in lines]
    by_model = Finding("chrome/any/block-model", "related-headline", lines[2].span, "", action="drop")
    assert NOTHING.and_also([by_model], lines, starts).told == 0
