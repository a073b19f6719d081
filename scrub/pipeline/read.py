"""Documents out of what a caller gives: a text or a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrub.chrome.passes import NO_CHARACTER
from scrub.model.document import Document
from scrub.model.rule import Rule

__all__ = ["read_page", "read_text"]

PAGE = re.compile(r"[\s\ufeff]*(?:<\?xml\b[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
"""How a page begins."""
FRAGMENT = re.compile(
    r"\s*<(?:article|blockquote|body|div|h[1-6]|main|ol|p|section|table|ul)\b[^<>]*>.*</[a-z][a-z0-9]*>\s*",
    re.IGNORECASE | re.DOTALL,
)
"""A part of a page: all of it stands between tags. What only speaks of tags does not begin and end with one."""
MARKUP = "is given as text and looks like a page: its tags are read as words; a page goes to html (a file: --in html)"


def read_text(text: str, url: str | None, title: str | None) -> Document:
    """Return the document of a plain text. Raises TypeError when it is no str."""
    if not isinstance(text, str):
        raise TypeError(f"text is {type(text).__name__}; expected str (bytes of a page go to html=)")
    return Document(text, url=known(url), title=known(title), warnings=(MARKUP,) if looks_like_page(text) else ())


def looks_like_page(text: str) -> bool:
    """Return whether a text is an HTML page, or a part of one.

    >>> looks_like_page("<p>The ferry sails again.</p>"), looks_like_page("<p> is the tag of a paragraph.")
    (True, False)
    """
    return bool(PAGE.match(text) or FRAGMENT.fullmatch(text))


def read_page(
    html: str | bytes | None,
    url: str | None,
    title: str | None,
    *,
    fast: bool = False,
    rules: Sequence[Rule] = (),
    content_type: str | None = None,
) -> Document:
    """Return the document of a page: its article, with its blocks and facts; ``rules`` are those of its site.

    ``content_type`` is the header that its bytes were sent with.

    Raises TypeError when it is neither str nor bytes.
    """
    from scrub.text.html import read_html

    if not isinstance(html, str | bytes):
        raise TypeError(f"html is {type(html).__name__}; expected str or bytes")
    page = read_html(html, url=url, fast=fast, rules=rules, content_type=content_type)
    language = page.language or "unknown"
    named = known(title) or page.title
    return Document(page.text, page.blocks, language, known(url), named, page.meta, page.warnings, page.left_out)


def known(hint: str | None) -> str | None:
    """Return an address or a title without NUL and half surrogates, which are no characters and no JSON."""
    return NO_CHARACTER.sub("", hint) if hint else hint
