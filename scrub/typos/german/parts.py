"""The parts of long German words: which of them are right, and what one slip in one of them makes of the whole."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator

from scrub.text.article import Word
from scrub.typos.compounds import LINKS
from scrub.typos.foreign import foreign_zipf
from scrub.typos.lexicon import Lexicon

__all__ = ["LETTERS", "PART", "at_home", "free", "mended", "solid"]

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzäöüß")
PART = 4
"""Letters of the shortest part that is right."""
MORE_ABROAD = 1.0
"""Zipf by which a part may be more frequent in another language."""
TIES, MARKS = "-‐‑–/@_#", ".&"
"""What ties a word to others, and what does so only with a letter or a digit behind it."""


def free(word: Word, text: str) -> bool:
    """Return whether no hyphen, address, digit or half of a letter touches a word."""
    before, after = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 1]
    if before.isdigit() or after.isdigit() or any(map(_combining, (before, after))):
        return False
    if (before and before in TIES + MARKS) or (after and after in TIES):
        return False
    return not (after and after in MARKS and text[word.end + 1 : word.end + 2].isalnum())


def _combining(mark: str) -> bool:
    """Return whether a mark is the accent of the letter before it, written alone."""
    return mark > "\x7f" and unicodedata.combining(mark) > 0


def at_home(part: str, book: Lexicon) -> bool:
    """Return whether a part is about as frequent in German as in others: ``Kingsolver`` is made of English."""
    return foreign_zipf(part, "de") <= book.zipf(part) + MORE_ABROAD


def solid(part: str, book: Lexicon, least: float) -> bool:
    """Return whether a part is a word of this Zipf value at least."""
    return len(part) >= PART and book.zipf(part) >= least and at_home(part, book)


def mended(low: str, wrong: int, fits: Callable[[str], bool], near: Callable[[str], Iterable[str]]) -> Iterator[str]:
    """Yield the compounds of a part that ``fits`` and of one ``near`` the other, of ``wrong`` letters at least."""
    for at in range(PART, len(low) - PART + 1):
        head, tail = low[:at], low[at:]
        if len(tail) >= wrong and _linked(head, fits):
            yield from (head + right for right in near(tail))
        if len(head) >= wrong and fits(tail):
            yield from (right + tail for right in near(head))


def _linked(head: str, fits: Callable[[str], bool]) -> bool:
    """Return whether a head is a word, with what links it to the tail or without."""
    return any(head.endswith(link) and fits(head[: len(head) - len(link)]) for link in LINKS["de"])
