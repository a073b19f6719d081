"""Rule files that are wrong say so: file, line, rule, field, what was found and what is allowed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from scrub import Scrubber
from scrub.engine.load import load_rules
from scrub.engine.pack import load_pack
from scrub.errors import RuleError
from tests.engine.rules import written

GOOD = """\
[[rule]]
id = "chrome/en/summary-widget"
kind = "line"
sort = "widget"
text = ["Get a summary"]
message = "A button."
rationale = "Not written by a reporter."
match = ["Get a summary", "GET A SUMMARY"]
keep = ["He got a summary.", "Get a summary by email."]
"""


def write(folder: Path, content: str | bytes, name: str = "chrome/en.toml") -> Path:
    return written(folder, name, content)


def error_of(folder: Path, content: str | bytes, name: str = "chrome/en.toml") -> str:
    path = write(folder, content, name)
    with pytest.raises(RuleError) as caught:
        load_rules(folder)
    return str(caught.value).replace(str(path), "FILE")


def test_a_good_file_loads(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    (rule,) = load_rules(tmp_path)
    assert (rule.id, rule.languages, rule.line) == ("chrome/en/summary-widget", ("en",), 2)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("message", "mesage", "FILE:2: chrome/en/summary-widget: unknown field 'mesage'; expected one of action, "),
        (
            '"line"',
            '"lime"',
            "FILE:2: chrome/en/summary-widget: field 'kind' is 'lime'; expected one of line, phrase, cue, ",
        ),
        ('["Get a summary"]', "[3]", "field 'text' is [3]; expected a list of literals, none empty"),
        ('["Get a summary"]', '[""]', "field 'text' is ['']; expected a list of literals"),
        ('message = "A button."', "", "field 'message' is missing; expected one sentence"),
        ('sort = "widget"', 'sort = "wigdet"', "field 'sort' is 'wigdet'; expected one of navigation, share"),
        ('sort = "widget"', "weight = 2", "field 'weight' is 2; expected a number from 0 to 1"),
        ('sort = "widget"', "weight = true", "field 'weight' is True; expected a number from 0 to 1"),
        ('sort = "widget"', 'pattern = "x"', "kind 'line' needs the field text and no other of text, pattern, swap"),
        ('sort = "widget"', 'then = ["next-line"]', "field 'then' is for kind 'cue', not 'line'"),
        ('"GET A SUMMARY"', "", "field 'match' holds 1; expected at least 2 texts"),
        (
            "chrome/en/summary-widget",
            "chrome/de/summary-widget",
            "id must begin with 'chrome/en/', the place of the file",
        ),
        (
            "chrome/en/summary-widget",
            "Chrome/en/x",
            "field 'id' is 'Chrome/en/x'; expected <chrome|typo|filler>/<language",
        ),
        ("[[rule]]", "[[rules]]", "FILE:1: unknown table 'rules'; expected [defaults], [[rule]], [lists] and [parts]"),
        ("[[rule]]", "[rule]", "FILE: expected one [defaults] table and any number of [[rule]] tables"),
        ('kind = "line"', "kind = line", "FILE:3: not valid TOML"),
        ('id = "chrome/en/summary-widget"', "", "FILE:1: field 'id' is missing; expected <chrome|typo|filler>/<lang"),
        ('"chrome/en/summary-widget"', "7", "FILE:1: field 'id' is 7; expected <chrome|typo|filler>/<language or any>"),
        (
            "chrome/en/summary-widget",
            "chrome/fil/summary-widget",
            "field 'id' is 'chrome/fil/summary-widget'; expected",
        ),
        ('sort = "widget"', 'languages = ["ckb"]', "field 'languages' is ['ckb']; expected a list, each an ISO 639-1"),
        ('sort = "widget"', 'languages = ["nb"]', "field 'languages' is ['nb']; expected a list, each an ISO 639-1"),
        ('sort = "widget"', 'context = ["x"]', "field 'context' is for kind 'phrase' and 'swap', not 'line'"),
        ('sort = "widget"', "times = 3", "field 'times' is for kind 'repeat', not 'line'"),
        ("[[rule]]", "[defaults]\nwidth = 3\n[[rule]]", "FILE:1: unknown field 'width'; expected one of action, "),
    ],
)
def test_a_wrong_file_says_where_and_what(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert expected in error_of(tmp_path, GOOD.replace(old, new))


def test_the_place_of_a_rule_without_an_id_is_that_of_its_table(tmp_path: Path) -> None:
    second = "\n" + GOOD.replace('id = "chrome/en/summary-widget"\n', "")
    assert error_of(tmp_path, GOOD + second).startswith("FILE:11: field 'id' is missing; expected ")


def test_the_place_of_a_file_is_known_from_within_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write(tmp_path, GOOD).parent)
    assert [rule.id for rule in load_rules(Path("en.toml"))] == ["chrome/en/summary-widget"]
    assert [rule.id for rule in load_rules(Path("../chrome/en.toml"))] == ["chrome/en/summary-widget"]


def test_a_file_outside_the_folders_of_families_says_where_it_belongs(tmp_path: Path) -> None:
    found = error_of(tmp_path, GOOD, "mine/en.toml")
    assert "the folder of the file must be chrome, typo, filler or site, as the id begins; found 'mine'" in found


def test_a_folder_without_rule_files_says_so(tmp_path: Path) -> None:
    for load in (load_rules, lambda path: load_pack((str(path),))):
        with pytest.raises(RuleError, match="no rule file is in this folder"):
            load(tmp_path)


def test_only_chrome_is_taken_out_where_a_rule_does_not_say_so(tmp_path: Path) -> None:
    swap = GOOD.replace("chrome/en/summary-widget", "typo/en/zedtown").replace('"widget"', '"nonword"')
    swap = swap.replace('kind = "line"', 'kind = "swap"').replace('text = ["Get a summary"]', 'swap = [["a", "b"]]')
    written(tmp_path / "typo", "typo/en.toml", swap)
    write(tmp_path / "chrome", GOOD)
    assert [rule.action for rule in load_rules(tmp_path / "typo")] == ["flag"]
    assert [rule.action for rule in load_rules(tmp_path / "chrome")] == ["drop"]


def test_an_id_that_stands_twice_names_both_places(tmp_path: Path) -> None:
    assert "FILE:12: chrome/en/summary-widget: id stands twice; first in FILE:2" in error_of(
        tmp_path, GOOD + "\n" + GOOD
    )


def test_a_file_that_is_no_text_says_so(tmp_path: Path) -> None:
    assert "FILE:2: not UTF-8 text" in error_of(tmp_path, b"# a\n\xff\xfe")


def test_a_deeply_nested_file_says_so(tmp_path: Path) -> None:
    assert "not valid TOML" in error_of(tmp_path, "x = " + "[" * 5000)


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no such rule folder or file"):
        load_rules(tmp_path / "nowhere")


@pytest.mark.parametrize("closed", ["", "chrome", "chrome/en.toml"])
def test_what_cannot_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: str) -> None:
    path = write(tmp_path, GOOD)
    place = str(tmp_path / closed)
    scandir, is_file = os.scandir, Path.is_file

    def list_folder(folder: str | Path) -> Iterator[os.DirEntry[str]]:
        if str(folder) == place:
            raise PermissionError(errno.EACCES, "Permission denied", place)
        return scandir(folder)

    def look(self: Path) -> bool:
        if str(self) == place:
            raise PermissionError(errno.EACCES, "Permission denied", place)
        return is_file(self)

    monkeypatch.setattr(os, "scandir", list_folder)
    monkeypatch.setattr(Path, "is_file", look)
    for named in (tmp_path, path) if closed.endswith("toml") else (tmp_path,):
        with pytest.raises(RuleError, match=f"^{place}: cannot be read: Permission denied$"):
            Scrubber(packs=[named])


def test_a_wrong_pattern_is_found_by_the_check(tmp_path: Path) -> None:
    from scrub.engine.check import check_rules

    write(
        tmp_path,
        GOOD.replace('kind = "line"', 'kind = "pattern"').replace('text = ["Get a summary"]', "pattern = '(a'"),
    )
    assert "field 'pattern' is not a regular expression" in str(next(iter(check_rules(load_rules(tmp_path)))))


def test_the_ruleset_id_changes_with_the_rules(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    first = load_pack((str(tmp_path),)).id
    path.write_text(GOOD.replace("A button.", "A link."))
    assert load_pack((str(tmp_path),)).id != first


def test_a_pack_may_replace_a_shipped_rule(tmp_path: Path) -> None:
    shipped = next(rule for rule in load_rules() if rule.id.startswith("chrome/en/"))
    write(tmp_path, GOOD.replace("chrome/en/summary-widget", shipped.id))
    rules = {rule.id: rule for rule in load_pack((str(tmp_path),)).rules}
    assert rules[shipped.id].message == "A button."


def test_a_pack_with_a_wrong_regular_expression_is_refused(tmp_path: Path) -> None:
    wrong = GOOD.replace('kind = "line"', 'kind = "pattern"').replace('text = ["Get a summary"]', "pattern = '(foo'")
    write(tmp_path, wrong)
    with pytest.raises(RuleError, match=r"en.toml:2: .*summary-widget: field 'pattern' is not a regular expression: "):
        load_pack((str(tmp_path),))
