"""Slips where clauses meet: no stop before ``He was``, a stop behind ``the``, a verb on both sides of an adverb.

English only. The first two ask for the capital that the slip left behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article, in_a_row

__all__ = ["find"]

SUBJECTS = frozenset("He She They We However These".split())
FINITE = frozenset(
    "is was has had are were have will would also says said added can could did does do".split(),
)
TITLED = frozenset(
    "the and or of called titled named song album film book novel series play that said band".split(),
)
"""Words before what may be a title that begins with ``He`` or ``We``."""
BEFORE_STOPS = frozenset("the their our your US".split())
VERBS = frozenset("be is are was were will would have".split())
ADVERBS = frozenset("still also now already always often never".split())
COMMA_AT_END = re.compile(r"(?:,”|,\")(?<=[a-z]{3}..)(?=\n+[A-Z“\"][a-z ])")
"""A comma and a closing mark at the end of a paragraph behind which a new one begins."""
ASKING = frozenset("he she it they we you this that was is there".split())
"""Words of ``what he is now is`` before the first verb."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such place (English)."""
    if article.language != "en":
        return
    texts, lowers = article.texts, article.lowers
    for at, text in enumerate(texts):
        if text in SUBJECTS and at:
            yield from _no_stop(article, at)
        elif text in BEFORE_STOPS and at + 1 < len(texts):
            yield from _stop(article, at + 1)
        elif text in VERBS and at > 1 and lowers[at - 2] == text:
            yield from _verb_twice(article, at)
    for found in COMMA_AT_END.finditer(article.text):
        message = "A comma ends the paragraph."
        yield Finding("typo/en/comma-at-the-end", "punctuation", Span(*found.span()), message, (), 0.75)


def _half_abbreviated(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for ``US.`` inside a sentence."""
    if article.texts[at].islower() and article.gap(at - 1) == ". ":
        span = Span(article.words[at - 1].start, article.words[at - 1].end + 1)
        yield Finding(
            "typo/en/us-with-a-stop", "punctuation", span, "Either U.S. or US is meant.", ("U.S.", "US"), 0.85
        )


def _no_stop(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for a sentence that begins inside another."""
    word, before = article.words[at], article.words[at - 1]
    if at + 1 == len(article.words) or article.texts[at + 1] not in FINITE or before.lower in TITLED:
        return
    if article.text[before.end : word.start] == " " and article.text[word.end] in BLANKS:
        tail = before.text[-3:]
        if len(tail) == 3 and tail.isascii() and tail.isalpha() and tail.islower():
            message = f"A full stop is missing before {word.text!r}."
            span = Span(before.end, word.end)
            yield Finding("typo/en/full-stop-before-he", "punctuation", span, message, (f". {word.text}",), 0.9)


def _stop(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for a full stop between an article and its noun."""
    word, before = article.words[at], article.words[at - 1]
    if before.text == "US":
        yield from _half_abbreviated(article, at)
        return
    parted = article.text[before.end : word.start] == ". " and article.text[word.end : word.end + 1] == " "
    if parted and before.text.islower() and word.text.istitle() and len(word.text) > 1:
        message = "A full stop interrupts the sentence."
        span = Span(before.end, before.end + 1)
        yield Finding("typo/en/stop-behind-article", "punctuation", span, message, (), 0.9)


def _verb_twice(article: Article, at: int) -> Iterator[Finding]:
    """Yield a finding for a verb that stands before its adverb and behind it."""
    words, lowers = article.words, article.lowers
    if not (lowers[at - 1].endswith("ly") or lowers[at - 1] in ADVERBS) or not words[at].text.islower():
        return
    if at > 3 and lowers[at - 3] in ASKING and lowers[at - 4] == "what":
        return
    span = Span(words[at - 2].start, words[at].end)
    written = span.of(article.text)
    if words[at - 2].text.islower() and in_a_row(article.text, words[at - 2 : at + 1]):
        message = f"The verb stands twice: {written!r}."
        yield Finding("typo/en/be-mainly-be", "doubled", span, message, (), 0.9)
