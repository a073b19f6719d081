from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from scrub.errors import CorpusError
from scrub.originality.index import Index
from tests.originality.index_texts import story
from tests.originality.test_index import filled, found


def made(path: Path, count: int, first: int) -> Path:
    with Index.create(path) as index:
        filled(index, count, first=first)
    return path


def test_an_absorbed_file_is_found_as_if_added(tmp_path: Path) -> None:
    parts = [made(tmp_path / f"{n}.index", 30, 30 * n) for n in range(3)]
    with Index.create(tmp_path / "all.index") as index:
        assert [index.absorb(part) for part in parts] == [30, 30, 30]
        assert len(index) == 90
        for number in (0, 31, 89):
            assert found(index, story(number)) == [f"doc-{number}"]
        index.verify()
        index.compact(full=True)
        assert found(index, story(45)) == ["doc-45"]
        assert index.info()["segments"] == 1
        index.verify()


def test_absorbed_files_of_absorbed_files_keep_their_documents(tmp_path: Path) -> None:
    inner = made(tmp_path / "inner.index", 10, 0)
    with Index.create(tmp_path / "middle.index") as middle:
        filled(middle, 5, first=10).commit()
        middle.absorb(inner)
    with Index.create(tmp_path / "outer.index") as outer:
        filled(outer, 5, first=15).commit()
        outer.absorb(tmp_path / "middle.index")
        filled(outer, 5, first=20).commit()
        assert sorted(one.doc_id for _, one in outer.documents()) == sorted(f"doc-{n}" for n in range(25))
        assert found(outer, story(3)) == ["doc-3"]
        outer.verify()


def test_an_absorbed_document_replaces_one_of_its_id(tmp_path: Path) -> None:
    part = tmp_path / "part.index"
    with Index.create(part) as other:
        other.add("doc-1", story(70))
    with Index.create(tmp_path / "all.index") as index:
        filled(index, 3).commit()
        index.absorb(part)
        assert len(index) == 3
        assert found(index, story(1)) == []
        assert found(index, story(70)) == ["doc-1"]
        index.verify()


def test_adding_goes_on_after_absorbing(tmp_path: Path) -> None:
    part = made(tmp_path / "part.index", 300, 0)
    with Index.create(tmp_path / "all.index") as index:
        index.add("mine", story(500))
        index.absorb(part)
        index.add("later", story(501))
        index.commit()
        assert found(index, story(501)) == ["later"]
        assert found(index, story(500)) == ["mine"]
        assert len(index) == 302
        index.verify()


def test_deletions_come_along(tmp_path: Path) -> None:
    part = made(tmp_path / "part.index", 30, 0)
    with Index.open(part, readonly=False) as other:
        other.delete("doc-4")
    with Index.create(tmp_path / "all.index") as index:
        assert index.absorb(part) == 29
        assert len(index) == 29
        assert found(index, story(4)) == []


def test_an_index_is_not_merged_into_itself(tmp_path: Path) -> None:
    path = made(tmp_path / "a.index", 3, 0)
    with Index.open(path, readonly=False) as index, pytest.raises(CorpusError, match="into itself"):
        index.absorb(path)


def test_a_foreign_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("text " * 50)
    with Index.create(tmp_path / "a.index") as index, pytest.raises(CorpusError, match="no scrub index"):
        index.absorb(tmp_path / "x.txt")


def test_a_damaged_file_is_refused_and_named_before_anything_is_copied(tmp_path: Path) -> None:
    part = made(tmp_path / "part.index", 60, 0)
    data = part.read_bytes()
    with sqlite3.connect(part) as connection:
        [(row,)] = connection.execute("SELECT packed FROM documents WHERE id = 30").fetchall()
        [(block,)] = connection.execute("SELECT block FROM post WHERE length(block) > 60 LIMIT 1").fetchall()
    connection.close()
    for flipped in (row, block):
        part.write_bytes(data.replace(flipped[20:50], bytes([flipped[20] ^ 1]) + flipped[21:50]))
        whole = tmp_path / "all.index"
        whole.unlink(missing_ok=True)
        with Index.create(whole) as index:
            filled(index, 5, first=100).commit()
            with pytest.raises(CorpusError, match=r"part\.index: the index is damaged"):
                index.absorb(part)
            assert len(index) == 5
            index.compact(full=True)
            index.verify()
