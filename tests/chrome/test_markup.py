"""What the markup of a page adds to what the model thinks."""

from __future__ import annotations

import numpy as np
import pytest

from scrub.chrome.decide import moved
from scrub.chrome.markup import FOR_KEEPER, FOR_LINKED, FOR_PLAIN, pleas
from scrub.engine.edit import Kept
from scrub.model import Block, Facts, Span
from scrub.text.lines import split_lines

TEXT = "What it costs\nRead this too\nA paragraph"


def blocks(*facts: Facts | None) -> list[Block]:
    starts = [0, 14, 28]
    return [Block(Span(start, start + 11), facts=each) for start, each in zip(starts, facts, strict=True)]


def test_a_text_without_markup_pleads_nothing() -> None:
    assert pleas(split_lines(TEXT), Kept.all_of(TEXT), blocks(None, None, None)) is None
    assert pleas(split_lines(TEXT), Kept.all_of(TEXT), ()) is None


def test_links_plead_for_chrome_and_headings_for_the_article() -> None:
    found = pleas(split_lines(TEXT), Kept.all_of(TEXT), blocks(Facts("h2"), Facts("p", 1.0), Facts("p")))
    assert found.tolist() == pytest.approx([FOR_KEEPER, FOR_LINKED, FOR_PLAIN])


def test_places_are_those_of_the_source_once_something_is_gone() -> None:
    kept = Kept.all_of(TEXT).without([Span(0, 14)])
    found = pleas(split_lines(kept.text(TEXT)), kept, blocks(Facts("h2"), Facts("p", 1.0), Facts("td")))
    assert found.tolist() == pytest.approx([FOR_LINKED, FOR_KEEPER])


def test_a_plea_moves_a_probability_and_keeps_it_one() -> None:
    p = np.array([0.0, 0.5, 1.0], np.float32)
    assert moved(p, np.zeros(3, np.float32)) == pytest.approx(p, abs=1e-5)
    low = moved(p, np.full(3, -1.0, np.float32))
    assert low[1] < 0.5
    assert ((low >= 0) & (low <= 1)).all()
