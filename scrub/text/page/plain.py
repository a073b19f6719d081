"""Values in the head of a page to plain text: what they say without the markup that some sites leave in them."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

__all__ = ["plain", "plain_lines"]

_BLOCKS = "p|div|br|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|table|tbody|thead|tr|td|th|figure|figcaption|section|hr|pre"
_INLINE = "a|abbr|b|big|cite|code|del|em|font|i|img|ins|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u|wbr"
# Only tags that exist are taken out: "5 <6" and "<name>" are text.
_BLOCK_TAG = re.compile(rf"</?(?:{_BLOCKS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})(?:\s[^<>]*)?/?>", re.IGNORECASE)
# Without a tag inside: a value of nothing but openings stays linear.
_UNREAD = re.compile(r"<!--[^<>]*-->|<(script|style)\b[^<>]*>[^<]*</\1\s*>", re.IGNORECASE)
_WRAPPED = re.compile(r"(?<!\n)\n(?![\n\s])")
_BAD_ESCAPE = re.compile(r"[\x00-\x1f]")


def plain(value: Any) -> str:
    """Return a text value unescaped, without tags, with single blanks; empty for anything else."""
    return _joined(_unescaped(value))


def plain_lines(value: Any) -> tuple[str, ...]:
    """Return the lines of a text value or the paragraphs of its markup, each as ``plain`` returns it, none empty."""
    text = _unescaped(value)
    if _BLOCK_TAG.search(text):
        text = _BLOCK_TAG.sub("\n", _WRAPPED.sub(" ", text))
    return tuple(line for line in map(_joined, text.split("\n")) if line)


def _unescaped(value: Any) -> str:
    """Return a text value with its characters unescaped, which some sites escape twice, without scripts; else empty."""
    text = value if isinstance(value, str) else ""
    for _ in range(2):
        text = unescape(text) if "&" in text else text
    return _UNREAD.sub(" ", text) if "<" in text else text


def _joined(text: str) -> str:
    if "<" in text:
        text = _INLINE_TAG.sub("", _BLOCK_TAG.sub(" ", text))
    return " ".join(_BAD_ESCAPE.sub(" ", text).split())
