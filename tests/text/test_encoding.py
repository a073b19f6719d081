"""Bytes to text, and text that was decoded wrongly before."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.text.encoding import charset_of, declared_charset, decode, looks_binary, looks_mojibake

STORY = "Le café de la mairie rouvre à l’été, dit-on: «enfin»."


def test_utf8_is_read_without_being_declared() -> None:
    assert decode(STORY.encode()).text == STORY
    assert decode(STORY.encode()).warnings == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_names_the_encoding(encoding: str) -> None:
    assert decode(STORY.encode(encoding)).text == STORY


def test_big_endian_marks_are_known() -> None:
    assert decode(codecs.BOM_UTF16_BE + STORY.encode("utf-16-be")).text == STORY
    assert decode(codecs.BOM_UTF32_BE + STORY.encode("utf-32-be")).text == STORY


def test_a_mark_beats_what_is_declared() -> None:
    assert decode(STORY.encode("utf-16"), "iso-8859-1").text == STORY


def test_utf8_beats_what_is_declared() -> None:
    assert decode(STORY.encode(), "iso-8859-1").text == STORY


@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [
        ("Новый причал открыт", "cp1251", "windows-1251"),
        ("Новый причал открыт", "koi8-r", "KOI8-R"),
        ("港の新しい桟橋", "cp932", "Shift_JIS"),
        ("新码头开放", "gb18030", "gb2312"),
        ("İskele açıldı", "cp1254", "iso-8859-9"),
        ("Łódź i Gdańsk", "iso8859-2", "iso-8859-2"),
        ("フェリー再開", "iso2022_jp", "iso-2022-jp"),
        ("港の新しい桟橋", "cp932", "x-sjis"),
        ("港の新しい桟橋", "euc_jp", "x-euc-jp"),
        ("รถไฟสายใหม่", "cp874", "windows-874"),
        ("סירה חדשה", "iso8859-8", "ISO-8859-8-I"),
        ("새 부두", "cp949", "ks_c_5601-1989"),
    ],
)
def test_the_declared_encoding_is_used(text: str, encoding: str, label: str) -> None:
    assert decode(text.encode(encoding), label).text == text


def test_the_charset_of_the_page_is_used() -> None:
    page = '<html><head><meta charset="windows-1251"></head><p>Новый причал'.encode("cp1251")
    assert decode(page).encoding == "cp1251"
    assert "Новый причал" in decode(page).text


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (b'<meta charset="UTF-8">', "utf-8"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=iso-8859-15'>", "iso-8859-15"),
        (b'<?xml version="1.0" encoding="koi8-r"?>', "koi8-r"),
        (b"<p>No charset at all</p>", None),
        (b'<script charset="utf-8"></script><meta charset=windows-1250>', "windows-1250"),
        (b'<link charset="utf-8" href=a.css><meta content="text/html; charset=koi8-r" http-equiv=x>', "koi8-r"),
        (b'<script charset="big5"></script>', "big5"),
        (b" " * 3000 + b'<meta charset="UTF-8">', "utf-8"),
        (b" " * 30000 + b'<meta charset="UTF-8">', None),
    ],
)
def test_the_declared_charset_is_found_in_the_head_of_a_page(head: bytes, label: str | None) -> None:
    assert declared_charset(head) == label


def test_latin1_is_read_as_windows_1252() -> None:
    assert decode("“Enough,” she said – twice".encode("cp1252"), "iso-8859-1").text == "“Enough,” she said – twice"


def test_undeclared_bytes_are_windows_1252_with_a_warning() -> None:
    decoded = decode(b"caf\xe9 \x81")
    assert decoded.text == "café \x81"
    assert decoded.encoding == "cp1252"
    assert decoded.warnings


def test_one_broken_byte_does_not_turn_utf8_into_mojibake() -> None:
    decoded = decode(STORY.encode() * 20 + b"\xff")
    assert STORY in decoded.text
    assert decoded.warnings == ("bytes that are no utf-8 were replaced",)


@pytest.mark.parametrize("label", ["no-such-thing", "hex", "zip", "idna", "unicode_escape", "undefined", "\x00", ""])
def test_a_label_that_is_no_encoding_of_pages_is_ignored(label: str) -> None:
    assert decode(b"caf\xe9", label).text == "café"


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(range(64)) * 4, b"%PDF-1.7 text", b"PK\x03\x04\x00\x00", b"\x00" * 40]
)
def test_files_that_are_no_text_look_binary(data: bytes) -> None:
    assert looks_binary(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"plain",
        STORY.encode(),
        STORY.encode("utf-16"),
        STORY.encode("cp1252"),
        b"tab\tline\r\n\x1b[0m",
        "причал".encode("cp1251"),
    ],
)
def test_text_does_not_look_binary(data: bytes) -> None:
    assert not looks_binary(data)


@pytest.mark.parametrize("broken", ["The cafÃ© reopened", "It isnâ€™t over", "Ð¿Ñ€Ð¸Ñ‡Ð°Ð» открыт", "a dash â€“ here"])
def test_wrong_decoding_is_seen(broken: str) -> None:
    assert looks_mojibake(broken)


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        STORY,
        "SÃO PAULO",
        "Ângela e Âmbar",
        "Новый причал: «открыт»",
        "РОССИЯ И СССР – СНОВА",
        "El Niño, ESPAÑA",
        "Österreich",
        "桟橋",
        "â",
    ],
)
def test_right_text_is_not_taken_for_wrongly_decoded(text: str) -> None:
    assert not looks_mojibake(text)


@given(st.binary(max_size=300), st.none() | st.text(max_size=20) | st.sampled_from(["gbk", "utf-7", "euc-kr", "big5"]))
def test_no_bytes_raise(data: bytes, declared: str | None) -> None:
    assert isinstance(decode(data, declared).text, str)
    assert looks_binary(data) in (True, False)
    declared_charset(data)


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    assert looks_mojibake(text) in (True, False)


@given(st.text(max_size=300))
def test_what_was_written_as_utf8_is_read_back(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert decode(data).text == data.decode()


@pytest.mark.parametrize(
    ("header", "label"),
    [
        ("text/html; charset=koi8-r", "koi8-r"),
        ('Text/HTML;Charset="Windows-1251"', "windows-1251"),
        ("text/html; level=1; charset='utf-8'; x=y", "utf-8"),
        ("text/html", None),
        ("text/html; charset=", None),
        (" windows-1251 ", "windows-1251"),
        ("", None),
        (None, None),
    ],
)
def test_the_charset_of_a_header_is_what_it_names(header: str | None, label: str | None) -> None:
    assert charset_of(header) == label


def test_undeclared_bytes_are_read_by_their_letters() -> None:
    text = "Паром на остров снова пойдёт в понедельник после месяца ремонта."
    decoded = decode(text.encode("koi8-r"))
    assert (decoded.text, decoded.encoding) == (text, "koi8-r")
    assert decoded.warnings == ("encoding unknown: read as koi8-r, which its letters suggest",)


def test_one_wrongly_decoded_letter_does_not_turn_a_text_into_utf8() -> None:
    story = "Le café rouvre à l'été, dit la mairie, et les pêcheurs sont prêts. " * 30
    decoded = decode((story + "CafÃ© du port").encode("cp1252"))
    assert decoded.text == story + "CafÃ© du port"
