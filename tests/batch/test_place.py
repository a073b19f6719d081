"""Outputs that are no plain files: pipes, devices, descriptors and links stay what they are."""

from __future__ import annotations

import os
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scrub.batch.chunk import Position
from scrub.batch.output import Streams, Target, sink_of
from scrub.batch.place import is_stream
from scrub.batch.writers import output_stream

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")


def by_stream(path: Path) -> None:
    with output_stream(str(path)) as stream:
        stream.write(b"whole")


def by_run(path: Path) -> None:
    sink = sink_of({"out": Target(str(path))}, None)
    sink.write("out", b"whole")
    sink.finish(Position(), {})
    sink.close()


def by_conversion(path: Path) -> None:
    def convert(part: str, out: str, _: object) -> None:
        Path(out).write_bytes(Path(part).read_bytes().lower())

    sink = sink_of({"out": Target(str(path), convert)}, None)
    sink.write("out", b"WHOLE")
    sink.finish(Position(), {})
    sink.close()


@contextmanager
def read(path: Path) -> Iterator[list[bytes]]:
    found: list[bytes] = []
    reader = threading.Thread(target=lambda: found.append(path.read_bytes()), daemon=True)
    reader.start()
    yield found
    reader.join(20)


@pytest.mark.parametrize("write", [by_stream, by_run, by_conversion])
def test_a_pipe_is_written_to_and_stays(write: Callable[[Path], None], tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe")
    with read(pipe) as found:
        write(pipe)
    assert found == [b"whole"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert list(tmp_path.iterdir()) == [pipe]


@pytest.mark.parametrize("write", [by_stream, by_run, by_conversion])
def test_a_device_is_written_to(write: Callable[[Path], None]) -> None:
    master, slave = os.openpty()
    try:
        write(Path(os.ttyname(slave)))
        assert os.read(master, 100) == b"whole"
    finally:
        os.close(slave)
        os.close(master)


@pytest.mark.parametrize("write", [by_stream, by_run, by_conversion])
def test_a_descriptor_is_written_to_behind_what_its_file_holds(write: Callable[[Path], None], tmp_path: Path) -> None:
    with open(tmp_path / "file", "wb", buffering=0) as file:
        file.write(b"a ")
        write(Path(f"/dev/fd/{file.fileno()}"))
    assert (tmp_path / "file").read_bytes() == b"a whole"


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("write", [by_stream, by_run, by_conversion])
def test_a_link_leads_to_the_file_that_is_replaced(write: Callable[[Path], None], there: bool, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    file, link = tmp_path / "folder" / "file", tmp_path / "link"
    if there:
        file.write_bytes(b"old")
    link.symlink_to("folder/file")
    write(link)
    assert link.is_symlink()
    assert file.read_bytes() == b"whole"
    assert list((tmp_path / "folder").iterdir()) == [file]


@pytest.mark.parametrize("write", [by_stream, by_run, by_conversion])
def test_a_file_that_is_replaced_stays_as_private_as_it_was(write: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("before")
    path.chmod(0o600)
    write(path)
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"whole", 0o600)


def test_files_and_folders_are_no_streams(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not any(map(is_stream, (str(tmp_path), str(tmp_path / "file"), str(tmp_path / "nothing"), "a\0b")))


def test_what_cannot_be_resumed_has_its_other_files_all_the_same(tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe")
    with read(pipe):
        sink = sink_of({"out": Target(str(pipe)), "quarantine": Target(str(tmp_path / "bad"))}, None)
        assert isinstance(sink, Streams)
        sink.write("quarantine", b"bad")
        sink.finish(Position(), {})
        sink.close()
    assert (tmp_path / "bad").read_bytes() == b"bad"
