"""Headlines in capitals between paragraphs are other articles'; sub-headlines and texts in capitals are left alone."""

from __future__ import annotations

import numpy as np
import pytest

from scrub.chrome.capitals import headlines
from scrub.chrome.features import NAMES, figures
from scrub.text.lines import split_lines

PARAGRAPH = "The harbour board of Saltby approved a new lease for the fish market on Tuesday evening, it said."
HEADLINE = "LIAM FORDE SAYS THE NEW STALLS HELPED HIM SELL MORE FISH"


def found(*inside: str) -> list[int]:
    lines = split_lines("\n".join([PARAGRAPH, PARAGRAPH, *inside, PARAGRAPH, PARAGRAPH, PARAGRAPH]))
    return np.flatnonzero(headlines(lines, figures(lines, [])[:, NAMES.index("upper")])).tolist()


def test_a_headline_in_capitals_between_paragraphs_is_found() -> None:
    assert found(HEADLINE) == [2]


@pytest.mark.parametrize(
    "inside",
    [
        ("WHAT THE LEASE COSTS THE TOWN",),
        ("THIS IS A LIVE REPORT. SCROLL DOWN FOR ALL OF ITS LATEST UPDATES.",),
        (HEADLINE, HEADLINE[::-1]),
        ("Liam Forde says the new stalls helped him sell more fish",),
        ("市議会は火曜日、古い桟橋の再建を賛成多数で可決した",),
    ],
)
def test_other_lines_are_not(inside: tuple[str, ...]) -> None:
    assert found(*inside) == []


def test_a_text_in_capitals_is_left_alone() -> None:
    lines = split_lines("\n".join([PARAGRAPH.upper()] * 4))
    assert not headlines(lines, np.ones(4, np.float32)).any()
