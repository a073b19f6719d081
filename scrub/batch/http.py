"""The page inside a stored HTTP response."""

from __future__ import annotations

import zlib
from typing import NamedTuple

from scrub.batch.chunk import LONGEST
from scrub.text.encoding import charset_of

__all__ = ["Page", "page_of"]

CODED = {b"gzip": 31, b"x-gzip": 31, b"deflate": 47}
"""Window bits with which zlib reads a Content-Encoding."""


class Page(NamedTuple):
    """A response: its status, media type and charset as it names them, and the body, unpacked."""

    status: int
    media: str
    charset: str
    body: bytes


def page_of(response: bytes) -> Page:
    """Return the page of a response; archives often unpacked the body and left the headers, which is noticed."""
    head, _, body = response.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    status = b"".join(lines[0].split(b" ")[1:2])
    pairs = (line.partition(b":") for line in lines[1:])
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    if b"chunked" in headers.get(b"transfer-encoding", b"").lower():
        body = joined(body)
    if bits := CODED.get(headers.get(b"content-encoding", b"").lower()):
        body = unpacked(body, bits)
    kind = headers.get(b"content-type", b"").decode("latin-1").lower()
    return Page(
        int(status) if status.isdigit() and len(status) == 3 else 0,
        kind.partition(";")[0].strip(),
        charset_of(kind) or "",
        body,
    )


def joined(body: bytes) -> bytes:
    """Return a chunked body as one, or as it came when it is not chunked (any more)."""
    parts: list[bytes] = []
    at = 0
    while at < len(body):
        end = body.find(b"\r\n", at, at + 32)
        try:
            size = int(body[at:end].partition(b";")[0], 16) if end >= 0 else -1
        except ValueError:
            size = -1
        if size < 0:
            return b"".join(parts) or body
        if size == 0:
            break
        parts.append(body[end + 2 : end + 2 + size])
        at = end + 4 + size
    return b"".join(parts)


def unpacked(body: bytes, bits: int) -> bytes:
    """Return a packed body unpacked, as far as it goes, or as it came when it is not packed (any more)."""
    try:
        return zlib.decompressobj(bits).decompress(body, LONGEST) or body
    except zlib.error:
        return body
