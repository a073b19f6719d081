"""Which site an address belongs to."""

from __future__ import annotations

from urllib.parse import urlsplit

__all__ = ["site_of"]

_SECOND_LEVEL = frozenset("ac co com edu gen go gob gouv gov gv in info ltd me mil ne net nom or org plc sch".split())
"""Labels under a two-letter country that sell no names of their own: ``bbc.co.uk`` is one site."""


def site_of(url: str | None) -> str | None:
    """Return the registered domain of an address or host name, lower case, or None when there is none.

    >>> site_of("https://www.news.example.co.uk/a?b=1")
    'example.co.uk'
    """
    if not url:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    parts = (host or "").strip(".").lower().split(".")
    if len(parts) < 2 or not all(parts):
        return host or None
    keep = 3 if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SECOND_LEVEL else 2
    return ".".join(parts[-keep:])
