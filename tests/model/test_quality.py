from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.engine.locate import data_root
from scrub.model.quality import BAD, GOOD, quality, worth

NAMES = (*GOOD, *BAD)
SHARE = st.floats(0, 1)
MANY = st.floats(0, 100)
PARTS = st.fixed_dictionaries({name: st.none() | SHARE for name in NAMES})
WEIGHTS = st.fixed_dictionaries({name: st.floats(0, 5) for name in NAMES})


def shipped() -> dict[str, float]:
    weights: dict[str, float] = json.loads((data_root("rules") / "models" / "quality.json").read_bytes())["weights"]
    return weights


@given(PARTS, WEIGHTS, st.sampled_from(NAMES), SHARE, SHARE)
def test_quality_never_falls_when_a_part_gets_better(
    parts: dict[str, float | None], weights: dict[str, float], name: str, one: float, other: float
) -> None:
    worse, better = sorted((one, other), reverse=name in BAD)
    low, high = quality({**parts, name: worse}, weights), quality({**parts, name: better}, weights)
    assert (low is None) == (high is None)
    assert low is None or high is None or low <= high


@given(PARTS, WEIGHTS, MANY, MANY)
def test_quality_never_falls_when_there_are_fewer_typos(
    parts: dict[str, float | None], weights: dict[str, float], one: float, other: float
) -> None:
    low, high = (quality({**parts, "typos": many}, weights) or 0.0 for many in sorted((one, other), reverse=True))
    assert low <= high


@given(PARTS, WEIGHTS)
def test_quality_is_a_share(parts: dict[str, float | None], weights: dict[str, float]) -> None:
    found = quality(parts, weights)
    assert found is None or 0 <= found <= 1


@given(PARTS, st.sampled_from(NAMES))
def test_a_part_that_is_none_is_as_if_it_were_not_there(parts: dict[str, float | None], name: str) -> None:
    without = {key: value for key, value in parts.items() if key != name}
    assert quality({**parts, name: None}, shipped()) == quality(without, shipped())


def test_nothing_gives_none() -> None:
    assert quality({}, shipped()) is None
    assert quality(dict.fromkeys(NAMES), shipped()) is None
    assert quality({"readability": 1.0}, {}) is None


def test_every_part_has_a_weight() -> None:
    assert set(shipped()) == set(NAMES)
    assert min(shipped().values()) > 0


def test_the_best_article_has_one_and_each_fault_lowers_it() -> None:
    best: dict[str, float | None] = dict.fromkeys(GOOD, 1.0) | dict.fromkeys(BAD, 0.0)
    assert quality(best, shipped()) == 1.0
    for name in NAMES:
        assert (quality({**best, name: 0.5}, shipped()) or 0.0) < 0.98


def test_templated_copy_comes_behind_clean_news_and_chrome_that_went_counts_for_nothing() -> None:
    clean = {"readability": 1.0, "typos": 0.1, "filler": 0.02, "template_style": 0.06}
    rewrite = {"readability": 0.95, "typos": 0.0, "filler": 0.15, "template_style": 0.85}
    assert (quality(clean, shipped()) or 0.0) > 0.95 > 0.7 > (quality(rewrite, shipped()) or 0.0) > 0.5
    assert quality({**clean, "chrome": 0.5}, {**shipped(), "chrome": 9.0}) == quality(clean, shipped())


def test_a_text_full_of_typos_is_worth_little_whatever_else_is_good() -> None:
    best = {"readability": 1.0, "originality": 1.0, "filler": 0.0, "template_style": 0.0}
    found = [quality({**best, "typos": many}, shipped()) or 0.0 for many in (0.0, 0.3, 1.0, 2.0, 5.0, 10.0, 58.3)]
    assert found == sorted(found, reverse=True)
    assert found[1] > 0.97
    assert found[2] > 0.85
    assert found[5] < 0.5
    assert found[6] < 0.1


@pytest.mark.parametrize("name", NAMES)
def test_worth_stays_between_nothing_and_all(name: str) -> None:
    assert 0 < worth(name, 1.0 if name in BAD else 0.0) < worth(name, 0.0 if name in BAD else 1.0) == 1
    assert worth(name, 7.0) == worth(name, 1.0)
