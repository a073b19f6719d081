"""Known findings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scrub.errors import InputError
from scrub.report.findings.baseline import Baseline, compare, entries, read_baseline, resolved, write_baseline
from scrub.report.findings.issue import Checked
from scrub.report.findings.pass_over import Pass
from tests.report.findings.made import TEXT, hostile, plain


def saved(path: Path, *found: Checked) -> Baseline:
    write_baseline(path, [(one.article.name, entries(one)) for one in found])
    return read_baseline(path)


def test_findings_of_the_baseline_are_known_wherever_their_lines_move(tmp_path: Path) -> None:
    known = saved(tmp_path / "b.json", plain())
    moved = compare(plain(text="A new first line.\n" + TEXT), known)
    assert [issue.state for issue in moved.issues] == ["known"] * 3
    assert [issue.state for issue in compare(plain("pages/two.txt"), known).issues] == ["new"] * 3


def test_what_is_gone_is_counted(tmp_path: Path) -> None:
    known = saved(tmp_path / "b.json", plain())
    left = replace(plain(), issues=plain().issues[:1])
    assert (resolved(left, known), resolved(plain("else.txt"), known)) == (2, 0)


def test_ignored_findings_are_not_written(tmp_path: Path) -> None:
    found = plain()
    found = replace(found, issues=(replace(found.issues[0], state="ignored"), *found.issues[1:]))
    assert len(saved(tmp_path / "b.json", found).articles["pages/one.txt"]) == 2


def test_the_file_is_the_same_for_any_order_of_articles(tmp_path: Path) -> None:
    one, two = plain("a.txt"), plain("b.txt")
    saved(tmp_path / "1.json", one, two)
    saved(tmp_path / "2.json", two, one)
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()


def test_hostile_articles_come_back_known(tmp_path: Path) -> None:
    found = [replace(one, issues=tuple(replace(i, state="new") for i in one.issues)) for one in hostile()]
    known = saved(tmp_path / "b.json", *found)
    assert all(issue.state == "known" for one in found for issue in compare(one, known).issues)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"schema": "scrub-baseline/2"}', "[" * 100_000, "\x00"])
def test_another_file_is_refused(content: str, tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text(content, "utf-8")
    with pytest.raises(InputError, match="is no baseline"):
        read_baseline(tmp_path / "b.json")


def test_a_pass_counts_and_fails_on_new_findings_only() -> None:
    found = plain()
    first = Pass(wanted=True)
    first.judge(found, {})
    assert first.fails("error")
    assert first.summary() == "1 article: 1 error, 2 warnings, 0 notes"
    again = Pass(baseline=Baseline(dict(first.held)))
    again.judge(found, {})
    assert not again.fails("note")
    assert again.summary() == "1 article: 0 errors, 0 warnings, 0 notes; 3 known"
