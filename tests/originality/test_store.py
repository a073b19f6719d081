from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scrub.errors import CorpusError
from scrub.originality.index import Index
from scrub.originality.store import APPLICATION, SCHEMA, Store
from tests.originality.index_texts import edited, story
from tests.originality.test_index import asked, filled

ROUNDS = int(os.environ.get("SCRUB_KILL_ROUNDS", "3"))
FLIPS = int(os.environ.get("SCRUB_FLIPS", "60"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of a few segments, some deleted documents and a dictionary."""
    path = tmp_path_factory.mktemp("index") / "whole.index"
    with Index.create(path) as index:
        for part in range(3):
            filled(index, 90, first=90 * part)
            index._writer.commit(merge=False)
        index.delete("doc-5")
    return path


def answers(path: Path) -> list[object]:
    """Return what an index says to some questions, texts of documents included."""
    with Index.open(path) as index:
        said: list[object] = [len(index)]
        for number in range(0, 270, 30):
            seen = asked(index, edited(story(number), number, 0.2))
            texts = [index.reference(one) for one in seen.numbers.tolist()]
            said.append((seen.numbers.tolist(), seen.held.tolist(), seen.documents.tolist(), texts))
        return said


def test_a_flipped_bit_gives_an_error_and_never_another_answer(whole: Path, tmp_path: Path) -> None:
    right, data, rng = answers(whole), whole.read_bytes(), random.Random(3)
    path, errors = tmp_path / "flipped.index", 0
    places = [*range(0, 100, 7), *(rng.randrange(len(data)) for _ in range(FLIPS))]
    for place in places:
        flipped = bytearray(data)
        flipped[place] ^= 1 << rng.randrange(8)
        path.write_bytes(flipped)
        try:
            assert answers(path) == right, place
        except CorpusError as error:
            assert str(path) in str(error)  # noqa: PT017  not to answer is right too
            errors += 1
        for log in tmp_path.glob("flipped.index-*"):
            log.unlink()
    assert errors > len(places) / 4


def test_verify_finds_flipped_bits_that_no_question_met(whole: Path, tmp_path: Path) -> None:
    data, path = whole.read_bytes(), tmp_path / "flipped.index"
    for block in (data.find(b"INSERT"), len(data) // 2, len(data) // 3):
        flipped = bytearray(data)
        flipped[max(block, 9000)] ^= 4
        path.write_bytes(flipped)
        try:
            right = answers(path) == answers(whole)
            with Index.open(path) as index:
                index.verify()
        except CorpusError:
            continue
        assert right


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.6, 0.99])
def test_a_file_cut_short_gives_an_error(whole: Path, tmp_path: Path, share: float) -> None:
    path = tmp_path / "cut.index"
    data = whole.read_bytes()
    path.write_bytes(data[: int(share * len(data))])
    with pytest.raises(CorpusError, match=r"cut\.index"):
        answers(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"none\.index"):
        Index.open(tmp_path / "none.index")


@pytest.mark.parametrize("content", [b"", b"text " * 100, b"SQLite format 3\x00", bytes(4096)])
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "foreign.index"
    path.write_bytes(content)
    with pytest.raises(CorpusError, match=r"foreign.index: .*expected"):
        Index.open(path)


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE segments(id INTEGER)")
    connection.close()
    with pytest.raises(CorpusError, match="another program"):
        Index.open(path)


def test_a_newer_schema_is_refused(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "newer.index"
    shutil.copy(whole, path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version={SCHEMA + 1}")
    connection.close()
    with pytest.raises(CorpusError, match="newer version"):
        Index.open(path)


def test_a_file_says_whose_it_is(whole: Path) -> None:
    connection = sqlite3.connect(whole)
    assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
    connection.close()


def test_a_second_writer_waits_and_then_gives_up(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "busy.index"
    shutil.copy(whole, path)
    monkeypatch.setattr("scrub.originality.store.WAIT", 0.05)
    with Index.open(path, readonly=False) as one, Index.open(path, readonly=False) as two:
        one.delete("doc-1")
        with pytest.raises(CorpusError, match="another process"):
            two.delete("doc-2")
        one.commit()
        assert two.delete("doc-2")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_an_index_in_a_folder_that_cannot_be_written_to_is_read(whole: Path, tmp_path: Path) -> None:
    folder = tmp_path / "fixed"
    folder.mkdir()
    shutil.copy(whole, folder / "a.index")
    folder.chmod(0o555)
    try:
        assert answers(folder / "a.index") == answers(whole)
    finally:
        folder.chmod(0o755)


ADDING = """
import sys
from scrub.originality.index import Index
from tests.originality.index_texts import story
path, first = sys.argv[1], int(sys.argv[2])
index = Index.open(path, readonly=False)
for number in range(first, first + 100000):
    index.add(f"doc-{number}", story(number, 40))
    if number % 10 == 9:
        index.commit()
        print(number + 1, flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_what_was_committed_survives_kill(tmp_path: Path) -> None:
    path, rng, committed = tmp_path / "killed.index", random.Random(5), 0
    Index.create(path).close()
    for _ in range(ROUNDS):
        arguments = [sys.executable, "-c", ADDING, str(path), str(committed)]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            committed = int(writer.stdout.readline())
            time.sleep(rng.uniform(0.0, 0.4))
            writer.kill()
            committed = max([committed, *map(int, writer.stdout.read().split("\n")[:-1])])
        with Index.open(path) as index:
            assert len(index) >= committed
            assert len(index) % 10 == 0
            committed = len(index)
            ids = [one.doc_id for _, one in index.documents()]
            assert ids == [f"doc-{number}" for number in range(committed)]
            index.verify()
            for number in rng.sample(range(committed), 5):
                seen = asked(index, story(number, 40))
                assert index.reference(int(seen.numbers[0])).text == story(number, 40)


def test_a_file_that_could_not_be_written_whole_is_removed(tmp_path: Path) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with pytest.raises(CorpusError, match="cannot be opened or written: disk I/O error"):
        Store.create(str(tmp_path / "a.index"), fail)
    assert list(tmp_path.iterdir()) == []
