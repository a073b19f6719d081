"""Stretches that are spelled out: every match holds one text of each."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scrub.engine.anchors import anchor
from scrub.engine.literals import leads
from scrub.engine.spelled import MOST, stretches
from scrub.engine.tree import parsed
from scrub.text.fold import fold

atoms = st.sampled_from(["a", "b", " ", "-", r"\s+", r"\s*", "[ab]", r"\w", "[^a]", "İ"])
repeats = st.sampled_from(["", "", "?", "{2}", "{1,2}", "+", "*"])
patterns = st.recursive(
    atoms,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4).map("".join)
        | st.tuples(st.lists(inner, min_size=2, max_size=3).map("|".join), repeats).map(lambda t: f"(?:{t[0]}){t[1]}")
    ),
    max_leaves=12,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(patterns, st.data())
def test_every_match_holds_a_text_of_each_clause(pattern: str, data: st.DataObject) -> None:
    folded = fold(data.draw(st.from_regex(re.compile(f"x{pattern}x"), fullmatch=True, alphabet="abcx -İ")))
    for clause in leads(f"x{pattern}x"):
        assert any(text in folded for text in clause), (clause, folded)


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        (r"\bthe (?:of|with) an?\b", [{"the of a", "the of an", "the with a", "the with an"}]),
        (r"x(?:ab){2}c", [{"xababc"}]),
        (r"x(?:ab)?c", [{"xabc", "xc"}]),
        (r"read\s+more", [{"read more"}]),
        (r"[Dd]ont know", [{"dont know"}]),
        (r"a (?:long|very.*) way", [{"a long", "a very"}, {" way"}]),
        (r"in \w+ of", [{"in "}, {" of"}]),
    ],
)
def test_stretches(pattern: str, texts: list[set[str]]) -> None:
    assert [set(clause) for clause in stretches(parsed(pattern)) if clause != {""}] == texts


def test_a_stretch_with_too_many_spellings_is_cut() -> None:
    assert max(map(len, stretches(parsed("(?:a|b|c|d) (?:e|f|g|h) (?:i|j|k|l) (?:m|n)")))) <= MOST


def test_a_long_stretch_leads_rather_than_a_common_word() -> None:
    assert anchor(leads(r"\bthe (?:cat|dog) of .* the")) == {"the cat of ", "the dog of "}
