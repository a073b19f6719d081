from __future__ import annotations

from scrub.filler.share import filler_share
from scrub.text.article import read


def test_each_sentence_counts_by_what_of_it_says_nothing() -> None:
    article = read("The old man left his house. It rained all day.", "en")
    assert filler_share(article, {1: 1.0}) == 0.4
    assert filler_share(article, {0: 0.5, 1: 0.25}) == 0.4
    assert filler_share(article, {}) == 0


def test_a_text_without_words_has_no_share() -> None:
    assert filler_share(read("12 34.", "en"), {}) is None


def test_chinese_is_counted_by_letters() -> None:
    share = filler_share(read("市长昨天打开了新的大桥。这是重要的一步。", "zh"), {1: 1.0})
    assert share is not None
    assert 0.2 < share < 0.6
