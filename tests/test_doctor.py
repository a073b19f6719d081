"""``scrub doctor``."""

from __future__ import annotations

import argparse
import io
import json
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from scrub.cli import doctor, doctor_facts
from scrub.cli.doctor_facts import Package, Problem
from scrub.errors import RuleError

SHOWN = {"encoding": "utf-8", "locale": "UTF-8"}


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    doctor.add_arguments(parser)
    return doctor.run(parser.parse_args(list(words)))


@pytest.fixture
def healthy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor_facts, "clashes", lambda: iter(()))


def test_a_working_installation_has_all_parts(healthy: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    out = capsys.readouterr().out
    assert out.startswith("news-scrub 0.")
    assert "scrub works." in out
    assert "orjson" in out


def test_the_same_for_programs(healthy: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--json") == 0
    found = json.loads(capsys.readouterr().out)
    english = found["languages"]["en"]
    assert english["chrome"] > 100
    assert english["words"] == "dictionary"
    assert "flesch_kincaid" in english["formulas"]
    assert found["languages"]["*"]["chrome"] > 0
    assert found["data"]["reference"]["texts"] > 0
    assert not any(problem["broken"] for problem in found["problems"])


def test_the_versions_of_python_are_those_of_the_package() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    versions = [tuple(map(int, found.split("."))) for found in re.findall(r":: (3\.\d+)", str(project["classifiers"]))]
    assert (min(versions), max(versions)) == doctor_facts.PYTHONS
    assert project["requires-python"] == ">={}.{}".format(*min(versions))


def test_another_python_is_named_with_what_is_needed() -> None:
    assert list(doctor_facts.of_python((3, 10))) == [Problem(True, "Python 3.10 is too old; scrub needs 3.11")]
    (newer,) = doctor_facts.of_python((3, 99))
    assert (newer.broken, "Python 3.99 is newer" in str(newer)) == (False, True)


def test_a_missing_package_breaks_and_a_missing_extra_does_not() -> None:
    needed = [Package("orjson", None), Package("jinja2", None, "report")]
    assert [p for p in doctor_facts.problems(needed, SHOWN) if p.broken] == [
        Problem(True, "orjson is missing: pip install orjson")
    ]


def test_requirements_are_told_apart_by_extra_and_python(monkeypatch: pytest.MonkeyPatch) -> None:
    needed = ["orjson>=3", "old>=1; python_version < '3.0'", "jinja2>=3; extra == 'report'", "no-such-thing"]
    monkeypatch.setattr(metadata, "requires", lambda _: needed)
    found = doctor_facts.packages()
    assert [(p.name, p.extra, p.version is None) for p in found if p.name != "jinja2"] == [
        ("no-such-thing", "", True),
        ("orjson", "", False),
    ]
    assert [(p.name, p.extra) for p in found if p.name == "jinja2"] == [("jinja2", "report")]


def test_an_output_without_utf8_is_a_warning() -> None:
    found = list(doctor_facts.problems([Package("x", "1")], {"encoding": "ascii", "locale": "C"}))
    assert [p.message.split(",")[0] for p in found if "PYTHONUTF8" in p.message] == [
        "the output is ascii",
        "the locale is C",
    ]
    assert not any(p.broken for p in found)


def test_another_package_or_command_of_the_name_is_a_warning(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    entry = SimpleNamespace(name="scrub", group="console_scripts")
    other = SimpleNamespace(metadata={"Name": "nasa-scrub"}, entry_points=[entry])
    monkeypatch.setattr(metadata, "packages_distributions", lambda: {"scrub": ["news-scrub", "other-scrub"]})
    monkeypatch.setattr(metadata, "distributions", lambda: [other])
    (tmp_path / "scrub").write_text("")
    monkeypatch.setattr(doctor_facts.shutil, "which", lambda _: str(tmp_path / "scrub"))
    found = list(doctor_facts.clashes())
    assert [p.broken for p in found] == [False] * 3
    text = "\n".join(p.message for p in found)
    assert "other-scrub installs a package 'scrub'" in text
    assert "nasa-scrub installs a command 'scrub'" in text
    assert f"on the path is {tmp_path}" in text


def test_broken_rules_are_told_not_raised(
    healthy: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> Any:
        raise RuleError("not valid TOML", path="rules/x.toml")

    monkeypatch.setattr(doctor_facts, "data", broken)
    assert run() == 1
    out = capsys.readouterr().out
    assert "broken:  the rules cannot be read: rules/x.toml: not valid TOML" in out
    assert "scrub works" not in out


def test_a_terminal_of_few_letters_is_no_error(healthy: None, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), "ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    assert run() == 0
    stream.flush()
    assert b"the output is ascii" in stream.buffer.getvalue()  # type: ignore[attr-defined]
