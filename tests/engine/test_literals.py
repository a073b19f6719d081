"""The literals that a pattern needs: never one too many, or matches would be missed."""

from __future__ import annotations

import pytest
import regex

from scrub.engine.literals import anchor, required
from scrub.engine.load import load_rules
from scrub.text.fold import fold


@pytest.mark.parametrize(
    ("pattern", "clauses"),
    [
        (r"^share this$", [{"share this"}]),
        (r"\bphoto(?:graph)?s?\b", [{"photo"}]),
        (r"(photo|foto|bild): .*", [{"photo", "foto", "bild"}]),
        (r"(photo|x)?", []),
        (r"\w+ ?ago", [{"ago"}]),
        (r"(?:read more)+", [{"read more"}]),
        (r"read\s+more", [{"read"}, {"more"}]),
        (r"\p{Lu}\w+ reports", [{"reports"}]),
        (r"a(?i:B)c", [{"abc"}]),
        (r"İstanbul", [{"istanbul"}]),
        (r"(?<!x)menu(?=y)", [{"menu"}]),
        (r"[", []),
    ],
)
def test_required(pattern: str, clauses: list[set[str]]) -> None:
    assert [set(c) for c in required(pattern)] == clauses


@pytest.mark.parametrize("rule", [r for r in load_rules() if r.pattern])
def test_every_match_of_a_shipped_pattern_holds_its_literals(rule) -> None:
    clauses = required(rule.pattern)
    for text in rule.match:
        for line in text.split("\n"):
            if regex.search(rule.pattern, line.strip(), regex.IGNORECASE):
                assert all(any(literal in fold(line) for literal in clause) for clause in clauses)


def test_the_anchor_is_the_rarest_clause() -> None:
    assert anchor(required(r"the .* (newsletter|bulletin)")) == {"newsletter", "bulletin"}
    assert anchor([]) is None
