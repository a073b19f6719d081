"""What came in: a text and the blocks it is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from scrub.model.span import Span

__all__ = ["Block", "Document", "Facts", "Zone", "with_line_feeds"]

Zone = Literal["head", "body", "tail"]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page's markup says of a block; text input has none.

    ``tag`` is the HTML element (``p``, ``h2``, ``li``, ``blockquote``, ``td`` ...), ``link_share`` the share (0..1) of
    its letters that stand inside links, ``position`` its place in the page (0 = top, 1 = end), ``tokens`` the
    lower-case words of the ``class`` and ``id`` attributes of the element and its near ancestors.
    """

    tag: str = "p"
    link_share: float = 0.0
    position: float = 0.0
    tokens: tuple[str, ...] = ()


class Block(NamedTuple):
    """One line of the text (text input) or one element of the page (HTML input).

    ``span`` covers the characters between two line feeds, ``kind`` is ``line``, ``heading``, ``item``, ``quote``,
    ``cell`` or ``blank``, ``zone`` the place relative to the article's core.
    """

    span: Span
    kind: str = "line"
    zone: Zone = "body"
    facts: Facts | None = None


_ENDS = re.compile("\r(?!\n)|[\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its blocks, in order; never changed.

    ``text`` is exactly what the caller gave (HTML input: what the extractor read). ``language`` is an ISO 639-1 code or
    ``"unknown"``. ``left_out`` are the other lines of a page, in order: what was not read as its article.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    language: str = "unknown"
    url: str | None = None
    title: str | None = None
    meta: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def with_line_feeds(text: str) -> str:
    r"""Return a text with a line feed for each other character that ends a line alone; all offsets stay the same.

    These are the carriage return and the separators of lines and paragraphs of Unicode.

    >>> with_line_feeds("Ferry\rIt sails again.\r\n")
    'Ferry\nIt sails again.\r\n'
    """
    if "\r" in text or "\u2028" in text or "\u2029" in text:
        return _ENDS.sub("\n", text)
    return text
