"""Which field of a record holds its article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["content_of"]


def content_of(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the field of a record that holds its article, by its name; nothing when there is none.

    That is ``text``, or ``html`` where ``text`` is not there, or blank beside a page.

    >>> content_of({"text": "", "html": "<p>The ferry sails again.</p>"})
    {'html': '<p>The ferry sails again.</p>'}
    """
    text, html = fields.get("text"), fields.get("html")
    if isinstance(html, str | bytes) and (not isinstance(text, str) or (html.strip() and not text.strip())):
        return {"html": html}
    return {"text": text} if isinstance(text, str) else {}
