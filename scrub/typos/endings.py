"""Paragraphs whose last sentence lost its full stop, in an article that sets one behind all others, and broken ones."""

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
KEPT, ALL = 0.85, 0.95
"""Shares of them that must end in a mark; elsewhere it is a habit, or a list."""
SENTENCE, EARLY = 27, 3
"""Words of a line that is no heading though it has no full stop at all, and lines at the beginning that may be one."""
MOST, MANY, OPENING = 2, 15, 2
"""Findings in one article, paragraphs of which one more may be wrong in a long one, and lines at its beginning that are
left out: a standfirst often has no full stop."""
CLOSED = tuple(".?!:;,…\"”“’')]»«*|–—-")
STOP = re.compile(r"(?<=[a-zäöüß\d]{2})\.[\"”“]? (?=[\"“„]?[A-ZÄÖÜ])")
OPEN = re.compile(r" [a-zäöüß]{2,}$")
OPEN_NOUN = re.compile(r" [A-ZÄÖÜ]?[a-zäöüß]{2,}$")
"""The same in German, where most nouns have a capital."""
NAMED = re.compile(r" (?:in|at|on|of|to|from|with|by|for|than|against|into) (?:the )?[A-Z][A-Za-z]*$")
QUOTED = re.compile(r" [a-zäöüß]{2,}[\"”“]$")
UNSTOPPED = re.compile(rf"{QUOTED.pattern}|[^\W\d_] \([^().\d]{{1,40}}(?:\.[^().\d]{{1,20}})?\.?\)$")
"""A quotation, or a bracket behind a word, with no mark inside."""
BEHIND = ('"', "”", "“", ")")
"""Marks with which such a line ends."""
BROKEN = re.compile(r"[a-zäöüß]{2} (?!and\b|or\b|und\b|oder\b)[a-zäöüß]{3,}$")
BROKEN_WORDS = 12
"""Words of the shortest line that may have been broken in the middle of its sentence."""
OTHER = re.compile(r"https?:|www\.|[@#©|•]|[—–-] ?[A-Z][a-z]{1,30}(?: [A-Z][a-z]{0,30})?$|\.\.\.|…|pic\.|>>|Read more")
"""Signs of posts, credits and lists."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for the last word of each such paragraph, none in an article that has more than two."""
    if article.language not in LANGUAGES:
        return
    lines = article.lines
    last = OPEN_NOUN if article.language == "de" else OPEN
    long = [line for line in lines if line.words >= WORDS]
    closed = sum(line.raw.endswith(CLOSED) for line in long)
    if len(long) < PARAGRAPHS or closed < KEPT * len(long):
        return
    followed = list(enumerate(pairwise(lines)))[OPENING:]
    unclosed = [row for row in followed if _is_unclosed(row[1][0].raw)]
    lost = [line for number, (line, behind) in unclosed if _lost(number, line, behind, last)]
    plain = [line for line in lost if last.search(line.raw) or QUOTED.search(line.raw)]
    most = max(MOST, len(long) // MANY)
    for line in lost if len(lost) <= most else plain if len(plain) <= most else ():
        yield _finding(line)
    broken = [line for _, (line, behind) in unclosed if _broken(line, behind)]
    if len(broken) == 1 and closed >= ALL * len(long):
        yield _break(article, broken[0])


def _is_unclosed(raw: str) -> bool:
    """Return whether a line ends without a mark, or with one behind which that of the sentence is missing."""
    return not raw.endswith(CLOSED) or (raw.endswith(BEHIND) and UNSTOPPED.search(raw) is not None)


def _lost(number: int, line: Line, behind: Line, last: re.Pattern[str]) -> bool:
    """Return whether a paragraph is made of sentences, the last of which has no mark, and the next one begins anew."""
    raw = line.raw
    if line.words < WORDS or OTHER.search(raw) or behind.raw[:1].islower():
        return False
    if UNSTOPPED.search(raw):
        return number >= EARLY - 1
    if not (last.search(raw) or NAMED.search(raw)):
        return False
    stops = list(STOP.finditer(raw))
    if not stops:
        return line.words >= SENTENCE and number >= EARLY
    return len(raw[stops[-1].end() :].split()) >= LAST_WORDS


def _broken(line: Line, behind: Line) -> bool:
    """Return whether a line ends in the middle of its sentence, and the next one goes on with it."""
    goes_on = behind.raw[:1].islower() and behind.raw[:2].isalpha()
    return goes_on and line.words >= BROKEN_WORDS and BROKEN.search(line.raw) is not None


def _break(article: Article, line: Line) -> Finding:
    end = line.span.end
    last = line.raw.rsplit(" ", 1)[-1]
    start = end - len(last)
    while end < len(article.text) and article.text[end].isspace():
        end += 1
    message = "A line ends in the middle of a sentence."
    return Finding("typo/any/broken-line", "space", Span(start, end), message, (f"{last} ",), 0.7)


def _finding(line: Line) -> Finding:
    start = line.span.end - len(line.raw.rsplit(" ", 1)[-1])
    last = line.raw.rsplit(" ", 1)[-1]
    message = "The last sentence of the paragraph has no full stop."
    return Finding("typo/any/no-full-stop", "punctuation", Span(start, line.span.end), message, (f"{last}.",), 0.7)
