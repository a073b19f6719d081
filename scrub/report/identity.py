"""What an article is called inside a run, and whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from scrub.model.report import Report
from scrub.report.card import safe
from scrub.text.urls import site_of

__all__ = ["UNKNOWN", "name_of", "publisher_of"]

UNKNOWN = "(unknown)"


def name_of(fields: Mapping[str, Any], report: Report) -> str:
    """Return the name of an article inside the run: 16 hexadecimal digits of the hash of its id and its text."""
    who = str(fields.get("id") or fields.get("url") or report.source.url or "")
    content = f"{who}\0{report.source.text}".encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=8).hexdigest()


def publisher_of(fields: Mapping[str, Any], report: Report) -> str:
    """Return whose article it is: the record's publisher or site, else the site of its address."""
    for key in ("publisher", "site"):
        if isinstance(given := fields.get(key), str) and given.strip():
            return safe(given.strip()[:120])
    url = fields.get("url") or report.source.url
    return safe((site_of(url) or "")[:120]) or UNKNOWN if isinstance(url, str) else UNKNOWN
