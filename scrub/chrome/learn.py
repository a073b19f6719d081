"""Learning the chrome of a site from its own pages: what recurs, where it stands, and what is filled in.

Counts are kept by site and can be merged: the counts of two crawls are the counts of both. One pass, time linear in the
text, memory bounded by ``MOST_KEYS`` lines a site.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any, NamedTuple

from scrub.chrome.slots import head_of, skeleton_of
from scrub.model.document import with_line_feeds
from scrub.text.fold import number_key, text_key
from scrub.text.lines import Line, split_lines
from scrub.text.urls import site_of_record

__all__ = ["LEFT_OUT", "Counts", "Page", "SiteCounts", "count_pages", "counts_of", "page_of"]

MOST_KEYS = 40_000
"""Different lines that are remembered for a site; when there are more, those seen on one page only are forgotten."""
SITE_BYTES, LINE_BYTES, SENTENCE_BYTES = 1_000, 450, 85
"""What the counts of a site, of a line and the mark of a sentence take in memory, measured on pages of five sites."""
LONGEST = 60
"""Words of the longest line that is counted; longer ones are paragraphs."""
SAME_PAGE = 0.5
"""Share of a page's sentence words that stand on one earlier page, from which it is the same page again."""

MOST_FORMS = 4
"""Texts of one form that are kept as examples."""
EDGE = 3
EXAMPLES = 3
EXAMPLE_WORDS = (12, 45)

LEFT_OUT = "has no text, or neither url nor site: left out"
"""What is said of a page from which nothing can be learned."""
WORDS = ("text", "lang", "title")
"""Fields of a record from which is learned."""


class Page(NamedTuple):
    """What is learned from one page."""

    site: str
    text: str
    lang: str | None
    title: str | None


Key = tuple[str, str]
"""(form, text): form is ``line``, ``slot`` (a masked line) or ``head`` (the first words of a line)."""


@dataclass(slots=True)
class Counts:
    """On how many pages a line stands, where, and beside what.

    ``head``, ``body`` and ``tail`` count occurrences by zone, ``edge`` those among the first or last three lines of the
    page, ``forms`` holds up to four of the different texts.
    """

    pages: int = 0
    head: int = 0
    body: int = 0
    tail: int = 0
    edge: int = 0
    sentence: bool = False
    forms: tuple[str, ...] = ()

    @property
    def seen(self) -> int:
        """All occurrences."""
        return self.head + self.body + self.tail

    def note(self, line: Line, edge: bool) -> None:
        """Count one occurrence."""
        setattr(self, line.zone, getattr(self, line.zone) + 1)
        self.edge += edge
        self.sentence |= line.sentence
        if len(self.forms) < MOST_FORMS and line.raw not in self.forms:
            self.forms = (*self.forms, line.raw)

    def plus(self, other: Counts, again: int = 0) -> Counts:
        """Return the counts of both; so many pages of the other are in this one already and may hold the line."""
        forms = tuple(dict.fromkeys((*self.forms, *other.forms)))[:MOST_FORMS]
        sums = {
            name: max(getattr(self, name) + max(getattr(other, name) - again, 0), getattr(other, name))
            for name in ("pages", "head", "body", "tail", "edge")
        }
        return Counts(**sums, sentence=self.sentence or other.sentence, forms=forms)


@dataclass(slots=True)
class SiteCounts:
    """What was counted on the pages of one site."""

    site: str
    pages: int = 0
    repeated: int = 0
    lines: dict[Key, Counts] = field(default_factory=dict)
    sentences: dict[bytes, int] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)
    prose: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Bytes that the counts take, nearly."""
        return SITE_BYTES + LINE_BYTES * len(self.lines) + SENTENCE_BYTES * len(self.sentences)

    def forget_rare(self) -> None:
        """Forget the lines that were seen on one page only."""
        self.lines = {key: counts for key, counts in self.lines.items() if counts.pages > 1}

    def add(self, text: str, language: str | None = None, title: str | None = None) -> None:
        """Count one page but for its title; one whose sentences stand on an earlier page is only noted as repeated."""
        text = with_line_feeds(text)
        lines = split_lines(text)
        if self._known(lines):
            self.repeated += 1
            return
        self.pages += 1
        if language:
            self.languages[language] = self.languages.get(language, 0) + 1
        if len(self.prose) < EXAMPLES:
            self.prose = (*self.prose, *(line.raw for line in lines if is_prose(line)))[:EXAMPLES]
        seen: set[Key] = set()
        headline = text_key(title or "")
        for at, line in enumerate(lines):
            if line.words <= LONGEST and line.key != headline and any(map(str.isalnum, line.key)):
                edge = at < EDGE or at >= len(lines) - EDGE
                for key in keys_of(line):
                    counts = self.lines.setdefault(key, Counts())
                    counts.pages += key not in seen
                    counts.note(line, edge)
                    seen.add(key)
        if len(self.lines) > MOST_KEYS:
            self.forget_rare()

    def _known(self, lines: Iterable[Line]) -> bool:
        """Return whether half of the page's sentences stand on one earlier page, and remember them otherwise."""
        marks = {
            blake2b(line.key.encode("utf-8", "replace"), digest_size=6).digest(): line.words
            for line in lines
            if line.sentence
        }
        common: defaultdict[int, int] = defaultdict(int)
        for mark, words in marks.items():
            if (page := self.sentences.get(mark)) is not None:
                common[page] += words
        if common and max(common.values()) >= SAME_PAGE * sum(marks.values()):
            return True
        number = self.pages + self.repeated
        for mark in marks:
            self.sentences.setdefault(mark, number)
        while len(self.sentences) > MOST_KEYS:
            del self.sentences[next(iter(self.sentences))]
        return False

    def plus(self, other: SiteCounts) -> SiteCounts:
        """Return the counts of both, as if their pages had been counted together.

        Pages of the other that this one knows by their sentences are only noted as repeated; of a line they are taken
        off as if all of them held it.
        """
        again = self._again(other)
        lines = dict(self.lines)
        for key, counts in other.lines.items():
            lines[key] = lines[key].plus(counts, again) if key in lines else counts
        languages = {
            k: self.languages.get(k, 0) + other.languages.get(k, 0) for k in {*self.languages, *other.languages}
        }
        sums = (self.pages + other.pages - again, self.repeated + other.repeated + again)
        prose = tuple(dict.fromkeys((*self.prose, *other.prose)))[:EXAMPLES]
        first = self.pages + self.repeated
        moved = {mark: page + first for mark, page in other.sentences.items()}
        return SiteCounts(self.site, *sums, lines, {**moved, **self.sentences}, languages, prose)

    def _again(self, other: SiteCounts) -> int:
        """Return how many pages of another crawl of the site have half of their sentences in this one."""
        known = Counter(page for mark, page in other.sentences.items() if mark in self.sentences)
        told = Counter(other.sentences.values())
        return min(sum(known[page] >= SAME_PAGE * told[page] for page in known), other.pages)


def is_prose(line: Line) -> bool:
    """Return whether a line may serve as an example of what must stay: a sentence of the article of middle length."""
    return line.zone == "body" and line.sentence and EXAMPLE_WORDS[0] <= line.words <= EXAMPLE_WORDS[1]


def keys_of(line: Line) -> Iterable[Key]:
    """Yield the forms under which a line is counted: itself, its masked form, its first words."""
    yield "line", number_key(line.key) or line.key
    if skeleton := skeleton_of(line.raw):
        yield "slot", skeleton
    if head := head_of(line.folded):
        yield "head", head


def count_pages(
    pages: Iterable[Mapping[str, Any]], warn: Callable[[str], None] = lambda _: None
) -> dict[str, SiteCounts]:
    """Return the counts of a mixed crawl by site.

    A page is a mapping with ``text`` or ``html`` and with ``site`` or ``url``; ``lang`` is noted, the line of
    its ``title`` is not counted. ``warn`` is called for a page without one of them, which is left out.
    """

    def found() -> Iterator[Page]:
        for number, fields in enumerate(pages, 1):
            if page := page_of(fields):
                yield page
            else:
                warn(f"page {number} {LEFT_OUT}")

    return counts_of(found())


def counts_of(found: Iterable[Page]) -> dict[str, SiteCounts]:
    """Return the counts of pages by site."""
    sites: dict[str, SiteCounts] = {}
    for page in found:
        sites.setdefault(page.site, SiteCounts(page.site)).add(page.text, page.lang, page.title)
    return sites


def page_of(fields: Mapping[str, Any]) -> Page | None:
    """Return what is learned from a record, None for one without a site, or without a text or a page."""
    from scrub.text.html import told

    site = site_of_record(fields)
    if site is None:
        return None
    read = told(fields)
    text, lang, title = (value if isinstance(value := read.get(name), str) else None for name in WORDS)
    return None if text is None else Page(site, text, lang, title)
