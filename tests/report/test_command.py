"""``scrub report``."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from scrub.cli import report as command
from scrub.errors import ScrubError
from scrub.report.aggregate import Run
from tests.report.synthetic import articles


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return parser.parse_args(list(words))


@pytest.fixture
def runs(tmp_path: Path) -> list[str]:
    paths = []
    for number in range(3):
        run = Run.start(created=f"2026-11-2{number}")
        for fields, report in articles(30, first=30 * number, publishers=3):
            run.add(fields, report)
        paths.append(str(tmp_path / f"run{number}.json"))
        run.save(paths[-1])
    return paths


def test_several_runs_give_a_trend_and_the_last_is_shown(runs: list[str], tmp_path: Path) -> None:
    out = tmp_path / "out" / "report.html"
    assert command.run(parsed(*runs, "-o", str(out))) == 0
    text = out.read_text("utf-8")
    assert "run 2026-11-22" in text
    assert 'class="spark"' in text


def test_parts_are_merged_when_asked(runs: list[str], tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    command.run(parsed("--merge", *runs, "-o", str(out)))
    assert "90 articles" in out.read_text("utf-8")


def test_parts_cleaned_with_different_rules_are_refused(runs: list[str], tmp_path: Path) -> None:
    other = Run.load(runs[0])
    other.rulesets.clear()
    other.rulesets["other"] = 30
    other.save(tmp_path / "other.json")
    with pytest.raises(ScrubError, match="different rules"):
        command.run(parsed("--merge", runs[1], str(tmp_path / "other.json")))


def test_tables_alone_make_no_report(runs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    command.run(parsed(runs[0], "--csv", "tables", "--json", "figures.json"))
    assert (tmp_path / "tables" / "publishers.csv").is_file()
    assert (tmp_path / "figures.json").is_file()
    assert not (tmp_path / "report.html").exists()


def test_links_lead_from_the_report_to_its_pages_and_tables(runs: list[str], tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    out = tmp_path / "site" / "report.html"
    words = ["--pages", str(tmp_path / "site" / "more pages"), "--xlsx", str(tmp_path / "figures.xlsx")]
    command.run(parsed(runs[0], "-o", str(out), *words))
    text = out.read_text("utf-8")
    assert 'href="more%20pages/paper' in text
    assert 'href="../figures.xlsx"' in text
    page = next((tmp_path / "site" / "more pages").iterdir()).read_text("utf-8")
    assert '<a class="button" href="../report.html">Report</a>' in page
    assert 'href="../../figures.xlsx"' in page


def test_gates_are_shown_with_the_articles_that_break_them(runs: list[str], tmp_path: Path) -> None:
    gates = tmp_path / "gates.toml"
    gates.write_text('[[gate]]\nname = "few typos"\nmetric = "typos_per_1000"\nat_most = 0.1\n', "utf-8")
    out = tmp_path / "report.html"
    command.run(parsed(runs[0], "-o", str(out), "--gates", str(gates)))
    text = out.read_text("utf-8")
    assert "0 of 1 gates pass" in text
    assert "behind it</summary>" in text
