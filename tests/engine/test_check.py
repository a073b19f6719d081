"""Examples that do not hold are told: what they were to show, where, and what came instead."""

from __future__ import annotations

from typing import Any

import pytest

from scrub.engine.check import check_rule
from tests.engine.rules import rule

WIDGET: dict[str, Any] = {
    "path": "en.toml",
    "line": 7,
    "text": ("Get a summary",),
    "where": ("tail",),
    "match": ("Get a summary", "GET A SUMMARY"),
    "keep": ("He got a summary.", "Get a summary by email."),
    "misses": ("Get your summary",),
    "becomes": (("The vote is on Monday.\nGet a summary\n", "The vote is on Monday.\n"),),
}


def test_examples_that_hold_are_no_problem() -> None:
    assert not list(check_rule(rule(**WIDGET)))


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("match", ("Get the summary",), "match does not fire in the tail: 'Get the summary'"),
        ("keep", ("get a summary",), "keep fires in the tail: 'get a summary' at 'get a summary'"),
        ("misses", ("get a summary",), "misses fires in the tail: 'get a summary' at 'get a summary'"),
        (
            "becomes",
            (("Get a summary", "summary"),),
            "becomes: 'Get a summary' gives '' in the tail; expected 'summary'",
        ),
    ],
)
def test_an_example_that_does_not_hold_is_told_with_its_field(field: str, value: object, expected: str) -> None:
    (problem,) = check_rule(rule(**{**WIDGET, field: value}))
    assert str(problem) == f"en.toml:7: chrome/en/tested: {expected}"


def test_an_example_holds_wherever_the_rule_may_act() -> None:
    wrong = {**WIDGET, "where": ("head", "tail"), "match": ("Get the summary",)}
    assert [problem.message.partition(":")[0] for problem in check_rule(rule(**wrong))] == [
        "match does not fire in the head",
        "match does not fire in the tail",
    ]


def test_a_line_that_is_an_example_of_a_repetition_is_repeated() -> None:
    repeat: dict[str, Any] = {"kind": "repeat", "text": ("Results",), "times": 3, "where": ("tail",)}
    assert not list(check_rule(rule(**repeat, match=("Results", "Results\nResults\nResults"))))
    (problem,) = check_rule(rule(**repeat, match=("Results\nResults",)))
    assert problem.message == "match does not fire in the tail: 'Results\\nResults'"
