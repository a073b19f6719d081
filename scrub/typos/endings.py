"""Paragraphs whose last sentence lost its full stop, in an article that sets one behind all others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article
from scrub.text.lines import Line

__all__ = ["find"]

LANGUAGES = frozenset(("en", "de"))
WORDS, LAST_WORDS = 25, 9
"""Words of the shortest paragraph, and of its last sentence; below, it may be a caption or a heading."""
PARAGRAPHS = 5
"""Paragraphs of that length that an article must have."""
KEPT = 0.85
"""Share of them that must end in a mark; elsewhere it is a habit, or a list."""
MOST, OPENING = 2, 2
"""Findings in one article, and lines at its beginning that are left out: a standfirst often has no full stop."""
CLOSED = re.compile("[.?!:;,…\"”“’')\\]»«*|–—-]$")
STOP = re.compile(r"(?<=[a-zäöüß\d]{2})\.[\"”“]? (?=[\"“„]?[A-ZÄÖÜ])")
OPEN = re.compile(r" [a-zäöüß]{2,}$")
OTHER = re.compile(r"https?:|www\.|[@#©|•]|[—–-] ?[A-Z][a-z]{1,30}(?: [A-Z][a-z]{0,30})?$|\.\.\.|…|pic\.|>>|Read more")
"""Signs of posts, credits and lists."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for the last word of each such paragraph, none in an article that has more than two."""
    if article.language not in LANGUAGES:
        return
    lines = article.lines
    long = [line for line in lines if line.words >= WORDS]
    closed = sum(CLOSED.search(line.raw) is not None for line in long)
    if closed == len(long) or len(long) < PARAGRAPHS or closed < KEPT * len(long):
        return
    body = lines[OPENING:]
    found = [_finding(line) for line, behind in pairwise(body) if not CLOSED.search(line.raw) and _lost(line, behind)]
    if len(found) <= MOST:
        yield from found


def _lost(line: Line, behind: Line) -> bool:
    """Return whether a paragraph is made of sentences, the last of which has no mark, and the next one begins anew."""
    stops = list(STOP.finditer(line.raw)) if line.words >= WORDS else []
    if not stops or not OPEN.search(line.raw) or OTHER.search(line.raw):
        return False
    return len(line.raw[stops[-1].end() :].split()) >= LAST_WORDS and not behind.raw[:1].islower()


def _finding(line: Line) -> Finding:
    start = line.span.end - len(line.raw.rsplit(" ", 1)[-1])
    last = line.raw.rsplit(" ", 1)[-1]
    message = "The last sentence of the paragraph has no full stop."
    return Finding("typo/any/no-full-stop", "punctuation", Span(start, line.span.end), message, (f"{last}.",), 0.7)
