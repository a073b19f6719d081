"""The caption of the picture above the story."""

from __future__ import annotations

import numpy as np
import pytest

from scrub.chrome.layout import layout_of
from scrub.chrome.pictures import opening_caption
from scrub.text.lines import split_lines

HEADLINE = "Harbour vote put off"
STORY = "The council put off the vote on the harbour wall until the autumn, as two of its members were ill."


def found(raw: str, p: float = 0.5, *, before: int = 2, above: tuple[str, ...] = (HEADLINE,)) -> bool:
    lines = split_lines("\n".join([*above, raw, STORY, STORY]))
    at = len(above)
    likely, gone = np.zeros(len(lines)), np.zeros(len(lines))
    likely[at], gone[at] = p, before
    return bool(opening_caption(lines, likely, layout_of(lines), gone)[at])


def test_a_line_without_a_stop_where_buttons_went() -> None:
    assert found("Mara Quill at the stove of her farm in Saltmarsh")
    assert found("Mara Quill at the stove of her farm in Saltmarsh", above=(HEADLINE, STORY))


@pytest.mark.parametrize("raw", ["Why does the wall lean?", "Saltmarsh, 4.15 p.m.", "Interview", "“It leans”"])
def test_questions_datelines_and_words(raw: str) -> None:
    assert not found(raw)


def test_hardly_chrome_or_nothing_went_or_amid_the_story() -> None:
    caption = "Mara Quill at the stove of her farm in Saltmarsh"
    assert not found(caption, 0.2)
    assert not found(caption, before=1)
    assert not found(caption, above=())
    assert not found(caption, above=(HEADLINE, STORY, STORY))
