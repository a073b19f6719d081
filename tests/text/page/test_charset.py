"""Pages that declare the wrong encoding, or none."""

from __future__ import annotations

import pytest

from scrub.text.encoding import decode
from scrub.text.html import read_html
from scrub.text.page.charset import page_text

STORY = "The café on the quay – closed since März – opens again on Monday. “It was a long winter”, the owner said."


def page(text: str, charset: str = "iso-8859-1", lang: str = "en") -> str:
    return f"<html lang={lang}><head><meta charset={charset}></head><body><p>{text}</p></body></html>"


def test_broken_utf8_under_a_wrong_label_is_read_as_utf8() -> None:
    data = page(STORY * 5).encode() + b"\xe2\x80"
    assert STORY in page_text(data).text
    assert page_text(data).warnings == ("bytes that are no utf-8 were replaced",)


def test_a_right_label_is_believed() -> None:
    data = page("Der Bürgermeister eröffnet die Brücke.").encode("latin-1")
    assert page_text(data) == decode(data)
    assert "Bürgermeister" in page_text(data).text


def test_text_that_a_page_shows_wrongly_decoded_stays() -> None:
    damaged = "The mayorâ€™s plan, the cafÃ© and the quay."
    assert damaged in page_text(page(damaged, "utf-8").encode()).text
    assert damaged in page_text(page(damaged + " Größe", "windows-1252").encode("cp1252")).text


@pytest.mark.parametrize(
    ("lang", "encoding", "text"),
    [
        ("ru", "cp1251", "Паром на остров снова пойдёт в понедельник после месяца ремонта."),
        ("pl", "cp1250", "Prom na wyspę znów popłynie w poniedziałek po miesiącu naprawy."),
        ("el", "cp1253", "Το πλοίο για το νησί ξεκινά πάλι τη Δευτέρα."),
        ("ja", "cp932", "島へのフェリーは月曜日に再開する。"),
        ("zh-TW", "big5hkscs", "前往島上的渡輪將於星期一恢復。"),
    ],
)
def test_an_encoding_that_nothing_declares_is_that_of_the_language(lang: str, encoding: str, text: str) -> None:
    data = page(text * 9, "utf-8", lang).encode(encoding)
    decoded = page_text(data)
    assert text in decoded.text
    assert decoded.encoding == encoding
    assert "suggests" in decoded.warnings[0]


def test_a_page_of_an_unknown_language_is_read_as_before() -> None:
    data = page("Größe", "nonsense", "qq").encode("latin-1")
    assert page_text(data) == decode(data)


def test_bytes_of_a_page_are_read_that_way() -> None:
    story = "Паром на остров снова пойдёт в понедельник после месяца ремонта, сообщила городская служба. "
    assert story.strip() in read_html(page(story * 5, "utf-8", "ru").encode("cp1251")).text
