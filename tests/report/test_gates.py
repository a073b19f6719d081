"""Gates: files, figures, scopes, baselines, and the articles behind a failure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.errors import RuleError
from scrub.model.document import Document
from scrub.model.finding import Finding
from scrub.model.report import Report
from scrub.model.span import Span
from scrub.pipeline import Scrubber
from scrub.report.aggregate import Run
from scrub.report.gate_file import BOUNDS, FIGURES
from scrub.report.gate_values import apart
from scrub.report.gates import Gate, check_gates, load_gates
from scrub.report.metrics import METRICS
from scrub.report.sheets import sheets
from tests.report.hostile import hostile_articles
from tests.report.synthetic import articles


def run_of(*, first: int = 0, count: int = 120) -> Run:
    run = Run.start(created="2026-11-25")
    for fields, report in articles(count, first=first, publishers=4):
        run.add(fields, report)
    return run


@pytest.fixture(scope="module")
def run() -> Run:
    return run_of()


def gate(metric: str, **more: Any) -> Gate:
    bound = next(name for name in BOUNDS if name in more)
    limit = more.pop(bound)
    return Gate(name="g", metric=metric, bound=bound, limit=limit, **more)


def loaded(toml: str, folder: Path) -> tuple[Gate, ...]:
    (folder / "gates.toml").write_text(toml, "utf-8")
    return load_gates(folder / "gates.toml")


def test_a_file_says_all_of_a_gate(tmp_path: Path) -> None:
    first, second = loaded(
        """
[[gate]]
name = "Quality of each site"
metric = "quality"
stat = "share_below"
of = 0.5
at_most = 0.1
scope = "publisher"
only = ["paper01.example"]
min_n = 30

[[gate]]
metric = "with_typos"
may_rise = 0.02
scope = "language"
""",
        tmp_path,
    )
    assert first == Gate(
        name="Quality of each site", metric="quality", bound="at_most", limit=0.1, stat="share_below", of=0.5,
        scope="publisher", only=("paper01.example",), min_n=30,
    )  # fmt: skip
    assert (second.name, second.relative) == ("with_typos may_rise 0.02 by language", True)


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('\n[[gate]]\nmetrc = "quality"', "gates.toml:2: gate 1: unknown field 'metrc'; expected one of at_least"),
        ('[[gate]]\nname = "a"\nmetric = "nice"', "gates.toml:1: a: field 'metric' is 'nice'; expected one of quality"),
        ("[[gate]]\nat_least = 1", "field 'metric' is missing"),
        ('[[gate]]\nmetric = "quality"', "needs one bound out of at_least, at_most, may_drop, may_rise; found none"),
        ('[[gate]]\nmetric = "quality"\nat_least = 0.1\nat_most = 0.2', "found at_least, at_most"),
        ('[[gate]]\nmetric = "quality"\nat_least = "0.1"', "field 'at_least' is '0.1'; expected a number"),
        ('[[gate]]\nmetric = "quality"\nat_least = nan', "field 'at_least' is nan; expected a number"),
        ('[[gate]]\nmetric = "quality"\nmay_drop = -1', "expected a number from 0 on"),
        ('[[gate]]\nmetric = "quality"\nat_least = 0.1\nstat = "p100"', "expected mean, median, p01 to p99"),
        ('[[gate]]\nmetric = "quality"\nat_least = 0.1\nof = 0.1', "belong together"),
        ('[[gate]]\nmetric = "words"\nat_least = 1\nstat = "mean"', "field 'stat' is not for 'words'"),
        ('[[gate]]\nmetric = "quality"\nat_least = 0.1\nonly = ["a"]', "field 'only' needs scope"),
        ('[[gate]]\nmetric = "quality"\nat_least = 0.1\nscope = "site"', "expected one of all, publisher, language"),
        ('[[gate]]\nmetric = "quality"\nat_least = 0.1\nmin_n = 0', "expected a number of articles, 1 or more"),
        ('[[gate]]\nmetric = "quarantined"\nat_most = 0\nscope = "language"', "known of the whole run only"),
        ('[[gate]]\nmetric = "quality"\nat_least = 0.1\n' * 2, "gates.toml:4: gate 2: the name 'mean quality at_least"),
        ('[[gate]]\nmetric = "findings/typo/doubbled"\nat_most = 0', "expected one of findings/typo/nonword, "),
        ('[[gate]]\nmetric = "findings/typos"\nat_most = 0', "expected one of findings/chrome, findings/typo, "),
        ("[gate]\nmetric = 'quality'", "expected any number of [[gate]] tables"),
        ("[[gates]]", "unknown table 'gates'; expected [[gate]]"),
        ("", "holds no [[gate]] table"),
        ("[[gate]]\nmetric = =\n", "gates.toml:2: not valid TOML"),
    ],
)
def test_a_wrong_file_is_named_with_line_gate_and_field(toml: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(RuleError) as error:
        loaded(toml, tmp_path)
    assert message in str(error.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"gates\.toml: cannot be read"):
        load_gates(tmp_path / "gates.toml")


def test_a_value_on_the_bound_holds_and_one_beside_it_fails(run: Run) -> None:
    mean = run.everything.scores["quality"].mean
    assert mean is not None
    beside = 1e-6
    for bound, limit, passed in (
        ("at_least", mean, True),
        ("at_least", mean + beside, False),
        ("at_most", mean, True),
        ("at_most", mean - beside, False),
    ):
        (result,) = check_gates(run, [gate("quality", **{bound: limit})])
        assert (result.passed, result.value, result.n, result.scope) == (passed, mean, 120, "all")


def test_each_group_that_breaks_a_gate_is_a_result(run: Run) -> None:
    means = {name: group.scores["quality"].mean for name, group in run.groups("publisher").items()}
    limit = sorted(means.values())[2]
    found = check_gates(run, [gate("quality", at_least=limit, scope="publisher")])
    assert {result.scope for result in found} == {f"publisher {n}" for n, mean in means.items() if mean < limit}
    assert not any(result.passed for result in found)
    (held,) = check_gates(run, [gate("quality", at_least=min(means.values()), scope="publisher")])
    assert (held.passed, held.value, held.scope) == (True, min(means.values()), "4 of 4 publishers")


def test_small_groups_and_unknown_figures_are_passed_over(run: Run) -> None:
    few = gate("quality", at_least=2, scope="language", min_n=121)
    (result,) = check_gates(run, [few])
    assert (result.passed, result.value, result.message) == (True, None, "passed over: no group has 121 articles")
    (result,) = check_gates(Run.start(), [gate("quality", at_least=2)])
    assert (result.passed, result.n) == (True, 0)
    (result,) = check_gates(Run.start(), [gate("quality", at_least=2, scope="publisher")])
    assert "nothing is known" in result.message


@pytest.mark.parametrize(("metric", "least"), [("articles", 50), ("words", 1)])
def test_a_run_without_articles_breaks_a_bound_on_its_size(metric: str, least: int) -> None:
    (result,) = check_gates(Run.start(), [gate(metric, at_least=least, min_n=30)])
    assert (result.passed, result.value) == (False, 0)


def test_a_name_that_the_run_does_not_have_fails(run: Run) -> None:
    asked = gate("quality", at_least=0, scope="publisher", only=("paper01.example", "nobody"))
    (result,) = check_gates(run, [asked])
    assert (result.passed, result.message) == (False, "no article is of publisher nobody, which the gate names")


def test_counted_figures(run: Run) -> None:
    counts = run.everything.counts
    left = counts["words"] - counts["words_removed"]
    expected = {
        "articles": 120, "words": counts["words"], "removed": counts["words_removed"] / counts["words"],
        "with_typos": counts["with_typos"] / 120, "quarantined": 0,
        "findings/typo/nonword": 1000 * run.everything.kinds["typo/nonword"] / left,
    }  # fmt: skip
    for metric, value in expected.items():
        (result,) = check_gates(run, [gate(metric, at_least=0)])
        assert result.value == pytest.approx(value), metric
    (family,) = check_gates(run, [gate("findings/match", at_least=0)])
    matches = sum(n for kind, n in run.everything.kinds.items() if kind.startswith("match/"))
    assert family.value == pytest.approx(1000 * matches / left)


def test_the_worst_articles_are_named_with_a_command(run: Run) -> None:
    (result,) = check_gates(run, [gate("quality", at_least=0.99)])
    worst = run.worst("quality")[:5]
    assert [culprit.id for culprit in result.articles] == [card["id"] for card in worst]
    assert result.articles[0].command == f"scrub check INPUT --id {worst[0]['id']}"
    (result,) = check_gates(run, [gate("with_typos", at_most=0, scope="publisher", only=("paper01.example",))])
    assert all(c.id.startswith("paper01.example/") and "--only typo" in c.command for c in result.articles)
    assert [c.value.split()[1][:7] for c in result.articles] == ["finding"] * 5
    assert [int(c.value.split()[0]) for c in result.articles] == sorted(
        (int(c.value.split()[0]) for c in result.articles), reverse=True
    )
    (result,) = check_gates(run, [gate("removed", at_most=0)])
    assert not any(c.value.startswith("-") for c in result.articles)


def test_the_command_names_the_inputs_that_the_run_knows() -> None:
    run = run_of(count=5)
    run.options["inputs"] = ["a crawl.jsonl"]
    (result,) = check_gates(run, [gate("quality", at_least=1)])
    assert result.articles[0].command.startswith("scrub check 'a crawl.jsonl' --id ")


def test_the_command_repeats_the_options_that_the_run_was_made_with() -> None:
    run = run_of(count=5)
    run.options |= {"reference": "ref.db", "level": "strict", "packs": ["my rules"], "text_field": "body", "fast": True}
    run.options |= {"site": "paper.example", "site_field": "domain"}
    (result,) = check_gates(run, [gate("quality", at_least=1)])
    given = "--site paper.example --level strict --packs 'my rules' --fast --reference ref.db --text-field body"
    given += " --site-field domain"
    assert result.articles[0].command.startswith(f"scrub check INPUT {given} --id ")


def test_against_a_baseline_only_more_than_the_allowed_change_fails(run: Run) -> None:
    before = run_of()
    for metric, bound in (("quality", "may_drop"), ("chrome", "may_rise")):
        (result,) = check_gates(run, [gate(metric, **{bound: 0})], before)
        assert result.passed
    worse = run_of()
    worse.everything.scores["quality"].total -= 120 * 500
    for allowed, passed in ((0.04, False), (0.06, True)):
        (result,) = check_gates(worse, [gate("quality", may_drop=allowed)], before)
        assert result.passed == passed
    assert (
        check_gates(worse, [gate("quality", may_drop=0.04)])[0].message
        == "passed over: there is no run to compare with"
    )


def test_a_change_between_other_articles_that_chance_explains_holds() -> None:
    one, other = run_of(count=40), run_of(first=40, count=40)
    a, b = one.everything.scores["quality"].mean, other.everything.scores["quality"].mean
    assert a is not None
    assert b is not None
    now, then = (one, other) if a < b else (other, one)
    (result,) = check_gates(now, [gate("quality", may_drop=0)], then)
    assert result.passed
    assert "within chance" in result.message


def test_hostile_runs_stay_texts() -> None:
    run = Run.start()
    for fields, report in hostile_articles():
        run.add(fields, report)
    gates = [gate(metric, at_most=0, scope=scope) for metric in (*METRICS, *FIGURES) for scope in ("all", "publisher")]
    for result in check_gates(run, [g for g in gates if g.metric != "quarantined"]):
        for text in (result.scope, result.message, *(c.id + c.command for c in result.articles)):
            assert "\u202e" not in text
            assert "\x1b" not in text


@given(
    st.sampled_from([*METRICS, *FIGURES, "findings/typo"]),
    st.sampled_from(BOUNDS),
    st.floats(0, 100),
    st.sampled_from(["all", "publisher", "language"]),
)
def test_any_gate_gives_results_of_its_name(metric: str, bound: str, limit: float, scope: str) -> None:
    one = gate(metric, **{bound: limit}, scope=scope)
    results = check_gates(SMALL, [one], SMALL)
    assert results
    assert all(result.name == "g" and isinstance(result.bound, str) for result in results)
    assert len({result.passed for result in results}) == 1


SMALL = run_of(count=12)


@pytest.mark.parametrize(
    ("metric", "value", "limit", "text"),
    [
        ("quality", 0.5996, 0.6, "0.5996"),
        ("quality", 0.532, 0.6, "0.532"),
        ("with_typos", 0.104, 0.1, "10.4 %"),
        ("with_typos", 0.0502, 0.05, "5.02 %"),
        ("typos_per_1000", 1.04, 1, "1.04"),
        ("findings/typo/doubled", 1.001, 1, "1.001 in 1,000 words"),
        ("with_typos", 0.1, 0.1, "10 %"),
    ],
)
def test_a_value_that_breaks_a_bound_does_not_look_like_it(metric: str, value: float, limit: float, text: str) -> None:
    assert apart(gate(metric, at_most=limit), value, limit) == text


def test_a_share_near_its_bound_is_told_from_it_in_the_message_and_the_report() -> None:
    run = Run.start()
    for number in range(1000):
        typo = Finding("typo/en/x", "nonword", Span(0, 3), "Wrong.")
        text = "Teh pier."
        report = Report(source=Document(text), text=text, findings=(typo,) if number < 104 else ())
        run.add({"id": str(number)}, report)
    (result,) = check_gates(run, [gate("with_typos", at_most=0.1)])
    assert result.message == "share of the articles with a typo is 10.4 %, not <= 10 %"
    assert result.shown == "10.4 %"


def test_typos_are_counted_in_the_words_that_are_left() -> None:
    plain = "The council voted on the pier , as it had to do."
    found = []
    for text in (plain, f"Share this article\n\n{plain}\n\nSubscribe to our newsletter\n\nRead more\n"):
        run = Run.start()
        run.add({"id": "1"}, Scrubber().clean(text, lang="en"))
        assert run.everything.kinds["typo/punctuation"] == 1
        found += check_gates(run, [gate("findings/typo", at_most=0)])
    assert found[0].value == pytest.approx(1000 / 12)
    assert found[1].value == found[0].value


def test_a_gate_says_nothing_of_what_was_not_looked_for() -> None:
    run = Run.start()
    run.add({"id": "1"}, Scrubber(only=("chrome",)).clean("The council voted on teh pier .", lang="en"))
    for metric in ("with_typos", "findings/typo", "findings/filler/hype", "with_matches", "with_filler"):
        (result,) = check_gates(run, [gate(metric, at_most=0.1)])
        assert result.value is None
        assert result.message == "passed over: nothing is known of this figure"
    (publishers,) = [sheet for sheet in sheets(run) if sheet.name == "publishers"]
    cells = dict(zip([column.name for column in publishers.columns], publishers.rows[0], strict=True))
    assert cells["with_typos_share"] is None
    run.add({"id": "2"}, Scrubber().clean("The council voted on the pier.", lang="en"))
    assert check_gates(run, [gate("with_typos", at_most=0.1)])[0].value == 0


def test_the_command_names_a_long_id_whole() -> None:
    run, name = Run.start(), "https://paper.example/" + "a-long-address/" * 25
    report = Scrubber().clean("The council voted on teh pier.", lang="en")
    run.add({"id": name}, report)
    (result,) = check_gates(run, [gate("with_typos", at_most=0)])
    assert result.articles[0].command.endswith(f"--id {name}")
