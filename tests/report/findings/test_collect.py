"""From reports to issues."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from scrub.report.findings.collect import checked, in_page, shown_path
from scrub.report.findings.issue import Article
from tests.report.findings.made import TEXT, finding, plain, report


def test_lines_and_columns_count_from_one_and_end_behind_the_passage() -> None:
    issue = plain().issues[0]
    assert (issue.line, issue.column, issue.end_line, issue.end_column) == (2, 4, 2, 12)
    assert (issue.before, issue.passage, issue.after) == ("It ", "recieved", " three bids for for the work.")
    assert (issue.file_line, issue.file_column) == (2, 4)


def test_lines_of_a_text_file_are_those_that_editors_count() -> None:
    text = "The pier\u2028is open.\rBids came.\r\nThe the\u2029council recieved three."
    found = checked(Article("a.txt"), {"text": text}, report(text, finding(text, "recieved")))
    assert (found.issues[0].line, found.issues[0].column) == (3, 17)
    found = checked(Article("a.jsonl", format="jsonl"), {"text": text}, report(text, finding(text, "recieved")))
    assert (found.issues[0].line, found.issues[0].column) == (5, 9)


def test_a_record_is_a_line_of_its_file() -> None:
    issue = plain("crawl.jsonl", number=17, format="jsonl").issues[0]
    assert (issue.line, issue.file_line, issue.file_column) == (2, 17, 0)
    assert plain("crawl.parquet", number=17, format="parquet").issues[0].file_line == 0


def test_a_passage_is_found_in_the_source_of_its_page_when_it_stands_there_once() -> None:
    page = b"<html>\n<p>It recieved three</p>\n<p>Share this article</p>\n<p>Share this article</p>"
    assert in_page(page, "recieved") == (2, 0)
    assert in_page(page, "Share this article") == (0, 0)
    assert in_page(page, "It") == in_page(b"<p></p>", "") == (0, 0)
    assert in_page(b"<p>Merken</p>\n<p id=Teilen>Bitte</p>\n<li>Teilen</li>", "Teilen") == (3, 0)
    assert in_page(b"<meta content='Share this article'>\n<p>Share this article</p>", "Share this article") == (2, 0)
    found = checked(Article("a.html", format="html"), {"html": page}, report(TEXT, finding(TEXT, "recieved")))
    assert found.issues[0].file_line == 2


def test_paths_are_relative_below_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    assert shown_path(str(tmp_path / "in" / "a.txt")) == "a.txt"
    assert shown_path("../a.txt") == str(tmp_path.resolve() / "a.txt")


def test_long_passages_and_lines_are_cut() -> None:
    text = "x" * 50_000 + " teh " + "y" * 50_000
    issue = checked(Article("a"), {}, report(text, finding(text, "teh"), finding(text, text))).issues
    assert len(issue[0].before + issue[0].after) <= 160
    assert len(issue[1].passage) == 1000


def test_a_file_on_another_drive_is_shown_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def relpath(path: str) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", relpath)
    assert shown_path(str(tmp_path / "a.txt")) == os.path.realpath(tmp_path / "a.txt").replace(os.sep, "/")
