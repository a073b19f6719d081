"""WARC and WET: the pages and texts of a crawl, as Common Crawl and wget write them (ISO 28500)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from scrub.batch.chunk import LONGEST, Chunk, Piece
from scrub.batch.files import Source
from scrub.batch.http import page_of
from scrub.batch.record import Record
from scrub.text.encoding import known_encoding, looks_binary
from scrub.text.page.charset import page_text

__all__ = ["warc_pieces", "warc_records"]

PAGES = ("", "text/html", "application/xhtml+xml", "application/xml", "text/xml")
"""Media types of a page; responses of other types, and such that are no success, are passed over."""
KINDS = ("response", "conversion")
CUT = "cannot be read to its end: the data ends in the middle (truncated)"
LONGEST_HEADER = 1 << 16
HEADERS = frozenset("content-length warc-type warc-record-id warc-target-uri warc-date warc-truncated".split())
"""What is kept of a record's headers, so that a flood of others costs no memory."""
LENGTH = re.compile("[0-9]{1,18}")
"""A length in bytes; longer numbers, and digits of other scripts, are none."""
BLOCK = 1 << 20


class Found(NamedTuple):
    """A record of an archive: what kind it is, id, address, date, why the crawler cut it, and its content."""

    kind: str
    id: str
    url: str
    date: str
    truncated: str
    content: bytes


def warc_pieces(source: Source, skip: int) -> Iterator[Piece]:
    """Yield the response and conversion records behind the first ``skip``.

    What is whole comes out of a cut file, with a message where it is cut; reading goes on at the next start.
    """
    number = 0
    while True:
        for item in items_before_a_break(source, skip - number):
            number += 1
            if number > skip:
                size = len(item) if isinstance(item, str) else len(item.content)
                yield Piece(item, size, number)
        if not source.go_on():
            return


def items_before_a_break(source: Source, skip: int) -> Iterator[Found | str]:
    """Yield records and messages up to the end or the next break, without the content of the first ``skip``.

    The record that a break spoiled is left out: its content may go on with bytes of the next.
    """
    held: Found | str | None = None
    seen = 0
    for headers in starts(source.stream):
        item = headers if isinstance(headers, str) else record_of(source.stream, headers, seen < skip)
        if item is None:
            continue
        if held is not None:
            yield held
        held = item
        seen += 1
    if held is not None and not source.spoiled and not (source.cut and held is CUT):
        yield held
    if source.cut:
        yield source.cut


def starts(stream: Any) -> Iterator[dict[str, str] | str]:
    """Yield the headers of each record, or a message for each stretch of bytes that is no record."""
    strange = 0
    while line := stream.readline(LONGEST_HEADER):
        if line.startswith(b"WARC/"):
            if strange:
                yield f"{strange:,} bytes that are no record"
                strange = 0
            yield headers_of(stream)
        elif line.strip():
            strange += len(line)
    if strange:
        yield f"{strange:,} bytes that are no record"


def headers_of(stream: Any) -> dict[str, str]:
    """Return the headers that follow a version line, names in lower case."""
    out: dict[str, str] = {}
    while (line := stream.readline(LONGEST_HEADER)) and line.strip():
        name, _, value = line.decode("utf-8", "replace").partition(":")
        if (key := name.strip().lower()) in HEADERS:
            out[key] = value.strip()
    return out


def record_of(stream: Any, headers: dict[str, str], skip: bool) -> Found | str | None:
    """Read a record behind its headers: it, a message when it is cut or too long, or None when it is of no interest."""
    length = headers.get("content-length", "")
    size = int(length) if LENGTH.fullmatch(length) else 0
    kind = headers.get("warc-type", "").lower()
    if kind not in KINDS and "warc-type" in headers:
        passed(stream, size)
        return None
    if skip or size > LONGEST:
        whole = passed(stream, size)
        return f"record of {size:,} bytes; at most {LONGEST:,} are read" if whole else CUT
    content = stream.read(size)
    if len(content) < size or not length:
        return CUT
    url, date = headers.get("warc-target-uri", "").strip("<>"), headers.get("warc-date", "")
    return Found(kind, headers.get("warc-record-id", ""), url, date, headers.get("warc-truncated", ""), content)


def passed(stream: Any, size: int) -> bool:
    """Read over some bytes; return whether they were all there."""
    while size > 0 and (data := stream.read(min(size, BLOCK))):
        size -= len(data)
    return size <= 0


def warc_records(chunk: Chunk) -> Iterator[Record]:
    """Yield a record for each page (``html``) and text (``text``) with id, url and date; others are passed over."""
    for number, item in enumerate(chunk.items, chunk.number):
        if isinstance(item, str):
            yield Record({}, chunk.path, number, chunk.format, error=item)
            continue
        fields = {"id": item.id, "url": item.url, "date": item.date}
        warnings = (f"the crawler cut this record ({item.truncated})",) if item.truncated else ()
        if item.kind == "conversion":
            text = item.content.decode("utf-8", "replace")
            yield Record({**fields, "text": text}, chunk.path, number, chunk.format, warnings)
            continue
        page = page_of(item.content)
        if page.media in PAGES and page.status == 200:
            html, odd = decoded(page.body, page.charset)
            yield Record({**fields, "html": html}, chunk.path, number, chunk.format, (*warnings, *odd))


def decoded(body: bytes, charset: str) -> tuple[bytes | str, tuple[str, ...]]:
    """Return a page by the charset of its response, and what was odd; its bytes when the response names none."""
    if known_encoding(charset) is None or looks_binary(body):
        return body, ()
    read = page_text(body, charset)
    return read.text, read.warnings
