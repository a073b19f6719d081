"""``Ihr`` with a capital inside a sentence of an article that addresses nobody: ``Versicherer haben Ihre Pläne``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.text.article import Article

__all__ = ["find"]

OWN = frozenset("Ihr Ihre Ihrem Ihren Ihrer Ihres".split())
ADDRESS = frozenset("Sie Ihnen Du Dich Dir Dein Deine Euch Euer Eure".split())
MARK = re.compile("[„“”\"»«›‹‚‘’']")
MOST = 3
"""Findings in one article; more are a way of writing."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such word, none in an article with a quotation mark in its line or with an address."""
    if article.language != "de":
        return
    texts, words = article.texts, article.words
    if any(text in ADDRESS and not word.first for text, word in zip(texts, words, strict=True) if text in ADDRESS):
        return
    found = [word for word in words if word.text in OWN and not word.first and article.text[word.start - 2].isalpha()]
    quoting = {line for line in {word.line for word in found} if MARK.search(article.lines[line].raw)}
    found = [word for word in found if word.line not in quoting]
    for word in found if len(found) <= MOST else ():
        low = word.lower
        yield Finding("typo/de/own-capital", "realword", word.span, f"Niemand wird angesprochen: {low!r}.", (low,), 0.7)
