"""The extractor at work: trafilatura's lines of a tree, or our own when it cannot be used."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cache
from typing import Any

from scrub.text.page.choose import SENTENCE
from scrub.text.page.walk import Piece

__all__ = ["extracted_lines", "prose"]

_PARAGRAPH = 80  # letters


def extracted_lines(root: Any, url: str | None) -> list[str]:
    """Return the lines that trafilatura takes for the article; none when it finds nothing or fails."""
    extract = _extractor()
    try:
        found = extract(_html_elements(root), url=url, include_comments=False, fast=True)
    # trafilatura itself catches only TypeError and ValueError; the others guard against trees it was not made for.
    except (AttributeError, KeyError, IndexError, TypeError, ValueError, RecursionError, AssertionError):
        return []
    text = found.text if found is not None else None
    return [line for line in (text or "").split("\n") if line.strip()]


def _html_elements(root: Any) -> Any:
    """Return a copy of the tree in the elements of ``lxml.html``, which the extractor needs; ours stays as it is."""
    from lxml import etree
    from lxml import html as lxml_html

    source = etree.tostring(root, encoding="utf-8", method="html")
    return lxml_html.document_fromstring(source, lxml_html.HTMLParser(encoding="utf-8", collect_ids=False))


@cache
def _extractor() -> Any:
    """Return trafilatura's function, imported at the first page, with its log of refused pages turned off."""
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    logging.getLogger("trafilatura").propagate = False
    return trafilatura.bare_extraction


def prose(pieces: Sequence[Piece]) -> list[int]:
    """Return the places of the lines that are prose by themselves: long sentences outside of links and boxes."""
    return [
        n
        for n, piece in enumerate(pieces)
        if len(piece.text) >= _PARAGRAPH
        and piece.linked < 0.3
        and not piece.place.boxes
        and SENTENCE.search(piece.text)
    ]
