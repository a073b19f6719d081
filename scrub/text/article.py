"""A cleaned article as typos, filler, readability and originality see it: lines, sentences, words, headings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import accumulate, chain, compress, count, pairwise, repeat, starmap
from operator import eq
from typing import NamedTuple

from scrub.model.span import Span
from scrub.text.lines import Line, split_lines
from scrub.text.sentences import sentences
from scrub.text.stops import ENDS, is_closed

__all__ = ["BLANKS", "Article", "Sentence", "Word", "in_a_row", "read"]

BLANKS = (" ", "\xa0")
"""What may stand between two words that no mark parts."""

WORD = re.compile(r"([^\W\d_]+(?:['’\u2019\u00ad-][^\W\d_]+)*)", re.UNICODE)
"""Letters, with apostrophes and hyphens between them; a text is split into words and what parts them."""
SENTENCE_END = re.compile(rf'[{ENDS}:"“„«]')
"""Marks before a word that may begin a sentence or a quotation."""
HEADING_WORDS = 25


class Word(NamedTuple):
    """A word of the article.

    ``start`` and ``end`` are code points of the article's text, ``line`` its place in ``Article.lines``; ``first``
    marks those at the beginning of a line or behind a sentence's end.
    """

    text: str
    start: int
    end: int
    line: int
    first: bool

    @property
    def span(self) -> Span:
        """The place of the word in the article's text."""
        return Span(self.start, self.end)

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


class Sentence(NamedTuple):
    """A sentence, or a heading line, of the article.

    ``span`` holds code points of the article's text, ``line`` its place in ``Article.lines``; its words are
    ``Article.words[begin:end]``; ``heading`` says that the line is a headline or a sub-headline.
    """

    span: Span
    line: int
    begin: int
    end: int
    heading: bool


@dataclass(frozen=True)
class Article:
    """What the detectors share: the cleaned text and its lines that are not blank.

    ``title`` is the headline when the caller knows it.
    """

    text: str
    language: str
    title: str | None
    lines: tuple[Line, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, in order; ``first`` marks those at the beginning of a line or behind a sentence's end."""
        return tuple(_words(self.text, self.lines))

    @cached_property
    def rows(self) -> tuple[range, ...]:
        """The places in ``words`` of the words of each line."""
        starts = [word[1] for word in self.words]
        begins = [bisect_left(starts, line.span.start) for line in self.lines]
        return tuple(starmap(range, pairwise([*begins, len(starts)])))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The words as they are written, in the order of ``words``."""
        return tuple([word[0] for word in self.words])

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """The words in lower case, in the order of ``words``."""
        return tuple([text.lower() for text in self.texts])

    @cached_property
    def _places(self) -> Mapping[str, list[int]]:
        """The places in ``words`` of each word in lower case."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, lower in enumerate(self.lowers):
            places[lower].append(at)
        return places

    def places_of(self, wanted: Collection[str]) -> list[int]:
        """Return the places in ``words`` of those that are, in lower case, among the wanted (each once), in order."""
        there = self._places
        fewer, more = (wanted, there) if len(wanted) < len(there) else (there, wanted)
        return sorted(chain.from_iterable(map(there.__getitem__, filter(more.__contains__, fewer))))

    def again(self, by: int) -> list[int]:
        """Return the places in ``words`` of those that stand again, in lower case, ``by`` words later, in order."""
        lowers = self.lowers
        return [*compress(count(), map(eq, lowers, lowers[by:]))]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences and heading lines, in order; none crosses a line."""
        return tuple(_sentences(self))

    def gap(self, at: int) -> str:
        """Return what stands between a word and the next."""
        return self.text[self.words[at].end : self.words[at + 1].start]

    def is_heading(self, line: Line) -> bool:
        """Return whether a line is a headline or a sub-headline: short, and no sentence."""
        return line.words <= HEADING_WORDS and not line.sentence and not is_closed(line.raw)


def _words(text: str, lines: tuple[Line, ...]) -> Iterator[Word]:
    make = partial(tuple.__new__, Word)  # some hundred words an article: a third of the time of Word(...)
    for number, line in enumerate(lines):
        start, end = line.span.start, line.span.end
        parts = WORD.split(text[start:end])
        places = [*accumulate(map(len, parts), initial=start)]
        ends = [gap != " " and SENTENCE_END.search(gap) is not None for gap in parts[2:-1:2]]
        yield from map(make, zip(parts[1::2], places[1::2], places[2::2], repeat(number), chain([True], ends)))


def _sentences(article: Article) -> Iterator[Sentence]:
    starts = [word.start for word in article.words]
    for number, line in enumerate(article.lines):
        heading = article.is_heading(line)
        spans = [line.span] if heading else sentences(line.raw, article.language, start=line.span.start)
        for span in spans:
            yield Sentence(span, number, bisect_left(starts, span.start), bisect_left(starts, span.end), heading)


def in_a_row(text: str, words: Sequence[Word]) -> bool:
    """Return whether only a blank parts each of the words from the next."""
    return all(text[a.end : b.start] in BLANKS for a, b in pairwise(words))


def read(text: str, language: str, title: str | None = None, lines: tuple[Line, ...] | None = None) -> Article:
    """Return the article of a cleaned text; ``lines`` are its lines when they were split before."""
    return Article(text, language, title, split_lines(text) if lines is None else lines)
