"""Index files that are no honest ones: of another make inside, with strange neighbours, in strange places."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scrub import CorpusError, Index, Scrubber
from scrub.originality.store import APPLICATION, SCHEMA
from tests.originality.index_texts import story


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("index") / "sound.index"
    with Index.create(path) as index:
        for number in range(20):
            index.add(f"doc-{number}", story(number))
        index.commit()
    return path


def said(path: Path) -> tuple[int, float | None]:
    """Return how many documents an index holds and what it says of one of its texts."""
    with Index.open(path) as index:
        return len(index), index.match(story(3)).originality


def changed(sound: Path, folder: Path, *statements: str) -> Path:
    path = folder / str(len(os.listdir(folder))) / "changed.index"
    path.parent.mkdir()
    shutil.copy(sound, path)
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


def tables(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    connection.close()
    return [name for name in names if not name.startswith("sqlite_")]


def test_a_file_with_the_right_head_and_nothing_inside_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.index"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id={APPLICATION}")
    connection.execute(f"PRAGMA user_version={SCHEMA}")
    connection.execute("CREATE TABLE other(x)")
    connection.commit()
    connection.close()
    with pytest.raises(CorpusError, match=r"empty\.index"):
        said(path)


def test_a_missing_or_emptied_table_is_an_error_or_changes_nothing(sound: Path, tmp_path: Path) -> None:
    right = said(sound)
    for table in tables(sound):
        for statement in (f'DROP TABLE "{table}"', f'DELETE FROM "{table}"'):
            try:
                assert said(changed(sound, tmp_path, statement)) == right, statement
            except CorpusError as error:
                assert "changed.index" in str(error)  # noqa: PT017 - not to answer is right too
            except sqlite3.Error as error:
                raise AssertionError(f"{statement}: {error!r}") from error


def test_values_of_other_types_are_an_error_or_change_nothing(sound: Path, tmp_path: Path) -> None:
    right = said(sound)
    connection = sqlite3.connect(sound)
    columns = [(t, row[1]) for t in tables(sound) for row in connection.execute(f'PRAGMA table_info("{t}")')]
    connection.close()
    for table, column in columns:
        for value in ("NULL", "'text'", "-1", "9223372036854775807", "x'00'", "1e300"):
            try:
                path = changed(sound, tmp_path, f'UPDATE OR IGNORE "{table}" SET "{column}" = {value}')
            except sqlite3.Error:
                continue  # SQLite itself refuses the value
            try:
                assert said(path) == right, (table, column, value)
            except CorpusError as error:
                assert "changed.index" in str(error)  # noqa: PT017


@pytest.mark.parametrize("suffix", ["-wal", "-journal", "-shm"])
@pytest.mark.parametrize("content", [b"", b"rubbish" * 500, bytes(40_000)], ids=["empty", "rubbish", "zeros"])
def test_a_strange_log_beside_an_index_is_an_error_or_changes_nothing(
    suffix: str, content: bytes, sound: Path, tmp_path: Path
) -> None:
    path = changed(sound, tmp_path)
    Path(f"{path}{suffix}").write_bytes(content)
    try:
        assert said(path) == said(sound)
    except CorpusError as error:
        assert "changed.index" in str(error)  # noqa: PT017


def test_a_folder_a_loop_of_links_and_a_pipe_are_no_index(tmp_path: Path) -> None:
    (tmp_path / "folder.index").mkdir()
    (tmp_path / "loop.index").symlink_to("loop.index")
    for name in ("folder.index", "loop.index", "x" * 300):
        with pytest.raises(CorpusError):
            Index.open(tmp_path / name)


@pytest.mark.parametrize("name", ["a?mode=memory", "a#b", "a%00b", "a b;c", "file:a", "ä\u202e", "a'b\""])
def test_odd_characters_in_a_name_are_just_a_name(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.index"
    with Index.create(path) as index:
        index.add("doc-1", story(1))
        index.commit()
    assert os.listdir(tmp_path) == [path.name]
    assert said(path)[0] == 1


HOSTILE = ["'); DROP TABLE meta; --", "a\x00b", "\ud800", "x" * 100_000, "", "../../evil", "\n"]


@pytest.mark.parametrize("doc_id", HOSTILE, ids=lambda doc_id: repr(doc_id[:12]))
def test_any_id_comes_back_or_is_refused(doc_id: str, tmp_path: Path) -> None:
    path = tmp_path / "ids.index"
    with Index.create(path) as index:
        try:
            index.add(doc_id, story(1), url=doc_id, title=doc_id, site=doc_id or None)
            index.commit()
        except (CorpusError, ValueError):
            return
    with Index.open(path) as index:
        assert {found.doc_id for found in index.match(story(1)).matches} == {doc_id}
    report = Scrubber(reference=path).clean(story(1))
    assert report.to_dict()
