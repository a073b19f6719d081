"""Values of options that would be accepted in silence and do nothing, or something else."""

from __future__ import annotations

import pytest

from scrub import Scrubber
from scrub.cli.main import parser


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (
            ["--lang", "english"],
            "'english' is no language; expected a code of two letters, as en or pt-BR; did you mean",
        ),
        (["--lang", "Germn"], "did you mean de?"),
        (["--lang", "q7"], "'q7' is no language"),
        (["--limit", "-2"], "--limit: is -2; expected a whole number, 1 or more"),
        (["--limit", "0"], "--limit: is 0"),
        (["--start", "0"], "--start: is 0"),
        (["--max-chars", "-1"], "--max-chars: is -1"),
        (["--max-memory", "many"], "--max-memory: is many; expected a whole number, 1 or more"),
        (["--timeout", "nan"], "--timeout: is nan; expected a number of seconds, or 0 for no limit"),
        (["-j", "-1"], "--jobs: is -1"),
        (["--min-score", "40"], "is '40'; expected a number from 0 to 1"),
        (["--min-score", "qualty=.4"], "NAME=NUMBER with one of readability"),
    ],
)
def test_a_value_out_of_range_is_refused(args: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["clean", "in.txt", *args]
    with pytest.raises(SystemExit) as caught:
        parser(words).parse_args(words)
    assert caught.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("tag", ["en", "EN", "pt-BR", "deu", "zh_Hant"])
def test_tags_of_languages_are_taken(tag: str) -> None:
    assert parser(words := ["clean", "--lang", tag]).parse_args(words).lang == tag


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("chrome/en/sumary-widget", "; did you mean chrome/en/summary-widget?"),
        ("chrome/shares", "; did you mean chrome/share?"),
        ("typo/realwrod", "; did you mean typo/realword?"),
        ("filler/en/no-such-thing-at-all", ""),
    ],
)
def test_a_rule_that_there_is_not_is_refused(name: str, known: str) -> None:
    for option in ("only", "skip"):
        with pytest.raises(ValueError, match="which no rule has") as caught:
            Scrubber(**{option: (name,)})
        assert str(caught.value).startswith(f"{option} names {name!r}, which no rule has{known}")


@pytest.mark.parametrize(
    "name",
    [
        "chrome", "chrome/", "chrome/en", "chrome/share", "chrome/en/summary-widget", "chrome/any/block-model",
        "typo/de", "typo/realword", "typo/en/nonword", "filler/any/repetition", "match/exact",
    ],
)  # fmt: skip
def test_families_kinds_languages_and_rules_can_be_named(name: str) -> None:
    assert Scrubber(skip=(name,)).skip == (name,)
