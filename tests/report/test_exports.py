"""Exports: every text is inert, every number a number."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from scrub.report.aggregate import Run
from scrub.report.csv_files import STARTS, write_csv
from scrub.report.figures import figures
from scrub.report.sheets import sheets
from tests.report.hostile import hostile_articles
from tests.report.synthetic import articles


@pytest.fixture(scope="module")
def hostile() -> Run:
    run = Run.start()
    for fields, report in hostile_articles():
        run.add(fields, report)
    return run


@pytest.fixture(scope="module")
def plain() -> Run:
    run = Run.start(created="2026-11-21")
    for fields, report in articles(120, publishers=4):
        run.add(fields, report)
    return run


def test_no_cell_of_a_csv_file_begins_like_a_formula(hostile: Run, tmp_path: Path) -> None:
    for path in write_csv(hostile, tmp_path):
        with open(path, encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.reader(stream))
        assert len({len(row) for row in rows}) == 1
        for cell in (cell for row in rows for cell in row):
            assert not cell.lstrip(" \u00a0").startswith(STARTS) or cell.replace(".", "").isdigit(), cell[:40]


def test_csv_files_hold_the_figures(plain: Run, tmp_path: Path) -> None:
    names = [path.name for path in write_csv(plain, tmp_path)]
    assert names == ["overview.csv", "publishers.csv", "languages.csv", "kinds.csv", "rules.csv", "articles.csv"]
    assert "but chrome together, 1 is best" in (tmp_path / "overview.csv").read_text("utf-8")
    with open(tmp_path / "publishers.csv", encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert sum(int(row["articles"]) for row in rows) == 120
    for row in rows:
        assert float(row["quality_low_95"]) <= float(row["quality"]) <= float(row["quality_high_95"])


def test_a_workbook_holds_no_formula_and_no_link(hostile: Run, tmp_path: Path) -> None:
    xlsx = pytest.importorskip("scrub.report.xlsx", reason="needs xlsxwriter")
    pytest.importorskip("xlsxwriter")
    xlsx.write_xlsx(hostile, tmp_path / "x.xlsx")
    with zipfile.ZipFile(tmp_path / "x.xlsx") as book:
        assert not [name for name in book.namelist() if "externalLink" in name or "vba" in name.lower()]
        for name in (n for n in book.namelist() if n.startswith("xl/worksheets/sheet")):
            root = ET.fromstring(book.read(name))
            tags = {element.tag.rsplit("}", 1)[-1] for element in root.iter()}
            assert not tags & {"f", "hyperlink", "hyperlinks"}
            assert "autoFilter" in tags
        for element in ET.fromstring(book.read("xl/sharedStrings.xml")).iter():
            assert len(element.text or "") <= 32_767


def test_the_same_run_gives_the_same_workbook(plain: Run, tmp_path: Path) -> None:
    xlsx = pytest.importorskip("scrub.report.xlsx")
    pytest.importorskip("xlsxwriter")
    for name in ("a", "b"):
        xlsx.write_xlsx(plain, tmp_path / f"{name}.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as one, zipfile.ZipFile(tmp_path / "b.xlsx") as two:
        assert {n: one.read(n) for n in one.namelist()} == {n: two.read(n) for n in two.namelist()}


def test_rows_fit_their_headings(plain: Run, hostile: Run) -> None:
    for run in (plain, hostile, Run.start()):
        for sheet in sheets(run):
            assert {len(row) for row in sheet.rows} <= {len(sheet.columns)}
            assert len({column.name for column in sheet.columns}) == len(sheet.columns)


def test_figures_are_json(plain: Run) -> None:
    found = json.loads(json.dumps(figures(plain)))
    assert found["all"]["counts"]["articles"] == 120
    assert set(found["publishers"]) == set(plain.publishers)
    assert found["all"]["metrics"]["quality"]["p10"] <= found["all"]["metrics"]["quality"]["median"]
