"""Tallies, intervals and how figures are shown."""

from __future__ import annotations

import statistics
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.report.intervals import Interval, of_mean, widened, wilson
from scrub.report.metrics import METRICS
from scrub.report.shown import change, percent, shown, visible
from scrub.report.tally import Tally
from scrub.report.top import Top

shares = st.lists(st.floats(0, 1), min_size=1, max_size=60)


def tally(values: list[float], name: str = "quality") -> Tally:
    out = Tally(METRICS[name])
    for value in values:
        out.add(value)
    return out


@given(shares)
def test_mean_and_deviation_are_those_of_the_values(values: list[float]) -> None:
    found = tally(values)
    assert found.mean == pytest.approx(statistics.fmean(values), abs=1e-4)
    if len(values) > 1:
        assert found.deviation == pytest.approx(statistics.stdev(values), abs=2e-3)


@given(shares)
def test_quantiles_are_exact_to_a_bin_and_never_fall(values: list[float]) -> None:
    found = tally(values)
    quantiles = [found.quantile(q) for q in (0, 0.1, 0.5, 0.9, 1)]
    assert all(a <= b for a, b in pairwise(quantiles))
    middle = sorted(values)[(len(values) - 1) // 2]
    assert found.quantile(0.5) == pytest.approx(middle, abs=METRICS["quality"].width + 1e-3)


@given(shares, st.floats(0, 1))
def test_no_quantile_is_outside_the_values(values: list[float], share: float) -> None:
    quantile = tally(values).quantile(share)
    assert quantile is not None
    assert min(values) - 1e-4 <= quantile <= max(values) + 1e-4


def test_values_at_the_ends_come_out_as_they_are() -> None:
    spotless = tally([0.0] * 9 + [0.3], "filler")
    assert (spotless.quantile(0.5), spotless.share_below(0.01)) == (0, 0.9)
    own = tally([0.4] + [1.0] * 9, "originality")
    assert (own.quantile(0.5), own.quantile(0.9), own.share_below(0.999)) == (1, 1, 0.1)


def test_a_tally_of_an_older_file_has_the_ends_of_its_bins() -> None:
    data = {name: v for name, v in tally([0.3, 1.0]).to_dict().items() if name not in ("zeros", "least", "greatest")}
    found = Tally.from_dict(METRICS["quality"], data)
    assert (found.quantile(0), found.quantile(1)) == (0.3, 1)


@given(shares, st.integers(0, 40))
def test_the_share_below_a_bins_edge_is_exact(values: list[float], edge: int) -> None:
    bound = edge * 0.025
    rounded = [round(v, 4) for v in values]
    wanted = sum(v < round(bound, 4) for v in rounded) / len(values)
    assert tally(rounded).share_below(bound) == pytest.approx(wanted)


@given(shares)
def test_a_tally_comes_back_from_plain_values(values: list[float]) -> None:
    found = tally(values)
    assert Tally.from_dict(METRICS["quality"], found.to_dict()) == found


@given(
    st.lists(st.tuples(st.integers(0, 9), st.sampled_from("abcdefghij")), max_size=40, unique_by=lambda e: e[1]),
    st.integers(1, 6),
)
def test_tops_keep_the_least_whatever_the_order(entries: list[tuple[int, str]], size: int) -> None:
    one, two = Top(size), Top(size)
    for key, name in entries:
        one.add(key, name)
    for key, name in reversed(entries):
        two.add(key, name)
    assert one.entries == two.entries == sorted(entries)[:size]


@given(st.integers(1, 500), st.data())
def test_an_interval_holds_its_share(n: int, data: st.DataObject) -> None:
    hits = data.draw(st.integers(0, n))
    low, value, high = wilson(hits, n)
    assert 0 <= low <= value <= high <= 1


def test_intervals_of_nothing_are_none() -> None:
    assert wilson(0, 0) is None
    assert of_mean(tally([])) is None


@given(shares)
def test_an_interval_holds_its_mean(values: list[float]) -> None:
    low, value, high = of_mean(tally(values))
    assert 0 <= low <= value + 1e-9
    assert value <= high + 1e-9 <= 1 + 1e-8


def test_more_comparisons_give_wider_intervals() -> None:
    found = Interval(1.0, 2.0, 3.0)
    assert widened(found, 1) == pytest.approx(found, abs=1e-3)
    assert widened(found, 100).low < widened(found, 10).low < 1.0


def test_changes_say_which_way_is_good() -> None:
    assert change("quality", 0.82, 0.79) == ("+3", "better")
    assert change("filler", 0.05, 0.03) == ("+2.0 points", "worse")
    assert change("typos_per_1000", 1.01, 1.0) == ("no change", "same")
    assert change("quality", None, 0.5) == ("", "")


def test_figures_read_well() -> None:
    assert [shown("quality", 0.824), shown("filler", 0.042), shown("filler", 0.31), shown("quality", None)] == [
        "82",
        "4.2 %",
        "31 %",
        "–",
    ]
    assert percent(0.0995) == "10 %"


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_hidden_is_left(text: str) -> None:
    out = visible(text)
    out.encode("utf-8")
    assert not set(out) & set("\u202e\u2066\u200b\u200f\x00\x1b\x85\u2028")
