"""Which field of a record holds its article, and the record with what was read there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["as_record", "content_of", "given_id", "with_content"]


def as_record(value: Any) -> Mapping[str, Any]:
    """Return a record as it is. Raises TypeError for what has no fields, such as a text."""
    if not hasattr(value, "get"):
        raise TypeError(f"a record is {type(value).__name__}; expected a mapping such as {{'text': ...}}")
    record: Mapping[str, Any] = value
    return record


def content_of(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the field of a record that holds its article, by its name; nothing when there is none.

    That is ``text``, or ``html`` where ``text`` is not there, or blank beside a page; of a page in bytes the
    ``content_type`` that it was sent with is told as well.

    >>> content_of({"text": "", "html": "<p>The ferry sails again.</p>"})
    {'html': '<p>The ferry sails again.</p>'}
    """
    text, html, kind = fields.get("text"), fields.get("html"), fields.get("content_type")
    if isinstance(html, str | bytes) and (not isinstance(text, str) or (html.strip() and not text.strip())):
        header = kind.decode("latin-1") if isinstance(kind, bytes) else kind  # Scrapy's headers are bytes
        sent = {"content_type": header} if isinstance(html, bytes) and isinstance(header, str) else {}
        return {"html": html, **sent}
    return {"text": text} if isinstance(text, str) else {}


def with_content(fields: Mapping[str, Any], text: str, title: str | None, date: str | None) -> dict[str, Any]:
    """Return the fields of a record with its text, and with a title and a date unless it has its own.

    >>> with_content({"id": "7", "title": ""}, "The ferry sails again.", "Ferry", "2026-02-03")
    {'title': 'Ferry', 'date': '2026-02-03', 'id': '7', 'text': 'The ferry sails again.'}
    """
    own = {name: value for name, value in fields.items() if value not in (None, "")}
    return {"title": title, "date": date, **own, "text": text}


def given_id(fields: Mapping[str, Any]) -> str | None:
    """Return the id of a record, or else its address; None without both."""
    return next((str(value) for name in ("id", "url") if (value := fields.get(name)) not in (None, "")), None)
