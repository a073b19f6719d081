"""Captions that stand in an article twice are known by that; headings, lists and texts printed twice are left alone."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings

from scrub.chrome.layout import layout_of
from scrub.chrome.twins import alike, captions
from scrub.text.lines import split_lines
from tests.strategies import texts

STORY = (
    "The harbour board of Saltby approved a new lease for the fish market on Tuesday evening.\n"
    "Traders of the market had asked the harbour board for a longer lease since the storm.\n"
    "{}\n"
    "The board of the harbour will sign the lease in Saltby before the end of the month, it said.\n"
    "Until then the stalls on the North Quay stay where they are, and the rent stays as it is too.\n"
    "The storm had damaged the roof of the hall in the autumn, and water ran down the walls for weeks on end.\n"
    "Its repair is to begin in the spring, when the ferries are back and the builders can get to the quay at last."
)
CAPTION = "Ana Sousa opens her stall in the market hall of Saltby."


def found(inside: str) -> list[int]:
    lines = split_lines(STORY.format(inside))
    return np.flatnonzero(captions(lines, layout_of(lines))).tolist()


def test_a_line_that_comes_again_with_a_credit_is_a_caption_in_both_forms() -> None:
    assert found(f"{CAPTION}\n{CAPTION} Tom Berg for The Ledger") == [2, 3]
    assert found(f"{CAPTION} Tom Berg for The Ledger\nPhoto: Tom Berg\n{CAPTION}") == [2, 4]


def test_a_line_that_was_cut_is_the_caption_below_it() -> None:
    assert found(f"{CAPTION[:-12]}... more\n{CAPTION}") == [2, 3]


def test_a_heading_is_no_copy_of_the_paragraph_that_begins_like_it() -> None:
    heading = "Traders of the hall wait for the word of the board"
    assert found(f"{heading}\n{heading}, which is to come in the spring, and they have prepared for it.") == []


def test_quotations_and_short_lines_may_come_twice() -> None:
    assert found('"We have waited long enough for this," said Ana Sousa.\n' * 2) == []
    assert found("Harbour board of Saltby approves new lease for fish market\n" * 2) == []
    assert found("Ana Sousa in the market hall\nAna Sousa in the market hall") == []


def test_of_a_text_that_is_printed_twice_one_copy_stays() -> None:
    lines = split_lines("\n".join(line for line in STORY.split("\n") for _ in range(2)))
    found = captions(lines, layout_of(lines))
    assert not found[0]
    assert sum(found) <= len(lines) / 2


@settings(max_examples=60)
@given(texts)
def test_shares_are_shares_for_any_text(text: str) -> None:
    if lines := split_lines(text):
        share, ratio, second = alike(lines)
        assert ((share >= 0) & (share <= 1)).all()
        assert (ratio >= 0).all()
        assert not second[0]
