"""Pages that declare the wrong encoding, or none."""

from __future__ import annotations

import pytest

from scrub.text.encoding import decode
from scrub.text.html import read_html
from scrub.text.page.charset import page_text, put_right

STORY = "The café on the quay – closed since März – opens again on Monday. “It was a long winter”, the owner said."


def page(text: str, charset: str = "iso-8859-1", lang: str = "en") -> str:
    return f"<html lang={lang}><head><meta charset={charset}></head><body><p>{text}</p></body></html>"


def test_broken_utf8_under_a_wrong_label_is_read_as_utf8() -> None:
    data = page(STORY * 5).encode() + b"\xe2\x80"
    assert STORY in page_text(data).text
    assert page_text(data).warnings == ("bytes that are no utf-8 were replaced",)


def test_text_that_was_read_as_latin_1_is_put_right() -> None:
    wrong = page(STORY, "utf-8").encode().decode("latin-1")
    assert STORY in put_right(wrong).text
    found = read_html(wrong.replace("</p>", "</p>" + f"<p>{STORY.encode().decode('latin-1')} Nobody knows.</p>" * 2))
    assert STORY in found.text
    assert found.warnings == ("the page is utf-8 that was read as latin-1: put right",)


@pytest.mark.parametrize("text", ["Plain.", STORY, "Der Bürgermeister eröffnet sie.", "The cafÃ© stands.", "\x80 5"])
def test_other_text_stays(text: str) -> None:
    assert (put_right(text).text, put_right(text).warnings) == (text, ())


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
    assert decoded.warnings[0].startswith(f"encoding unknown: read as {encoding}, which its ")


def test_a_page_of_an_unknown_language_is_read_as_before() -> None:
    data = page("Größe", "nonsense", "qq").encode("latin-1")
    assert page_text(data) == decode(data)


def test_bytes_of_a_page_are_read_that_way() -> None:
    story = "Паром на остров снова пойдёт в понедельник после месяца ремонта, сообщила городская служба. "
    assert story.strip() in read_html(page(story * 5, "utf-8", "ru").encode("cp1251")).text


BRIDGE = (
    "Совет приморского города Светлоярска решил заново построить старый мост, закрытый после прошлогодней бури.",
    "Председатель совета Нина Калугина сказала, что работы обойдутся в четырнадцать миллионов и начнутся весной.",
    "Рыбаки говорят, что другого места для лодок у них нет, и спрашивают, кто возместит им потерянные месяцы.",
)


@pytest.mark.parametrize("lang", ["", "ru", "en"])
@pytest.mark.parametrize("encoding", ["koi8-r", "cp1251", "iso8859-5", "cp866", "mac-cyrillic"])
def test_a_page_in_cyrillic_that_declares_nothing_is_read_by_its_letters(encoding: str, lang: str) -> None:
    html = f"<html lang='{lang}'><head><title>Мост</title></head><body>{''.join(f'<p>{text}</p>' for text in BRIDGE)}"
    read = read_html(html.encode(encoding))
    assert read.text == "\n".join(BRIDGE)
    assert read.warnings == (f"encoding unknown: read as {encoding}, which its letters suggest",)


def test_a_short_page_is_read_by_the_letters_of_its_language() -> None:
    data = b"<html lang=ru><p>" + "Мост закрыт".encode("koi8-r")
    assert "Мост закрыт" in page_text(data).text
    assert page_text(data).warnings == ("encoding unknown: read as koi8-r, which its language suggests",)


@pytest.mark.parametrize(
    ("declared", "header", "encoding"),
    [
        (None, "text/html; charset=iso-8859-2", "iso8859-2"),
        ("utf-8", "text/html; charset=iso-8859-2", "iso8859-2"),
        ("windows-1250", "text/html; charset=iso-8859-2", "iso8859-2"),
        ("iso-8859-2", "text/html; charset=ISO-8859-1", "iso8859-2"),
        ("iso-8859-2", "text/html; charset=no-such-thing", "iso8859-2"),
        ("iso-8859-2", "text/html", "iso8859-2"),
        (None, "iso-8859-2", "iso8859-2"),
    ],
)
def test_the_header_of_an_answer_counts_before_the_page(declared: str | None, header: str, encoding: str) -> None:
    text = "Prom na wyspę znów popłynie w poniedziałek. Żegluga rusza."
    meta = f"<meta charset={declared}>" if declared else ""
    read = page_text(f"{meta}<p>{text}".encode(encoding), header)
    assert (read.encoding, read.warnings) == (encoding, ())
    assert text in read.text


def test_utf8_counts_before_a_wrong_header() -> None:
    assert STORY in page_text(f"<p>{STORY}".encode(), "text/html; charset=windows-1251").text


def test_a_header_that_servers_put_in_for_nothing_gives_way_to_the_letters() -> None:
    data = "".join(f"<p>{text}</p>" for text in BRIDGE).encode("koi8-r")
    assert page_text(data, "text/html; charset=ISO-8859-1").encoding == "koi8-r"
    assert page_text("<p>Größe".encode("latin-1"), "text/html; charset=ISO-8859-1").text == "<p>Größe"


@pytest.mark.parametrize(
    ("lang", "encoding", "text"),
    [
        ("ja", "euc_jp", "島へのフェリーは月曜日に再開すると、町の議会が決めた。"),
        ("en", "cp932", "島へのフェリーは月曜日に再開すると、町の議会が決めた。"),
        (
            "pl",
            "iso8859-2",
            "Prom na wyspę znów popłynie w poniedziałek, po miesiącu napraw, i będzie pływał aż do świąt.",
        ),
        (
            "en",
            "cp1250",
            "Prom na wyspę znów popłynie w poniedziałek, po miesiącu napraw, i będzie pływał aż do świąt.",
        ),
    ],
)
def test_a_page_that_declares_nothing_is_read_by_its_letters(lang: str, encoding: str, text: str) -> None:
    data = page(text * 9, "nonsense", lang).encode(encoding)
    assert text in page_text(data).text
    assert text in page_text(data, "text/html; charset=ISO-8859-1").text


def test_few_letters_of_a_known_language_choose_among_its_encodings() -> None:
    assert "Świętość" in page_text(page("Świętość", "nonsense", "pl").encode("iso8859-2")).text
    assert "Świętość" in page_text(page("Świętość", "nonsense", "pl").encode("cp1250")).text
