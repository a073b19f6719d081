"""WARC and WET: pages out of archives, whole, cut and damaged."""

from __future__ import annotations

import gzip
import random
import tempfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.batch.http import page_of
from scrub.batch.readers import chunks_of, read_records, records_of
from scrub.batch.zstd import module as zstd

PACK = {".gz": gzip.compress, ".zst": zstd().compress}
PAGE = "<html><body><p>Story {n} of the old pier.</p></body></html>"


def record(
    n: int,
    *,
    kind: str = "response",
    head: str = "Content-Type: text/html",
    status: int = 200,
    more: str = "",
    body: bytes = b"",
) -> bytes:
    body = body or PAGE.format(n=n).encode()
    content = body if kind != "response" else f"HTTP/1.1 {status} OK\r\n{head}\r\n\r\n".encode() + body
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{n}>\r\nWARC-Target-URI: https://paper.example/{n}\r\n"
        f"WARC-Date: 2026-01-01T00:00:00Z\r\n{more}Content-Length: {len(content)}\r\n\r\n"
    ).encode() + content + b"\r\n\r\n"  # fmt: skip


def archive(folder: Path, data: bytes, name: str = "in.warc") -> str:
    (folder / name).write_bytes(data)
    return str(folder / name)


def test_pages_come_with_id_url_and_date_and_other_records_are_passed_over(tmp_path: Path) -> None:
    others = [record(8, kind="request"), record(9, kind="warcinfo"), record(10, head="Content-Type: image/png")]
    path = archive(tmp_path, record(1) + b"".join(others) + record(11, status=404) + record(2))
    one, two = read_records([path])
    assert one.fields == {
        "id": "<urn:uuid:1>",
        "url": "https://paper.example/1",
        "date": "2026-01-01T00:00:00Z",
        "html": PAGE.format(n=1).encode(),
    }
    assert (one.number, two.number) == (1, 4)


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_cut_archive_gives_what_is_whole_and_a_reason(tmp_path: Path, pack: object) -> None:
    records = [pack(record(n)) for n in range(20)]  # type: ignore[operator]
    data = b"".join(records[:15]) + records[15][: len(records[15]) // 2]
    found = list(read_records([archive(tmp_path, data, "in.warc.gz" if pack is not bytes else "in.warc")]))
    assert [r.fields["id"] for r in found if not r.error] == [f"<urn:uuid:{n}>" for n in range(15)]
    assert "(truncated)" in (found[-1].error or "")


def test_reading_goes_on_behind_damage(tmp_path: Path) -> None:
    data = record(1) + b"\xff\x00 rubbish\nmore rubbish\n" + record(2)
    one, bad, two = read_records([archive(tmp_path, data)])
    assert bad.error == "24 bytes that are no record"
    assert (one.fields["id"], two.fields["id"]) == ("<urn:uuid:1>", "<urn:uuid:2>")


def test_texts_of_wet_are_records_with_text(tmp_path: Path) -> None:
    (found,) = read_records([archive(tmp_path, record(1, kind="conversion"), "in.warc.wet")])
    assert found.fields["text"] == PAGE.format(n=1)


def test_a_record_that_the_crawler_cut_says_so(tmp_path: Path) -> None:
    (found,) = read_records([archive(tmp_path, record(1, more="WARC-Truncated: length\r\n"))])
    assert found.warnings == ("the crawler cut this record (length)",)


def test_reading_goes_on_at_any_record(tmp_path: Path) -> None:
    path = archive(tmp_path, b"".join(gzip.compress(record(n)) for n in range(150)), "in.warc.gz")
    first = next(iter(chunks_of([path])))
    rest = [r.fields["id"] for c in chunks_of([path], None, first.after) for r in records_of(c)]
    assert rest == [f"<urn:uuid:{n}>" for n in range(len(first), 150)]


def test_random_bytes_never_raise(tmp_path: Path) -> None:
    chance = random.Random(1)
    whole = b"".join(map(record, range(5)))
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(20):
            data[chance.randrange(len(data))] = chance.randrange(256)
        list(read_records([archive(tmp_path, bytes(data))]))


@pytest.mark.parametrize(
    ("headers", "body", "expected"),
    [
        ("Content-Encoding: gzip", gzip.compress(b"page", mtime=0), b"page"),
        ("Content-Encoding: gzip", b"page", b"page"),
        ("Content-Encoding: deflate", zlib.compress(b"page"), b"page"),
        ("Transfer-Encoding: chunked", b"2\r\npa\r\n2;x=y\r\nge\r\n0\r\n\r\n", b"page"),
        ("Transfer-Encoding: chunked", b"<html>page", b"<html>page"),
        ("X: y", b"page", b"page"),
    ],
)
def test_a_body_is_unpacked_or_left_as_it_came(headers: str, body: bytes, expected: bytes) -> None:
    page = page_of(
        f'HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset="ISO-8859-1"\r\n{headers}\r\n\r\n'.encode() + body
    )
    assert page == (200, "text/html", "iso-8859-1", expected)


def test_the_charset_of_the_response_counts_when_the_page_names_none(tmp_path: Path) -> None:
    content = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=latin-1\r\n\r\n<p>café".encode("latin-1")
    data = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n%b\r\n\r\n" % (len(content), content)
    (found,) = read_records([archive(tmp_path, data)])
    assert found.fields["html"] == "<p>café"


@pytest.mark.parametrize("suffix", PACK)
@given(cut=st.sets(st.integers(0, 7)), share=st.floats(0.05, 0.95))
def test_records_behind_a_broken_member_are_read_and_the_broken_one_is_named(
    suffix: str, cut: set[int], share: float
) -> None:
    packed = [PACK[suffix](record(n, body=random.Random(n).randbytes(3000).hex().encode())) for n in range(8)]
    data = b"".join(one[: int(len(one) * share)] if n in cut else one for n, one in enumerate(packed))
    with tempfile.TemporaryDirectory() as folder:
        path = archive(Path(folder), data, f"in.warc{suffix}")
        found = list(read_records([path]))
        ends = [chunk.after for chunk in chunks_of([path])]
    assert [r.fields["id"] for r in found if not r.error] == [f"<urn:uuid:{n}>" for n in range(8) if n not in cut]
    assert bool(cut) == any(r.error for r in found)
    assert ends[-1].number == len(found)


@pytest.mark.parametrize("name", ["in.jsonl.gz", "in.gz"])
def test_reading_goes_on_inside_a_file_with_a_broken_member(tmp_path: Path, name: str) -> None:
    lines = [gzip.compress(b"".join(b'{"id": %d}\n' % n for n in range(k, k + 100))) for k in range(0, 400, 100)]
    (tmp_path / name).write_bytes(lines[0] + lines[1][:-60] + lines[2] + lines[3][:-60])
    path = str(tmp_path / name)
    whole = [(r.fields.get("id"), r.error) for r in read_records([path])]
    assert {n for n in range(400) if n < 100 or 200 <= n < 300} <= {key for key, _ in whole}
    assert sum(error is not None for _, error in whole) >= 2
    for chunk in chunks_of([path]):
        rest = [
            (r.fields.get("id"), r.error) for part in chunks_of([path], None, chunk.after) for r in records_of(part)
        ]
        assert whole[len(whole) - len(rest) :] == rest


@pytest.mark.parametrize(
    ("header", "meta", "encoding"),
    [("koi8-r", "", "koi8-r"), ("koi8-r", "windows-1251", "koi8-r"), ("iso-8859-1", "windows-1251", "cp1251")],
)
def test_the_charset_of_the_response_counts_before_that_of_the_page(
    tmp_path: Path, header: str, meta: str, encoding: str
) -> None:
    page = f"<meta charset='{meta or 'none'}'><p>Мост закрыт"
    content = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset={header}\r\n\r\n{page}".encode(encoding)
    data = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n%b\r\n\r\n" % (len(content), content)
    (found,) = read_records([archive(tmp_path, data)])
    assert found.fields["html"] == page


def test_a_wrong_charset_of_the_response_does_not_spoil_utf8(tmp_path: Path) -> None:
    content = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=latin-1\r\n\r\n<p>Мост закрыт".encode()
    data = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n%b\r\n\r\n" % (len(content), content)
    (found,) = read_records([archive(tmp_path, data)])
    assert found.fields["html"] == "<p>Мост закрыт"
