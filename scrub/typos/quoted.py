"""Words that a quotation has on purpose: those before ``[sic]``, and those of a dialect, which nobody puts right."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article
from scrub.typos.lexicon import lexicon

__all__ = ["as_quoted"]

SIC = re.compile(r"(?:[^\W\d_]\S*\s+){1,3}[\"”’»]?\s*[\[(]\s*sic\b", re.IGNORECASE)
"""The mark and the words that it may stand for, three at most."""
QUOTATION = re.compile(r'“[^“”\n]+”|„[^„“”\n]+[“”]|«[^«»\n]+»|»[^«»\n]+«|"[^"\n]+"')
UNKNOWN = 2
"""Unknown words of one quotation from which it is taken for a dialect."""
DOUBTFUL = 0.85
"""The most that a correction inside such a quotation is sure of: less than what changes a text."""


def as_quoted(article: Article, findings: Iterable[Finding]) -> list[Finding]:
    """Return findings without those before ``[sic]``, and unsure of the non-words of quotations in a dialect."""
    found, text = list(findings), article.text
    if "sic" in text.lower():
        marked = [Span(*match.span()) for match in SIC.finditer(text)]
        found = [hit for hit in found if not any(hit.span.overlaps(span) for span in marked)]
    if all(hit.kind != "nonword" for hit in found):
        return found
    spoken = list(_dialect(article))
    return [
        replace(hit, confidence=min(hit.confidence, DOUBTFUL))
        if hit.kind == "nonword" and any(span.contains(hit.span) for span in spoken)
        else hit
        for hit in found
    ]


def _dialect(article: Article) -> Iterator[Span]:
    """Yield each quotation with two unknown words in lower case, or with ``[sic]``."""
    book = lexicon(article.language)
    starts = [word.start for word in article.words]
    for match in QUOTATION.finditer(article.text):
        span = Span(*match.span())
        inside = article.words[bisect_right(starts, span.start) : bisect_right(starts, span.end)]
        small = {word.text for word in inside if word.first or word.text.islower()}
        if SIC.search(match[0]) or (book and sum(not book.known(word) for word in small) >= UNKNOWN):
            yield span
