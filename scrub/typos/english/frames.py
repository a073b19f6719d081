"""Short runs of English words in which one is missing, too much or wrong: ``without be harmed``.

The rows of ``frames_missing``, ``_wrong``, ``_verbs`` and ``_marks`` name the words of each run; one of them
starts the search, so that an article costs one look-up a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article, in_a_row
from scrub.typos.english.frame import FUNCTION, Row, Shape
from scrub.typos.english.frames_marks import ROWS as MARKS
from scrub.typos.english.frames_missing import ROWS as MISSING
from scrub.typos.english.frames_verbs import ROWS as VERBS
from scrub.typos.english.frames_wrong import ROWS as WRONG

__all__ = ["find"]

Slot = frozenset[str] | Shape
CLOSING = frozenset('.,;:!?)”"')
"""Marks that end a part of a sentence, with or without a blank behind them."""


class _Frame(NamedTuple):
    row: Row
    slots: tuple[Slot, ...]
    before: frozenset[str]
    behind: frozenset[str]


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each run of words that a row describes (English)."""
    if article.language != "en":
        return
    lowers, table = article.lowers, frames()
    for at in [at for at, low in enumerate(lowers) if low in table]:
        for frame in table[lowers[at]]:
            begin = at - frame.row.pivot
            if _fits(article, frame, begin):
                yield _finding(article, frame.row, begin)
                break


@cache
def frames() -> Mapping[str, tuple[_Frame, ...]]:
    """Return the word that starts a search -> the frames that it may be in."""
    table: dict[str, tuple[_Frame, ...]] = {}
    for row in (*MISSING, *WRONG, *VERBS, *MARKS):
        slots = tuple(slot if isinstance(slot, Shape) else frozenset(slot.split()) for slot in row.slots)
        frame = _Frame(row, slots, frozenset(row.before.split()), frozenset(row.behind.split()))
        pivot = slots[row.pivot]
        for word in pivot if isinstance(pivot, frozenset) else ():
            table[word] = (*table.get(word, ()), frame)
    return table


def _fits(article: Article, frame: _Frame, begin: int) -> bool:
    """Return whether the words from a place on are those of a frame, in one line with only blanks between them."""
    lowers, end = article.lowers, begin + len(frame.slots)
    if begin < 0 or end > len(lowers):
        return False
    for at, slot in enumerate(frame.slots, begin):
        if not (lowers[at] in slot if isinstance(slot, frozenset) else slot.fits(article.texts[at])):
            return False
    words = article.words[begin:end]
    if not in_a_row(article.text, words) or not _small(article, begin, end, frame.row):
        return False
    return _beside(article, frame, begin, end)


def _small(article: Article, begin: int, end: int, row: Row) -> bool:
    """Return whether no word but the first of a sentence has a capital, where the row does not ask for one."""
    return row.capitals or all(
        word.text[0].islower() or (word.first and at == 0) for at, word in enumerate(article.words[begin:end])
    )


def _beside(article: Article, frame: _Frame, begin: int, end: int) -> bool:
    """Return whether neither the word before nor the one behind makes the run right."""
    words, text, row = article.words, article.text, frame.row
    joined = begin > 0 and text[words[begin - 1].end : words[begin].start] == " "
    if joined and frame.before and article.lowers[begin - 1] in frame.before:
        return False
    if row.comma and text[max(0, words[begin].start - 2) : words[begin].start] != ", ":
        return False
    mark = text[words[end - 1].end : words[end - 1].end + 1]
    following = article.lowers[end] if end < len(words) and mark in (" ", "\xa0") else ""
    if row.kind == "missing" and not _in_a_sentence(article, begin):
        return False
    if mark == "-" or (following and following in frame.behind):
        return False
    return not row.closed or mark in CLOSING or following in FUNCTION


def _in_a_sentence(article: Article, at: int) -> bool:
    """Return whether a word stands in running text, not in a heading, where small words are left out."""
    return not article.is_heading(article.lines[article.words[at].line])


def _finding(article: Article, row: Row, begin: int) -> Finding:
    first, last = row.flagged
    span = Span(article.words[begin + first].start, article.words[begin + last].end)
    written = span.of(article.text)
    right = (row.right(written),) if row.right is not None else ()
    return Finding(f"typo/en/{row.slug}", row.kind, span, f"{row.message}: {written!r}.", right, 0.8)
