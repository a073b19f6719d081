"""Unpacking .gz and .zst as a stream: cut, damaged and bomb-like data gives what is whole, and a reason.

Behind damage there may be more: a crawler that died and was started again leaves half a member in the middle of a file.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from typing import IO, Any, Protocol

from scrub.batch.zstd import module as zstd

__all__ = ["PACKED", "Unpacked", "foreign_packing", "packing_of"]

PACKED = (".gz", ".zst")
STARTS = {".gz": re.compile(rb"\x1f\x8b\x08[\x00-\x1f]"), ".zst": re.compile(rb"\x28\xb5\x2f\xfd")}
"""How a member begins (RFC 1952, RFC 8878): four bytes each."""
FOREIGN = {
    b"BZh": "bzip2", b"\xfd7zXZ\0": "xz", b"PK\x03\x04": "zip", b"7z\xbc\xaf\x27\x1c": "7-Zip",
    b"\x04\x22\x4d\x18": "LZ4", b"Rar!": "RAR",
}  # fmt: skip
"""How files begin that are packed in another way."""
BLOCK = 1 << 16
FREE = 1 << 30
MOST_TIMES = 2_000
"""Unpacked over packed size beyond which a file is a bomb, once it gave 1 GiB; gzip itself cannot exceed 1,032."""


class Decoder(Protocol):
    """What the decompressors of bz2, lzma and zstd have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """Return at most ``max_length`` bytes."""


class Gunzip:
    """A gzip member with the methods of the other decoders."""

    def __init__(self) -> None:
        self.zlib = zlib.decompressobj(31)

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """Return at most ``max_length`` bytes of what was given so far."""
        return self.zlib.decompress(self.zlib.unconsumed_tail + data, max_length)

    @property
    def eof(self) -> bool:
        """Whether the member is at its end."""
        return self.zlib.eof

    @property
    def needs_input(self) -> bool:
        """Whether nothing comes out without more data."""
        return not self.zlib.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        """What follows the member."""
        return self.zlib.unused_data


def packing_of(path: str, raw: IO[bytes]) -> str | None:
    """Return how a stream is packed: as its name says, else as it begins, where that can be looked at; None: not."""
    named = next((packing for packing in PACKED if path.lower().endswith(packing)), None)
    if named or not isinstance(raw, io.BufferedReader):
        return named
    start = raw.peek(4)[:4]
    return next((packing for packing, begin in STARTS.items() if begin.match(start)), None)


def foreign_packing(data: bytes) -> str | None:
    """Return the name of a packing that is not read, of a file that begins like one; None: it does not."""
    return next((name for start, name in FOREIGN.items() if data.startswith(start)), None)


class Unpacked(io.RawIOBase):
    """The unpacked bytes of a stream of members (``.gz``) or frames (``.zst``).

    ``cut`` is None, or says why there is no more: the data ends in the middle, is damaged, or unpacks without end.
    ``spoiled`` tells whether what was given last may be wrong: bytes behind a break that were read as if they went on.
    """

    def __init__(self, raw: IO[bytes], packing: str):
        super().__init__()
        self.raw = raw
        gz = packing == ".gz"
        self.starts = STARTS[packing]
        self.new: Callable[[], Decoder] = Gunzip if gz else zstd().ZstdDecompressor
        self.errors = (zlib.error,) if gz else (zstd().ZstdError,)
        self.decoder = self.new()
        self.cut: str | None = None
        self.begun = self.ended = self.spoiled = False
        self.given = self.taken = self.member = 0
        self.recent = self.waiting = b""

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as one step goes; 0 at the end."""
        data = b""
        while not data and not self.ended:
            data = self._step(len(buffer))
        buffer[: len(data)] = data
        self.given += len(data)
        self.member += len(data)
        if self.given > FREE and self.given > MOST_TIMES * self.taken:
            self._end(f"unpacks to more than {MOST_TIMES:,} times its size")
        return len(data)

    def _step(self, most: int) -> bytes:
        """Return what comes out next, which may be nothing."""
        packed = b""
        if self.decoder.eof:
            packed = self.decoder.unused_data
            self._begin()
        if not packed and self.decoder.needs_input:
            packed = self.waiting or self.raw.read(BLOCK)
            self.taken += 0 if self.waiting else len(packed)
            self.waiting = b""
            if not packed:
                self._end_of_data()
                return b""
        if not self.begun and self.taken > len(packed):
            packed = packed.lstrip(b"\0")  # gzip files may be padded with zeros between and behind members
        self.begun = self.begun or bool(packed)
        self.recent = (self.recent + packed)[-2 * BLOCK :] if packed else self.recent
        try:
            return bytes(self.decoder.decompress(packed, most))
        except self.errors as error:
            self.spoiled = self.member > 0
            self._break(f"the data is damaged ({error})")
            return b""

    def _end_of_data(self) -> None:
        """End where there is no more; a member that is not whole may have swallowed others behind a break."""
        if self.begun or not self.taken:
            self._break("the data ends in the middle (truncated)")
            self.spoiled = self.spoiled or bool(self.waiting and self.member)
        else:
            self._end(None)

    def _break(self, why: str) -> None:
        """End, and say why, and whether reading goes on at the next member."""
        self._end(f"{why}; reading goes on at the next start" if self._seek() else why)

    def _seek(self) -> bool:
        """Look for the next member behind damage; return whether there is one."""
        data = self.recent[1:]
        while not (start := self.starts.search(data)):
            more = self.raw.read(BLOCK)
            self.taken += len(more)
            if not more:
                return False
            data = data[-3:] + more
        self.waiting = data[start.start() :]
        return True

    def go_on(self) -> bool:
        """Return whether there is a member behind damage, which reading then goes on with."""
        if not self.waiting:
            return False
        self._begin()
        self.ended = self.spoiled = False
        self.cut = None
        return True

    def _begin(self) -> None:
        self.decoder, self.begun, self.member, self.recent = self.new(), False, 0, b""

    def _end(self, why: str | None) -> None:
        self.ended = True
        self.cut = self.cut or (why and f"cannot be read to its end: {why}")
