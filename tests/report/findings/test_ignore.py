"""What may stay, and why."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from scrub.errors import RuleError
from scrub.report.findings.ignore import apply, of_record, read_ignores, remarks
from scrub.report.findings.issue import Checked
from tests.report.findings.made import plain

TODAY = dt.date(2026, 11, 25)


def states(toml: str, folder: Path, found: Checked | None = None) -> list[str]:
    (folder / "i.toml").write_text(toml, "utf-8")
    return [i.state for i in apply(found or plain(), read_ignores(folder / "i.toml"), TODAY).issues]


@pytest.mark.parametrize(
    ("fields", "ignored"),
    [
        ('rule = "typo/en/nonword"', [0]),
        ('rule = "typo"', [0, 1]),
        ('rule = "typo/doubled"', [1]),
        ('rule = ["typo/doubled", "chrome/share"]', [1, 2]),
        ('rule = "typo/en/nonwor"', []),
        ('rule = "chrome"\npath = "pages/*"', [2]),
        ('rule = "chrome"\npath = "other/*"', []),
        ('rule = "chrome"\nuntil = 2026-11-25', [2]),
        ('rule = "chrome"\nuntil = 2026-11-24', []),
        ("rule = 'chrome'\nfingerprint = '00'", []),
    ],
)
def test_all_that_is_given_must_fit(fields: str, ignored: list[int], tmp_path: Path) -> None:
    found = states(f'[[ignore]]\n{fields}\nreason = "Known."', tmp_path)
    assert [n for n, state in enumerate(found) if state == "ignored"] == ignored


def test_one_finding_is_named_by_its_fingerprint(tmp_path: Path) -> None:
    name = plain().issues[1].fingerprint
    toml = f'[[ignore]]\nfingerprint = "{name}"\nreason = "A pun."'
    assert states(toml, tmp_path) == ["new", "ignored", "new"]


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('[[ignore]]\nrule = "typo"', "i.toml:1: typo: field 'reason' is missing"),
        ('\n[[ignore]]\nreason = "x"', "i.toml:2: ignore 1: needs one of the fields rule, fingerprint"),
        ('[[ignore]]\nrule = "typo"\nreason = " "', "field 'reason' is ' '; expected why the finding may stay"),
        ('[[ignore]]\nrule = "typo"\nuntil = 1\nreason = "x"', "expected a day such as"),
        ('[[ignor]]\nrule = "typo"', "unknown table 'ignor'; expected [[ignore]]"),
        ("ignore = 3", "expected any number of [[ignore]] tables"),
        ("[[ignore]", "not valid TOML"),
    ],
)
def test_a_wrong_file_is_named_with_line_table_and_field(toml: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "i.toml").write_text(toml, "utf-8")
    with pytest.raises(RuleError) as error:
        read_ignores(tmp_path / "i.toml")
    assert message in str(error.value)


def test_a_record_brings_its_own_and_a_wrong_one_is_said_and_left_out() -> None:
    good = {"rule": "typo", "reason": "dialect", "until": "2027-01-01"}
    own, wrong = of_record({"scrub_ignore": [good, {"rule": "typo"}, "typo"]}, "crawl.jsonl:3")
    assert [i.state for i in apply(plain(), own, TODAY).issues] == ["ignored", "ignored", "new"]
    assert [text.split(": ")[0] for text in wrong] == ["crawl.jsonl:3"] * 2
    assert of_record({}, "x") == ((), [])


def test_what_fits_nothing_or_has_run_out_is_said(tmp_path: Path) -> None:
    tables = ['rule = "typo"', 'rule = "match"', 'rule = "chrome"\nuntil = 2026-01-01']
    (tmp_path / "i.toml").write_text("\n".join(f'[[ignore]]\n{t}\nreason = "Old."' for t in tables), "utf-8")
    all_of_them = read_ignores(tmp_path / "i.toml")
    used: set = set()
    apply(plain(), all_of_them, TODAY, used=used)
    assert len(remarks(all_of_them, used, set(), TODAY)) == 1
    first, second = remarks(all_of_them, used, set(all_of_them), TODAY)
    assert first.endswith("i.toml:4: fits no finding of this check")
    assert second.endswith("i.toml:7: held until 2026-01-01; look again: Old.")
