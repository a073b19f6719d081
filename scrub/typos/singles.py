"""Single quotation marks that are opened and never closed: ``the ‘black death - which`` (English, curly marks)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article

__all__ = ["find"]

OPEN = re.compile(
    r"‘(?<![^\n (—–-].)(?=[A-Za-z])"
    r"(?!(?:em|til|till|tis|twas|cause|bout|round|Nam|n|s|t|re|ve|ll|d|m|neath|un|uns|fess|hood)\b)",
    re.MULTILINE,
)
"""A mark that opens: a letter stands behind it, and no word that has lost its beginning."""
CLOSE = re.compile(r"’(?<=[\w.,!?%…)].)(?=[\s.,;:!?)—–\-\"”’']|$)", re.MULTILINE)
"""A mark that may close: no letter stands behind it."""
STRAIGHT = re.compile(
    r"'(?<=[ (—–].)(?=[A-Za-z]{2})"
    r"(?!(?:em|til|till|tis|twas|cause|cos|cuz|coz|bout|round|neath|un|uns|fess|hood|kay|nuff|ol|er|im|ere|tude|burbs"
    r"|nother|specially|ello|roids|Nam|e|n|s|t|re|ve|ll|d|m)\b)"
)
STRAIGHT_CLOSE = re.compile(r"'(?<=[\w.,!?%…)].)(?![A-Za-z\d])")
TURNED = re.compile(r"‘(?:(?<=[sxzß].)(?= [A-Za-zÄÖÜäöü])|(?<=[a-zäöü].)(?=[sn]\b)|(?<= .)n’(?= ))")
"""A mark that stands for an apostrophe in German: nothing is quoted that it could close."""
LEFT_OUT = re.compile(r"‘(?<= .)(em|til|tis|twas)(?![\w’'])")
CLOSED_LEFT = re.compile(r"([A-Za-z]{2,}[.,!?]?)‘(?=[\s.,;:!?)]|$)", re.MULTILINE)
TURNED_OPEN = re.compile(
    r"’(?<=[ “(].)(?=[A-Z][a-z]+ )(?!(?:Em|Til|Tis|Twas|Cause|Cos|Bout|Round|Course|Cept|Nuff|Fraid|Hood)\b)"
    r"(?=[^‘’\n]{2,200}[.,!?]’)"
)
"""A mark that closes where one opens: something is closed behind it."""
NEAR = 80
"""Characters behind a mark in which one that closes would stand."""
MOST = 2
"""Findings in one article; more are parts of quotations that run over paragraphs."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each paragraph with an opening single mark and none that may close it."""
    text = article.text
    if article.language == "de" and "‘" in text:
        yield from _turned(article)
    if article.language != "en":
        return
    if " '" in text:
        yield from _straight(article)
    if "’" in text:
        for mark in TURNED_OPEN.finditer(text):
            span = Span(mark.start(), mark.end())
            message = "The mark that opens looks like ‘, not like ’."
            yield Finding("typo/any/turned-quote", "punctuation", span, message, ("‘",), 0.8)
    if "‘" not in text:
        return
    yield from _turned_english(article)
    found: list[Finding] = []
    lines = article.lines
    for number, line in enumerate(lines):
        opened = list(OPEN.finditer(text, line.span.start, line.span.end))
        if not opened or opened[0].start() == line.span.start:
            continue
        closed = any(mark.search(text, line.span.start, line.span.end) for mark in (CLOSE, CLOSED_LEFT))
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


def _straight(article: Article) -> Iterator[Finding]:
    """Yield a finding for each straight mark that opens a quotation and has no partner behind it in its line."""
    text, lines = article.text, article.lines
    found: list[Finding] = []
    for number, line in enumerate(lines):
        begin, end = line.span.start, line.span.end
        opened = list(STRAIGHT.finditer(text, begin, end))
        closed = [mark.start() for mark in STRAIGHT_CLOSE.finditer(text, begin, end)] if opened else []
        if len(opened) != 1 or any(at > opened[0].start() for at in closed):
            continue
        if number + 1 < len(lines) and text[lines[number + 1].span.start] == "'":
            continue
        span = Span(opened[0].start(), opened[0].end())
        found.append(
            Finding("typo/any/orphan-quote", "punctuation", span, "The quotation mark ' is never closed.", (), 0.75)
        )
    if len(found) <= MOST:
        yield from found


def _turned_english(article: Article) -> Iterator[Finding]:
    """Yield a finding for each mark ‘ for a letter left out, and for each that closes what another ‘ has opened."""
    text = article.text
    for mark in LEFT_OUT.finditer(text):
        if "’" not in text[mark.end() : mark.end() + NEAR].partition("\n")[0] or mark[1] == "em":
            yield _mark(Span(*mark.span()), "An apostrophe looks like ’, not like ‘.", f"’{mark[1]}")
    last, nearest = 0, dict.fromkeys("\n‘’", -1)
    for mark in CLOSED_LEFT.finditer(text):
        for char, at in nearest.items():
            nearest[char] = max(at, text.rfind(char, last, mark.start()))
        last = mark.start()
        if nearest["‘"] > max(nearest["’"], nearest["\n"]):
            yield _mark(
                Span(mark.start(1), mark.end()), "The mark that closes looks like ’, not like ‘.", f"{mark[1]}’"
            )


def _mark(span: Span, message: str, right: str) -> Finding:
    return Finding("typo/en/turned-apostrophe", "punctuation", span, message, (right,), 0.8)


def _turned(article: Article) -> Iterator[Finding]:
    """Yield a finding for each mark ‘ in place of an apostrophe, in paragraphs without any mark ‚ or › that opens."""
    text = article.text
    for line in article.lines:
        begin, end = line.span.start, line.span.end
        if text.find("‘", begin, end) < 0 or any(text.find(mark, begin, end) >= 0 for mark in "‚›"):
            continue
        for mark in TURNED.finditer(text, begin, end):
            span = Span(mark.start(), mark.end())
            message = "An apostrophe looks like ’, not like ‘."
            yield Finding("typo/de/turned-apostrophe", "punctuation", span, message, ("’",), 0.8)
