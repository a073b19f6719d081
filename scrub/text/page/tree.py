"""Markup to a tree: parsed once, measured, and kept from the extractor when that could not stand it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from scrub.text.page.streamed import STREAMED, put_in_place
from scrub.text.page.tags import bounded

__all__ = ["Tree", "parse", "take_rest"]

# Limits of what is handed to the extractor. The 380 pages of the dev data have at most 4,100 elements, 1.3 million
# characters, 51 levels and 670 cells and rows; trafilatura takes 2.5 s on 30,000 small paragraphs, over 3 s on 30,000
# unclosed cells. Over them the page is read by our own rules, which are linear.
MAX_CHARS = 8_000_000
MAX_EXTRACT = 3_000_000  # letters of text and markup; the extractor takes a second for each million
MAX_ELEMENTS = 20_000
MAX_DEPTH = 180
MAX_CELLS = 6_000

_ELEMENT = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|p|br|a|h[1-6]|article|section|main|span|table|ul|ol|li|td|tr)\b",
    re.IGNORECASE,
)
_OTHER_XML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:rss|feed|urlset|sitemapindex|rdf:RDF|opml|svg)\b",
    re.IGNORECASE | re.DOTALL,
)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*>", re.IGNORECASE)
# Characters that XML does not allow; lxml refuses them in text that is set.
_FORBIDDEN = bytes(set(range(32)) - set(b"\t\n\r"))


_DEEPER = f"boolean({'/*' * (MAX_DEPTH + 1)})"


@dataclass(frozen=True, slots=True)
class Tree:
    """``root`` is the page's lxml element or ``None``, ``heavy`` whether it is over a limit, ``problem`` says why."""

    root: Any = None
    heavy: bool = False
    problem: str = ""


def parse(html: str) -> Tree:
    """Return the tree of a page; without a root when the text is no HTML."""
    if not html.strip():
        return Tree(problem="empty page")
    if _OTHER_XML.match(html[:2000]):
        return Tree(problem="not a page: XML of another kind")
    if not _ELEMENT.search(html):
        return Tree(problem="not a page: no HTML elements")
    declaration = _DECLARATION.match(html)
    source = bounded(html[declaration.end() if declaration else 0 : MAX_CHARS])
    root = _root(source)
    deep = root is not None and root.xpath(_DEEPER)
    root = _root(source, deep=True) if deep else root
    if root is None:
        return Tree(problem="not a page: the markup cannot be parsed")
    heavy = f"page has over {MAX_EXTRACT:,} characters" if len(html) > MAX_EXTRACT else _too_heavy(root, html, deep)
    cut = f"page cut at {MAX_CHARS:,} characters" if len(html) > MAX_CHARS else ""
    return Tree(root, bool(heavy), heavy or cut)


def _root(source: str, *, deep: bool = False) -> Any:
    """Return the tree in plain elements: those of ``lxml.html`` cost a call of Python each time one is touched.

    The parser stops at the 256th level, of a ``deep`` page at the 2,048th.
    """
    from lxml import etree

    known = {"encoding": "utf-8", "remove_comments": True, "remove_pis": True, "collect_ids": False}
    parser = etree.HTMLParser(**known, huge_tree=deep)
    try:
        root = etree.fromstring(source.encode("utf-8", "ignore").translate(None, _FORBIDDEN), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    if root is not None and STREAMED in source:
        put_in_place(root)
    return root


def take_rest(root: Any) -> bool:
    """Take what stands behind the end of a page into it, as browsers do, and return whether there was anything.

    The parser gives that a root of its own. Behind a whole article it is code of the server as a rule.
    """
    others = list(root.itersiblings("html"))
    for rest in others:
        for part in [rest, *rest]:
            home = root.find("head" if part.tag == "head" else "body")
            if home is not None and part.tag in ("html", "head", "body"):
                _add_text(home, part.text)
                home.extend([] if part is rest else list(part))
            else:
                (root if home is None else home).append(part)
        root.append(rest)  # where it can be removed: searches of a document go through all its roots
        root.remove(rest)
    return bool(others)


def _add_text(element: Any, text: str | None) -> None:
    """Put a text at the end of an element."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + (text or "")
    else:
        element.text = (element.text or "") + (text or "")


def _too_heavy(root: Any, html: str, deep: bool) -> str:
    """Return which limit a tree is over, or nothing; few tags make few elements, which need no counting."""
    if html.count("<") > MAX_CELLS:
        if int(root.xpath("count(//*)")) > MAX_ELEMENTS:
            return f"page has over {MAX_ELEMENTS:,} elements"
        if root.xpath("count(//td | //th | //tr)") > MAX_CELLS:
            return f"page has over {MAX_CELLS:,} table cells"
    return f"page is nested over {MAX_DEPTH} levels deep" if deep else ""
