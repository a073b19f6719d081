"""Byline and date as the body of a page marks them, for pages whose head says nothing."""

from __future__ import annotations

from typing import Any

__all__ = ["marked_bylines", "marked_date"]

_LONGEST = 80  # letters of a name; more is a line about the author
_MOST = 10


def marked_bylines(root: Any) -> tuple[str, ...]:
    """Return the names in elements marked as author by ``rel`` or ``itemprop``: the first one and those beside it."""
    marked = root.xpath("//a[contains(concat(' ', @rel, ' '), ' author ')] | //*[@itemprop='author']")
    found = []
    for element in marked:
        if element.getparent() is not marked[0].getparent():
            continue
        named = element.xpath(".//*[@itemprop='name']") or [element]
        text = " ".join(" ".join(named[0].itertext()).split()) or named[0].get("content") or ""
        if 0 < len(text) <= _LONGEST and any(map(str.isalpha, text)):
            found.append(text)
    return tuple(dict.fromkeys(found))[:_MOST]


def marked_date(root: Any) -> str | None:
    """Return the date marked as that of publication, or that of the first ``time`` element."""
    for element in root.xpath("//*[@itemprop='datePublished']"):
        if value := element.get("datetime") or element.get("content"):
            return str(value).strip() or None
    return next((str(value).strip() for value in root.xpath("//time/@datetime") if value.strip()), None)
