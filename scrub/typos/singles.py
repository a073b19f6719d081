"""Single quotation marks that are opened and never closed: ``the ‘black death - which`` (English, curly marks)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article

__all__ = ["find"]

OPEN = re.compile(
    r"(?:(?<=[ (—–-])|(?<=^))‘(?=[A-Za-z])"
    r"(?!(?:em|til|till|tis|twas|cause|bout|round|n|s|t|re|ve|ll|d|m|neath|un|uns|fess|hood)\b)",
    re.MULTILINE,
)
"""A mark that opens: a letter stands behind it, and no word that has lost its beginning."""
CLOSE = re.compile(r"(?<=[\w.,!?%…)])’(?=[\s.,;:!?)—–\-\"”’']|$)", re.MULTILINE)
"""A mark that may close: no letter stands behind it."""
MOST = 2
"""Findings in one article; more are parts of quotations that run over paragraphs."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each paragraph with an opening single mark and none that may close it."""
    text = article.text
    if article.language != "en" or "‘" not in text:
        return
    found: list[Finding] = []
    lines = article.lines
    for number, line in enumerate(lines):
        opened = list(OPEN.finditer(text, line.span.start, line.span.end))
        if not opened or opened[0].start() == line.span.start:
            continue
        closed = len(CLOSE.findall(text, line.span.start, line.span.end))
        if closed or (number + 1 < len(lines) and text[lines[number + 1].span.start] == "‘"):
            continue
        end = opened[-1].end()
        while end < len(text) and not text[end].isspace():
            end += 1
        span = Span(opened[-1].start(), end)
        found.append(
            Finding("typo/any/orphan-quote", "punctuation", span, "The quotation mark ‘ is never closed.", (), 0.8)
        )
    if len(found) <= MOST:
        yield from found
