"""A cleaned article as the typo detectors see it: its lines, its words, and which lines are headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from scrub.model.span import Span
from scrub.text.lines import Line, split_lines

__all__ = ["Article", "Word", "read"]

WORD = re.compile(r"[^\W\d_]+(?:['’\u2019\u00ad-][^\W\d_]+)*", re.UNICODE)
"""Letters, with apostrophes and hyphens between them."""
HEADING_WORDS = 25


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the article.

    ``span`` holds code points of the article's text, ``line`` its place in ``Article.lines``.
    """

    text: str
    span: Span
    line: int
    first: bool

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


@dataclass(frozen=True)
class Article:
    """What the detectors share; ``text`` is the cleaned text, ``title`` the headline when the caller knows it."""

    text: str
    language: str
    title: str | None = None

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines that are not blank."""
        return split_lines(self.text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, in order; ``first`` marks those at the beginning of a line or behind a sentence's end."""
        return tuple(_words(self.text, self.lines))

    def is_heading(self, line: Line) -> bool:
        """Return whether a line is a headline or a sub-headline: short, and no sentence."""
        return line.words <= HEADING_WORDS and not line.sentence and not line.raw.endswith((".", "。", ":", ",", ";"))


def _words(text: str, lines: tuple[Line, ...]) -> Iterator[Word]:
    for number, line in enumerate(lines):
        end = None
        for found in WORD.finditer(text, line.span.start, line.span.end):
            between = text[end : found.start()] if end is not None else "."
            yield Word(found[0], Span(*found.span()), number, any(mark in '.!?:…"“„«' for mark in between))
            end = found.end()


def read(text: str, language: str, title: str | None = None) -> Article:
    """Return the article of a cleaned text."""
    return Article(text, language, title)
