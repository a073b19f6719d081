"""Fingerprints of findings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.report.findings.fingerprint import fingerprints
from tests.report.findings.made import TEXT, finding


def one(text: str, passage: str = "recieved", name: str = "a.txt") -> str:
    return next(iter(fingerprints(name, text, [finding(text, passage)])))


def test_lines_above_and_edits_elsewhere_change_nothing() -> None:
    same = one(TEXT)
    assert one("A new line.\n\n" + TEXT) == same
    assert one(TEXT.replace("the work", "all of the work")) == same
    assert one(TEXT.replace("It recieved three", "It  RECIEVED   three"), "RECIEVED") == same


def test_another_article_rule_or_neighbour_makes_another_one() -> None:
    same = one(TEXT)
    assert one(TEXT, name="b.txt") != same
    assert one(TEXT.replace("It rec", "She rec")) != same
    assert next(iter(fingerprints("a.txt", TEXT, [finding(TEXT, "recieved", "typo/en/other")]))) != same


def test_equal_findings_of_an_article_are_told_apart() -> None:
    text = "Share\nShare\nShare"
    found = [Finding("chrome/en/share", "share", Span(6 * n, 6 * n + 5), "") for n in range(3)]
    assert len(set(fingerprints("a", text, found))) == 3


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_any_text_has_fingerprints_of_one_form(text: str, start: int, length: int) -> None:
    found = Finding("typo/en/x", "nonword", Span(min(start, len(text)), min(start + length, len(text))), "")
    (name,) = fingerprints("\ud800", text, [found])
    assert len(name) == 24
    assert int(name, 16) >= 0
