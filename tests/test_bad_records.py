"""Records that cannot be read: every command says the first few in words, and how many more there are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scrub.batch.record import TOLD
from scrub.cli.main import main

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."
GOOD = [json.dumps({"id": n, "text": f"{STORY} {n}", "site": "a.example"}) for n in range(3)]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(command: str, rows: list[str], capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return what a command says of records on stderr."""
    Path("in.jsonl").write_text("\n".join([*GOOD, *rows]) + "\n")
    main(command.split())
    return [line for line in capsys.readouterr().err.splitlines() if line.startswith("scrub: ")]


@pytest.mark.parametrize(
    ("command", "bad"),
    [
        ("clean --only chrome in.jsonl -o out.jsonl", "{broken"),
        ("check --only chrome in.jsonl", "{}"),
        ("check --only chrome in.jsonl", '{"text": "", "scrub_ignore": 5}'),
        ("learn in.jsonl -o profiles/", "{broken"),
        ("learn in.jsonl -o profiles/", "{}"),
        ("learn --templates in.jsonl -o templates.toml", "{}"),
        ("index create new.index in.jsonl", "{broken"),
        ("index create new.index in.jsonl", "{}"),
        ("explain --only chrome in.jsonl", "{broken"),
        ("rules stats in.jsonl", "{broken"),
    ],
)
def test_of_many_the_first_are_told_and_the_number_of_the_others(
    command: str, bad: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = told(command, [bad] * (TOLD + 7), capsys)
    places = [f"scrub: in.jsonl:{number}:" for number in range(len(GOOD) + 1, len(GOOD) + TOLD + 1)]
    assert [line[: len(place)] for line, place in zip(lines, places, strict=False)] == places
    assert [line.partition(":")[2].split(": ")[0] for line in lines[TOLD:]] == [" and 7 more"]


def test_a_few_are_all_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(told("learn in.jsonl -o profiles/", ["{}"] * TOLD, capsys)) == TOLD


def test_nothing_is_told_of_records_when_a_check_is_to_be_quiet(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told("check -q --only chrome in.jsonl", ["{}"] * (TOLD + 7), capsys) == []
