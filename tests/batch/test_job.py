"""A whole batch: killed at any moment and resumed, it writes the bytes of an undisturbed run."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scrub import Scrubber
from scrub.batch import chunk, output
from scrub.batch.job import Job, run_job
from scrub.batch.journal import Journal
from scrub.batch.output import Files, Target
from scrub.batch.work import Clean
from scrub.batch.zstd import module as zstd
from scrub.errors import InputError

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."
RUN = {"ruleset": "1"}
UNPACK = {"": bytes, ".gz": gzip.decompress, ".zst": zstd().decompress}


class Killed(BaseException):
    """Stands for SIGKILL: nothing in the code may catch it."""


@pytest.fixture(autouse=True)
def each_small_chunk_is_committed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "SECONDS", 0)
    monkeypatch.setattr(chunk, "RECORDS", 16)


@pytest.fixture
def path(tmp_path: Path) -> str:
    rows = [{"id": n, "text": f"{STORY} {n}\nAdvertisement"} for n in range(90)]
    lines = [json.dumps(row).encode() for row in rows]
    lines[20:20], lines[50:50] = [b"{broken"], [b"", b"[1]"]
    (tmp_path / "in.jsonl").write_bytes(b"\n".join(lines) + b"\n")
    return str(tmp_path / "in.jsonl")


def batch(path: str, out: Path, *, resume: bool = True, **changes: Any) -> Any:
    """Run a batch into a file with a quarantine and rejects, and return its counts."""
    paths = {"out": str(out), "quarantine": f"{out}.bad", "rejects": f"{out}.low"}
    work = Clean(scrubber=Scrubber(only=("chrome",)), paths=paths)
    journal = Journal(f"{out}.journal", RUN, resume=resume)
    try:
        sink = Files({name: Target(to) for name, to in paths.items()}, journal)
        for name, value in changes.pop("sink", {}).items():
            setattr(sink, name, value(getattr(sink, name)))
        return run_job(replace(Job(files=[path], work=work), **changes), sink, sink.state)
    finally:
        journal.close()


def killing(at: int) -> Any:
    """Return a wrapper that lets a method work so many times and kills then, half way."""
    left = [at]

    def wrap(method: Any) -> Any:
        def wrapped(*args: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                if args and args[0] == "out":
                    method("out", args[1][: len(args[1]) // 2])
                raise Killed
            return method(*args)

        return wrapped

    return wrap


@pytest.mark.parametrize(
    ("method", "suffix"),
    [("write", ""), ("reached", ""), ("_commit", ""), ("finish", ""), ("write", ".gz"), ("write", ".zst")],
)
def test_a_killed_run_goes_on_to_the_same_bytes(path: str, tmp_path: Path, suffix: str, method: str) -> None:
    whole, out = tmp_path / f"whole.jsonl{suffix}", tmp_path / f"out.jsonl{suffix}"
    counts = batch(path, whole)
    for at in (0, 3, 1, 5):
        try:
            batch(path, out, sink={method: killing(at)})
        except Killed:
            assert not out.exists()
    assert batch(path, out) == counts
    assert out.read_bytes() == whole.read_bytes()
    assert Path(f"{out}.bad").read_bytes() == Path(f"{whole}.bad").read_bytes()
    rows = [json.loads(line) for line in UNPACK[suffix](out.read_bytes()).splitlines()]
    assert [row["id"] for row in rows] == list(range(90))


def test_work_that_is_finished_is_not_done_again(path: str, tmp_path: Path) -> None:
    with pytest.raises(Killed):
        batch(path, tmp_path / "out.jsonl", sink={"reached": killing(4)})
    seen = []
    journal = Journal(str(tmp_path / "out.jsonl.journal"), RUN, resume=True)
    assert journal.state.position.number == 4 * 16
    journal.close()
    batch(path, tmp_path / "out.jsonl", sink={"reached": lambda method: lambda *a: (seen.append(a), method(*a))})
    assert len(seen) == 2


def test_a_finished_run_does_nothing(path: str, tmp_path: Path) -> None:
    counts = batch(path, tmp_path / "out.jsonl")
    Path(path).unlink()
    assert batch(path, tmp_path / "out.jsonl") == counts


def test_a_run_that_stopped_between_two_files_puts_the_rest_into_place(path: str, tmp_path: Path) -> None:
    placed = output.place
    done: list[Target] = []

    def place(target: Target, part: str, counts: Mapping[str, Any]) -> None:
        if done:
            raise Killed
        placed(target, part, counts)
        done.append(target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(output, "place", place)
        with pytest.raises(Killed):
            batch(path, tmp_path / "out.jsonl")
    assert batch(path, tmp_path / "out.jsonl").articles == 90
    assert Path(f"{tmp_path}/out.jsonl.bad").exists()
    assert not list(tmp_path.glob("*.part"))


def test_failures_are_named_counted_and_quarantined(path: str, tmp_path: Path) -> None:
    counts = batch(path, tmp_path / "out.jsonl")
    assert (counts.articles, counts.failed, counts.items) == (90, 2, 93)
    bad = [json.loads(line) for line in (tmp_path / "out.jsonl.bad").read_bytes().splitlines()]
    assert [(row["number"], row["raw"]) for row in bad] == [(21, "{broken"), (52, "[1]")]
    assert bad[0]["reproduce"] == f"scrub clean {path} --start 21 --limit 1"


def test_workers_write_what_one_process_writes(path: str, tmp_path: Path) -> None:
    counts = batch(path, tmp_path / "one.jsonl.gz")
    assert batch(path, tmp_path / "two.jsonl.gz", jobs=2) == counts
    assert (tmp_path / "one.jsonl.gz").read_bytes() == (tmp_path / "two.jsonl.gz").read_bytes()


def test_a_full_disk_is_an_error_and_the_run_goes_on_later(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, free = os.write, [9_000]

    def write(file: int, data: Mapping[int, int]) -> int:
        free[0] -= len(data)
        if free[0] < 0:
            raise OSError(28, "No space left on device")
        return real(file, bytes(data))  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write)
        with pytest.raises(InputError, match=r"out.jsonl.*No space left on device"):
            batch(path, tmp_path / "out.jsonl")
    assert not (tmp_path / "out.jsonl").exists()
    assert batch(path, tmp_path / "out.jsonl").articles == 90


def test_a_part_that_was_changed_is_refused(path: str, tmp_path: Path) -> None:
    with pytest.raises(Killed):
        batch(path, tmp_path / "out.jsonl", sink={"reached": killing(3)})
    (tmp_path / "out.jsonl.part").write_bytes(b"x")
    with pytest.raises(InputError, match="shorter than the journal says"):
        batch(path, tmp_path / "out.jsonl")


@pytest.mark.parametrize(
    ("begin", "most", "expected"), [(1, 3, [0, 1, 2]), (30, 10, list(range(28, 38))), (91, None, [87, 88, 89])]
)
def test_a_part_of_the_records_can_be_chosen(
    path: str, tmp_path: Path, begin: int, most: int | None, expected: list[int]
) -> None:
    batch(path, tmp_path / "out.jsonl", begin=begin, most=most)
    lines = (tmp_path / "out.jsonl").read_bytes().splitlines()
    assert [json.loads(line)["id"] for line in lines] == expected
