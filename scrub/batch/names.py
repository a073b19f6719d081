"""The fields of a record that scrub knows; a module of its own, as the command line needs no more to begin."""

from __future__ import annotations

__all__ = ["CONTENT_TYPE", "NAMES"]

CONTENT_TYPE = "content_type"
"""The header that a page in bytes was sent with; it has no other name."""
NAMES = ("text", "html", "id", "url", "site", "lang", "title", "date")
