"""Encodings of Chinese, Japanese and Korean that nothing declares, told by the most frequent characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.text.encoding import decode
from scrub.text.multi_byte import multi_byte_encoding
from tests.text.test_latin import OTHERS, STORIES, WESTERN
from tests.text.test_single_byte import CYRILLIC
from tests.text.test_single_byte import OTHERS as ALPHABETS
from tests.text.test_single_byte import STORIES as SLAVIC

JAPANESE = "海辺の町の議会は火曜日、昨年の嵐で閉鎖された古い橋を再建することを決めた。漁師たちは困っている。"
CHINESE = {
    "gb18030": "海滨小城的议会星期二决定重建去年风暴后关闭的旧桥，渔民们说他们没有别的地方停船。",
    "big5hkscs": "海濱小城的議會星期二決定重建去年風暴後關閉的舊橋，漁民們說他們沒有別的地方停船。",
}
KOREAN = "바닷가 도시 의회는 화요일 지난해 폭풍 뒤 닫힌 옛 다리를 다시 짓기로 했다. 어부들은 배를 둘 곳이 없다."
TEXTS = {"cp932": JAPANESE, "euc_jp": JAPANESE, **CHINESE, "cp949": KOREAN}


@pytest.mark.parametrize("encoding", TEXTS)
def test_each_encoding_is_told_from_the_others(encoding: str) -> None:
    data = TEXTS[encoding].encode(encoding)
    assert multi_byte_encoding(data) == encoding
    assert multi_byte_encoding(data * 20 + data[:1]) == encoding
    assert decode(data).text == TEXTS[encoding]
    assert decode(data).warnings == (f"encoding unknown: read as {encoding}, which its letters suggest",)


def test_japanese_of_seven_bits_is_known_by_its_escapes() -> None:
    decoded = decode(f"Ferry: {JAPANESE}\n".encode("iso2022_jp"))
    assert (decoded.text, decoded.encoding) == (f"Ferry: {JAPANESE}\n", "iso2022_jp")
    assert decode(b"\x1b[1mbold\x1b[0m, 5 \x1b$B").encoding == "utf-8"


@pytest.mark.parametrize("text", [*STORIES.values(), *OTHERS.values(), *WESTERN.values()])
def test_latin_letters_are_none_of_them(text: str) -> None:
    for encoding in ("cp1252", "cp1250", "iso8859-2", "cp1254", "cp1257", "mac-roman", "utf-8"):
        assert multi_byte_encoding(text.encode(encoding, "ignore") * 3) is None


@pytest.mark.parametrize("text", SLAVIC.values())
def test_cyrillic_letters_are_none_of_them(text: str) -> None:
    for encoding in (*CYRILLIC, "utf-8"):
        assert multi_byte_encoding(text.encode(encoding, "ignore")) is None


@pytest.mark.parametrize("encoding", ALPHABETS)
def test_other_alphabets_are_none_of_them(encoding: str) -> None:
    assert multi_byte_encoding(ALPHABETS[encoding].encode(encoding)) is None


@pytest.mark.parametrize("text", [JAPANESE, *CHINESE.values(), KOREAN])
def test_broken_utf8_is_none_of_them(text: str) -> None:
    assert multi_byte_encoding(text.encode() + b"\xe2") is None


@pytest.mark.parametrize("data", [b"", b"plain", "橋".encode("cp932"), b"\xff" * 4_000, bytes(range(128, 256)) * 9])
def test_too_little_or_nothing_says_nothing(data: bytes) -> None:
    assert multi_byte_encoding(data) is None


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    found = multi_byte_encoding(data)
    assert found is None or isinstance(data.decode(found, "replace"), str)
