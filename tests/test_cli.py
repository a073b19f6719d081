"""The command line, run as a process: commands/*.toml hold arguments, stdin and what must come back."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from scrub import Scrubber
from scrub.batch.zstd import module as zstd
from scrub.cli.detectors import DETECTORS
from scrub.cli.main import parser
from scrub.errors import InputError, ScrubError
from scrub.model.document import Document
from scrub.model.finding import Match
from scrub.model.report import Report
from scrub.model.rule import SORTS
from scrub.model.span import Span

HERE = Path(__file__).parent
CASES = sorted((HERE / "commands").glob("*.toml"))
STORY = "Old pier to be rebuilt\n\nThe council voted on Tuesday to rebuild the old pier by the end of the year.\n"
SCRAPED = STORY + "\nShare this article\nAdvertisement\n"


def scrub(*args: str, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "scrub", *args], input=stdin, capture_output=True, cwd=cwd, check=False
    )


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in CASES])
def test_command(path: Path, tmp_path: Path) -> None:
    case: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    for name, content in case.get("files", {}).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content.encode())
    done = scrub(*case["args"], stdin=case.get("stdin", "").encode(), cwd=tmp_path)
    out, err = done.stdout.decode(), done.stderr.decode()
    assert done.returncode == case.get("status", 0), err
    if "stdout" in case:
        assert out == case["stdout"]
    for part in case.get("stdout_has", []):
        assert part in out
    for part in case.get("stderr_has", []):
        assert part in err
    for name, content in case.get("writes", {}).items():
        assert (tmp_path / name).read_bytes().decode() == content


@pytest.fixture
def records(tmp_path: Path) -> bytes:
    rows = [{"id": n, "text": SCRAPED, "extra": {"kept": [1, None]}} for n in range(3)]
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


@pytest.mark.parametrize(("suffix", "pack"), [("", bytes), (".gz", gzip.compress), (".zst", zstd().compress)])
def test_records_go_in_and_out_packed_or_not(tmp_path: Path, records: bytes, suffix: str, pack: Any) -> None:
    (tmp_path / f"in.jsonl{suffix}").write_bytes(pack(records))
    done = scrub("clean", f"in.jsonl{suffix}", "-o", f"out.jsonl{suffix}", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    data = (tmp_path / f"out.jsonl{suffix}").read_bytes()
    unpack = {"": bytes, ".gz": gzip.decompress, ".zst": zstd().decompress}[suffix]
    rows = [json.loads(line) for line in unpack(data).splitlines()]
    assert [row["id"] for row in rows] == [0, 1, 2]
    assert all(row["text"] == STORY and row["extra"] == {"kept": [1, None]} for row in rows)
    assert [f["kind"] for f in rows[0]["scrub"]["removed"]] == ["share", "advertisement"]


def test_a_truncated_gzip_gives_what_is_whole_and_says_so(tmp_path: Path) -> None:
    rows = b"".join(
        json.dumps({"id": sha256(bytes([n])).hexdigest(), "text": "One."}).encode() + b"\n" for n in range(200)
    )
    (tmp_path / "in.jsonl.gz").write_bytes(gzip.compress(rows)[:-900])
    done = scrub("clean", "in.jsonl.gz", "-o", "out.jsonl", cwd=tmp_path)
    assert done.returncode == 4
    assert b"cannot be read to its end" in done.stderr
    assert (tmp_path / "out.jsonl").read_bytes().count(b"\n") > 100


def test_bad_records_are_named_and_quarantined_and_the_others_cleaned(tmp_path: Path, records: bytes) -> None:
    (tmp_path / "in.jsonl").write_bytes(records + b"{broken\n[1]\n" + records)
    done = scrub("clean", "in.jsonl", "-o", "out.jsonl", "--quarantine", "bad.jsonl", cwd=tmp_path)
    assert done.returncode == 4
    assert (tmp_path / "out.jsonl").read_bytes().count(b"\n") == 6
    bad = [json.loads(line) for line in (tmp_path / "bad.jsonl").read_text().splitlines()]
    assert [(row["number"], row["raw"]) for row in bad] == [(4, "{broken"), (5, "[1]")]
    assert b"in.jsonl:5: is a JSON list; expected an object" in done.stderr


def test_a_folder_is_mirrored(tmp_path: Path) -> None:
    for name in ("a/one.txt", "b/two.html"):
        (tmp_path / "in" / name).parent.mkdir(parents=True)
        (tmp_path / "in" / name).write_text(
            SCRAPED if name.endswith("txt") else f"<html><body><p>{STORY}</p></body></html>"
        )
    done = scrub("clean", "in", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out/a/one.txt").read_text() == STORY
    assert "rebuild the old pier" in (tmp_path / "out/b/two.txt").read_text()


@pytest.mark.parametrize(
    "end", ["", "\n", "\nIt costs 3 million crowns, the mayor said on Friday.", "\n\nAdvertisement\n\n"]
)
@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_a_unified_diff_is_a_patch(tmp_path: Path, end: str, line: str) -> None:
    if not which("patch"):
        pytest.skip("needs patch")
    source = (SCRAPED.rstrip("\n") + end).replace("\n", line)
    (tmp_path / "in.txt").write_bytes(source.encode())
    patch = scrub("diff", "--unified", "in.txt", cwd=tmp_path).stdout
    wanted = scrub("clean", "in.txt", cwd=tmp_path).stdout
    done = subprocess.run(["patch", "--binary", "in.txt"], input=patch, capture_output=True, cwd=tmp_path, check=True)
    assert (done.returncode, (tmp_path / "in.txt").read_bytes()) == (0, wanted)


@pytest.mark.parametrize("options", [["-o", "out.txt"], ["-o", "out/"], ["-o", "out/", "-j", "1"]])
def test_the_text_of_a_page_ends_with_a_line_feed(tmp_path: Path, options: list[str]) -> None:
    (tmp_path / "in.html").write_text(f"<html><body><p>{STORY}</p></body></html>")
    assert scrub("clean", "in.html", *options, cwd=tmp_path).returncode == 0
    (out,) = (path for path in tmp_path.rglob("*.txt"))
    assert out.read_text().endswith("year.\n")


def test_bytes_of_a_clean_text_come_back_unchanged(tmp_path: Path) -> None:
    data = (
        "Un titre\r\n\r\nLe conseil a voté mardi la reconstruction de la jetée, fermée depuis la tempête.\r\n".encode()
    )
    (tmp_path / "in.txt").write_bytes(data)
    assert scrub("clean", "in.txt", cwd=tmp_path).stdout == data


@pytest.mark.parametrize("command", ["clean", "diff", "explain", "rules"])
def test_each_command_teaches(command: str) -> None:
    done = scrub(command, "--help")
    assert done.returncode == 0
    assert b"examples:" in done.stdout


def test_a_closed_pipe_ends_quietly(tmp_path: Path, records: bytes) -> None:
    (tmp_path / "in.jsonl").write_bytes(records * 300)
    line = f"{sys.executable} -m scrub clean in.jsonl | head -1 | wc -l"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, check=False)
    assert (done.stdout.strip(), done.stderr) == (b"1", b"")


def test_explain_names_the_document_of_a_copy() -> None:
    copy = Match("match/any/exact", "exact", Span(24, 35), "Stands there.", doc_id="story/7", ref_span=Span(5, 16))
    line = Report(Document(STORY), STORY, findings=(copy,)).explain()
    assert line == "3:1  match/any/exact  [exact]  Stands there.  | The council <- story/7, characters 5 to 16"


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no full device")
@pytest.mark.parametrize(("command", "where"), [("clean in.txt", "> /dev/full"), ("rules list", ">&-")])
def test_a_stdout_that_cannot_be_written_is_said_in_one_line(tmp_path: Path, command: str, where: str) -> None:
    (tmp_path / "in.txt").write_text(SCRAPED)
    line = f"{sys.executable} -m scrub {command} {where}"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith("scrub: stdout: cannot be written: ")
    assert done.stderr.count("\n") == 1


def test_what_an_encoding_lacks_is_written_out(tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(f"{STORY}\nThe café – a jetty\nShare this article – now\n", "utf-8")
    line = f"PYTHONIOENCODING=ascii {sys.executable} -m scrub diff --all in.txt"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, check=False)
    assert (done.stderr, done.stdout.isascii(), b"caf\\xe9 \\u2013" in done.stdout) == (b"", True, True)


def test_a_closed_stderr_leaves_stdout_clean(tmp_path: Path, records: bytes) -> None:
    (tmp_path / "in.jsonl").write_bytes(records)
    line = f"{sys.executable} -m scrub clean in.jsonl 2>&-"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, check=True)
    assert [json.loads(row)["id"] for row in done.stdout.splitlines()] == [0, 1, 2]


@pytest.fixture
def run(tmp_path: Path, records: bytes, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """What runs a command in this process, in a folder with some inputs."""
    (tmp_path / "in.txt").write_text(SCRAPED)
    (tmp_path / "in.jsonl").write_bytes(records)
    monkeypatch.chdir(tmp_path)

    def act(*words: str) -> int:
        options = parser(words).parse_args(words)
        return int(options.run(options))

    return act


@pytest.mark.parametrize("command", ["diff", "explain"])
def test_a_broken_record_is_told_and_the_others_shown(
    run: Callable[..., int], command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = Path("in.jsonl").read_text().splitlines()
    Path("in.jsonl").write_text("\n".join([lines[0], "{broken", lines[1]]))
    assert run(command, "--only", "chrome", "in.jsonl") == 4
    out, err = capsys.readouterr()
    assert (out.count("in.jsonl:"), err.startswith("scrub: in.jsonl:2: is not JSON")) == (2, True)
    Path("in.jsonl").write_text("{broken\n")
    assert run(command, "--only", "chrome", "in.jsonl") == 3


@pytest.mark.parametrize(
    ("out", "message"),
    [("out.txt", "several records as one text"), ("o.parquet.gz", "name it o.parquet"),
     ("o.warc.gz", "archives are read only"), ("o.jsonl.xz", ".xz is no packing that scrub writes")],
)  # fmt: skip
def test_an_output_whose_name_cannot_be_kept_is_refused(run: Callable[..., int], out: str, message: str) -> None:
    with pytest.raises(ScrubError, match=message):
        run("clean", "--only", "chrome", "in.jsonl", "-o", out)
    assert sorted(path.name for path in Path().iterdir()) == ["in.jsonl", "in.txt"]


def test_one_record_of_many_is_written_as_text_and_several_are_refused_before_anything_is(
    run: Callable[..., int], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run("clean", "--only", "chrome", "in.jsonl", "--as", "text", "--start", "2", "--limit", "1") == 0
    assert capfdbinary.readouterr().out.decode() == STORY
    with pytest.raises(ScrubError, match="pick one with --start N --limit 1"):
        run("clean", "--only", "chrome", "in.jsonl", "--as", "text")
    assert capfdbinary.readouterr().out == b""


@pytest.mark.parametrize(
    "args",
    [
        ["clean", "in.txt", "-o", "in.txt"],
        ["clean", "in.jsonl", "-o", "in.jsonl"],
        ["clean", "in.txt", "--quarantine", "./in.txt"],
        ["check", "in.txt", "-o", "in.txt"],
        ["check", "in.txt", "--write-baseline", "in.txt"],
        ["learn", "--templates", "in.jsonl", "-o", "in.jsonl"],
        ["report", "in.jsonl", "--json", "in.jsonl"],
    ],
)
def test_no_output_is_written_over_an_input(run: Callable[..., int], args: list[str]) -> None:
    before = Path("in.txt").read_bytes(), Path("in.jsonl").read_bytes()
    with pytest.raises(ScrubError, match="would be written over an input: choose another name"):
        run(*args)
    assert (Path("in.txt").read_bytes(), Path("in.jsonl").read_bytes()) == before


def test_capitals_make_no_other_file_where_the_system_says_so(
    run: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scrub.batch.place.CASELESS", True)
    with pytest.raises(ScrubError, match=r"IN\.txt: would be written over an input"):
        run("clean", "in.txt", "-o", "IN.txt")
    with pytest.raises(ScrubError, match=r"Bad\.jsonl: is asked for as two outputs"):
        run("clean", "in.jsonl", "-o", "bad.jsonl", "--quarantine", "Bad.jsonl")


@pytest.mark.parametrize(
    "args",
    [
        ["clean", "in.txt", "-o", "a/b/out.txt"],
        ["clean", "in.jsonl", "-o", "a/b/out.jsonl"],
        ["clean", "in.jsonl", "-o", "out.jsonl", "--run", "a/b/run.json"],
        ["check", "in.txt", "--fail-on", "never", "-o", "a/b/found.txt"],
        ["check", "in.txt", "--write-baseline", "a/b/known.json"],
        ["learn", "--site", "paper.example", "in.txt", "-o", "a/b/paper.toml"],
    ],
)
def test_the_folder_of_an_output_is_made(run: Callable[..., int], args: list[str]) -> None:
    assert run(*args) == 0
    assert [path.name for path in Path("a/b").iterdir()] == [Path(args[-1]).name]


@pytest.mark.parametrize("what", [["--templates"], ["--site", "paper.example"]])
@pytest.mark.parametrize("out", ["in.txt/rules.toml", "in.toml"])
def test_what_is_learned_and_cannot_be_written_is_an_error(run: Callable[..., int], what: list[str], out: str) -> None:
    Path("in.toml").mkdir()
    with pytest.raises(InputError, match=f"^{out}: cannot be written: "):
        run("learn", *what, "in.txt", "-o", out)
    assert sorted(path.name for path in Path().iterdir() if path.suffix != ".part") == ["in.jsonl", "in.toml", "in.txt"]


@pytest.mark.parametrize("inputs", [["in.txt"], ["in.txt", "other.txt", "-o", "out.jsonl"]])
def test_the_site_of_files_is_named_for_the_profile(
    run: Callable[..., int], capfd: pytest.CaptureFixture[str], inputs: list[str]
) -> None:
    """Without it a folder of profiles has nothing for them, which is said."""
    Path("other.txt").write_text(f"{STORY}\nZebra corner\n")
    Path("in.txt").write_text(f"{STORY}\nZebra corner\n")
    stories = ("".join(chr(97 + (n * k) % 23) + "ab "[k % 3] for k in range(1, 90)) for n in range(20))
    pages = [{"site": "paper.example", "text": f"The {story}.\n\nZebra corner"} for story in stories]
    Path("crawl.jsonl").write_text("\n".join(map(json.dumps, pages)))
    assert run("learn", "crawl.jsonl", "-o", "profiles/") == 0
    capfd.readouterr()
    assert run("clean", "--only", "chrome", "--profile", "profiles/", *inputs) == 0
    assert "has nothing for the site of" in capfd.readouterr().err
    assert run("clean", "--only", "chrome", "--profile", "profiles/", "--site", "paper.example", *inputs) == 0
    out, err = capfd.readouterr()
    found = out or Path("out.jsonl").read_text()
    assert "has nothing for" not in err
    assert "\nZebra corner" not in found


@pytest.mark.parametrize("command", ["explain", "rules show"])
def test_ids_that_reports_print_are_explained(
    run: Callable[..., int], command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of detectors, which stand in no file, of whole packs, and of the rules of a profile."""
    names = ["chrome/any/block-model", "typo/de/nonword", "match/any/exact", "filler/any/repetition"]
    assert run(*command.split(), *names, "chrome/cs") == 0
    out = capsys.readouterr().out
    assert [out.count(f"{name}  (") for name in names] == [1] * 4
    assert out.count("\nchrome/cs/") > 10
    for name in names:
        Scrubber(skip=(name,))


def test_each_detector_is_described() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (HERE.parent / "scrub").glob("[cfot]*/**/*.py"))
    named = re.findall(r'"((?:chrome|typo|filler)/)(?:any|[a-z]{2}|\{[^}"]+\})/([a-z-]{4,})"', code)
    slugs = re.findall(r'finding\(\s*(?:[a-z]+, ){0,2}"([a-z-]+)"', code)
    found = {family + slug for family, slug in named} | {f"typo/{slug}" for slug in slugs}
    assert found - {"chrome/summary-widget", "typo/without-be"} == {
        name for name in DETECTORS if not name.startswith("match")
    }
    assert {f"match/{kind}" for kind in SORTS["match"]} <= set(DETECTORS)


@pytest.mark.parametrize("command", ["explain", "rules show", "rules list"])
def test_what_is_said_of_a_rule_that_there_is_not(run: Callable[..., int], command: str) -> None:
    with pytest.raises(ScrubError, match=r"; did you mean chrome/en/summary-widget\?"):
        run(*command.split(), "chrome/en/sumary-widget")
