"""Markup to a tree: parsed once, measured, and refused when no extractor could stand it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

__all__ = ["Tree", "parse"]

# Limits of what is handed to the extractor. News pages of the dev data have at most 9,000 elements, 2.6 million
# characters and 60 levels; trafilatura needs over 3 s from about 30,000 unclosed cells or 500 levels on.
MAX_CHARS = 8_000_000
MAX_ELEMENTS = 40_000
MAX_DEPTH = 180
MAX_CELLS = 6_000

_ELEMENT = re.compile(r"<\s*(?:!doctype|html|head|body|div|p|br|a|h[1-6]|article|section|main|span|table|ul|ol|li|td|tr)\b", re.I)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>", re.I)
# Characters that XML does not allow; lxml refuses them in text that is set.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Tree:
    """``root`` is the lxml element of the page or ``None``, ``heavy`` whether it is over a limit, ``problem`` why."""

    root: Any = None
    heavy: bool = False
    problem: str = ""


def parse(html: str) -> Tree:
    """Return the tree of a page; without a root when the text is no HTML."""
    if not html.strip():
        return Tree(problem="empty page")
    if not _ELEMENT.search(html):
        return Tree(problem="not a page: no HTML elements")
    from lxml import etree, html as lxml_html

    source = _FORBIDDEN.sub("", _DECLARATION.sub("", html[:MAX_CHARS], count=1))
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        root = lxml_html.document_fromstring(source.encode("utf-8", "ignore"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return Tree(problem="not a page: the markup cannot be parsed")
    problem = _too_heavy(root) or ("page cut at 8,000,000 characters" if len(html) > MAX_CHARS else "")
    return Tree(root, bool(problem) and len(html) <= MAX_CHARS, problem)


def _too_heavy(root: Any) -> str:
    """Return which limit a tree is over, or nothing."""
    elements = cells = 0
    for element in root.iter("*"):
        elements += 1
        cells += element.tag in ("td", "th", "tr")
    if elements > MAX_ELEMENTS:
        return f"page has over {MAX_ELEMENTS:,} elements"
    if cells > MAX_CELLS:
        return f"page has over {MAX_CELLS:,} table cells"
    return f"page is nested over {MAX_DEPTH} levels deep" if _deeper(root, MAX_DEPTH) else ""


def _deeper(root: Any, limit: int) -> bool:
    """Return whether an element lies more than ``limit`` levels below ``root``."""
    level = [root]
    for _ in range(limit):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True
