"""Which findings stand."""

from __future__ import annotations

import random

from scrub.engine.settle import resolve, within_budget
from scrub.model import Finding, Span
from scrub.text.lines import split_lines


def found(start: int, end: int, *, rule: str = "chrome/en/a", action: str = "drop", confidence: float = 0.9) -> Finding:
    return Finding(rule, "other", Span(start, end), "m", (), confidence, action)  # type: ignore[arg-type]


def test_a_removal_stands_before_a_flag() -> None:
    assert resolve([found(0, 50, action="flag"), found(10, 20)]) == [found(10, 20)]


def test_the_longer_one_stands_of_two_equal_actions() -> None:
    assert resolve([found(0, 5), found(3, 20)]) == [found(3, 20)]


def test_the_surer_one_stands_of_two_at_one_place() -> None:
    assert resolve([found(0, 5, confidence=0.8), found(0, 5, rule="chrome/en/b")]) == [found(0, 5, rule="chrome/en/b")]


def test_those_that_touch_both_stand_in_order() -> None:
    assert resolve([found(5, 9), found(0, 5)]) == [found(0, 5), found(5, 9)]


def test_the_order_does_not_matter() -> None:
    many = [found(a, a + n, rule=f"chrome/en/r{a % 3}") for a in range(0, 40, 3) for n in (2, 5, 9)]
    expected = resolve(many)
    for seed in range(5):
        random.Random(seed).shuffle(many)
        assert resolve(many) == expected


SENTENCE = "The council voted on Tuesday to rebuild the old pier by the end of the coming year."


def test_the_budget_keeps_what_would_cost_too_much_of_the_article() -> None:
    text = "\n".join([SENTENCE] * 6)
    lines = split_lines(text)
    go, warning = within_budget([found(line.span.start, line.span.end) for line in lines], lines, "normal")
    assert len(go) == 2
    assert warning == "kept 4 passages: removing them would cost more than 40 words of the article"


def test_the_budget_gives_up_the_least_sure_first() -> None:
    lines = split_lines("\n".join([SENTENCE] * 6))
    removals = [found(line.span.start, line.span.end, confidence=0.7 + n / 50) for n, line in enumerate(lines)]
    go, _ = within_budget(removals, lines, "normal")
    assert [f.span for f in go] == [line.span for line in lines[-2:]]


def test_lines_that_are_no_sentences_cost_nothing() -> None:
    lines = split_lines(f"{SENTENCE}\nShare\nTweet\n{SENTENCE}")
    go, warning = within_budget([found(lines[1].span.start, lines[1].span.end)], lines, "light")
    assert len(go) == 1
    assert warning is None
