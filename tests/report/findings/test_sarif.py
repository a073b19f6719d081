"""SARIF 2.1.0: the OASIS schema where it is at hand, and what code scanning asks for beside it.

The schema is not ours to ship: ``SARIF_SCHEMA`` names the file (``npm pack @microsoft/jest-sarif`` holds one).
"""

from __future__ import annotations

import json
import ntpath
import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from scrub.model.rule import Rule
from scrub.report.findings.formats import Setting, written
from scrub.report.findings.issue import Article, Checked
from scrub.report.findings.sarif import artifact, described_rule
from tests.report.findings.made import hostile, plain

SCHEMA = os.environ.get("SARIF_SCHEMA", "")


def log(*found: Checked, compared: bool = False) -> dict[str, Any]:
    data: dict[str, Any] = json.loads("".join(written("sarif", found, Setting("0.1.0", "rules", compared=compared))))
    return data


FOUND = [
    plain(),
    plain("a b/ü.txt"),
    plain("crawl.jsonl", number=17, format="jsonl", id="a/17"),
    plain("crawl.parquet", number=3, format="parquet"),
    plain("page.html", format="html"),
    Checked(Article("b.txt", error="is empty")),
]


@pytest.mark.skipif(not SCHEMA, reason="SARIF_SCHEMA names no schema file")
@pytest.mark.parametrize("found", [[], FOUND, hostile()], ids=["nothing", "plain", "hostile"])
@pytest.mark.parametrize("compared", [False, True])
def test_the_schema_of_oasis_accepts_it(found: list[Checked], compared: bool) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(Path(SCHEMA).read_text("utf-8"))
    checker = jsonschema.validators.validator_for(schema)(schema)
    assert [error.message for error in checker.iter_errors(log(*found, compared=compared))] == []


def test_a_rule_is_described_without_placeholders() -> None:
    for message, wanted in (
        ("“{match}” is misspelled.", "“…” is misspelled."),
        ("Too much: {quoted}.", "Too much: '…'."),
    ):
        rule = Rule(id="typo/en/x", kind="swap", sort="nonword", message=message)
        assert described_rule("typo/en/x", rule)["shortDescription"]["text"] == wanted


def test_each_result_has_what_code_scanning_needs() -> None:
    (run,) = log(*FOUND)["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("note", "warning", "error")
        assert result["message"]["text"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert result["partialFingerprints"]["primaryLocationLineHash"]
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]


def test_regions_are_of_the_file_in_code_points() -> None:
    (run,) = log(*FOUND)["runs"]
    places = [result["locations"][0] for result in run["results"][::3]]
    assert run["columnKind"] == "unicodeCodePoints"
    region = places[0]["physicalLocation"]["region"]
    assert {k: region[k] for k in ("startLine", "startColumn", "endLine", "endColumn")} == {
        "startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 12,
    }  # fmt: skip
    assert places[2]["physicalLocation"]["region"] == {"startLine": 17}
    assert places[2]["logicalLocations"][0]["name"] == "a/17"
    assert places[3]["physicalLocation"]["region"] == {"startLine": 1}
    assert places[3]["logicalLocations"][0]["name"] == "record 3"
    assert places[4]["physicalLocation"]["region"] == {"startLine": 1}


def test_addresses_are_escaped() -> None:
    uri = log(plain("a b/ü#?.txt"))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"][
        "uri"
    ]
    assert unquote(uri) == "a b/ü#?.txt"
    assert uri.isascii()
    assert not set(" #?") & set(uri)


def test_a_drive_of_windows_is_no_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "splitdrive", ntpath.splitdrive)
    assert artifact(Article("C:/in/a b.txt")) == {"uri": "file:///C:/in/a%20b.txt"}
    assert artifact(Article("in/a b.txt")) == {"uri": "in/a%20b.txt"}


def test_suggestions_become_fixes_of_text_files_only() -> None:
    results = log(*FOUND)["runs"][0]["results"]
    assert results[0]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "received"}
    assert ["fixes" in result for result in results[6:]] == [False] * 9


def test_an_unreadable_input_is_a_notification_and_the_run_no_success() -> None:
    (call,) = log(*FOUND)["runs"][0]["invocations"]
    assert call["executionSuccessful"] is False
    assert call["toolExecutionNotifications"][0]["message"]["text"] == "is empty"
    assert log(plain())["runs"][0]["invocations"][0]["executionSuccessful"] is True


def test_states_are_told_only_against_a_baseline_and_reasons_always() -> None:
    results = log(*hostile(), compared=True)["runs"][0]["results"]
    assert [r["baselineState"] for r in results[:3]] == ["new", "unchanged", "new"]
    assert results[2]["suppressions"][0]["justification"] == "<script>alert(1)</script>"
    assert "baselineState" not in log(plain())["runs"][0]["results"][0]


def test_messages_hold_no_links_and_no_placeholders() -> None:
    odd = "[click](https://evil.example) {0} recieved for for\nShare this article"
    text = log(plain(text=odd, path="x"))["runs"][0]["results"]
    assert not any("](" in r["message"]["text"] for r in text)
