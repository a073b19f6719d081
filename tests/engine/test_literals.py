"""The literals that a pattern needs: never one too many, or matches would be missed."""

from __future__ import annotations

import random

import pytest
import regex

from scrub.engine.anchors import anchor
from scrub.engine.compile import compile_rules
from scrub.engine.kinds import pattern as pattern_kind
from scrub.engine.literals import leads, required
from scrub.engine.load import load_rules
from scrub.engine.scan import Scan
from scrub.engine.shapes import Shape, shape_of
from scrub.text.fold import fold
from scrub.text.lines import split_lines


@pytest.mark.parametrize(
    ("pattern", "clauses"),
    [
        (r"^share this$", [{"share this"}]),
        (r"\bphoto(?:graph)?s?\b", [{"photo"}]),
        (r"(photo|foto|bild): .*", [{"photo", "foto", "bild"}, {": "}]),
        (r"(photo|x)?", []),
        (r"\w+ ?ago", [{"ago"}]),
        (r"(?:read more)+", [{"read more"}]),
        (r"read\s+more", [{"read"}, {"more"}]),
        (r"\p{Lu}\w+ reports", [{" reports"}]),
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
    clauses = required(rule.pattern) + leads(rule.pattern)
    for text in rule.match:
        for line in text.split("\n"):
            if regex.search(rule.pattern, line.strip(), regex.IGNORECASE):
                assert all(any(literal in fold(line) for literal in clause) for clause in clauses)


def test_the_anchor_is_the_rarest_clause() -> None:
    assert anchor(required(r"the .* (newsletter|bulletin)")) == {"newsletter", "bulletin"}
    assert anchor([]) is None


@pytest.mark.parametrize(
    ("pattern", "shape"),
    [
        (r"^(photo|foto): .{1,40}$", Shape(7, 47, ("foto", "photo"))),
        (r"photo: .{1,40}$", Shape(8, 20_000, ())),
        (r"^(?:by|von) \w+$", Shape(4, 20_000, ("by", "von"))),
        (r"^\d+ min", Shape(5, 20_000, ())),
        (r"^(?:the )?photo", Shape(5, 20_000, ("photo", "the"))),
        (r"^[©@]\s*\d{4}$", Shape(5, 20_000, ("@", "©"))),
        (r"^(?:|x)abc", Shape(3, 20_000, ())),
        (r"^\bnews", Shape(4, 20_000, ("news",))),
        (r"(", Shape()),
    ],
)
def test_shape(pattern: str, shape: Shape) -> None:
    assert shape_of(pattern) == shape


def test_literals_and_shapes_never_hide_a_match() -> None:
    """Each pattern one by one over lines of all sorts, against the engine with its tables."""
    usable = (r for r in load_rules() if r.family == "chrome" and r.kind == "pattern" and r.status == "stable")
    rules = [r for r in usable if not r.unless]
    texts = [text.replace("\n", " ") for rule in load_rules()[::5] for text in (*rule.match[:1], *rule.keep[:1])]
    lines = [line._replace(zone="tail") for line in split_lines("\n".join(texts))]
    got = {(f.rule_id, f.span.start) for f in pattern_kind.find(Scan(lines, compile_rules(rules)))}
    for rule in random.Random(5).sample([r for r in rules if r.applies("tail")], 150):
        compiled = regex.compile(rule.pattern, regex.IGNORECASE)
        for line in lines:
            if len(line.raw) <= (rule.max_chars or 20_000) and (found := compiled.search(line.raw)) and found.group():
                assert (rule.id, line.span.start + found.start()) in got
