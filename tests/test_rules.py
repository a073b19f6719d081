"""Every example of every shipped rule holds."""

from __future__ import annotations

import pytest

from scrub.engine.check import check_rule
from scrub.engine.load import load_rules
from scrub.model.rule import Rule


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in load_rules() if rule.status != "retired"])
def test_the_examples_of_the_rule_hold(rule: Rule) -> None:
    assert [str(problem) for problem in check_rule(rule)] == []
