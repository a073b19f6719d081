"""The forms of findings: what consumers document, and that texts of strangers stay texts in each."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.model.span import Span
from scrub.report.findings.collect import checked
from scrub.report.findings.formats import FORMATS, Setting, written
from scrub.report.findings.issue import Article, Checked
from scrub.report.findings.lines import excerpt, one_line, width
from tests.report.findings.made import TEXT, hostile, match, plain, report

HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def text_of(name: str, *found: Checked, **setting: Any) -> str:
    return "".join(written(name, found, Setting("0.1.0", "rules", **setting)))


def test_human_shows_the_line_with_a_caret_below_the_passage() -> None:
    lines = text_of("human", plain()).split("\n")
    assert lines[0] == "pages/one.txt"
    assert lines[1] == "       2:4  error    typo/en/nonword  No word. -> received"
    assert lines[2] == "       2 | It recieved three bids for for the work."
    assert lines[3] == "         |    ^^^^^^^^"


def test_colours_are_only_there_when_asked_for_and_never_alone() -> None:
    assert "\033[" not in text_of("human", plain())
    painted = text_of("human", plain(), colour=True)
    assert re.sub("\033\\[[0-9]+m", "", painted) == text_of("human", plain())


def test_the_caret_stands_below_wide_letters_and_is_not_moved_by_marks() -> None:
    for before in ("会社は", "cafe\u0301 ", "\tThe "):
        shown = excerpt(plain(text=f"A\n{before}recieved for for\nShare this article").issues[0])
        assert shown.indent == width(shown.before) == {"会社は": 6, "cafe\u0301 ": 5, "\tThe ": 5}[before]


def test_concise_is_read_by_editors() -> None:
    pattern = re.compile(r"([^:]+):(\d+):(\d+): (note|warning|error) (\S+) .+")
    rows = [pattern.fullmatch(line) for line in text_of("concise", plain()).splitlines()]
    assert next(row.groups()[:5] for row in rows if row) == ("pages/one.txt", "2", "4", "error", "typo/en/nonword")
    record = text_of("concise", plain("crawl.jsonl", number=17, format="jsonl", id="a/1")).splitlines()[0]
    assert record.startswith("crawl.jsonl:17:1: error typo/en/nonword ")
    assert record.endswith("[a/1, text 2:4]")


def test_json_and_jsonl_hold_the_same_findings() -> None:
    found = [plain(), Checked(Article("b.txt", error="is empty"))]
    whole = json.loads(text_of("json", *found))
    assert (whole["schema"], whole["ruleset"]) == ("scrub-check/1", "rules")
    assert [json.loads(line) for line in text_of("jsonl", *found).splitlines()] == whole["findings"]
    assert whole["findings"][0]["suggestions"] == ["received"]
    assert whole["findings"][-1] == {
        "path": "b.txt", "level": "error", "rule": "scrub/unreadable", "message": "is empty",
    }  # fmt: skip


@pytest.mark.parametrize("error", ["cannot be read: is empty", "is empty"])
def test_that_an_article_cannot_be_read_is_said_once(error: str) -> None:
    assert text_of("human", Checked(Article("b.txt", error=error))) == "b.txt\n  cannot be read: is empty\n\n"


def test_the_document_of_a_copy_is_named() -> None:
    copy = replace(match(TEXT, "Old pier reopens", doc="story/7"), ref_span=Span(120, 136))
    found = checked(Article("a.txt"), {}, report(TEXT, copy))
    for shape in ("human", "concise", "sarif", "github"):
        assert "Stands elsewhere. (story/7, characters 120 to 136)" in text_of(shape, found), shape
    assert json.loads(text_of("jsonl", found))["source"] == {"id": "story/7", "start": 120, "end": 136}


def test_known_findings_are_notices_on_github() -> None:
    one = plain()
    known = replace(one, issues=tuple(replace(issue, state="known") for issue in one.issues))
    assert "::error " in text_of("github", one)
    assert re.findall("^::[a-z]+", text_of("github", known), re.MULTILINE) == ["::notice"] * 3


def test_nothing_found_is_a_whole_document_too() -> None:
    assert json.loads(text_of("json"))["findings"] == []
    assert json.loads(text_of("gitlab")) == []
    assert json.loads(text_of("sarif"))["runs"][0]["results"] == []
    assert len(ET.fromstring(text_of("junit"))) == 0
    assert text_of("human", Checked(Article("a.txt"))) == text_of("github", Checked(Article("a.txt"))) == ""


def test_github_commands_are_escaped() -> None:
    odd = plain("a,b:c%.txt", text="50 % recieved\r\nfor for\nShare this article")
    first = text_of("github", odd).splitlines()[0]
    assert first.startswith(
        "::error file=a%2Cb%3Ac%25.txt,line=1,col=6,endColumn=14,title=typo/en/nonword::No word. | "
    )
    assert (
        text_of("github", plain("x.html", format="html"))
        .splitlines()[0]
        .startswith("::error file=x.html,line=1,title=")
    )


def test_gitlab_has_its_fields_its_severities_and_unique_fingerprints() -> None:
    rows = json.loads(text_of("gitlab", plain(), plain("two.txt"), Checked(Article("b.txt", error="is empty"))))
    assert all(set(row) == {"description", "check_name", "fingerprint", "severity", "location"} for row in rows)
    assert [row["severity"] for row in rows] == ["major", "minor", "minor"] * 2 + ["critical"]
    assert rows[0]["location"] == {"path": "pages/one.txt", "lines": {"begin": 2}}
    assert len({row["fingerprint"] for row in rows}) == len(rows)


def test_junit_has_a_suite_a_file_and_a_case_an_article_with_one_failure() -> None:
    found = [
        plain(),
        *(plain("crawl.jsonl", number=n, format="jsonl", id=f"a/{n}") for n in (1, 2)),
        Checked(Article("crawl.jsonl", 3, "jsonl")),
        Checked(Article("crawl.jsonl", 4, "jsonl", error="is not JSON")),
    ]
    root = ET.fromstring(text_of("junit", *found, fail_on="error"))
    one, crawl = root.findall("testsuite")
    assert dict(crawl.attrib) == {
        "name": "crawl.jsonl", "tests": "4", "failures": "2", "errors": "1", "skipped": "0", "time": "0",
    }  # fmt: skip
    assert [case.get("name") for case in crawl] == ["a/1", "a/2", "record 3", "record 4"]
    assert [[child.tag for child in case] for case in crawl] == [["failure"], ["failure"], [], ["error"]]
    failure = one.find("testcase/failure")
    assert failure is not None
    assert (failure.text or "").count("\n") == 3
    assert ET.fromstring(text_of("junit", *found, fail_on="never")).find(".//failure") is None


@pytest.mark.parametrize("name", FORMATS)
def test_texts_of_strangers_stay_texts(name: str) -> None:
    found = hostile()
    text = text_of(name, *found, compared=True)
    text.encode("utf-8")
    issues = sum(len(one.issues) for one in found)
    if name in ("json", "sarif", "gitlab"):
        data = json.loads(text)
        rows = data["findings"] if name == "json" else data["runs"][0]["results"] if name == "sarif" else data
        assert len(rows) == issues + (0 if name == "sarif" else len(found) // 2)
    elif name == "jsonl":
        assert [isinstance(json.loads(line), dict) for line in text.split("\n")[:-1]] == [True] * (
            issues + len(found) // 2
        )
    elif name == "junit":
        assert sum(1 for _ in ET.fromstring(text).iter("testcase")) == len(found)
    else:
        assert not HIDDEN.search(text)
        assert "##[" not in text
        if name == "github":
            pattern = (
                r"::(notice|warning|error) file=[^,:]*,line=\d+(,col=\d+,endColumn=\d+|,endLine=\d+)?,title=[^,:]*::.*"
            )
            assert all(re.fullmatch(pattern, line) for line in text.split("\n")[:-1])
        else:
            assert not re.search(r"^\s*::", text, re.MULTILINE)


@pytest.mark.parametrize("name", FORMATS)
def test_size_grows_with_the_findings_not_with_the_texts(name: str) -> None:
    long = plain(text="x" * 200_000 + " recieved for for\nShare this article")
    assert len(text_of(name, long)) < 40_000


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    shown = one_line(text)
    assert not HIDDEN.search(shown)
    assert "\n" not in shown
    assert not shown.startswith("::")
    assert "##[" not in shown


@given(st.text(max_size=300), st.text(min_size=1, max_size=200), st.text(max_size=300))
def test_an_excerpt_fits_its_columns(before: str, passage: str, after: str) -> None:
    from dataclasses import replace

    shown = excerpt(replace(plain().issues[0], before=before, passage=passage, after=after))
    assert width(shown.before + shown.passage + shown.after) <= 100
    assert shown.columns >= 1
