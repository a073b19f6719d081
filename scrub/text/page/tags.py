"""Tags of a bearable size: the parser compares each attribute of a tag with each, so a made-up one would hold it up."""

from __future__ import annotations

import re
from itertools import islice

__all__ = ["bounded"]

MOST_ATTRIBUTES = 250
LONG_TAG = 2_048
"""Characters from which the attributes of a tag are counted."""

_VALUE = r"""=\s*+(?:"[^"]*+"|'[^']*+')?"""
_TAG = re.compile(
    r"<(?:!--(?:-?>|(?:[^-]++|-(?!-!?>))*+)"  # a comment, whose tags are none
    rf"|(?P<tag>(?:(?P<raw>(?i:script|style)\b)|[a-zA-Z])[^>=]*+(?:{_VALUE}[^>=]*+)*+)"
    r"(?(raw)>(?:[^<]++|<(?!/(?i:script|style)))*+))"  # what a script holds, whose tags are none either
)
"""A tag as the parser reads it, without its two ends: quotes hold a value only behind an equals sign."""
_ATTRIBUTE = re.compile(rf"[\s/]++[^\s/=]++(?:\s*+{_VALUE})?")


def bounded(html: str) -> str:
    """Return the markup without the attributes that a tag has beyond ``MOST_ATTRIBUTES``."""
    parts, done = [], 0
    for start, end in [found.span("tag") for found in _TAG.finditer(html)]:
        if end - start >= LONG_TAG:
            attributes = islice(_ATTRIBUTE.finditer(html, start, end), MOST_ATTRIBUTES, None)
            if (first := next(attributes, None)) is not None:
                parts.append(html[done : first.start()])
                done = end
    return "".join([*parts, html[done:]]) if parts else html
