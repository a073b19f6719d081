"""What the words of a line lean to: the lines around stories, or stories."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.chrome.chars import chars_of
from scrub.chrome.leanings import FILE, NAMES, columns, made_of, table_of
from scrub.chrome.stems import ending_numbers, numbers_of, stems_of
from scrub.engine.locate import read_model


def leans(line: str, language: str) -> dict[str, float]:
    words, content = stems_of(chars_of([line, "next line"]))
    row = columns(1, words, content, language)[:, 0].tolist()
    return dict(zip(NAMES, row, strict=True))


@pytest.mark.parametrize(
    ("language", "chrome", "story"),
    [
        ("en", "Sign up and get our newsletter every morning", "He said that the pier had been closed since then"),
        ("de", "Jetzt anmelden und unseren Newsletter abonnieren", "Er sagte, der Steg sei seither gesperrt gewesen"),
        ("fr", "Abonnez-vous et recevez nos alertes", "Il avait dit que le quai serait fermé depuis lors"),
        ("ru", "Подпишитесь и читайте наши новости", "Он сказал, что причал был закрыт после этого"),
        ("ar", "اشترك في نشرتنا البريدية", "قال إن الرصيف كان مغلقا منذ ذلك اليوم"),
        ("hi", "हमारे न्यूजलेटर को सब्सक्राइब करें", "उन्होंने कहा कि घाट तब से बंद था"),
        ("ja", "続きを読むには登録してください", "桟橋はそれから閉まっていたと話した"),
        ("zh", "立即订阅，继续阅读全文", "他说码头从那时起就关闭了"),
    ],
)
def test_a_call_to_the_reader_leans_to_chrome_and_a_report_to_the_story(language: str, chrome: str, story: str) -> None:
    assert leans(chrome, language)["leans"] > 0 > leans(story, language)["leans"]


def test_the_form_of_a_word_tells_where_the_word_is_not_known() -> None:
    assert leans("Qwrtez-vous", "fr")["leans_form"] > 0 > leans("Qwrtaient", "fr")["leans_form"]


def test_of_a_language_that_was_not_learned_nothing_is_known() -> None:
    assert set(leans("Subscribe to our newsletter", "eo").values()) == {0.0}
    assert table_of("eo") is None


def test_mean_sum_extremes_and_ends_are_those_of_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    table = made_of({"2": "click", "-1": "harbou the", "0.5": "-ick"})
    monkeypatch.setattr("scrub.chrome.leanings.table_of", {"en": table}.get)
    monkeypatch.setattr("scrub.chrome.leanings.captions_of", {}.get)
    assert list(leans("Click the harbour now", "en").values()) == [0, 0, 2, -1, 0.5, -0.5, 0.25, 0.5, 0, 0]


def test_words_have_the_numbers_of_a_text_and_no_words_have_none() -> None:
    words = ["the", "harbourmaster", "a", "12"]
    assert stems_of(chars_of([" ".join(words)]))[0].stems.tolist() == numbers_of(words).tolist()
    assert stems_of(chars_of(["桟橋"]))[1].stems.tolist() == numbers_of(["桟橋"]).tolist()
    assert numbers_of([]).tolist() == ending_numbers([]).tolist() == []
    assert len(made_of({})[0]) == 0


def test_words_speak_for_a_caption_but_for_names_inside_of_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    table = made_of({"2": "pose stand", "-1": "-ing anna"})
    monkeypatch.setattr("scrub.chrome.leanings.captions_of", {"en": table}.get)
    assert leans("Anna and Bob Stand pose smiling", "en")["shows_all"] == -1 + 2 - 1
    assert leans("Anna stands", "sv")["shows_all"] == 0
    assert leans("Zeugen posieren", "de")["shows"] == 0


@pytest.mark.parametrize(
    ("language", "caption", "story"),
    [
        ("en", "Volunteers pose beside the boat on Monday.", "He said that it would not have been possible."),
        ("fr", "Des bénévoles devant le hangar, samedi.", "Il a ajouté que cela ne serait pas possible."),
        ("ru", "Рыбаки возле причала, архивное фото", "Он добавил, что это было бы невозможно."),
        ("ja", "桟橋の前に立つ会長の男性", "しかし、それは不可能だと述べた。"),
    ],
)
def test_a_caption_speaks_for_itself(language: str, caption: str, story: str) -> None:
    assert leans(caption, language)["shows_all"] > 0 > leans(story, language)["shows_all"]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=30), max_size=6))
def test_a_line_leans_alike_whatever_stands_beside_it(lines: list[str]) -> None:
    together = columns(len(lines), *stems_of(chars_of([*lines, ""])), "en")
    for at, line in enumerate(lines):
        alone = columns(1, *stems_of(chars_of([line, ""])), "en")
        assert np.allclose(together[:, at], alone[:, 0], atol=1e-5)


def test_each_language_has_words_of_both_sides() -> None:
    for language, words in read_model(FILE)["words"].items():
        assert min(map(float, words)) < 0 < max(map(float, words)), language
