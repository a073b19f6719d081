from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.originality.postings import CAP, Rows, capped, decoded, encoded, layout_of, print_keys, stem_keys, whole

ROWS = st.lists(st.tuples(st.integers(0, 2**64 - 1), st.integers(0, 499), st.integers(0, 2**16 - 1)), max_size=300)


def rows_of(values: list[tuple[int, int, int]]) -> Rows:
    keys = print_keys(np.array([value[0] for value in values], np.uint64))
    order = np.argsort(keys, kind="stable")
    docs, places = (np.array([value[n] for value in values], np.int64) for n in (1, 2))
    return Rows(keys[order], docs[order], places[order])


@given(ROWS, st.integers(0, 10**6))
def test_blocks_give_back_what_went_in(values: list[tuple[int, int, int]], size: int) -> None:
    rows = rows_of(values)
    layout = layout_of(size, 500, 2**16 - 1, salt=7)
    if layout.bucket_bits > 8:
        layout = layout._replace(bucket_bits=layout.bucket_bits % 9)
    blocks = list(encoded(rows, layout, 0, 1 << layout.bucket_bits))
    assert [bucket for bucket, _ in blocks] == list(range(1 << layout.bucket_bits))
    again = decoded([bucket for bucket, _ in blocks], [block for _, block in blocks], layout)
    for column, expected in zip(again, rows, strict=True):
        assert column.tolist() == expected.tolist()


@pytest.mark.parametrize("bits", [0, 5, 15, 16, 17, 20, 22])
def test_any_number_of_buckets_keeps_the_key(bits: int) -> None:
    layout = layout_of(1, 500, 900, salt=1)._replace(bucket_bits=bits)
    rows = rows_of([(0x9E3779B97F4A7C15, 499, 900)])
    bucket = int(rows.keys[0]) >> (64 - bits) if bits else 0
    [(_, block)] = encoded(rows, layout, bucket, bucket + 1)
    assert decoded([bucket], [block], layout) == (rows.keys, rows.docs, rows.places)


@given(st.binary(min_size=1, max_size=40), st.integers(0, 10**6))
def test_one_flipped_bit_is_noticed(keys: bytes, place: int) -> None:
    rows = rows_of([(value << 56, 1, 1) for value in keys])
    layout = layout_of(1, 2, 1, salt=3)
    [(bucket, block)] = encoded(rows, layout, 0, 1)
    assert whole(block, bucket, layout.salt)
    bit = place % (8 * len(block))
    flipped = bytearray(block)
    flipped[bit // 8] ^= 1 << bit % 8
    assert not whole(bytes(flipped), bucket, layout.salt)


def test_a_block_of_another_bucket_or_segment_is_noticed() -> None:
    layout = layout_of(1, 2, 1, salt=3)
    [(bucket, block)] = encoded(rows_of([(5 << 40, 1, 1)]), layout, 0, 1)
    assert not whole(block, bucket + 1, layout.salt)
    assert not whole(block, bucket, layout.salt + 1)


def test_a_key_in_too_many_documents_is_one_marker() -> None:
    rows = rows_of([(1 << 60, n % 500, 0) for n in range(CAP + 1)] + [(1 << 61, 3, 4)])
    cut = capped(rows, marker=511)
    assert cut.docs.tolist() == [511, 3]
    assert cut.places.tolist()[1] == 4


def test_a_marker_swallows_what_comes_with_it() -> None:
    rows = rows_of([(1 << 60, 511, 0), (1 << 60, 3, 0), (1 << 61, 3, 0)])
    assert capped(rows, marker=511).docs.tolist() == [511, 3]


def test_stems_and_fingerprints_never_meet() -> None:
    same = np.array([12345 << 20, 2**64 - 1], np.uint64)
    assert not set(print_keys(same).tolist()) & set(stem_keys(same).tolist())
