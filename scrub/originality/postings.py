"""Blocks of postings: which document holds which key at which word.

A segment (the documents of one commit, or of a merge) spreads its postings over ``2**bucket_bits`` buckets by the top
bits of the key; a bucket is one row of the file. A block is a run of records of the same width, sorted by key, then
document, and a checksum: four bytes of the key below the bucket's bits, then key bits that did not fit, document and
place packed into whole bytes. Fixed widths let many blocks be joined and compared in one array operation; bit packing
and compression save 6 % and cost more than the look-up itself.

Of a key the top 48 bits are kept: at 100 million articles (13 billion postings) a question of 131 keys meets .006 false
ones by chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple, cast
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "CHECK",
    "Layout",
    "Rows",
    "capped",
    "decoded",
    "encoded",
    "layout_of",
    "print_keys",
    "row_id",
    "stem_keys",
    "whole",
]

KEY_BITS = 48
STEM = np.uint64(1 << (64 - KEY_BITS))
"""The last bit of a key that is kept says whether it is a stem or a fingerprint."""
KEPT = np.uint64((1 << KEY_BITS) - 2 << (64 - KEY_BITS))
LOW_BITS = 32
PER_BUCKET = 32
"""Mean records of a bucket: 16 to 64 are equally fast."""
MOST_BUCKET_BITS = 22
CAP = 1000
"""Documents of a segment that hold a key from which only a marker is kept: such a key says nothing of where a text
comes from (a cap of 300 found the same documents)."""
CHECK = 4
"""Bytes of the checksum behind the records of a block."""
RESIDUE = 0x2144DF1C
"""CRC-32 of whatever ends with its own CRC-32."""
MOST_PLACE = (1 << 16) - 1
PAD = bytes(8)
"""Stands behind the last record, so that each one can be read as a number of eight bytes."""


class Layout(NamedTuple):
    """The widths of a segment's records, and the start of its checksums."""

    bucket_bits: int
    doc_bits: int
    place_bits: int
    salt: int

    @property
    def extra_bits(self) -> int:
        """Bits of the key that fit neither the bucket nor the four bytes."""
        return max(0, KEY_BITS - LOW_BITS - self.bucket_bits)

    @property
    def rest_bits(self) -> int:
        """Bits of a record beside the four bytes of its key."""
        return self.extra_bits + self.doc_bits + self.place_bits

    @property
    def record(self) -> np.dtype[np.void]:
        """The type of one record."""
        return _record(self.rest_bits)

    @property
    def marker(self) -> int:
        """The document number that stands for too many documents."""
        return (1 << self.doc_bits) - 1


@cache
def _record(bits: int) -> np.dtype[np.void]:
    """Return the type of a record with so many bits beside the four bytes of its key."""
    return np.dtype([("low", "<u4"), ("rest", "u1", (max(1, (bits + 7) // 8),))])


class Rows(NamedTuple):
    """Postings as columns, in the order of their keys; ``docs`` count from the segment's first document."""

    keys: NDArray[np.uint64]
    docs: NDArray[np.int64]
    places: NDArray[np.int64]

    def taken(self, chosen: NDArray[np.int64] | NDArray[np.bool_]) -> Rows:
        """Return the chosen rows."""
        return Rows(self.keys[chosen], self.docs[chosen], self.places[chosen])


def layout_of(postings: int, docs: int, most_place: int, salt: int) -> Layout:
    """Return the layout of a segment of so many postings and documents."""
    buckets = max(0, (max(1, postings // PER_BUCKET) - 1).bit_length())
    return Layout(min(MOST_BUCKET_BITS, buckets), max(1, docs.bit_length()), most_place.bit_length(), salt)


def print_keys(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the keys of fingerprints: what is kept of them."""
    return values & KEPT


def stem_keys(stems: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the keys of stems."""
    return (stems & KEPT) | STEM


def row_id(segment: int, bucket: int) -> int:
    """Return the row of a bucket of a segment: a segment is one run of rows."""
    return segment << 24 | bucket


def encoded(rows: Rows, layout: Layout, first: int, stop: int) -> Iterable[tuple[int, bytes]]:
    """Yield the number and the block of each bucket of a range, the empty ones too.

    ``rows`` are sorted by key and lie in the range. A bucket that is not there is then damage and no answer.
    """
    record = layout.record
    packed = np.empty(len(rows.keys), record)
    packed["low"] = _low(rows.keys, layout)
    rest = (rows.docs.astype(np.uint64) << np.uint64(layout.place_bits)) | rows.places.astype(np.uint64)
    if layout.extra_bits:
        extra = below_bucket(rows.keys, layout) >> np.uint64(LOW_BITS)
        rest |= extra << np.uint64(layout.doc_bits + layout.place_bits)
    width = record["rest"].shape[0]
    packed["rest"] = rest.astype("<u8").view(np.uint8).reshape(-1, 8)[:, :width]
    data = packed.tobytes()
    ends = np.searchsorted(buckets_of(rows.keys, layout), np.arange(first, stop + 1)) * record.itemsize
    at = ends.tolist()
    for bucket, begin, end in zip(range(first, stop), at[:-1], at[1:], strict=True):
        block = data[begin:end]
        yield bucket, block + crc32(block, layout.salt ^ bucket).to_bytes(CHECK, "little")


def whole(block: object, bucket: int, salt: int) -> bool:
    """Return whether a block is what was written for this bucket of its segment."""
    return isinstance(block, bytes) and len(block) >= CHECK and crc32(block, salt ^ bucket) == RESIDUE


def all_whole(blocks: Sequence[object], buckets: NDArray[np.int64], salt: int) -> bool:
    """Return whether all blocks are what was written for their buckets of one segment."""
    if not {bytes}.issuperset(map(type, blocks)):
        return False
    data = cast("Sequence[bytes]", blocks)
    sums = set(map(crc32, data, (buckets ^ salt).tolist()))
    return sums <= {RESIDUE} and min(map(len, data), default=CHECK) >= CHECK


def buckets_of(keys: NDArray[np.uint64], layout: Layout) -> NDArray[np.int64]:
    """Return the bucket of each key."""
    if not layout.bucket_bits:
        return np.zeros(len(keys), np.int64)
    return (keys >> np.uint64(64 - layout.bucket_bits)).astype(np.int64)


def below_bucket(keys: NDArray[np.uint64], layout: Layout) -> NDArray[np.uint64]:
    """Return the bits of the keys that are kept, without those that number the bucket."""
    kept = keys >> np.uint64(64 - max(KEY_BITS, layout.bucket_bits + LOW_BITS))
    return kept & np.uint64((1 << (layout.extra_bits + LOW_BITS)) - 1)


def _low(keys: NDArray[np.uint64], layout: Layout) -> NDArray[np.uint32]:
    return (below_bucket(keys, layout) & np.uint64(0xFFFFFFFF)).astype(np.uint32)


class Records(NamedTuple):
    """The records of some blocks as they lie there: four bytes of each key, and the eight bytes behind.

    Of those the lowest bits belong to the record (``Layout.rest_bits``), the others to what follows.
    """

    low: NDArray[np.uint32]
    rest: NDArray[np.uint64]

    @classmethod
    def of(cls, blocks: Iterable[bytes], layout: Layout) -> Records:
        """Return views of the records of blocks without their checksums."""
        data = b"".join((*blocks, PAD))
        width = layout.record.itemsize
        shape = ((len(data) - len(PAD)) // width,)
        return cls(np.ndarray(shape, "<u4", data, 0, (width,)), np.ndarray(shape, "<u8", data, 4, (width,)))


def parts_of(low: NDArray[np.uint32], rest: NDArray[np.uint64], layout: Layout) -> NDArray[np.uint64]:
    """Return the bits of the keys of some records that are below the bucket's."""
    parts = low.astype(np.uint64)
    if layout.extra_bits:
        extra = (rest >> np.uint64(layout.place_bits + layout.doc_bits)) & np.uint64((1 << layout.extra_bits) - 1)
        parts |= extra << np.uint64(LOW_BITS)
    return parts


def unpacked(rest: NDArray[np.uint64], layout: Layout) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the documents and the places of some records."""
    places = rest & np.uint64((1 << layout.place_bits) - 1)
    docs = (rest >> np.uint64(layout.place_bits)) & np.uint64(layout.marker)
    return docs.view(np.int64), places.view(np.int64)


def decoded(buckets: Sequence[int], blocks: Sequence[bytes], layout: Layout) -> Rows:
    """Return the postings of some blocks, as they were written but for the key bits that are not kept."""
    counts = np.fromiter(map(len, blocks), np.int64, len(blocks)) // layout.record.itemsize
    records = Records.of([block[:-CHECK] for block in blocks], layout)
    docs, places = unpacked(records.rest, layout)
    keys = parts_of(*records, layout)
    keys <<= np.uint64(64 - max(KEY_BITS, layout.bucket_bits + LOW_BITS))
    if layout.bucket_bits:
        keys |= np.repeat(np.array(buckets, np.uint64), counts) << np.uint64(64 - layout.bucket_bits)
    return Rows(keys, docs, places)


def capped(rows: Rows, marker: int) -> Rows:
    """Return sorted postings in which a key of more than ``CAP`` documents, or with a marker, is one marker."""
    if not len(rows.keys):
        return rows
    heads = np.flatnonzero(np.concatenate(([True], rows.keys[1:] != rows.keys[:-1])))
    counts = np.diff(np.append(heads, len(rows.keys)))
    cut = (counts > CAP) | (np.maximum.reduceat(rows.docs, heads) == marker)
    if not cut.any():
        return rows
    keep = np.repeat(~cut, counts)
    keep[heads[cut]] = True
    docs = rows.docs.copy()
    docs[heads[cut]] = marker
    return rows._replace(docs=docs).taken(keep)
