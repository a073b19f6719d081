"""Which findings stand."""

from __future__ import annotations

import random

import pytest

from scrub.engine.settle import Budget, resolve
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
    lines, budget = split_lines("\n".join([SENTENCE] * 6)), Budget("normal")
    go = budget.within([found(line.span.start, line.span.end) for line in lines], lines)
    assert len(go) == 2
    assert budget.warning == "kept 4 passages: removing them would cost more than 40 words of the article"


def test_the_budget_gives_up_the_least_sure_first() -> None:
    lines = split_lines("\n".join([SENTENCE] * 6))
    removals = [found(line.span.start, line.span.end, confidence=0.7 + n / 50) for n, line in enumerate(lines)]
    assert [f.span for f in Budget("normal").within(removals, lines)] == [line.span for line in lines[-2:]]


def test_lines_that_are_no_sentences_cost_nothing() -> None:
    lines, budget = split_lines(f"{SENTENCE}\nShare\nTweet\n{SENTENCE}"), Budget("light")
    assert len(budget.within([found(lines[1].span.start, lines[1].span.end)], lines)) == 1
    assert (budget.warning, budget.spent) == (None, 0)


@pytest.mark.parametrize(
    ("sentences", "passes", "overrun"), [(30, 3, False), (10, 4, True), (4, 2, True), (2, 1, False)]
)
def test_passes_overrun_the_budget_together(sentences: int, passes: int, overrun: bool) -> None:
    budget, left = Budget("normal"), sentences
    for _ in range(passes):
        lines = split_lines("\n".join([SENTENCE] * left))
        left -= len(budget.within([found(line.span.start, line.span.end) for line in lines], lines))
    assert budget.overrun is overrun
    budget.page = True
    assert not budget.overrun


def test_a_closed_budget_lets_no_sentence_go() -> None:
    lines, budget = split_lines(SENTENCE), Budget("strict", closed=True)
    assert budget.within([found(0, len(SENTENCE))], lines) == []
    assert budget.warning == "kept 1 passages: removing them would cost most of the article"
