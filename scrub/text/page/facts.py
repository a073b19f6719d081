"""What the head of a page says of its article: title, standfirst, byline, date, site, language."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scrub.text.page.plain import plain, plain_lines
from scrub.text.page.signs import marked_bylines, marked_date

__all__ = ["PageFacts", "page_facts"]

_MAX_JSON = 500_000  # letters of one JSON-LD script; chosen, only to bound the work
# What stands around the data for parsers that knew no scripts.
_OPENING = re.compile(r"(?://|/\*)?\s*<!(?:--|\[CDATA\[)\s*(?:\*/)?")
_CLOSING = re.compile(r"(?://|/\*)?\s*(?:--|\]\])>\s*(?:\*/)?$")
_CLOSE = 20  # letters at the end that are looked at
_ARTICLE = re.compile(r"Article|Posting|Report|Review", re.IGNORECASE)
_TITLES = ("og:title", "twitter:title", "headline", "dc.title", "title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description", "sailthru.description")
_BYLINES = ("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author", "cxenseparse:author")
_DATES = ("article:published_time", "datepublished", "date", "dc.date", "parsely-pub-date", "pubdate", "publish-date")
_SITES = ("og:site_name", "application-name", "publisher")
_LANGUAGES = ("content-language", "og:locale")
_ASKED = frozenset((*_TITLES, *_DESCRIPTIONS, *_BYLINES, *_DATES, *_SITES, *_LANGUAGES))
_NAMED_BY = ("property", "name", "itemprop", "http-equiv")
_LANGUAGE = re.compile(r"[a-z]{2}(?![a-z])", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[|\u2013\u2014\u00b7\u2022\u00ab\u00bb\u2039\u203a-]+\s+")
_MARKS = " :|\u2013\u2014\u00b7\u2022\u00ab\u00bb\u2039\u203a-"
_HEADINGS = 20  # headings of a page among which one repeats a part of its title; chosen


@dataclass(frozen=True, slots=True)
class PageFacts:
    """``descriptions`` are what may be the standfirst, ``headlines`` all forms of the title that the page knows.

    ``body`` are the lines of the article as a JSON-LD script holds them.
    """

    title: str | None = None
    headlines: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    date: str | None = None
    site: str | None = None
    language: str | None = None
    body: tuple[str, ...] = ()


def page_facts(root: Any) -> PageFacts:
    """Return what the meta elements and the JSON-LD scripts of a parsed page say of its article."""
    telling: defaultdict[str, list[Any]] = defaultdict(list)
    for element in root.iter("meta", "script", "title", "h1", "h2", "h3"):
        telling[element.tag].append(element)
    metas = _metas(telling["meta"])
    articles = list(_articles(telling["script"]))
    site = _first(metas, _SITES) or next((_name(item.get("publisher")) for item in articles), None)
    h1 = _heading(telling["h1"])
    page_title = plain(telling["title"][0].text) if telling["title"] else ""
    told = [plain(item.get("headline")) for item in articles]
    below = map(_text, [*telling["h2"][:_HEADINGS], *telling["h3"][:_HEADINGS]])
    named = _named(page_title, h1, below)
    titles = _distinct(_first(metas, _TITLES[:2]), *told, named, h1, page_title, _first(metas, _TITLES[2:]))
    return PageFacts(
        title=_without_site(titles[0], site, h1) if titles else None,
        headlines=_distinct(*titles, *(_SEPARATOR.split(title)[0] for title in titles)),
        descriptions=_distinct(
            *(metas.get(name) for name in _DESCRIPTIONS), *(plain(i.get("description")) for i in articles)
        ),
        bylines=_bylines(articles)
        or tuple(x for x in _distinct(_first(metas, _BYLINES)) if "://" not in x)
        or marked_bylines(root),
        date=_first(metas, _DATES)
        or next((x for i in articles if (x := plain(i.get("datePublished")))), None)
        or marked_date(root),
        site=site or None,
        language=_language(root, metas),
        body=max(map(_body, articles), key=len, default=()),
    )


def _metas(elements: Iterable[Any]) -> dict[str, str]:
    """Return the content of the meta elements by lower-case name, the first one of each that is asked for."""
    found: dict[str, str] = {}
    for element in elements:
        name = next((value for key in _NAMED_BY if (value := element.get(key))), "").strip().lower()
        if name in _ASKED and name not in found and (content := plain(element.get("content"))):
            found[name] = content
    return found


def _articles(scripts: Iterable[Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the JSON-LD objects of a page that describe an article."""
    for element in scripts:
        if "ld+json" not in (element.get("type") or "") or not element.text or len(element.text) > _MAX_JSON:
            continue
        try:
            data = json.loads(_unwrapped(element.text.strip()).rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _described(data, 0)


def _unwrapped(text: str) -> str:
    """Return data without a comment or CDATA around it."""
    opening = _OPENING.match(text)
    if opening is None:
        return text
    return (text[opening.end() : -_CLOSE] + _CLOSING.sub("", text[opening.end() :][-_CLOSE:])).strip()


def _described(data: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list) and depth < 6:
        for item in data[:50]:
            yield from _described(item, depth + 1)
    elif isinstance(data, dict) and depth < 6:
        if _ARTICLE.search(str(data.get("@type"))):
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _described(data.get(key), depth + 1)


def _body(article: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the lines of an article that JSON-LD holds, those of its entries where it is a live blog."""
    entries = article.get("liveBlogUpdate")
    found = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    lines = (line for entry in found for line in (plain(entry.get("headline")), *plain_lines(entry.get("articleBody"))))
    return plain_lines(article.get("articleBody")) or tuple(filter(None, lines))


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if name in metas), "")


def _distinct(*values: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _name(value: Any) -> str:
    """Return the name in a JSON-LD value: a text, an object with a name, or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    return plain(value.get("name") if isinstance(value, dict) else value)


def _bylines(articles: list[Mapping[str, Any]]) -> tuple[str, ...]:
    for item in articles:
        authors = item.get("author")
        names = _distinct(*(_name(author) for author in (authors if isinstance(authors, list) else [authors])[:20]))
        if names:
            return tuple(name for name in names if "://" not in name)
    return ()


def _heading(headings: Iterable[Any]) -> str:
    """Return the text of the first heading that has one."""
    return next(filter(None, map(_text, headings)), "")


def _text(heading: Any) -> str:
    return " ".join("".join(heading.itertext()).split())[:500]


def _named(page_title: str, h1: str, below: Iterable[str]) -> str:
    """Return the part of a page's title that a lower heading repeats, where the ``h1`` is none or only another part.

    The other part is the name of the site then, which may stand before or behind.
    """
    if h1 and not (page_title.startswith(h1) or page_title.endswith(h1)):
        return ""
    rest = page_title.removeprefix(h1).lstrip(_MARKS), page_title.removesuffix(h1).rstrip(_MARKS)
    parts = {*_SEPARATOR.split(page_title), *rest} - {page_title}
    return max((text for text in below if text in parts and len(text) > len(h1)), key=len, default="")


def _without_site(title: str, site: str | None, h1: str) -> str:
    """Return a title without the site's name behind it: known from the page or because the h1 goes without."""
    if h1 and h1 != title and len(h1) > 15 and title.startswith(h1):
        return h1
    parts = _SEPARATOR.split(title)
    if len(parts) > 1 and site and parts[-1].casefold() in site.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" |-\u2013\u2014\u00b7\u2022\u00bb")
    return title


def _language(root: Any, metas: Mapping[str, str]) -> str | None:
    tree = root.getroottree().getroot()
    for value in (tree.get("lang"), tree.get("xml:lang"), *map(metas.get, _LANGUAGES)):
        if value and (found := _LANGUAGE.match(value.strip())):
            return found.group().lower()
    return None
