"""Byline and date as the body of a page marks them, for pages whose head says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from scrub.text.page.boxes import is_box, name_words

__all__ = ["marked_bylines", "marked_date"]

_LONGEST = 80  # letters of a name; more is a line about the author
_MOST = 10
_PARAGRAPH = 80  # letters of a paragraph of the story; bylines and lines with a date are shorter
_ABOVE = 3  # levels above the headline in which a date before it is looked for
_LINKED = 15  # letters of the shortest headline of another article; a link to a section is shorter
_FAR = 400  # elements below the headline in which its date is looked for
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Boxes in which an article has its date.
_SIGNED = frozenset(
    "byline dateline timestamp pubdate postmeta postinfo meta info published author authorinfo share date time reading"
    " header headers".split()
)


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
    """Return the date marked as that of publication, or that of a ``time`` element at the headline."""
    for element in root.xpath("//*[@itemprop='datePublished']"):
        if value := element.get("datetime") or element.get("content"):
            return str(value).strip() or None
    return next(_headline_dates(root), None)


def _headline_dates(root: Any) -> Iterator[str]:
    """Yield the dates between the first headline and the first paragraphs, then those right above the headline."""
    top = next((h1 for h1 in root.iter("h1") if "".join(h1.itertext()).strip()), None)
    if top is None:
        return
    paragraphs = 0
    for element in islice(top.xpath("descendant::* | following::*"), _FAR):
        if element.tag == "time":
            if _is_date(element) and (not paragraphs or _is_signed(element)):
                yield element.get("datetime").strip()
        elif _is_paragraph(element) and not _in_box(element):
            paragraphs += 1
            if paragraphs > 1:  # the first one may be the standfirst, with the byline below it
                break
    above = list(top.iterancestors())[:_ABOVE]
    for element in reversed(top.xpath("preceding::time")[-_MOST:]):
        if _is_date(element) and _is_above(element, above):
            yield element.get("datetime").strip()


def _is_paragraph(element: Any) -> bool:
    """Return whether an element is a paragraph of the story, or holds as much text without one."""
    if element.tag == "p":
        return _letters(element) >= _PARAGRAPH
    own = (element.text or "", *(child.tail or "" for child in element))
    return element.tag in ("div", "section", "article", "li") and sum(len(text.strip()) for text in own) >= _PARAGRAPH


def _is_date(element: Any) -> bool:
    """Return whether a ``time`` element gives a date outside of boxes and of the paragraphs of the story."""
    if not (element.get("datetime") or "").strip() or _in_box(element):
        return False
    return not any(map(_is_paragraph, element.iterancestors()))


def _is_signed(element: Any) -> bool:
    """Return whether an element stands in a header or in what its classes call a byline, apart from paragraphs."""
    around = list(element.iterancestors())
    named = any(a.tag == "header" or not _SIGNED.isdisjoint(_words(a)) for a in around[:_ABOVE])
    return named and not any(True for a in around[:_ABOVE] for _ in a.iterchildren("h2", "h3", "h4", "h5", "h6"))


def _words(element: Any) -> tuple[str, ...]:
    return name_words(element.get("class", ""), element.get("id", ""))


def _in_box(element: Any) -> bool:
    return any(_is_other(around) for around in element.iterancestors())


def _is_other(element: Any) -> bool:
    """Return whether an element is a box in which no article has its own date."""
    words = _words(element)
    if element.tag in ("html", "body", "main", "article", "header", "address") or not _SIGNED.isdisjoint(words):
        return False
    return is_box(element.tag, words) or "teaser" in words


def _is_above(element: Any, above: list[Any]) -> bool:
    """Return whether a ``time`` element stands in one of the elements around the headline, in no teaser of its own."""
    apart: list[Any] = []
    for around in element.iterancestors():
        if around in above:
            return around.tag not in ("html", "body") and not any(map(_is_teaser, apart))
        apart.append(around)
    return False


def _is_teaser(element: Any) -> bool:
    return any(True for _ in element.iter(*_HEADINGS)) or any(_letters(a) >= _LINKED for a in element.iter("a"))


def _letters(element: Any) -> int:
    return len(" ".join("".join(element.itertext()).split()))
