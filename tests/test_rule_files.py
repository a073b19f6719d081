"""The rule data is in order."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from scrub.engine.lint import lint
from scrub.engine.load import load_rules, read_rule_file
from scrub.engine.locate import data_root, rule_files

FILES = rule_files(data_root("rules"))
MOST_LINES = 450


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in FILES])
def test_rules_of_a_file_are_sorted_by_id(path: Path) -> None:
    ids = [rule.id for rule in read_rule_file(path)]
    assert ids == sorted(ids)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in FILES])
def test_no_file_is_longer_than_a_reader_wants(path: Path) -> None:
    assert len(path.read_text("utf-8").split("\n")) <= MOST_LINES


def test_there_are_enough_stable_chrome_rules_in_each_language() -> None:
    stable = Counter(
        rule.id.split("/")[1] for rule in load_rules() if rule.status == "stable" and rule.family == "chrome"
    )
    assert stable.total() >= 400
    assert stable["en"] >= 120
    for language in ("de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "ja", "zh", "ar", "hi"):
        assert stable[language] >= 20, language


def test_no_shipped_rule_is_slow_or_doubled() -> None:
    bad = [str(p) for p in lint(load_rules()) if not p.note]
    assert bad == []


def test_no_example_of_one_rule_is_a_near_miss_of_the_same_rule() -> None:
    assert [rule.id for rule in load_rules() if set(rule.match) & set(rule.keep)] == []
