"""Encodings that nothing declares, told by the frequencies of letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.text.single_byte import likely_encoding

CYRILLIC = ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic")
STORIES = {
    "ru": "Совет приморского города решил заново построить старый мост. «Рыбакам негде ставить лодки», – сказал он.",
    "bg": "Съветът на крайморския град реши във вторник да построи отново стария мост. Рибарите нямат друго място.",
    "sr": "Савет приморског града одлучио је у уторак да поново изгради стари мост. Рибари немају друго место.",
    "mk": "Советот на крајбрежниот град одлучи во вторникот да го изгради стариот мост. Рибарите немаат друго место.",
    "be": "Савет прыморскага горада вырашыў у аўторак зноў пабудаваць стары мост. У рыбакоў няма іншага месца.",
    "uk": "Рада приморського міста вирішила у вівторок відбудувати старий міст. Рибалки не мають іншого місця.",
    "capitals": "МОСТ ПОСТРОЯТ ЗАНОВО. Совет приморского города решил во вторник заново построить старый мост.",
}
OTHERS = {
    "cp1253": "Το συμβούλιο της παραλιακής πόλης αποφάσισε την Τρίτη να ξαναχτίσει την παλιά γέφυρα.",
    "cp1255": "מועצת העיר שעל החוף החליטה ביום שלישי לבנות מחדש את הגשר הישן שנסגר אחרי הסערה.",
    "cp1256": "قرر مجلس المدينة الساحلية يوم الثلاثاء إعادة بناء الجسر القديم الذي أغلق بعد العاصفة.",
}
UNSEEN = {
    "cp1252": "Der Bürgermeister eröffnet die größte Brücke über den Fluß; le café est fermé à l’été, señor Núñez.",
    "cp1250": "Łódź żegna się z łodziami: część rybaków będzie musiała poczekać, aż most zostanie znów otwarty.",
    "cp1254": "Kıyı şehrinin meclisi salı günü eski köprüyü yeniden yapmaya karar verdi, balıkçılar güçlük çekiyor.",
    "cp932": "海辺の町の議会は火曜日、昨年の嵐で閉鎖された古い橋を再建することを決めた。漁師たちは困っている。",
    "euc_jp": "海辺の町の議会は火曜日、昨年の嵐で閉鎖された古い橋を再建することを決めた。漁師たちは困っている。",
    "gb18030": "海滨小城的议会星期二决定重建去年风暴后关闭的旧桥，渔民们说他们没有别的地方停船。",
    "big5hkscs": "海濱小城的議會星期二決定重建去年風暴後關閉的舊橋，漁民們說他們沒有別的地方停船。",
    "cp949": "바닷가 도시 의회는 화요일 지난해 폭풍 뒤 닫힌 옛 다리를 다시 짓기로 했다. 어부들은 배를 둘 곳이 없다.",
    "cp874": "สภาเมืองริมทะเลมีมติเมื่อวันอังคารให้สร้างสะพานเก่าขึ้นใหม่ ซึ่งปิดมาตั้งแต่พายุเมื่อปีที่แล้ว",
}


def written(text: str, encoding: str) -> bytes | None:
    try:
        return text.replace("–", "-").encode(encoding)
    except UnicodeError:
        return None


@pytest.mark.parametrize("encoding", CYRILLIC)
@pytest.mark.parametrize("story", STORIES)
def test_cyrillic_is_told_from_cyrillic(story: str, encoding: str) -> None:
    text = (
        STORIES[story]
        if encoding not in ("koi8-r", "cp866", "iso8859-5")
        else STORIES[story].translate({171: None, 187: None})
    )
    data = written(text, encoding)
    if data is not None:
        assert data.decode(str(likely_encoding(data))) == data.decode(encoding)


def test_koi8_of_ukrainian_is_its_own() -> None:
    assert likely_encoding(STORIES["uk"].encode("koi8-u")) == "koi8-u"


@pytest.mark.parametrize("encoding", OTHERS)
def test_other_alphabets_are_known_too(encoding: str) -> None:
    assert likely_encoding(OTHERS[encoding].encode(encoding)) == encoding


@pytest.mark.parametrize("encoding", UNSEEN)
def test_what_has_no_such_alphabet_is_left_alone(encoding: str) -> None:
    assert likely_encoding(UNSEEN[encoding].encode(encoding)) is None


@pytest.mark.parametrize(
    "data", [b"", b"plain", "Привет!".encode("cp1251"), b"\xff" * 4_000, bytes(range(128, 256)) * 9]
)
def test_too_little_or_nothing_says_nothing(data: bytes) -> None:
    assert likely_encoding(data) is None


def test_a_known_alphabet_needs_no_certainty() -> None:
    assert likely_encoding("Мост закрыт".encode("koi8-r"), "cp1251") == "koi8-r"
    assert likely_encoding(b"plain", "cp1251") == "cp1251"
    assert likely_encoding("橋".encode("cp932"), "cp932") == "cp932"


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    found = likely_encoding(data)
    assert found is None or isinstance(data.decode(found, "replace"), str)
