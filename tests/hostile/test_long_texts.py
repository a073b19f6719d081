from __future__ import annotations

import pytest

import scrub
from scrub.pipeline import families
from tests.typos.texts import STORY

SLIPS = "The committe of the harbour has met on Monday and it will meet again in the spring of next year."


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> int:
    """Make a text of a few lines too long."""
    monkeypatch.setattr(families, "LONGEST", len(STORY))
    return len(STORY)


def test_a_text_that_is_too_long_for_an_article_is_cleaned_whole_and_looked_at_up_to_there(short: int) -> None:
    text = f"{SLIPS}\n{STORY}\n{SLIPS}\nShare this article"
    report = scrub.clean(text)
    assert report.text == text.removesuffix("\nShare this article")
    assert [typo.span.start for typo in report.typos] == [SLIPS.index("committe")]
    assert f"longer than {short:,} characters" in " ".join(report.warnings)


def test_a_text_of_one_line_is_cut_at_a_blank(short: int) -> None:
    begin = families.beginning(f"{STORY} and more".replace("\n", " "))
    assert len(begin) <= short
    assert f"{STORY} and more".replace("\n", " ").startswith(f"{begin} ")
    assert families.beginning("a" * (short + 1)) == "a" * short


def test_a_long_text_in_no_language_has_no_typos() -> None:
    words = " ".join(f"{a}q{b}x{c}" for a in "bdfgk" for b in "lmnprst" for c in "vwzhjkbdfgklmnpqrst")
    assert scrub.clean(f"{words}.", lang="en").typos == ()


def test_the_same_lines_ten_thousand_times_go_and_the_story_stays() -> None:
    chrome = "Share this article\n" * 10_000
    report = scrub.clean(f"{STORY}\n{chrome}")
    assert report.text == f"{STORY}\n"
    assert len(report.removed) == 10_000
