"""Archives and lines that lie: lengths, charsets and headers that nobody honest would write."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrub.batch.http import page_of
from scrub.batch.readers import read_records
from scrub.batch.record import Record, parsed
from scrub.batch.writers import json_line

few = settings(max_examples=80)
HONEST = (
    b"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://paper.example/\r\nContent-Length: 5\r\n\r\n"
    b"story\r\n\r\n"
)
PIECES = st.one_of(
    st.sampled_from(
        [
            b"WARC/1.0\r\n",
            b"\r\n",
            b"Content-Length: ",
            b"WARC-Type: response\r\n",
            b"HTTP/1.1 200 OK\r\n",
            b"\xff",
            HONEST,
        ]
    ),
    st.binary(max_size=30),
    st.integers(-5, 10**30).map(lambda n: str(n).encode()),
)


def records(data: bytes, name: str) -> list[Record]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return list(read_records([str(path)]))


@pytest.mark.parametrize("length", ["²", "9" * 5000, "-1", "1e3", "٣", "0x5", "1_0", ""])
def test_a_length_that_is_no_number_costs_its_own_record_only(length: str) -> None:
    found = records(HONEST.replace(b"5", length.encode(), 1) + HONEST, "in.warc")
    assert found[-1].fields["text"] == "story"


@pytest.mark.parametrize(
    "charset", ["idna", "hex", "zlib", "undefined", "unicode_escape", "utf-7", "a\x00b", "x" * 900]
)
def test_a_charset_that_is_none_of_a_page_leaves_the_bytes(charset: str) -> None:
    content = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset={charset}\r\n\r\n<p>story".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {len(content)}\r\n\r\n".encode()
    (found,) = records(head + content, "in.warc")
    assert found.fields["html"] == b"<p>story"


@pytest.mark.parametrize("status", [b"9" * 5000, b"\xb2", b"-200", b""])
def test_a_status_that_is_no_number_is_no_success(status: bytes) -> None:
    assert page_of(b"HTTP/1.1 " + status + b" OK\r\n\r\nx").status == 0


def test_a_flood_of_headers_is_not_kept() -> None:
    flood = b"".join(b"X-%d: y\r\n" % n for n in range(5_000))
    (found,) = records(HONEST.replace(b"Content-Length", flood + b"Content-Length"), "in.warc")
    assert found.fields["text"] == "story"


@few
@given(st.lists(PIECES, max_size=25).map(b"".join))
def test_no_archive_raises(data: bytes) -> None:
    for record in records(data, "in.warc"):
        assert record.error or isinstance(record.fields.get("text", record.fields.get("html")), str | bytes)


@few
@given(st.binary(max_size=300))
def test_no_response_raises(data: bytes) -> None:
    assert isinstance(page_of(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + data).body, bytes)
    assert isinstance(page_of(data).body, bytes)


def _lines_of(record: Record) -> int:
    """Return how many lines a record takes: one that goes on in the next lines is one error."""
    return max(1, sum(_counts(line, record.number - 1 + n) for n, line in enumerate(record.raw.split(b"\n"))))


@few
@given(
    st.lists(
        st.one_of(
            st.binary(max_size=40),
            st.sampled_from(
                [
                    b'{"text": "a"}',
                    b'{"text": "\\ud800"}',
                    b"[" * 3000,
                    b'{"a":' * 3000,
                    b"NaN",
                    b"9" * 5000,
                    b"\xef\xbb\xbf",
                ]
            ),
        ),
        max_size=8,
    ).map(b"\n".join)
)
def test_no_line_raises_and_each_has_a_record_or_an_error(data: bytes) -> None:
    found = records(data + b"\n", "in.jsonl")
    lines = [line for n, line in enumerate((data + b"\n").split(b"\n")) if _counts(line, n)]
    assert sum(_lines_of(record) for record in found) == len(lines)
    assert all(record.error or isinstance(record.fields, dict) for record in found)


def _counts(line: bytes, number: int) -> bool:
    return bool((line.removeprefix(b"\xef\xbb\xbf") if number == 0 else line).strip())


@few
@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(st.characters(exclude_categories=()))),
        lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=5), inner, max_size=4)),
        max_leaves=12,
    )
)
def test_any_value_is_written_as_one_line_that_can_be_read(value: object) -> None:
    line = json_line({"extra": value})
    assert line.count(b"\n") == 1
    assert isinstance(parsed(line), dict)


@pytest.mark.parametrize("depth", [200, 900, 3_000])
def test_a_deeply_nested_field_goes_through_or_is_named(depth: int) -> None:
    (found,) = records(b'{"text": "a", "deep": ' + b"[" * depth + b"]" * depth + b"}\n", "in.jsonl")
    if not found.error:
        assert json_line(found.fields).startswith(b'{"text"')


@few
@given(
    st.lists(
        st.one_of(st.binary(max_size=30), st.sampled_from([b'"', b",", b"\r", b"\n", b"\x00", b"a,b\n"])), max_size=12
    )
)
def test_no_table_raises(parts: list[bytes]) -> None:
    for record in records(b"text,id\n" + b"".join(parts), "in.csv"):
        assert record.error or set(record.fields) == {"text", "id"}
