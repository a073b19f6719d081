"""Records out of files, folders and pipes."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from scrub.batch.readers import format_of, input_files, read_records
from scrub.batch.zstd import module as zstd
from scrub.errors import InputError


def write(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.txt", "text"),
        ("a.HTML", "html"),
        ("a.jsonl.zst", "jsonl"),
        ("a.jsonl.gz", "jsonl"),
        ("a.gz", None),
        ("a", None),
    ],
)
def test_the_name_says_the_format(name: str, form: str | None) -> None:
    assert format_of(name) == form


def test_a_folder_gives_its_files_sorted_and_leaves_others_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.html", "a/b.bin", ".git/c.txt", "a/.d.txt"):
        write(tmp_path, name, b"x")
    assert [Path(p).name for p in input_files([str(tmp_path)])] == ["z.html", "b.txt"]
    hidden = [str(tmp_path / ".git"), str(tmp_path / "a/.d.txt")]
    assert [Path(p).name for p in input_files(hidden)] == ["c.txt", ".d.txt"]


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    a, b = write(tmp_path, "a.txt", b"x"), write(tmp_path, "sub/b.txt", b"x")
    again = f"{tmp_path}/sub/../a.txt"
    assert list(input_files([b, a, str(tmp_path), again, "-", "-"])) == [b, a, "-"]


def test_what_cannot_be_read_in_a_folder_is_a_record_with_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.txt", b"A story.")
    write(tmp_path, "locked/b.txt", b"Another.")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")

    def listed(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    scandir = os.scandir
    monkeypatch.setattr("os.scandir", listed)
    records = list(read_records([str(tmp_path)]))
    assert [(Path(r.path).name, r.error is None) for r in records] == [
        ("a.txt", True), ("gone.txt", False), ("locked", False)
    ]  # fmt: skip
    assert records[1].error == "cannot be read: No such file or directory"


def test_a_path_that_names_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        list(input_files([str(tmp_path / "nothing")]))


def test_blank_lines_a_mark_of_byte_order_and_crlf_are_no_trouble(tmp_path: Path) -> None:
    path = write(tmp_path, "in.jsonl", b'\xef\xbb\xbf{"id": 1}\r\n\r\n  \n{"id": 2}')
    assert [(r.number, r.fields, r.error) for r in read_records([path])] == [(1, {"id": 1}, None), (4, {"id": 2}, None)]


def test_lone_surrogates_and_nan_are_read(tmp_path: Path) -> None:
    path = write(tmp_path, "in.jsonl", b'{"text": "a\\ud800b", "score": NaN}\n')
    (record,) = read_records([path])
    assert record.error is None
    assert record.fields["text"] == "a\ud800b"


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"{oops", "is not JSON"),
        (b"[1, 2]", "is a JSON list; expected an object"),
        (
            b" [",
            "is not JSON: it goes on in the next line; expected an object in each line, as jq -c '.[]' writes them",
        ),
        (b'"x"', "is a JSON str; expected an object"),
        (b"[" * 100_000, "is not JSON: "),
        (b"\xff\xfe\x00", "it holds NUL, as text in UTF-16 does"),
        (b"\xe9{", "is not JSON: unexpected"),
    ],
)
def test_a_bad_line_is_a_record_with_an_error_and_its_bytes(tmp_path: Path, line: bytes, error: str) -> None:
    path = write(tmp_path, "in.jsonl", line + b'\n{"id": 1}\n')
    bad, good = read_records([path])
    assert error in (bad.error or "")
    assert bad.raw == line + b"\n"
    assert good.fields == {"id": 1}


def test_lines_in_another_encoding_are_read_as_texts_are(tmp_path: Path) -> None:
    path = write(tmp_path, "in.jsonl", '{"text": "Grüße"}\n{"text": "é"}\n'.encode("cp1252"))
    records = [(r.fields, r.warnings) for r in read_records([path])]
    odd = ("encoding unknown: read as windows-1252",)
    assert records == [({"text": "Grüße"}, odd), ({"text": "é"}, odd)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_goes_over_many_lines_is_one_error_with_all_of_them(tmp_path: Path, encoding: str) -> None:
    text = json.dumps([{"id": 1, "text": "A"}, {"id": 2, "text": "B"}], indent=2) + "\n"
    path = write(tmp_path, "in.json", text.encode(encoding) + (b'{"id": 3}\n' if encoding == "utf-8" else b""))
    first, *others = read_records([path])
    assert first.number == 1
    assert first.error
    assert first.raw == text.encode(encoding)
    assert [r.fields for r in others] == ([{"id": 3}] if encoding == "utf-8" else [])


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", "is empty"),
        (b"\n \n", "is empty"),
        (b"\x00\x01" * 9, "holds binary data; expected"),
        (bz2.compress(b"A story."), "holds binary data (bzip2, which is not read: unpack it)"),
        (lzma.compress(b"A story."), "holds binary data (xz, which"),
        (b"PK\x03\x04\x00\x00\x01" * 9, "holds binary data (zip, which"),
    ],
)
def test_a_text_that_is_none_is_a_record_with_an_error(tmp_path: Path, data: bytes, error: str) -> None:
    (record,) = read_records([write(tmp_path, "in.txt", data)])
    assert error in (record.error or "")


def test_a_cut_zstd_file_gives_its_whole_lines_and_an_error(tmp_path: Path) -> None:
    whole = b"".join(b'{"id": %d, "x": "%s"}\n' % (n, bytes(str(n * 7919), "ascii") * 20) for n in range(4000))
    path = write(tmp_path, "in.jsonl.zst", zstd().compress(whole)[:-200])
    records = list(read_records([path]))
    assert records[-1].error
    assert sum(r.error is None for r in records) > 100


def test_a_file_that_is_not_gzip_says_so(tmp_path: Path) -> None:
    (record,) = read_records([write(tmp_path, "in.jsonl.gz", b"plain")])
    assert "cannot be read to its end" in (record.error or "")


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b'{"id": 1}\n', "jsonl"),
        (b"<!DOCTYPE html><p>x</p>", "html"),
        (b"Plain text\n{", "text"),
        (b"{no json}\nbut text", "text"),
        (b"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 2\r\n\r\nhi\r\n", "warc"),
        (b"\xef\xbb\xbfid;title;text\n1;A;B\n", "csv"),
        (b'"url","html"\r\na,<p>x\r\n', "csv"),
        (b"Text, picture and sound\nAll of it.", "text"),
        (b"Pier, html, text, text\nAll of it.", "text"),
    ],
)
def test_a_stream_without_a_name_is_told_by_its_beginning(
    monkeypatch: pytest.MonkeyPatch, data: bytes, form: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [r.format for r in read_records(["-"])] == [form]


@pytest.mark.parametrize("pack", [gzip.compress, zstd().compress])
def test_a_packed_stream_without_a_name_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: Callable[[bytes], bytes]
) -> None:
    packed = pack(b'{"id": 1}\n{"id": 2}\n')
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(packed))))
    for path in ("-", write(tmp_path, "download", packed), write(tmp_path, "in.jsonl", packed)):
        assert [r.fields for r in read_records([path])] == [{"id": 1}, {"id": 2}]


def test_a_packed_text_that_is_cut_is_told_wherever_it_comes_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = gzip.compress(random.Random(1).randbytes(999).hex().encode())[:500]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(cut))))
    for path in ("-", write(tmp_path, "in.txt.gz", cut)):
        (record,) = read_records([path])
        assert "truncated" in (record.error or "")


def test_gzip_of_one_text_is_that_text(tmp_path: Path) -> None:
    (record,) = read_records([write(tmp_path, "in.txt.gz", gzip.compress(b"A story."))])
    assert record.fields == {"text": "A story."}
