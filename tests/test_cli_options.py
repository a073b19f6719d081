from __future__ import annotations

import argparse

import pytest

from scrub.cli.main import parser


def parsed(line: str) -> argparse.Namespace:
    words = line.split()
    return parser(words).parse_args(words)


@pytest.mark.parametrize(
    "line",
    [
        "index add --lang en news.index a.txt b.txt --clean",
        "index add news.index --lang en --clean a.txt b.txt",
        "index add news.index a.txt --lang en b.txt --clean",
        "index add news.index a.txt --clean b.txt --lang=en",
    ],
)
def test_options_stand_anywhere_among_the_inputs(line: str) -> None:
    found = parsed(line)
    assert (found.index, found.inputs, found.lang, found.clean) == ("news.index", ["a.txt", "b.txt"], "en", True)


def test_other_commands_take_them_too() -> None:
    assert parsed("clean a.txt --keep caption - --keep byline b.txt").inputs == ["a.txt", "-", "b.txt"]
    assert parsed("clean a.txt --keep caption - --keep byline b.txt").keep == ["caption", "byline"]
    assert parsed("report a.run -o out.html b.run").runs == ["a.run", "b.run"]
    assert parsed("index merge all.index --full a.index -q b.index").parts == ["a.index", "b.index"]
    assert parsed("index delete news.index one two").ids == ["one", "two"]
    assert parsed("clean --level strict").inputs == []


def test_nothing_behind_two_dashes_is_an_option() -> None:
    found = parsed("clean --level strict a.txt -- -b.txt --level")
    assert (found.level, found.inputs) == ("strict", ["a.txt", "-b.txt", "--level"])
    assert parsed("index info -- -a.index").index == "-a.index"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "clean a.txt --levle strict b.txt",
            "scrub clean: error: unrecognized arguments: --levle; did you mean --level? (scrub",
        ),
        ("clean a.txt --level", "--level: expected one argument"),
        ("index add --lang en", "the following arguments are required: IX"),
        ("index", "the following arguments are required: ACTION"),
    ],
)
def test_what_makes_no_sense_is_an_error_of_usage(line: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parsed(line)
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert message in told
    assert told.count("\n") == 1
