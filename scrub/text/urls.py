"""Which site an address or a record belongs to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

__all__ = ["site_of", "site_of_record"]

_SECOND_LEVEL = frozenset("ac co com edu gen go gob gouv gov gv in info ltd me mil ne net nom or org plc sch".split())
"""Labels under a two-letter country that sell no names of their own: ``bbc.co.uk`` is one site."""

_NO_NAME = re.compile("[\\x00-\\x20\\x7f-\\xa0/\\\\\\ud800-\\udfff]")
"""What stands in no host name; some of it would lead elsewhere as a part of a file name."""
LONGEST = 240
"""Bytes of the longest name: DNS allows 253 of a whole host name, file systems 255 of a file's."""


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
        return _name(host or "")
    keep = 3 if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SECOND_LEVEL else 2
    return _name(".".join(parts[-keep:]))


def site_of_record(fields: Mapping[str, Any]) -> str | None:
    """Return the site of a record by its ``site`` or its ``url``, or None: a domain stands above a mere name.

    >>> site_of_record({"site": "The Paper", "url": "https://www.paper.example/7"}), site_of_record({"site": "Paper"})
    ('paper.example', 'paper')
    """
    values = (fields.get(name) for name in ("site", "url"))
    found = [site for value in values if isinstance(value, str) and (site := site_of(value))]
    return next((site for site in found if "." in site), found[0] if found else None)


def _name(host: str) -> str | None:
    """Return a host name, or None when it can be none."""
    return host if host.strip(".") and not _NO_NAME.search(host) and len(host.encode()) <= LONGEST else None
