from __future__ import annotations

from scrub.filler.share import filler_share
from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import read


def mark(start: int, end: int) -> Finding:
    return Finding("filler/any/repetition", "repetition", Span(start, end), "Again.")


def test_the_share_is_what_the_marks_add_up_to() -> None:
    text = "The old man left his house. It rained all day."
    assert filler_share(read(text, "en"), [mark(28, 46)]) == 0.4


def test_a_text_without_words_has_no_share() -> None:
    assert filler_share(read("12 34.", "en"), []) is None


def test_chinese_is_counted_by_letters() -> None:
    text = "市长昨天打开了新的大桥。这是重要的一步。"
    share = filler_share(read(text, "zh"), [mark(12, 20)])
    assert share is not None
    assert 0.2 < share < 0.6
