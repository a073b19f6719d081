"""Documents out of what a caller gives: a text or a page."""

from __future__ import annotations

from collections.abc import Sequence

from scrub.model.document import Document
from scrub.model.rule import Rule

__all__ = ["read_page", "read_text"]


def read_text(text: str, url: str | None, title: str | None) -> Document:
    """Return the document of a plain text. Raises TypeError when it is no str."""
    if not isinstance(text, str):
        raise TypeError(f"text is {type(text).__name__}; expected str (bytes of a page go to html=)")
    return Document(text, url=url, title=title)


def read_page(
    html: str | bytes | None, url: str | None, title: str | None, *, fast: bool = False, rules: Sequence[Rule] = ()
) -> Document:
    """Return the document of a page: its article, with its blocks and facts; ``rules`` are those of its site.

    Raises TypeError when it is neither str nor bytes.
    """
    from scrub.text.html import read_html

    if not isinstance(html, str | bytes):
        raise TypeError(f"html is {type(html).__name__}; expected str or bytes")
    page = read_html(html, url=url, fast=fast, rules=rules)
    language = page.language or "unknown"
    return Document(page.text, page.blocks, language, url, title or page.title, page.meta, page.warnings)
