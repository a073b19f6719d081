"""``Ihr`` with a capital inside a sentence of an article that addresses nobody: ``Versicherer haben Ihre Pläne``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.text.article import Article

__all__ = ["find"]

OWN = frozenset("Ihr Ihre Ihrem Ihren Ihrer Ihres".split())
LOWERS = frozenset(map(str.lower, OWN))
ADDRESS = frozenset("Sie Ihnen Du Dich Dir Dein Deine Euch Euer Eure".split())
HONOURED = frozenset(
    "majestät majestäten hoheit hoheiten exzellenz exzellenzen heiligkeit eminenz durchlaucht magnifizenz königliche"
    " königlichen kaiserliche redaktion team".split()
)
"""Words before which ``Ihre`` is part of a title, or the author of a greeting."""
WISHES = frozenset("wünscht wünschen grüßt grüßen bedankt bedanken dankt danken".split())
"""Verbs of a greeting."""
LONGEST = 40
"""Words in which the mark of a sentence is looked for."""
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
    places = [at for at in article.places_of(LOWERS) if texts[at] in OWN and not _addressed(article, at)]
    quoting = {line for line in {words[at].line for at in places} if MARK.search(article.lines[line].raw)}
    found = [words[at] for at in places if words[at].line not in quoting]
    for word in found if len(found) <= MOST else ():
        low = word.lower
        yield Finding("typo/de/own-capital", "realword", word.span, f"Niemand wird angesprochen: {low!r}.", (low,), 0.7)


def _addressed(article: Article, at: int) -> bool:
    """Return whether a word begins a sentence, or stands in a question, before a title or in a greeting."""
    words, lowers = article.words, article.lowers
    if words[at].first or not article.text[words[at].start - 2].isalpha() or HONOURED & {*lowers[at + 1 : at + 2]}:
        return True
    end = at
    while end + 1 < len(words) and not words[end + 1].first and end - at < LONGEST:
        end += 1
    behind = article.text[words[end].end : words[end].end + 1]
    begin = at
    while not words[begin].first and at - begin < LONGEST:
        begin -= 1
    return behind == "?" or bool(WISHES & {*lowers[begin:end]})
