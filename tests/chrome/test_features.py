"""The figures of the block model: defined for any text, and saying what they are named for."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrub.chrome.features import NAMES, figures, table
from scrub.chrome.layout import layout_of
from scrub.chrome.letters import Array
from scrub.chrome.reading import read
from scrub.text.lines import split_lines
from tests.strategies import texts

STORY = (
    "Harbour board approves the lease\n"
    "The harbour board of Saltby approved a new lease for the fish market on Tuesday evening.\n"
    "Traders of the market had asked the harbour board for a longer lease since the storm.\n"
    "Market traders wait\n"
    "The board of the harbour will sign the lease in Saltby before the end of the month."
)


def figure(text: str, name: str, language: str = "unknown") -> list[float]:
    rows: Array = figures(split_lines(text), [], language)
    return [round(float(value), 3) for value in rows[:, NAMES.index(name)]]


@settings(max_examples=60)
@given(texts)
def test_figures_are_finite_for_any_text(text: str) -> None:
    if lines := split_lines(text):
        rows = figures(lines, [])
        assert rows.shape == (len(lines), len(NAMES))
        assert np.isfinite(rows).all()


def test_a_sub_headline_shares_the_words_of_the_story_and_a_foreign_headline_does_not() -> None:
    shared = figure(STORY + "\nBears win opener against Rockledge", "shared")
    assert shared[3] >= 0.5
    assert shared[-1] == 0


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("shared_before", [0, 0, 4, 2, 3]),
        ("shared_behind", [4, 4, 3, 0, 0]),
        ("announced", [4, 5, 0, 0, 0]),
    ],
)
def test_a_line_is_compared_with_the_sentences_beside_it(name: str, expected: list[int]) -> None:
    assert figure(STORY, name, "en") == expected


def test_inflected_words_meet_by_their_first_letters() -> None:
    story = "Der Bürgermeister eröffnete am Dienstag die erneuerte Hafenbrücke vor vielen Gästen aus der Stadt.\n" * 2
    assert figure(story + "Rede des Bürgermeisters", "shared_count")[-1] == 1


def test_a_run_of_katakana_is_a_word_whatever_stands_beside_it() -> None:
    lines = [
        "港の再開",
        "サービスの再開は三月になると市は火曜日の夜に発表した。",
        "サービスセンター",
        "サービスについて",
        "市は来年の夏までに港の工事を終えると説明した。",
    ]
    text = "\n".join(lines)
    assert figure(text, "shared_count")[2:4] == [0, 1]


def test_the_words_that_lean_are_told_apart_by_whether_the_story_has_them() -> None:
    text = f"{STORY}\nTraders unsubscribe"
    own, alone = figure(text, "leans_own", "en")[-1], figure(text, "leans_alone", "en")[-1]
    assert own < alone > 0


def test_scripts_without_spaces_are_compared_by_pairs() -> None:
    story = "市議会は火曜日、二〇一九年の嵐のあと閉鎖されていた古い桟橋の再建を賛成多数で可決した。\n"
    shared = figure(story + "桟橋の再建\n芸能界の結婚", "shared")
    assert shared[1] > 0.9
    assert shared[2] == 0


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("1. One\n2. Two\n7. Seven", "numbered", [2, 2, 1]),
        ("Updated 10:45 on 12 May 2024", "clock", [1]),
        ("Updated 10:45 on 12 May 2024", "year", [1]),
        ("A line…", "ends_dots", [1]),
        ("One two. Three", "sentences", [1]),
        ("© Ledger", "rights", [1]),
        ("Ana Sousa", "title_case", [1]),
        ("The pier at dawn. Ana Sousa", "credit", [1]),
        ("The pier at dawn / Ana Sousa", "credit", [1]),
        ("The pier at dawn. It was cold", "credit", [0]),
        ("ALL IN CAPITALS\nNot so", "capitals", [0.5, 0.5]),
    ],
)
def test_what_a_line_is_made_of(text: str, name: str, expected: list[float]) -> None:
    assert figure(text, name) == expected


def test_a_pull_quote_is_seen_to_be_said_again() -> None:
    again = figure(STORY + "\nTraders of the market had asked the harbour board", "said_again")
    assert again[-1] == 1
    assert again[0] < 1


def test_a_pointed_mark_alone_in_its_line_ends_no_quotation() -> None:
    assert figure("»", "ends_quote") == figure(f"{STORY}\n»", "ends_quote")[-1:] == [0]


def test_a_line_is_read_alike_where_it_begins_the_text_and_behind_others() -> None:
    alone, behind = split_lines("▶ VER TODO"), split_lines("The council voted.\n▶ VER TODO")
    some = read(behind, "en").of(alone, "en")
    assert some is not None
    layout = layout_of(alone)
    assert (table(alone, [], some, layout) == table(alone, [], read(alone, "en"), layout)).all()


@settings(max_examples=60)
@given(texts, st.data())
def test_what_is_left_of_a_reading_is_the_reading_of_what_is_left(text: str, data: st.DataObject) -> None:
    stay = [line for line in text.split("\n") if data.draw(st.booleans())]
    if lines := split_lines("\n".join(stay)):
        some = read(split_lines(text), "en").of(lines, "en")
        assert some is not None
        layout = layout_of(lines)
        assert (table(lines, [], some, layout) == table(lines, [], read(lines, "en"), layout)).all()


def test_other_lines_or_another_language_are_read_anew() -> None:
    lines = split_lines(STORY)
    assert read(lines, "en").of(lines, "de") is None
    assert read(lines[1:], "en").of(lines, "en") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("since_sentence", [60, 0, 0, 1, 0]),
        ("until_sentence", [1, 0, 0, 1, 0]),
        ("zone", [-1, 0, 0, 0, 0]),
        ("run_length", [1, 0, 0, 1, 0]),
        ("from_start", [0, 1, 2, 3, 4]),
        ("near_core", [0.5, 0.6, 0.6, 0.6, 0.75]),
        ("core_lines", [3, 3, 3, 3, 3]),
    ],
)
def test_where_a_line_stands(name: str, expected: list[float]) -> None:
    assert figure(STORY, name) == expected


LIST = f"{STORY}\nAt a glance:\nlength: 120 metres\nRent: 40 a month\nOpen: 10:30\nBoats come back\n{STORY}"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("termed", [0, 1, 1, 1, 0]),
        ("introduces", [1, 0, 0, 0, 0]),
        ("ends_colon", [1, 0, 0, 0, 0]),
    ],
)
def test_a_list_of_terms_is_seen(name: str, expected: list[float]) -> None:
    assert figure(LIST, name)[5:10] == expected


def test_an_item_is_told_by_the_line_that_introduces_its_list() -> None:
    introduced, leans = figure(LIST, "introduced", "en"), figure(LIST, "leans", "en")
    assert introduced[6:10] == [leans[5]] * 4
    assert set(introduced[:6]) == {-4} == {introduced[11]}


def test_the_lines_beside_a_line_tell_how_they_lean() -> None:
    before, behind, leans = (figure(LIST, name, "en") for name in ("leans_before", "leans_behind", "leans"))
    assert before == [0, *leans[:-1]]
    assert behind == [*leans[1:], 0]
