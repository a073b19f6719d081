"""The fields of a record that scrub knows; a module of its own, as the command line needs no more to begin."""

from __future__ import annotations

__all__ = ["NAMES"]

NAMES = ("text", "html", "id", "url", "site", "lang", "title", "date")
