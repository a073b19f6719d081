"""Dates as pages and records write them, in the one form that can be compared: ISO 8601."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from contextlib import suppress

__all__ = ["comparable", "iso_date", "moment", "page_date"]

_COARSE = re.compile(r"\d{4}(?:-\d{2})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")


def iso_date(text: str) -> str | None:
    """Return a date in ISO 8601: of a text that begins with one, or is written as in mail and HTTP; else None.

    >>> iso_date("Tue, 03 Feb 2026 10:00:00 GMT"), iso_date("2026-02-03 10:00 (updated)"), iso_date("yesterday")
    ('2026-02-03T10:00:00+00:00', '2026-02-03', None)
    """
    text = text.strip()
    with suppress(ValueError):
        found = dt.datetime.fromisoformat(text)
        return found.isoformat() if ":" in text else found.date().isoformat()
    with suppress(ValueError, OverflowError):
        if day := _DAY.match(text):
            return dt.date.fromisoformat(day.group()).isoformat()
        from email.utils import parsedate_to_datetime  # which imports sockets

        return parsedate_to_datetime(text).isoformat()
    return None


def page_date(meta: Mapping[str, str | tuple[str, ...]]) -> str | None:
    """Return the day or time of publication among a page's facts in ISO 8601, None when it is not told or unclear."""
    date = meta.get("date")
    return iso_date(date) if isinstance(date, str) else None


def comparable(text: str | None) -> str | None:
    """Return a date in ISO 8601, as ``iso_date`` reads it, a year or a month as it stands; None for what is no date.

    >>> comparable("2026-02"), comparable("Tue, 03 Feb 2026 10:00:00 GMT"), comparable("03.02.2026")
    ('2026-02', '2026-02-03T10:00:00+00:00', None)
    """
    text = (text or "").strip()
    return text if _COARSE.fullmatch(text) else iso_date(text)


def moment(text: str) -> str:
    """Return an ISO 8601 date with its time in UTC, so that two can be compared as texts; others as they are.

    >>> moment("2026-02-03T10:00:00+01:00"), moment("2026-02-03 09:00"), moment("2026-02-03")
    ('2026-02-03T09:00:00', '2026-02-03T09:00:00', '2026-02-03')
    """
    if len(text) > len("2026-02-03"):
        with suppress(ValueError, OverflowError):
            found = dt.datetime.fromisoformat(text)
            return (found.astimezone(dt.UTC).replace(tzinfo=None) if found.tzinfo else found).isoformat()
    return text
