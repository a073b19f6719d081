"""``scrub check``."""

from __future__ import annotations

import argparse
import io
import json
import os
import pickle
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from scrub.batch.record import Record
from scrub.cli import check as command
from scrub.cli.check_work import Check, Looked, article_of, look_at
from scrub.cli.main import main
from scrub.engine.pack import RulePack
from scrub.errors import InputError, ScrubError
from scrub.model.document import Document
from scrub.model.report import Report
from scrub.report.findings.formats import FORMATS, TERMINAL
from scrub.report.findings.levels import FAIL_ON
from tests.report.findings.made import plain

CLEAN = "Old pier to be rebuilt\n\nThe council voted on Tuesday to rebuild the old pier by the end of the year.\n"
SCRAPED = CLEAN + "\nShare this article\nAdvertisement\n"
SLIP = CLEAN.replace("the old pier by", "the the old pier by")


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return parser.parse_args(["--lang", "en", *words])


def run(*words: str) -> int:
    return command.run(parsed(*words))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("clean.txt", CLEAN), ("scraped.txt", SCRAPED), ("slip.txt", SLIP)):
        Path(name).write_text(text, "utf-8")
    rows = [{"id": f"a/{n}", "text": text} for n, text in enumerate((CLEAN, SCRAPED, SLIP))]
    Path("crawl.jsonl").write_text("\n\n".join(map(json.dumps, rows)) + "\n", "utf-8")
    return tmp_path


def test_clean_text_is_silent(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("clean.txt") == 0
    assert capsys.readouterr() == ("", "1 article: 0 errors, 0 warnings, 0 notes\n")


def test_chrome_is_a_warning_with_its_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("scraped.txt", "--format", "concise") == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [["scraped.txt:5:1:", "warning"], ["scraped.txt:6:1:", "warning"]]


@pytest.mark.parametrize(
    ("fail_on", "codes"), [("never", (0, 0)), ("note", (1, 1)), ("warning", (1, 1)), ("error", (0, 1))]
)
def test_the_level_decides_the_exit_code(fail_on: str, codes: tuple[int, int], folder: Path) -> None:
    assert tuple(run(name, "--fail-on", fail_on) for name in ("scraped.txt", "slip.txt")) == codes


def test_records_are_named_by_line_and_id(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("crawl.jsonl", "--format", "jsonl") == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["record"], row["id"], row["file_line"]) for row in rows] == [(3, "a/1", 3)] * 2 + [(5, "a/2", 5)]


def test_one_record_is_checked_by_its_id(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("crawl.jsonl", "--id", "a/0") == 0
    assert run("crawl.jsonl", "--id", "a/2", "--id", "a/0") == 1
    with pytest.raises(ScrubError, match="no record has the id b"):
        run("crawl.jsonl", "--id", "b")


def test_a_file_of_a_folder_is_checked_by_the_path_that_a_run_names(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(str(folder), "--id", str(folder / "slip.txt")) == 1
    assert capsys.readouterr().err.startswith("1 article: ")


def test_a_baseline_makes_only_new_findings_fail(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("scraped.txt", "--write-baseline", "known.json") == 0
    assert run("scraped.txt", "--baseline", "known.json") == 0
    out, err = capsys.readouterr()
    assert out.count("(known)") == 2
    assert err.endswith("1 article: 0 errors, 0 warnings, 0 notes; 2 known\n")
    Path("scraped.txt").write_text("A note above.\n\n" + SCRAPED.replace("Advertisement", "Read more"), "utf-8")
    run("scraped.txt", "--baseline", "known.json", "--new-only", "--format", "jsonl")
    out, err = capsys.readouterr()
    assert "Share this article" not in out
    assert "1 known, 1 resolved" in err


def test_a_new_baseline_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("scraped.txt", "clean.txt", "--write-baseline", "known.json") == 0
    assert "scrub: known.json: baseline of 2 findings in 1 article written\n" in capsys.readouterr().err
    assert run("scraped.txt", "-q", "--write-baseline", "known.json") == 0
    assert capsys.readouterr().err == ""


def test_what_cannot_be_read_is_said_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("links").mkdir()
    Path("links/gone.txt").symlink_to("nowhere")
    assert run("links") == 3
    assert capsys.readouterr().out == "links/gone.txt\n  cannot be read: No such file or directory\n\n"


@pytest.mark.parametrize(("words", "shown"), [(["-o", "found.txt"], True), ([], False), (["-q", "-o", "f.txt"], False)])
def test_progress_is_shown_on_a_terminal_that_the_findings_do_not_go_to(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], shown: bool
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    run("crawl.jsonl", *words)
    assert ("articles/s" in capsys.readouterr().err) == shown


def test_a_baseline_stays_until_the_new_one_is_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(data: Any, stream: Any, **_: Any) -> None:
        stream.write("{")
        raise OSError(28, "No space left on device")

    run("scraped.txt", "--write-baseline", "known.json")
    before = Path("known.json").read_bytes()
    monkeypatch.setattr("scrub.report.findings.baseline.json.dump", full)
    with pytest.raises(InputError, match=r"known\.json.*: cannot be written: No space left on device"):
        run("slip.txt", "--write-baseline", "known.json")
    assert Path("known.json").read_bytes() == before
    assert not [name for name in os.listdir() if name.endswith(".part")]


def test_new_only_needs_a_baseline(folder: Path) -> None:
    with pytest.raises(ScrubError, match="--new-only needs --baseline"):
        run("clean.txt", "--new-only")


def test_what_may_stay_is_read_from_the_working_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = '[[ignore]]\nrule = "chrome/{}"\nreason = "The column is called so."\n'
    Path(".scrub-ignore.toml").write_text(table.format("share") + table.format("promo"), "utf-8")
    assert run("scraped.txt") == 1
    out, err = capsys.readouterr()
    assert "Share this article" not in out
    assert "1 ignored" in err
    assert ".scrub-ignore.toml:4: fits no finding of this check" in err
    run("scraped.txt", "--format", "json")
    (one,) = (row for row in json.loads(capsys.readouterr().out)["findings"] if row["state"] == "ignored")
    assert one["reason"] == "The column is called so."


def test_a_record_says_itself_what_may_stay(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"text": SCRAPED, "scrub_ignore": [{"rule": "chrome", "reason": "A test of the site."}, {"rule": "x"}]}
    Path("one.jsonl").write_text(json.dumps(row), "utf-8")
    assert run("one.jsonl") == 0
    assert "one.jsonl:1: scrub_ignore 2: field 'reason' is missing" in capsys.readouterr().err


def test_what_cannot_be_read_is_told_and_counts_as_unreadable(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.jsonl").write_text('{"text": "A."}\n{broken\n', "utf-8")
    assert run("bad.jsonl", "scraped.txt", "--format", "concise") == 3
    out, err = capsys.readouterr()
    assert "bad.jsonl:2:1: error scrub/unreadable is not JSON" in out
    assert "1 could not be read" in err
    assert main(["check", "nothing.txt"]) == 3
    assert main(["check", "scraped.txt", "--ignore", "nothing.toml"]) == 2
    assert main(["check", "scraped.txt", "--baseline", "scraped.txt"]) == 3


@pytest.mark.parametrize("name", FORMATS)
def test_each_form_is_written_to_a_file_too(
    name: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    run("scraped.txt", "crawl.jsonl", "--format", name)
    run("scraped.txt", "crawl.jsonl", "--format", name, "-o", "out")
    assert Path("out").read_bytes() == capsysbinary.readouterr().out
    assert Path("out").stat().st_size > 100


def test_a_terminal_of_few_letters_gets_escapes_and_a_document_utf8(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("odd.txt").write_text(SLIP.replace("council", "Gemeinderat „Süd“"), "utf-8")
    for shape, word in (("human", b"\\u201eS\\xfcd"), ("json", b"voted")):
        stream = io.TextIOWrapper(io.BytesIO(), "ascii")
        monkeypatch.setattr(sys, "stdout", stream)
        run("odd.txt", "--format", shape)
        stream.flush()
        data = stream.buffer.getvalue()  # type: ignore[attr-defined]
        assert (word in data) if shape == "human" else json.loads(data)


def test_options_name_the_forms_and_levels_that_there_are() -> None:
    assert tuple(FORMATS) == command.FORMATS
    assert command.FAIL_ON == FAIL_ON
    assert set(TERMINAL) <= set(FORMATS)


def test_what_may_stay_in_articles_that_were_not_read_is_no_remark(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = '[[ignore]]\nrule = "chrome"\npath = "{}.txt"\nreason = "Known."\n'
    Path(".scrub-ignore.toml").write_text(table.format("else") + table.format("clean"), "utf-8")
    run("clean.txt")
    assert [line.split(":")[2] for line in capsys.readouterr().err.splitlines()[:-1]] == ["5"]


def test_hostile_file_names_stay_texts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "a\n::error::x\x1b[2J,%.txt"
    Path(name).write_text(SCRAPED, "utf-8")
    for shape in TERMINAL:
        run(name, "--format", shape)
        out, err = capsys.readouterr()
        assert "\x1b" not in out + err
        assert not any(line.startswith("::error::x") for line in (out + err).splitlines())


def test_articles_come_from_a_pipe(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(SCRAPED.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert run("-", "--in", "text", "--format", "concise") == 1
    assert capsys.readouterr().out.startswith("stdin:5:1: warning ")


def test_the_hook_of_pre_commit_is_a_command(folder: Path) -> None:
    text = (Path(__file__).parents[1] / ".pre-commit-hooks.yaml").read_text("utf-8")
    for entry in re.findall(r"^  entry: scrub check (.+)$", text, re.MULTILINE):
        assert parsed(*entry.split(), "clean.txt").inputs == ["clean.txt"]
    assert text.count("  entry: scrub ") == text.count("- id: ") == 1


def test_a_record_is_called_by_its_id_then_its_address_then_its_place() -> None:
    record = Record({}, "crawl.jsonl", 3, "jsonl")
    assert article_of(record, {"id": 0, "url": "u"}).name == "0"
    assert article_of(record, {"id": "", "url": "u"}).name == "u"
    assert article_of(record, {}).name == "crawl.jsonl:3"
    assert article_of(Record({"text": "", "id": "x"}, "a.txt"), {"id": "x"}).name == "a.txt"


class Deadly:
    """Stands for a scrubber that one record kills."""

    reference = None

    def clean_record(self, fields: Any) -> Report:
        if "poison" in fields["text"]:
            os._exit(9)
        return Report(source=Document(fields["text"]), text=fields["text"])


def test_a_record_that_kills_its_process_is_named_and_all_others_are_checked(folder: Path) -> None:
    rows = [{"id": n, "text": "poison" if n == 5 else "A story."} for n in range(12)]
    Path("in.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    work = Check(scrubber=Deadly(), names={"text": "text", "id": "id"})  # type: ignore[arg-type]
    found = [one.found.article for one in look_at(["in.jsonl"], None, work, 2)]
    assert [article.number for article in found] == list(range(1, 13))
    assert [article.number for article in found if article.error] == [6]


def test_a_record_that_is_asked_for_and_kills_its_process_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"id": f"a/{n}", "text": "poison" if n == 5 else "A story."} for n in range(12)]
    Path("in.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    monkeypatch.setattr(Deadly, "pack", RulePack({}, "rules"), raising=False)
    monkeypatch.setattr(command, "scrubber_of", lambda options: Deadly())
    assert run("in.jsonl", "-j", "2", "--id", "a/5", "--format", "concise") == 3
    out, err = capsys.readouterr()
    assert "in.jsonl:6:1: error scrub/unreadable" in out
    assert "no record has the id" not in err
    assert run("in.jsonl", "-j", "2", "--id", "a/4", "--format", "concise") == 0


@pytest.mark.slow
def test_workers_find_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("crawl.jsonl", "scraped.txt", "--format", "jsonl") == 1
    alone = capsys.readouterr()
    assert run("crawl.jsonl", "scraped.txt", "--format", "jsonl", "-j", "2") == 1
    assert capsys.readouterr() == alone


def test_what_was_looked_at_can_be_sent_between_processes() -> None:
    for looked in (Looked(plain()), Looked(plain(), {"scrub_ignore": []}, ("odd",))):
        assert pickle.loads(pickle.dumps(looked)) == looked
