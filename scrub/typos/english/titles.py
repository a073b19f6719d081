"""Titles that are written otherwise than in the rest of the article: ``Sen Lund`` beside ``Sen. Holm`` (English).

A house sets a full stop behind shortened titles or none; British ones set it behind those whose last letters are
cut off (``Prof.``), so these are counted apart. The one that differs from all others is a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article

__all__ = ["find"]

TITLES = ("Mr|Mrs|Ms|Dr", "Sen|Rep|Gov|Prof|Gen|Col|Capt|Sgt|Lt|Rev")
GROUPS = tuple(
    (frozenset(titles.lower().split("|")), re.compile(rf"\b(?:{titles})(\.?) (?=[A-Z][a-z])")) for titles in TITLES
)
"""Titles that are counted together, in lower case, and where one stands before a name."""
OTHERS = 3
"""Titles of a group that are written alike, of which one more is a slip."""
PARTY = re.compile(r"\b(?:Sen|Rep|Gov)( )(?=[A-Z][a-z]+(?: [A-Z][\w.’'-]*){1,2},? \(?[DR]-)")
"""American papers, which name party and state, set the full stop."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for the only title of its group with a full stop, or without."""
    if article.language != "en":
        return
    text = article.text
    for titles, group in GROUPS:
        found = list(group.finditer(text)) if article.places_of(titles) else []
        with_stop = [hit for hit in found if hit[1]]
        without = [hit for hit in found if not hit[1]]
        for few, many in ((with_stop, without), (without, with_stop)):
            if len(few) == 1 and len(many) >= OTHERS:
                yield _finding(few[0], text)
            elif few is without and many:
                yield from (_finding(hit, text) for hit in few if PARTY.match(text, hit.start()))


def _finding(hit: re.Match[str], text: str) -> Finding:
    span = Span(hit.start(), hit.end() - 1)
    title = span.of(text).rstrip(".")
    right = title if hit[1] else f"{title}."
    message = f"The article writes {'no' if hit[1] else 'a'} full stop behind its other titles: {span.of(text)!r}."
    return Finding("typo/en/title-stop", "punctuation", span, message, (right,), 0.75)
