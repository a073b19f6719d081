"""``scrub gate``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from scrub.cli import gate as command
from scrub.cli.main import main
from scrub.errors import ScrubError
from scrub.report.aggregate import Run
from tests.report.synthetic import articles

GATES = """
[[gate]]
name = "good enough"
metric = "quality"
at_least = 0.1

[[gate]]
name = "no typos"
metric = "with_typos"
at_most = 0
"""


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return parser.parse_args(list(words))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for number in range(2):
        run = Run.start(ruleset="r")
        for fields, report in articles(40, first=40 * number, publishers=3):
            run.add(fields, report)
        run.save(f"run{number}.json")
    Path("gates.toml").write_text(GATES, "utf-8")
    return tmp_path


def test_a_gate_that_fails_names_articles_and_how_to_see_them_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.run(parsed("run0.json")) == 1
    out, err = capsys.readouterr()
    assert "pass  good enough: mean quality is 0." in out
    assert "FAIL  no typos: share of the articles with a typo is " in out
    assert "see: scrub check INPUT --only typo --id paper0" in out
    assert "again: scrub gate run0.json --gates gates.toml --only 'no typos'\n" in out
    assert err == "1 of 2 gates pass\n"


def test_the_last_line_counts_gates_and_not_the_groups_that_break_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("gates.toml").write_text(GATES.replace("at_most = 0", 'at_most = 0\nscope = "publisher"'), "utf-8")
    assert command.run(parsed("run0.json")) == 1
    out, err = capsys.readouterr()
    assert (out.count("FAIL"), err) == (3, "1 of 2 gates pass\n")


def test_one_gate_is_chosen_by_its_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.run(parsed("run0.json", "--only", "good enough")) == 0
    with pytest.raises(ScrubError, match="'other'; expected one of good enough, no typos"):
        command.run(parsed("run0.json", "--only", "other"))


def test_results_for_programs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.run(parsed("run0.json", "run1.json", "--json")) == 1
    good, bad = json.loads(capsys.readouterr().out)
    assert (good["name"], good["passed"], good["n"]) == ("good enough", True, 80)
    assert bad["articles"][0]["command"].startswith("scrub check")


def test_a_bound_against_another_run_needs_one(folder: Path) -> None:
    Path("gates.toml").write_text('[[gate]]\nname = "g"\nmetric = "quality"\nmay_drop = 1\n', "utf-8")
    with pytest.raises(ScrubError, match=r"gates\.toml: g: compares with another run; name it with --baseline RUN"):
        command.run(parsed("run1.json"))
    assert command.run(parsed("run1.json", "--baseline", "run0.json")) == 0


def test_other_rules_of_the_baseline_are_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = Run.load("run0.json")
    other.rulesets.clear()
    other.rulesets["older"] = 40
    other.save("other.json")
    command.run(parsed("run1.json", "--baseline", "other.json"))
    assert "the baseline was cleaned with other rules: older" in capsys.readouterr().err


def test_exit_codes_of_a_wrong_file_and_a_missing_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gate", "none.json"]) == 3
    assert main(["gate", "run0.json", "--gates", "none.toml"]) == 2
    assert main(["gate", "gates.toml"]) == 3
    assert capsys.readouterr().err.count("\n") == 3
