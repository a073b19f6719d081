"""The figures of the block model: defined for any text, and saying what they are named for."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from scrub.chrome.features import FIRST, SECOND, first_look, second_look
from scrub.chrome.letters import Array
from scrub.text.lines import split_lines
from tests.strategies import texts

STORY = (
    "Harbour board approves the lease\n"
    "The harbour board of Saltby approved a new lease for the fish market on Tuesday evening.\n"
    "Traders of the market had asked the harbour board for a longer lease since the storm.\n"
    "Market traders wait\n"
    "The board of the harbour will sign the lease in Saltby before the end of the month."
)


def figure(text: str, name: str, **known: str) -> list[float]:
    table: Array = first_look(split_lines(text), [], **known)
    return [round(float(value), 3) for value in table[:, FIRST.index(name)]]


@settings(max_examples=60, deadline=None)
@given(texts)
def test_figures_are_finite_for_any_text(text: str) -> None:
    if lines := split_lines(text):
        first = first_look(lines, [], text[:50], text[:50])
        second = second_look(first, np.full(len(lines), 0.4, np.float32))
        assert first.shape == (len(lines), len(FIRST))
        assert second.shape == (len(lines), len(SECOND))
        assert np.isfinite(second).all()


def test_a_sub_headline_shares_the_words_of_the_story_and_a_foreign_headline_does_not() -> None:
    shared = figure(STORY + "\nBears win opener against Rockledge", "shared")
    assert shared[3] >= 0.5
    assert shared[-1] == 0


def test_inflected_words_meet_by_their_first_letters() -> None:
    story = "Der Bürgermeister eröffnete am Dienstag die erneuerte Hafenbrücke vor vielen Gästen aus der Stadt.\n" * 2
    assert figure(story + "Rede des Bürgermeisters", "shared_count")[-1] == 1


def test_scripts_without_spaces_are_compared_by_pairs() -> None:
    story = "市議会は火曜日、二〇一九年の嵐のあと閉鎖されていた古い桟橋の再建を賛成多数で可決した。\n"
    shared = figure(story + "桟橋の再建\n芸能界の結婚", "shared")
    assert shared[1] > 0.9
    assert shared[2] == 0


def test_the_headline_and_the_address_are_looked_up_in_each_line() -> None:
    assert figure(STORY, "title_shared", title="Harbour lease approved")[0] == 1
    assert figure(STORY, "slug_shared", url="https://www.ledger.example/harbour-lease")[0] == 1
    assert figure(STORY, "slug_shared")[0] == -1
    assert figure(STORY + "\nFollow Ledger News", "site_named", url="https://www.ledger.example/")[-1] == 1


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
        ("- One two\n- Three four\nFive", "list_length", [2, 2, 0]),
    ],
)
def test_what_a_line_is_made_of(text: str, name: str, expected: list[float]) -> None:
    assert figure(text, name) == expected


def test_a_pull_quote_is_seen_to_be_said_again() -> None:
    again = figure(STORY + "\nTraders of the market had asked the harbour board", "said_again")
    assert again[-1] == 1
    assert again[0] < 1


def test_the_second_look_sees_the_neighbours() -> None:
    first = first_look(split_lines("a b\nc d\ne f"), [])
    second = second_look(first, np.array([0.1, 0.2, 0.9], np.float32))
    assert second[1, SECOND.index("p-1")] == np.float32(0.9)
    assert second[1, SECOND.index("p+1")] == np.float32(0.1)
