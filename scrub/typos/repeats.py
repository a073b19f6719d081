"""Two or three words that stand twice in a row: ``in their first game in their first game``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article

__all__ = ["find"]

LINKS = frozenset(
    "and or by to after upon on for in of but und an um für nach auf et à par y e a en com por и за в i na w de"
    " the more no not very is was as know knows knew good bad boom bust".split()
)
"""Words that tie what is said twice on purpose: ``day by day by day``, ``step by step by``, ``more and more and``."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each two or three words that are written twice with nothing but blanks between."""
    lowers = article.lowers
    done = 0
    for at in article.again(2):
        if at >= done and lowers[at + 1 : at + 2] == lowers[at + 3 : at + 4] and _wrong(article, at, 2):
            yield _finding(article, at, 2)
            done = at + 4
    done = 0
    for at in article.again(3):
        if at >= done and lowers[at : at + 3] == lowers[at + 3 : at + 6] and _wrong(article, at, 3):
            yield _finding(article, at, 3)
            done = at + 6


def _wrong(article: Article, at: int, size: int) -> bool:
    """Return whether the words at a place are the same as those behind, and not so for emphasis."""
    words = article.words[at : at + 2 * size]
    lowers = article.lowers[at : at + size]
    if len(words) < 2 * size or len(set(lowers)) < size or words[0].line != words[-1].line:
        return False
    text = article.text
    between = {text[one.end : two.start] for one, two in pairwise(words)}
    if not between <= {" ", "\xa0"} or not all(word.text.islower() for word in words[1:]):
        return False
    small = LINKS.intersection(lowers)
    return not small if size < 3 else len(small) < size - 1 and not any("know" in low for low in lowers)


def _finding(article: Article, at: int, size: int) -> Finding:
    first, last = article.words[at], article.words[at + 2 * size - 1]
    kept = article.text[first.start : article.words[at + size - 1].end]
    message = f"{kept!r} stands twice in a row."
    span = Span(first.start, last.end)
    return Finding(f"typo/{article.language}/doubled-phrase", "doubled", span, message, (kept,), 0.9)
