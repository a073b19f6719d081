"""What the pages say: verdicts that chance does not make, comparisons, silent rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scrub.report.aggregate import Run
from scrub.report.intervals import differ
from scrub.report.view import league, overview, trend
from scrub.report.view.articles import embedded, within
from scrub.report.view.rules import silent
from tests.report.synthetic import article


def run_of(numbers: range, *, shift: float = 0.0, publishers: int = 6, bad: str = "") -> Run:
    run = Run.start(created="2026-11-21", ruleset="r")
    for number in numbers:
        fields, report = article(number, publishers=publishers)
        lower = shift + (0.3 if bad and bad in fields["url"] else 0.0)
        quality = max(0.0, (report.scores.quality or 0.0) - lower)
        run.add(fields, replace(report, scores=replace(report.scores, quality=quality)))
    return run


def test_publishers_that_differ_by_chance_alone_get_no_verdict() -> None:
    rows = league.league(run_of(range(600), publishers=20), [])
    assert sum(row.verdict in ("better", "worse") for row in rows) <= 1


def test_a_bad_publisher_is_named_and_comes_last() -> None:
    rows = league.league(run_of(range(300), bad="paper03"), [])
    assert rows[-1].name == "paper03.example"
    assert rows[-1].verdict == "worse"


def test_publishers_with_few_articles_are_not_judged() -> None:
    rows = league.league(run_of(range(12)), [])
    assert {row.verdict for row in rows} == {"few"}


def test_a_change_that_chance_explains_is_no_verdict() -> None:
    before, now = run_of(range(200)), run_of(range(200, 400))
    assert overview.moved(now, before, "quality")[1] == "same"
    assert overview.moved(run_of(range(200, 400), shift=0.2), before, "quality")[1] == "worse"


def test_between_runs_over_the_same_articles_every_change_counts() -> None:
    before, now = run_of(range(100)), run_of(range(100), shift=0.02)
    assert not differ(before.everything.scores["quality"], now.everything.scores["quality"])
    assert overview.moved(now, before, "quality")[1] == "worse"


def test_publishers_that_moved_are_named_once() -> None:
    before, now = run_of(range(300)), run_of(range(300, 600), bad="paper02")
    assert [(row.name, row.metric, row.verdict) for row in trend.moved(now, before)] == [
        ("paper02.example", "Quality", "worse")
    ]
    assert trend.moved(now, None) == []


def test_stops_say_what_changed() -> None:
    first, second = run_of(range(30)), run_of(range(30))
    second.options = {"level": "strict"}
    assert [stop.marks for stop in trend.stops([first, second], ["a", "b"])] == ["", "O"]


def test_other_files_are_no_other_options() -> None:
    first, second = run_of(range(30)), run_of(range(30, 60))
    first.options, second.options = {"inputs": ["monday.jsonl"]}, {"inputs": ["tuesday.jsonl"]}
    assert [stop.marks for stop in trend.stops([first, second], ["a", "b"])] == ["", "I"]


def test_more_chrome_that_went_under_other_options_is_not_worse() -> None:
    before, now = run_of(range(60), publishers=1), Run.start(ruleset="r")
    for number in range(60):
        fields, report = article(number, publishers=1)
        more = replace(report.scores, chrome=(report.scores.chrome or 0.0) + 0.2)
        now.add(fields, replace(report, scores=more))
    assert overview.moved(now, before, "chrome")[1] == "worse"
    assert [row.metric for row in trend.moved(now, before)] == ["Chrome removed"]
    now.options = {"level": "strict"}
    assert overview.moved(now, before, "chrome") == ("+20.0 points (other rules or options)", "same")
    assert trend.moved(now, before) == []


def test_rules_of_other_languages_are_not_called_silent() -> None:
    run = run_of(range(30))
    known = [("chrome/ja/x", ("ja",)), ("chrome/en/y", ("en",)), ("chrome/any/advertisement", ("*",))]
    assert silent(run, known) == [("chrome/en", ["chrome/en/y"])]


@pytest.mark.parametrize("most", [0, 10_000, 10**9])
def test_embedded_articles_fit_their_room(most: int) -> None:
    run = run_of(range(200))
    names = within(run, most)
    assert (len(names) == 0) == (most == 0)
    assert set(embedded(run, names)["articles"]) == set(names)
    assert most < 10**9 or len(names) == len(run.wanted())
