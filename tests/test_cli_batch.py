"""``scrub clean`` on many records, run as a process: formats, workers, and going on after a kill."""

from __future__ import annotations

import gzip
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from scrub import Index
from scrub.cli.main import main
from scrub.errors import ScrubError

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."
SCRAPED = f"{STORY}\nShare this article\nAdvertisement"
CLEAN = [sys.executable, "-m", "scrub", "clean", "--only", "chrome"]
pytestmark = pytest.mark.slow


def clean(*args: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*CLEAN, *args], input=stdin, capture_output=True, cwd=cwd, check=False)


def write(path: Path, count: int = 200, **more: Any) -> Path:
    rows = ({"id": n, "text": f"{SCRAPED} {n}", **more} for n in range(count))
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def ids(path: Path) -> list[Any]:
    return [json.loads(line)["id"] for line in path.read_bytes().splitlines()]


def killed(*args: str, cwd: Path, at: Callable[[], bool]) -> None:
    """Clean until a moment has come, or to the end, and kill all processes of the run."""
    run = subprocess.Popen([*CLEAN, *args], cwd=cwd, stderr=subprocess.DEVNULL, start_new_session=True)
    while run.poll() is None and not at():
        time.sleep(0.01)
    if run.poll() is None:
        os.killpg(run.pid, signal.SIGKILL)
    run.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_run_that_is_killed_again_and_again_ends_with_the_bytes_of_an_undisturbed_one(tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", 900)
    started = time.monotonic()
    assert clean("in.jsonl", "-o", "whole.jsonl", "-j", "2", cwd=tmp_path).returncode == 0
    whole, chance = time.monotonic() - started, random.Random(7)
    args = ["in.jsonl", "-o", "out.jsonl", "-j", "2", "--resume"]
    for _ in range(3):
        until = time.monotonic() + chance.uniform(0.3, 1) * whole
        killed(*args, cwd=tmp_path, at=lambda until=until: time.monotonic() > until)
    assert clean(*args, cwd=tmp_path).returncode == 0
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT")
def test_an_interrupt_ends_cleanly_and_says_how_to_go_on(tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", 900)
    args = ["in.jsonl", "-o", "out.jsonl", "-j", "1"]
    run = subprocess.Popen(
        [*CLEAN, *args],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads; who tests may ignore it
    )
    while not (tmp_path / "out.jsonl.part").exists() and run.poll() is None:
        time.sleep(0.05)
    os.killpg(run.pid, signal.SIGINT)
    _, err = run.communicate(timeout=60)
    assert run.returncode == 130
    assert b"--resume goes on from here" in err
    assert b"Traceback" not in err
    assert not (tmp_path / "out.jsonl").exists()
    assert clean(*args, "--resume", cwd=tmp_path).returncode == 0
    assert ids(tmp_path / "out.jsonl") == list(range(900))


def test_a_changed_input_is_refused_and_a_finished_run_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", 5)
    args = ["in.jsonl", "-o", "out.jsonl", "--resume"]
    assert clean(*args, cwd=tmp_path).returncode == 0
    again = clean(*args, cwd=tmp_path)
    assert (again.returncode, again.stdout) == (0, b"")
    assert b"nothing left to do" in again.stderr
    (tmp_path / "out.jsonl").unlink()
    assert clean(*args, cwd=tmp_path).returncode == 0
    assert ids(tmp_path / "out.jsonl") == list(range(5))
    other = clean(*args, "--level", "strict", cwd=tmp_path)
    assert other.returncode == 2
    assert b'level changed since: was {"level": "normal"}' in other.stderr
    write(tmp_path / "in.jsonl", 6)
    changed = clean(*args, cwd=tmp_path)
    assert changed.returncode == 2
    assert b"cannot resume, inputs changed since" in changed.stderr


def test_without_resume_nothing_is_left_beside_the_output(tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", 5)
    assert clean("in.jsonl", "-o", "out.jsonl", "-j", "1", cwd=tmp_path).returncode == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["in.jsonl", "--resume"], b"--resume needs named inputs and -o OUT"),
        (["-", "-o", "out.jsonl", "--in", "jsonl", "--resume"], b"--resume needs named inputs"),
        (["in.jsonl", "-o", "o.jsonl", "--resume", "--unordered"], b"exclude each other"),
        (["in.jsonl", "-o", "o.jsonl", "--min-score", ".5"], b"--min-score needs --rejects"),
        (
            ["in.jsonl", "-o", "o.jsonl", "--rejects", "r", "--min-score", "beauty=1"],
            b"expected a number from 0 to 1, or NAME=NUMBER",
        ),
        (["in.jsonl", "-j", "-1"], b"--jobs: is -1; expected a whole number, 0 or more"),
        (["in.txt", "-o", "out.txt", "--run", "run.json"], b"--run: only for output to a folder"),
        (["in.txt", "--rejects", "r", "--min-score", ".5"], b"--min-score, --rejects: only for output"),
    ],
)
def test_options_that_make_no_sense_are_refused(tmp_path: Path, args: list[str], message: bytes) -> None:
    write(tmp_path / "in.jsonl", 1)
    (tmp_path / "in.txt").write_text(STORY)
    done = clean(*args, cwd=tmp_path)
    assert (done.returncode, message in done.stderr) == (2, True), done.stderr


def test_rejects_hold_what_is_below_the_score_with_the_reason(tmp_path: Path) -> None:
    rows = [{"id": 1, "text": STORY}, {"id": 2, "text": SCRAPED}]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    args = ["in.jsonl", "-o", "out.jsonl", "--rejects", "low.jsonl.gz", "--min-score", "chrome=.1"]
    done = clean(*args, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert ids(tmp_path / "out.jsonl") == [2]
    (low,) = [json.loads(line) for line in gzip.decompress((tmp_path / "low.jsonl.gz").read_bytes()).splitlines()]
    assert (low["id"], low["text"], low["scrub_reason"]) == (1, STORY, "chrome 0 < 0.1")
    assert b"1 rejected" in done.stderr


def news_page(n: int) -> bytes:
    """Return a page as a news site serves it: navigation, an article with a share bar, links to other articles."""
    links = "".join(f'<li><a href="/{n + k}">Harbour story {n + k}</a></li>' for k in range(8))
    body = "".join(
        f"<p>{STORY} Stage {n} of the works will cost {n + k} million, the mayor said.</p>" for k in range(4)
    )
    return (
        f"<html><head><title>Pier {n}</title></head><body><nav><ul>{links}</ul></nav><article><h1>Pier {n} rebuilt</h1>"
        f"{body}<p>Share this article</p></article><footer><ul>{links}</ul></footer></body></html>"
    ).encode()


def crawl_of(count: int, cut: set[int]) -> bytes:
    """Return an archive of ``count`` records packed one by one, every fourth no page; those of ``cut`` broken off."""
    from tests.batch.test_warc import record

    packed = []
    for n in range(count):
        status = 404 if n % 8 == 5 else 200
        item = record(n, kind="request") if n % 8 == 1 else record(n, status=status, body=news_page(n))
        packed.append(gzip.compress(item))
    return b"".join(whole[: len(whole) // 2] if n in cut else whole for n, whole in enumerate(packed))


def test_a_crawl_archive_of_two_thousand_records_is_cleaned_end_to_end_with_counts(tmp_path: Path) -> None:
    cut = {100, 702, 703, 1400, 1998, 1999}
    (tmp_path / "in.warc.gz").write_bytes(crawl_of(2000, cut))
    done = clean("in.warc.gz", "-o", "out.jsonl", "-j", "2", "--quarantine", "bad.jsonl", cwd=tmp_path)
    assert done.returncode == 4
    pages = [n for n in range(2000) if n % 4 != 1 and n not in cut]
    assert ids(tmp_path / "out.jsonl") == [f"<urn:uuid:{n}>" for n in pages]
    texts = [json.loads(line)["text"] for line in (tmp_path / "out.jsonl").read_bytes().splitlines()]
    assert all(text.count(STORY) == 4 and "Harbour story" not in text and "Share this" not in text for text in texts)
    bad = [json.loads(line) for line in (tmp_path / "bad.jsonl").read_bytes().splitlines()]
    assert len(bad) == len(cut)
    assert all("damaged" in row["error"] or "truncated" in row["error"] for row in bad)
    assert f"{len(pages)} articles".encode() in done.stderr
    assert b"250 that are no pages passed over, 6 could not be cleaned" in done.stderr


def test_a_folder_is_cleaned_by_workers_and_resumed_after_a_kill(tmp_path: Path) -> None:
    for n in range(600):
        (tmp_path / f"in/{n % 7}").mkdir(parents=True, exist_ok=True)
        (tmp_path / f"in/{n % 7}/{n}.txt").write_text(f"Stage {n}. {SCRAPED}")
    args = ["in", "-o", "out", "-j", "2", "--resume"]
    killed(*args, cwd=tmp_path, at=lambda: any(tmp_path.glob("out/*/*.txt")))
    done = clean(*args, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert b"600 articles" in done.stderr
    assert len(list(tmp_path.glob("out/*/*"))) == 600
    assert all(path.read_text() == f"Stage {path.stem}. {STORY}" for path in tmp_path.glob("out/*/*.txt"))
    assert b"nothing left to do" in clean(*args, cwd=tmp_path).stderr


def test_a_folder_within_the_input_is_resumed_and_not_read(tmp_path: Path) -> None:
    for n in range(300):
        (tmp_path / f"{n}.txt").write_text(f"{SCRAPED} {n}\n")
    args = [".", "-o", "clean", "-j", "1", "--resume"]
    killed(*args, cwd=tmp_path, at=(tmp_path / "clean" / "0.txt").exists)
    assert clean(*args, cwd=tmp_path).returncode == 0
    assert b"nothing left to do" in clean(*args, cwd=tmp_path).stderr
    assert len(list((tmp_path / "clean").rglob("*"))) == 300


@pytest.mark.parametrize("options", [[], ["--resume"], ["--unordered"], ["--run", "run.json"]])
def test_a_folder_of_texts_and_records_is_cleaned_by_workers(tmp_path: Path, options: list[str]) -> None:
    write(tmp_path / "in" / "day.jsonl", 200)
    write(tmp_path / "in" / "x.ndjson", 3)
    (tmp_path / "in" / "day.csv").write_text(f'id,text\n1,"{SCRAPED}"\n2\n')
    (tmp_path / "in" / "note.txt").write_text(SCRAPED)
    assert clean("in", "-o", "whole", cwd=tmp_path).returncode == 4
    done = clean("in", "-o", "out", "-j", "2", *options, cwd=tmp_path)
    assert (done.returncode, b"in/day.csv:2: has 1 fields" in done.stderr) == (4, True), done.stderr
    assert b"205 articles" in done.stderr
    found, whole = (
        {p.name: sorted(p.read_bytes().split(b"\n")) for p in (tmp_path / name).iterdir()} for name in ("out", "whole")
    )
    assert sorted(found) == ["day.csv.jsonl", "day.jsonl.jsonl", "note.txt", "x.jsonl"]
    assert found == whole


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_records_to_a_folder_are_resumed_after_a_kill(tmp_path: Path) -> None:
    for name in "abc":
        write(tmp_path / "in" / f"{name}.jsonl", 400)
    args = ["in", "-o", "out", "-j", "2", "--resume"]
    killed(*args, cwd=tmp_path, at=lambda: any(tmp_path.glob("out/b.jsonl.part")))
    done = clean(*args, cwd=tmp_path)
    assert (done.returncode, b"1200 articles" in done.stderr) == (0, True), done.stderr
    assert {path.name: ids(path) for path in (tmp_path / "out").iterdir()} == {
        f"{name}.jsonl": list(range(400)) for name in "abc"
    }


def test_a_table_stays_a_table(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(f'key,body,n\n1,"{SCRAPED}","a ""b"""\n')
    done = clean("in.csv", "-o", "out.csv", "--text-field", "body", "--id-field", "key", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    first, row = (tmp_path / "out.csv").read_text().splitlines()
    assert first.startswith("key,body,n,scrub_ruleset,")
    assert row.startswith(f'1,{STORY},"a ""b""",')


def test_sites_are_learned_from_the_batch_itself(tmp_path: Path) -> None:
    from tests.batch.test_learn import pages

    rows = pages("a.example", 30)
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    done = clean("in.jsonl", "-o", "out.jsonl", "--learn-sites", "-j", "1", "--resume", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert b"learned 1 of 1 sites from 30 pages" in done.stderr
    assert (
        b"harbour desk" not in (tmp_path / "out.jsonl").read_bytes().replace(b"original", b"")[:2000].split(b"scrub")[0]
    )
    assert (tmp_path / "out.jsonl.profiles" / "a.example.toml").exists()


def test_the_site_of_files_is_learned_when_it_is_named(tmp_path: Path) -> None:
    from tests.batch.test_learn import pages

    (tmp_path / "in").mkdir()
    for n, page in enumerate(pages("a.example", 20)):
        (tmp_path / "in" / f"{n}.txt").write_text(page["text"])
    done = clean("in", "-o", "out", "--learn-sites", "--site", "a.example", cwd=tmp_path)
    assert b"learned 1 of 1 sites from 20 pages" in done.stderr
    assert "harbour desk" not in (tmp_path / "out" / "7.txt").read_text()


def test_the_pass_that_learns_sites_shows_how_far_it_is_on_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "in.jsonl", 3, url="https://a.example/1")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert main("clean in.jsonl -o out.jsonl --only chrome --learn-sites".split()) == 0
    assert "learning sites:   0%|" in capsys.readouterr().err


def test_a_run_that_is_stopped_while_it_learns_does_not_go_on_with_older_profiles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from tests.batch.test_learn import pages

    monkeypatch.chdir(tmp_path)
    args = "clean in.jsonl -o out.jsonl --only chrome --learn-sites".split()
    for site in ("a.example", "b.example"):
        Path("in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in pages(site, 20)))
        with monkeypatch.context() as killed:
            if site == "b.example":
                killed.setattr("scrub.batch.learn.counted", stopped)
            assert main(args) == (2 if site == "b.example" else 0)
    assert main([*args, "--resume"]) == 0
    assert "learned 1 of 1 sites from 20 pages" in capsys.readouterr().err.splitlines()
    assert os.listdir("out.jsonl.profiles") == ["b.example.toml"]


def test_sites_that_were_forgotten_are_told_in_the_summary_and_in_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from tests.batch.test_learn import pages

    rows = [*pages("a.example", 20), *(page for n in range(20) for page in pages(f"{n}.example", 1))]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("scrub.batch.learn.MOST_BYTES", 35_000)
    args = "clean in.jsonl -o out.jsonl --only chrome --learn-sites --resume --run run.json".split()
    with monkeypatch.context() as killed:
        killed.setattr("scrub.batch.job.results", stopped)
        assert main(args) == 2
    lost = re.search(r"learned 1 of 21 sites .*; (\d+) sites forgotten .* \((\d+) pages\)", capsys.readouterr().err)
    assert lost
    assert lost[1] == lost[2] != "0"
    assert main(args) == 0
    assert f", {lost[2]} sites forgotten by --learn-sites (" in capsys.readouterr().err
    assert json.loads((tmp_path / "run.json").read_text())["forgotten"] == int(lost[2])


def stopped(*_: object, **__: object) -> Iterator[Any]:
    raise ScrubError("stopped")


def test_limits_without_workers_are_told_to_do_nothing(tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", 2)
    limits = ["--timeout", "5", "--max-memory", "2000"]
    told = b"--timeout and --max-memory: limits are those of workers; -j N starts some"
    assert told in clean("in.jsonl", *limits, cwd=tmp_path).stderr
    assert b"limits" not in clean("in.jsonl", *limits, "-j", "1", cwd=tmp_path).stderr


def test_records_of_a_pipe_go_through_workers_to_a_pipe(tmp_path: Path) -> None:
    data = write(tmp_path / "in.jsonl", 150).read_bytes()
    done = clean("--in", "jsonl", "-j", "2", "-q", stdin=data, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == list(range(150))


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--start", "100"], b"no record was read: --start 100 is behind the last one"),
        (["-j", "1", "--max-memory", "90"], b"--max-memory 90: a worker takes some 300 MB"),
        (["--text-field", "body"], b"1 without a text (their fields: id, text)"),
    ],
)
def test_a_run_that_did_not_do_what_was_asked_for_says_why(tmp_path: Path, args: list[str], message: bytes) -> None:
    rows = [{"id": 0, "text": STORY}, {"body": STORY}]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert message in clean("in.jsonl", "-o", "out.jsonl", *args, cwd=tmp_path).stderr


def test_an_address_is_read(tmp_path: Path) -> None:
    pytest.importorskip("fsspec")
    path = write(tmp_path / "in.jsonl", 20)
    done = clean(f"file://{path}", "-o", "out.jsonl", "--resume", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert ids(tmp_path / "out.jsonl") == list(range(20))


@pytest.mark.parametrize("out", [[], ["-o", "out.jsonl"]])
def test_an_address_that_cannot_be_read_says_what_it_needs(tmp_path: Path, out: list[str]) -> None:
    pytest.importorskip("fsspec")
    gone = clean("memory://nothing.jsonl", *out, cwd=tmp_path)
    assert (gone.returncode, gone.stderr) == (3, b"scrub: memory://nothing.jsonl: cannot be read: nothing is there\n")
    if find_spec("s3fs") is None:
        bare = clean("s3://bucket/in.jsonl", *out, cwd=tmp_path)
        assert b"cannot be read: such addresses need another package: pip install s3fs" in bare.stderr


def test_the_figures_of_a_run_are_those_of_all_its_parts(tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", 150)
    done = clean("in.jsonl", "-o", "out.jsonl", "-j", "2", "--run", "run.json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "run.json").read_text())["everything"]["counts"]["articles"] == 150


def test_a_run_knows_the_options_and_the_publisher_that_a_record_names(tmp_path: Path) -> None:
    rows = [{"body": STORY, "url": "https://a.example/1", **own} for own in ({}, {"site": "B"}, {"publisher": "C"})]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    done = clean("in.jsonl", "-o", "out.jsonl", "--run", "run.json", "--text-field", "body", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    run = json.loads((tmp_path / "run.json").read_text())
    assert sorted(run["publishers"]) == ["B", "C", "a.example"]
    assert (run["options"]["text_field"], "id_field" in run["options"]) == ("body", False)


def test_a_run_shows_the_text_that_an_article_copies_from(tmp_path: Path) -> None:
    text = f"{STORY} Divers had found cracks in four of its piles, and the harbour master closed it in March."
    with Index.create(tmp_path / "ref.db") as index:
        index.add("story/7", text)
        index.commit()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "copy.txt").write_text(text)
    args = ["in", "-o", "out", "--run", "run.json", "--reference", "ref.db"]
    done = subprocess.run([*CLEAN[:4], *args], capture_output=True, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr
    (card,) = json.loads((tmp_path / "run.json").read_text())["cards"].values()
    assert card["id"] == os.path.join("in", "copy.txt")
    assert any(row[8] == "story/7" and row[-1].startswith(STORY) for row in card["findings"] if len(row) > 8)


def test_a_folder_heeds_limit_and_score_and_counts_its_run_without_workers(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name, text in (("a", STORY), ("b", SCRAPED), ("c", STORY)):
        (tmp_path / "in" / f"{name}.txt").write_text(text)
    args = ["--run", "run.json", "--limit", "2", "--min-score", "chrome=.1", "--rejects", "low.jsonl"]
    done = clean("in", "-o", "out", *args, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["b.txt"]
    assert [Path(name).name for name in ids(tmp_path / "low.jsonl")] == ["a.txt"]
    assert json.loads((tmp_path / "run.json").read_text())["everything"]["counts"]["articles"] == 1


def test_a_single_text_starts_no_pool() -> None:
    code = "import sys, scrub.cli.main as m; m.main(['clean', '-']); sys.exit('multiprocessing' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], input=STORY.encode(), capture_output=True, check=False)
    assert (done.returncode, done.stdout.decode()) == (0, STORY), done.stderr


def test_records_to_a_folder_are_whole_or_not_there(tmp_path: Path) -> None:
    write(tmp_path / "in" / "day.jsonl", 5)
    (tmp_path / "in" / "day.jsonl.gz").write_bytes(gzip.compress((tmp_path / "in" / "day.jsonl").read_bytes()))
    broken = tmp_path / "in" / "b.jsonl"
    broken.write_bytes(b"{broken\n" + (tmp_path / "in" / "day.jsonl").read_bytes())
    for _ in range(2):
        assert clean("in", "-o", "out", "-q", "--only", "chrome", cwd=tmp_path).returncode == 4
        assert {path.name: len(ids(path)) for path in (tmp_path / "out").iterdir()} == {
            "b.jsonl": 5,
            "day.jsonl.jsonl": 5,
            "day.jsonl.gz.jsonl": 5,
        }


def test_an_input_is_not_written_over(tmp_path: Path) -> None:
    data = write(tmp_path / "crawl.jsonl", 5).read_bytes()
    outputs = (
        ["-o", "."],
        ["-o", "crawl.jsonl"],
        ["-o", "crawl.jsonl", "--limit", "1"],
        ["-o", "x.jsonl", "--quarantine", "crawl.jsonl"],
        ["-o", "x.jsonl", "--run", "x.jsonl"],
    )
    for args in outputs:
        done = clean("crawl.jsonl", *args, "--only", "chrome", cwd=tmp_path)
        assert (done.returncode, (tmp_path / "crawl.jsonl").read_bytes()) == (2, data), args


def test_a_pipe_of_records_may_begin_with_a_blank_or_a_broken_line(tmp_path: Path) -> None:
    data = write(tmp_path / "in.jsonl", 5).read_bytes()
    for start in (b"\n\n", b"{broken\n"):
        done = clean("-", "--only", "chrome", stdin=start + data, cwd=tmp_path)
        assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == list(range(5))


def test_a_pipe_of_records_has_its_own_names(tmp_path: Path) -> None:
    rows = b"".join(json.dumps({"id": n, "body": SCRAPED}).encode() + b"\n" for n in range(3))
    done = clean("-", "--text-field", "body", "--only", "chrome", stdin=rows, cwd=tmp_path)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(len(row["body"]) < len(SCRAPED) and "text" not in row for row in found)
