"""A folder of cleaned texts: places, whole files, and the journal."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.batch.chunk import Position
from scrub.batch.folder import Folder, frame, frames, output_paths, write_file
from scrub.batch.journal import Journal
from scrub.errors import InputError, ScrubError


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    return tmp_path


def test_a_folder_is_mirrored() -> None:
    assert output_paths(["in/a/b.html", "in/c.txt"], ["in"], "out") == {
        "in/a/b.html": Path("out/a/b.txt"),
        "in/c.txt": Path("out/c.txt"),
    }
    assert output_paths(["x/b.txt"], ["x/b.txt"], "out") == {"x/b.txt": Path("out/b.txt")}


def test_files_that_differ_in_their_suffix_alone_keep_it() -> None:
    places = output_paths(["in/a.html", "in/a.txt", "in/b.txt"], ["in"], "out")
    assert list(map(str, places.values())) == ["out/a.html.txt", "out/a.txt.txt", "out/b.txt"]


def test_no_file_is_written_over_another() -> None:
    with pytest.raises(ScrubError, match=r"x/a\.txt and .* would both be written to out/a\.txt"):
        output_paths(["y/a.txt", "x/a.txt"], ["y/a.txt", "x/a.txt"], "out")


@pytest.mark.parametrize("caseless", [True, False])
def test_names_that_differ_in_capitals_are_one_where_the_system_says_so(
    caseless: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scrub.batch.place.CASELESS", caseless)
    places = output_paths(["in/A.html", "in/a.txt"], ["in"], "out")
    assert len({str(place).casefold() for place in places.values()}) == 1 + caseless
    two = ["y/A.txt", "x/a.txt"]
    if not caseless:
        assert len(output_paths(two, two, "out")) == 2
        return
    with pytest.raises(ScrubError, match=r"x/a\.txt and y/A\.txt would both be written to out/a\.txt"):
        output_paths(two, two, "out")


def test_no_file_is_written_over_one_that_is_read() -> None:
    Path("in/a.txt").write_text("A.")
    with pytest.raises(ScrubError, match="which is read: choose another folder"):
        output_paths(["in/a.txt"], ["in"], "in")


@given(st.lists(st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.text(max_size=99))))
def test_files_are_handed_over_as_they_are(files: list[tuple[str, str]]) -> None:
    given = [(path, text.encode(), len(text) % 2 == 0) for path, text in files]
    data = b"".join(frame(path, text, whole=whole) for path, text, whole in given)
    assert list(frames(data)) == given


def test_a_file_that_cannot_be_written_says_so(here: Path) -> None:
    (here / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written"):
        write_file(here / "file" / "a.txt", b"A.")


def test_a_file_is_whole_or_not_there(here: Path) -> None:
    sink = Folder({"in/a.txt": here / "out/x/a.txt"}, {}, None)
    sink.write("out", frame("in/a.txt", b"A.", whole=True))
    assert [path.name for path in (here / "out/x").iterdir()] == ["a.txt"]
    assert (here / "out/x/a.txt").read_text() == "A."


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links are followed on this system")
def test_a_link_in_the_way_leads_to_no_other_file(here: Path) -> None:
    (here / "precious").write_text("Keep me.")
    (here / "a.txt.part").symlink_to(here / "precious")
    with pytest.raises(InputError, match="cannot be written"):
        write_file(here / "a.txt", b"A.")
    assert (here / "precious").read_text() == "Keep me."


def resumed(here: Path, *, resume: bool = True) -> Folder:
    journal = Journal(str(here / "out.journal"), {}, resume=resume)
    return Folder({f"in/{name}": here / "out" / name for name in ("a.jsonl", "b.jsonl", "c.txt")}, {}, journal)


def handed(sink: Folder, name: str, data: bytes, position: Position, *, noted: bool) -> None:
    sink.write("out", frame(f"in/{name}", data, whole=False))
    sink.time = 0 if noted else float("inf")
    sink.reached(position, {})


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_records_go_on_where_the_journal_stood(here: Path) -> None:
    sink = resumed(here, resume=False)
    handed(sink, "a.jsonl", b"1\n", Position(0, 1, 1), noted=True)
    handed(sink, "a.jsonl", b"2\n", Position(0, 2, 2), noted=False)
    handed(sink, "b.jsonl", b"3\n", Position(1, 1, 1), noted=False)
    assert names(here / "out") == ["a.jsonl.part", "b.jsonl.part"]
    assert sink.journal
    sink.journal.close()
    sink = resumed(here)
    assert sink.state.position == Position(0, 1, 1)
    sink.reached(Position(0, 1, 1), {})
    handed(sink, "a.jsonl", b"2\n", Position(0, 2, 2), noted=True)
    assert names(here / "out") == ["a.jsonl.part", "b.jsonl.part"]
    handed(sink, "b.jsonl", b"3\n", Position(1, 1, 1), noted=True)
    assert names(here / "out") == ["a.jsonl", "b.jsonl.part"]
    assert sink.journal
    sink.journal.close()
    sink = resumed(here)
    handed(sink, "c.txt", b"4\n", Position(2, 1, 1), noted=False)
    sink.finish(Position(3), {})
    found = {path.name: path.read_bytes() for path in (here / "out").iterdir()}
    assert found == {"a.jsonl": b"1\n2\n", "b.jsonl": b"3\n", "c.jsonl": b"4\n"}


def test_records_that_are_fewer_than_the_journal_says_are_told(here: Path) -> None:
    sink = resumed(here, resume=False)
    handed(sink, "a.jsonl", b"1\n", Position(0, 1, 1), noted=True)
    assert sink.journal
    sink.journal.close()
    (here / "out" / "a.jsonl.part").write_bytes(b"")
    with pytest.raises(InputError, match="is shorter than the journal says"):
        resumed(here)
