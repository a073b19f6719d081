"""The pool: no record is lost, whatever a record does to its worker."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.batch.pool import Done, Limits, Lost, pieces, serially, supervise
from scrub.errors import ScrubError
from tests.batch.poison import LONG, POISON, Unloadable, lengths, silent_lengths


def chunks(records: Sequence[bytes], size: int) -> list[Sequence[bytes]]:
    return [records[at : at + size] for at in range(0, len(records), size)]


def flat(outcomes: Iterable[tuple[Any, list[Any]]]) -> list[Any]:
    """Return what came of each record, in order: its length, or (record, reason)."""
    out: list[Any] = []
    for _, parts in outcomes:
        for part in parts:
            out += part.value if isinstance(part, Done) else [(part.chunk[0], part.reason)]
    return out


def poisoned(count: int) -> list[bytes]:
    records = [b"x" * (n % 50) for n in range(count)]
    for place, name in enumerate(POISON):
        records[(place * count) // len(POISON) + 3] = b"y" * (LONG + 1) if name == b"long" else name
    return records


def test_six_poisoned_records_are_named_and_all_others_are_done_in_order() -> None:
    records = poisoned(300)
    found = flat(supervise(chunks(records, 20), lengths, jobs=2, limits=Limits(seconds=4, memory=4 << 30)))
    assert len(found) == 300
    assert all(got == len(want) for got, want in zip(found, records, strict=True) if isinstance(got, int))
    lost = [item for item in found if not isinstance(item, int)]
    assert [reason for _, reason in lost] == [
        "ended the process with code 3",
        "killed by SIGKILL",
        "took longer than 4 s",
        "raised ValueError: poison",
        "out of memory",
        f"raised OverflowError: {LONG + 1} bytes",
    ]
    assert [record[:6] for record, _ in lost[:5]] == list(POISON[:5])


def test_work_that_does_not_say_where_it_is_is_cut_in_halves() -> None:
    records = [b"x"] * 5 + [b"exit"] + [b"xx"] * 5
    found = flat(supervise(chunks(records, 11), silent_lengths, jobs=1))
    assert found == [1] * 5 + [(b"exit", "ended the process with code 3")] + [2] * 5


def test_one_process_does_the_same_with_records_that_raise() -> None:
    records = [b"x", b"raise", b"xx", b"raise", b""]
    expected = [1, (b"raise", "raised ValueError: poison"), 2, (b"raise", "raised ValueError: poison"), 0]
    assert flat(serially(chunks(records, 5), lengths)) == expected
    assert flat(serially(chunks(records, 2), silent_lengths)) == expected
    assert flat(supervise(chunks(records, 5), lengths, jobs=1)) == expected


def test_chunks_come_in_order_and_all_when_order_does_not_matter() -> None:
    many = chunks([b"x" * n for n in range(90)], 3)
    assert [len(c[0]) for c, _ in supervise(many, lengths, jobs=3)] == list(range(0, 90, 3))
    assert sorted(len(c[0]) for c, _ in supervise(many, lengths, jobs=3, ordered=False)) == list(range(0, 90, 3))


def test_workers_are_replaced_after_some_chunks() -> None:
    found = flat(supervise(chunks([b"xyz"] * 40, 4), lengths, jobs=1, limits=Limits(chunks=3)))
    assert found == [3] * 40


def test_no_process_is_not_enough() -> None:
    with pytest.raises(ValueError, match="jobs is 0; expected at least one process"):
        list(supervise(chunks([b"x"], 1), lengths, jobs=0))


def test_nothing_to_do_ends_at_once() -> None:
    assert list(supervise([], lengths, jobs=2)) == []


def test_input_is_read_only_as_far_as_it_is_needed() -> None:
    taken = []

    def source() -> Iterable[Sequence[bytes]]:
        for n in range(10_000):
            taken.append(n)
            yield [b"x"]

    run = supervise(source(), lengths, jobs=1)
    for _ in range(5):
        next(run)
    run.close()  # type: ignore[attr-defined]
    assert len(taken) < 50


def test_an_error_of_the_input_ends_the_workers_and_comes_through() -> None:
    def source() -> Iterable[Sequence[bytes]]:
        yield [b"x"]
        raise ScrubError("no more")

    with pytest.raises(ScrubError, match="no more"):
        list(supervise(source(), lengths, jobs=2))


def test_workers_that_do_not_start_are_an_error() -> None:
    with pytest.raises(ScrubError, match="workers do not start: ended the process with code 7"):
        list(supervise([[b"x"]], Unloadable(), jobs=1))


@pytest.mark.skipif(sys.platform == "win32", reason="SIGPIPE")
def test_a_worker_that_dies_while_it_waits_does_not_end_a_command() -> None:
    script = """
import multiprocessing, signal
from scrub.batch.pool import supervise
from tests.batch.poison import lengths

def source():
    yield [b"x"]
    for worker in multiprocessing.active_children():
        worker.kill()
        worker.join()
    yield [b"xx", b"xxx"]

if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    print([part.value for _, parts in supervise(source(), lengths, jobs=1) for part in parts])
    assert signal.getsignal(signal.SIGPIPE) == signal.SIG_DFL
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "[[1], [2], [3]]\n", "")


def test_the_environment_is_as_before() -> None:
    before = dict(os.environ)
    list(supervise([[b"x"]], lengths, jobs=1))
    assert dict(os.environ) == before


@given(st.integers(0, 50), st.integers(2, 60), st.integers(-1, 70))
def test_pieces_cover_a_range_and_are_smaller_than_it(start: int, size: int, mark: int) -> None:
    parts = pieces(start, start + size, mark)
    assert [n for a, b in parts for n in range(a, b)] == list(range(start, start + size))
    assert all(b - a < size for a, b in parts)


def test_lost_says_what_and_why() -> None:
    (_, (part,)) = next(iter(serially([[b"raise"]], lengths)))
    assert part == Lost([b"raise"], "raised ValueError: poison")
