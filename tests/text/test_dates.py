from __future__ import annotations

import pytest

from scrub.text.dates import iso_date, moment, page_date


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-02-03", "2026-02-03"),
        ("20260203", "2026-02-03"),
        ("2026-02-03T10:00:00.000Z", "2026-02-03T10:00:00+00:00"),
        ("2026-02-03 10:00:00 UTC", "2026-02-03"),
        ("Tue, 03 Feb 2026 10:00:00 +0100", "2026-02-03T10:00:00+01:00"),
        *((text, None) for text in ("", "yesterday", "03/02/2026", "2026", "2026-13-01", "1770112800")),
    ],
)
def test_dates_of_pages_are_read_or_left(text: str, found: str | None) -> None:
    assert iso_date(text) == found
    assert page_date({"date": text}) == found


def test_a_page_without_a_date_has_none() -> None:
    assert page_date({"captions": ("A bridge.",)}) is None


@pytest.mark.parametrize("text", ["2026-02-03", "2026", "yesterday at noon", "0001-01-01T00:00:00+05:00"])
def test_what_is_no_moment_stays_as_it_is(text: str) -> None:
    assert moment(text) == text


def test_moments_are_told_in_one_zone() -> None:
    assert moment("2026-02-03T23:30:00-05:00") == "2026-02-04T04:30:00" == moment("2026-02-04 04:30")
