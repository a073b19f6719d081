"""Where lines went before the pass that is judged."""

from __future__ import annotations

import numpy as np

from scrub.chrome.gaps import NAMES, columns, gaps_of
from scrub.chrome.gone import NOTHING, taken_whole
from scrub.chrome.layout import layout_of
from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.lines import split_lines

STORY = (
    "The pier of Ostmar opens again",
    "The council voted on Tuesday to rebuild the old pier, which the storm of 2019 had closed.",
    "Work on the piles begins in the spring and takes until the autumn of next year at least.",
)
LINES = split_lines("\n".join(STORY))


def seen(gaps: np.ndarray | None) -> dict[str, list[float]]:
    out = np.full((len(NAMES), len(LINES)), 9, np.float32)
    columns(gaps, layout_of(LINES), out)
    return {name: row.tolist() for name, row in zip(NAMES, out, strict=True)}


def test_lines_that_went_are_counted_before_each_line_and_behind_the_last() -> None:
    assert gaps_of([10, 50, 90], [120, 60, 0, 70]).tolist() == [1, 0, 2, 1]


def test_a_line_is_told_what_went_beside_it_and_how_much_went_amid_the_story() -> None:
    assert seen(np.array([1, 0, 2, 7])) == {
        "gone_before": [1, 0, 2],
        "gone_behind": [0, 2, 3],
        "gone_amid": [1, 1, 1],
        "gone_share": [np.float32(10 / 3)] * 3,
    }


def test_where_nothing_went_there_is_nothing_to_tell() -> None:
    for gaps in (None, np.zeros(4, np.int64)):
        assert {value for row in seen(gaps).values() for value in row} == {0}


def test_a_line_went_whole_when_findings_cover_it_but_for_a_bit() -> None:
    first, second, _ = (line.span for line in LINES)
    assert taken_whole([Span(first.start, second.start + 9)], LINES) == [0]
    assert taken_whole([Span(first.start, 12), Span(12, first.end)], LINES) == [0]
    assert taken_whole([Span(3, 9)], LINES) == []


def test_the_places_of_lines_that_went_are_those_of_the_source() -> None:
    went = Finding("chrome/en/x", "promo", LINES[0].span, "Chrome.", (), 1.0, "drop")
    part = Finding(
        "chrome/en/y", "promo", Span(LINES[1].span.start, LINES[1].span.start + 5), "Chrome.", (), 1.0, "drop"
    )
    gone = NOTHING.and_also([went, part], LINES, [100, 200, 300])
    assert (gone.all, gone.amid, gone.places) == (2, 1, (100,))
