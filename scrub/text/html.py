"""A web page to the blocks of its article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from scrub.model.document import Block, Facts
from scrub.model.span import Span
from scrub.text.encoding import decode, looks_binary

__all__ = ["Page", "read_html"]

_KINDS = {"head": "heading", "item": "item", "quote": "quote", "cell": "cell"}


@dataclass(frozen=True, slots=True)
class Page:
    """What was read of a page: ``text`` is the block texts joined by line feeds."""

    text: str = ""
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    language: str | None = None
    meta: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def read_html(html: str | bytes, *, url: str | None = None) -> Page:
    """Return the article of a page; an empty page with a warning when there is none."""
    warnings: tuple[str, ...] = ()
    if isinstance(html, bytes):
        if looks_binary(html):
            return Page(warnings=("not a page: binary data",))
        decoded = decode(html)
        html, warnings = decoded.text, decoded.warnings
    import trafilatura

    document: Any = trafilatura.bare_extraction(html, url=url, include_comments=False, fast=True)
    if document is None or document.body is None:
        return Page(warnings=(*warnings, "no article found"))
    lines: list[tuple[str, str]] = []
    for element in document.body:
        parts = list(element.iter("item", "cell")) if element.tag in ("list", "table") else [element]
        for part in parts:
            for line in "\n".join(part.itertext("p", "lb", "hi", "ref", part.tag)).split("\n"):
                if clean := " ".join(line.split()):
                    lines.append((_KINDS.get(part.tag, "line"), clean))
    return _page(lines, warnings)


def _page(lines: list[tuple[str, str]], warnings: tuple[str, ...]) -> Page:
    blocks, start = [], 0
    for n, (kind, line) in enumerate(lines):
        blocks.append(Block(Span(start, start + len(line)), kind, facts=Facts(position=n / len(lines))))
        start += len(line) + 1
    return Page("\n".join(line for _, line in lines), tuple(blocks), warnings=warnings)
