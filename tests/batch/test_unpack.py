"""Unpacking: whole, cut, damaged and bomb-like data."""

from __future__ import annotations

import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.batch import unpack
from scrub.batch.unpack import Unpacked
from scrub.batch.zstd import module as zstd

PACK = {".gz": gzip.compress, ".zst": zstd().compress}
DATA = b"".join(b"%d %d\n" % (n, n * 7919 % 1013) for n in range(20_000))


def unpacked(data: bytes, suffix: str) -> tuple[bytes, str | None]:
    stream = Unpacked(io.BytesIO(data), suffix)
    return io.BufferedReader(stream).read(), stream.cut


@pytest.mark.parametrize("suffix", PACK)
@given(parts=st.lists(st.binary(max_size=3000), min_size=1, max_size=4))
def test_members_behind_one_another_are_one_stream(suffix: str, parts: list[bytes]) -> None:
    assert unpacked(b"".join(map(PACK[suffix], parts)), suffix) == (b"".join(parts), None)


@pytest.mark.parametrize("suffix", PACK)
def test_a_cut_file_gives_what_is_whole_and_a_reason(suffix: str) -> None:
    packed = PACK[suffix](DATA)
    found, cut = unpacked(packed[: len(packed) * 3 // 4], suffix)
    assert DATA.startswith(found)
    assert cut == "cannot be read to its end: the data ends in the middle (truncated)"
    if suffix == ".gz":
        assert len(found) > len(DATA) // 2


@pytest.mark.parametrize("suffix", PACK)
def test_a_whole_member_behind_a_cut_one_is_read(suffix: str) -> None:
    first, second = (PACK[suffix](DATA[at : at + 2_000]) for at in (0, 2_000))
    for length in range(20, len(first), 7):
        stream = Unpacked(io.BytesIO(first[:length] + second), suffix)
        reader = io.BufferedReader(stream)
        found = reader.read()
        assert stream.cut
        assert stream.cut.endswith("; reading goes on at the next start")
        assert stream.spoiled == bool(found)
        assert stream.go_on()
        assert (reader.read(), stream.cut) == (DATA[2_000:4_000], None)


@pytest.mark.parametrize("suffix", PACK)
def test_damaged_data_gives_what_is_before_it_and_a_reason(suffix: str) -> None:
    first = PACK[suffix](DATA)
    found, cut = unpacked(first + b"\xff" * 100, suffix)
    assert found == DATA
    assert "the data is damaged" in (cut or "")


def test_zeros_between_and_behind_gzip_members_are_padding() -> None:
    one = gzip.compress(b"one")
    assert unpacked(one + bytes(512) + one + bytes(99), ".gz") == (b"oneone", None)


@pytest.mark.parametrize("suffix", PACK)
def test_a_file_that_unpacks_without_end_is_stopped(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "FREE", 1 << 20)
    monkeypatch.setattr(unpack, "MOST_TIMES", 100)
    found, cut = unpacked(PACK[suffix](bytes(50 << 20)), suffix)
    assert len(found) < 30 << 20
    assert cut == "cannot be read to its end: unpacks to more than 100 times its size"
