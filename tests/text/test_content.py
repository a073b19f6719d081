"""Which field of a record holds its article."""

from __future__ import annotations

from typing import Any

import pytest

from scrub import Scrubber
from scrub.text.content import content_of
from scrub.text.html import text_of

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."
PAGE = f"<html><body><article><p>{STORY}</p></article></body></html>"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"text": STORY}, "text"),
        ({"text": STORY, "html": PAGE}, "text"),
        ({"text": "", "html": PAGE}, "html"),
        ({"text": " \n", "html": PAGE.encode()}, "html"),
        ({"text": None, "html": PAGE}, "html"),
        ({"html": ""}, "html"),
        ({"text": "", "html": ""}, "text"),
        ({"text": "", "html": None}, "text"),
    ],
)
def test_a_page_stands_in_for_a_text_that_is_blank_or_not_there(fields: dict[str, Any], expected: str) -> None:
    assert list(content_of(fields)) == [expected]
    assert (text_of(fields) or "").strip() == (STORY if any(fields.values()) else "")


@pytest.mark.parametrize("fields", [{}, {"text": 7}, {"text": None, "html": 7}])
def test_a_record_may_hold_no_article(fields: dict[str, Any]) -> None:
    assert (content_of(fields), text_of(fields)) == ({}, None)


def test_a_page_beside_a_blank_text_is_cleaned() -> None:
    assert Scrubber(only=("chrome",)).clean_record({"text": "", "html": PAGE}).text.strip() == STORY


def test_the_header_of_a_page_may_be_in_bytes() -> None:
    page = PAGE.replace("old", "alté").encode("mac-roman")
    record = {"html": page, "content_type": b"text/html; charset=macintosh"}
    assert text_of(record) == STORY.replace("old", "alté")
