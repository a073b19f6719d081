"""What a sentence reports: numbers, dates, names that are new in the article, quotations, plain attribution."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, count
from operator import ne
from typing import NamedTuple

from scrub.filler.cues import Cues, cues, given, telling
from scrub.model.span import Span
from scrub.text.article import Article, Sentence
from scrub.text.words import has_unspaced

__all__ = ["Facts", "Reading", "read_facts"]

DIGITS = re.compile(r"\d(?:[\d.,:]*\d)?")
CHINESE_NUMBER = re.compile("[一二三四五六七八九十百千万亿]{1,8}(?:[年月日个名人元米%％]|多)")
"""Chinese numerals before a unit."""
QUOTE = re.compile(
    r'["“«„「](?:(?<=")(?<![\w.,!?]")(?=\S)[^"\n]{2,600}"|(?<=“)[^”\n]{2,600}”|(?<=«)[^»\n]{2,600}»'
    r"|(?<=„)[^“”\n]{2,600}[“”]|(?<=「)[^」\n]{2,600}」)"
)
"""A quotation; the opening mark is looked for first, as a search for one of few characters is fast."""
QUOTE_WORDS = 4
"""Words from which a quotation has content; shorter ones are borrowed words."""
QUOTE_LETTERS = 10
"""The same for scripts without spaces."""
CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital letter."""
NO_CAPITALS = frozenset({"zh", "ja", "ko", "th", "ar", "fa", "ur", "hi", "he", "ka"})


class Facts(NamedTuple):
    """What one sentence reports, as counts; ``fresh`` is the share (0..1) of its content words that are new.

    ``names`` counts all names, ``new_names`` those that the article has not told before; ``quoted`` counts
    quotations with content, ``scare`` short quotations; ``links`` says that a linker opens it,
    ``voice`` counts words of the first person.
    """

    words: int
    numbers: int
    dates: int
    names: int
    new_names: int
    quoted: int
    scare: int
    plain: int
    fancy: int
    links: bool
    fresh: float
    voice: int

    @property
    def report(self) -> bool:
        """Whether it holds a number, a date, a new name, a quotation with content or plain attribution."""
        return bool(self.numbers or self.dates or self.new_names or self.quoted or self.plain)

    def missing(self) -> str:
        """Return in words which kinds of facts the sentence lacks."""
        kinds = {
            "number": self.numbers, "date": self.dates, "new name": self.new_names, "quotation": self.quoted,
            "plain attribution": self.plain,
        }  # fmt: skip
        lacking = [name for name, count in kinds.items() if not count]
        return ", ".join(lacking[:-1]) + f" or {lacking[-1]}" if len(lacking) > 1 else "".join(lacking)


@dataclass(frozen=True)
class Reading:
    """The facts of each sentence of an article, and where numbers and names stand (offsets of their beginnings)."""

    article: Article
    facts: tuple[Facts, ...]
    numbers: tuple[int, ...]
    new_names: tuple[int, ...]
    quotes: tuple[Span, ...]

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each sentence begins."""
        return [sentence.span.start for sentence in self.article.sentences]

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence that holds an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def reports(self, span: Span, *, names: int = 0) -> bool:
        """Return whether a number or more than ``names`` new names stand inside a span, or a quotation touches it."""
        inside = _within(self.numbers, span) > 0 or _within(self.new_names, span) > names
        return inside or self.quoted(span)

    def quoted(self, span: Span) -> bool:
        """Return whether a quotation touches a span."""
        at = bisect_right(self.quotes, span)
        return any(quote.overlaps(span) for quote in self.quotes[max(0, at - 1) : at + 1])


def _within(places: Sequence[int], span: Span) -> int:
    """Return how many places lie inside a span."""
    return bisect_right(places, span.end - 1) - bisect_right(places, span.start - 1)


def read_facts(article: Article) -> Reading:
    """Return what each sentence of an article reports, in one pass over its words."""
    text, known = article.text, cues(article.language)
    unspaced = article.language in ("zh", "ja", "th") or (article.language == "unknown" and has_unspaced(text))
    numbers = [found.start() for found in DIGITS.finditer(text)]
    if article.language == "zh":
        numbers = sorted({*numbers, *(found.start() for found in CHINESE_NUMBER.finditer(text))})
    quotes = [Span(*found.span()) for found in QUOTE.finditer(text)]
    long = tuple(q for q in quotes if _words_of(q.of(text), unspaced) >= (QUOTE_LETTERS if unspaced else QUOTE_WORDS))
    whole = set(long)
    short = [q.start for q in quotes if q not in whole]
    begins = [sentence.span.start for sentence in article.sentences]
    counted = zip(*(_by_sentence(begins, places) for places in (numbers, short)), _touched(begins, long), strict=True)
    reader = _Reader(article, known)
    for sentence, (digits, scare, quoted) in zip(article.sentences, counted, strict=True):
        reader.read(sentence, digits, scare, quoted)
    every = tuple(sorted({*numbers, *reader.numerals}))
    return Reading(article, tuple(reader.facts), every, tuple(reader.new_names), long)


def _by_sentence(begins: Sequence[int], places: Iterable[int]) -> list[int]:
    """Return how many places lie in each sentence."""
    counts = [0] * len(begins)
    for place in places:
        if (at := bisect_right(begins, place) - 1) >= 0:
            counts[at] += 1
    return counts


def _touched(begins: Sequence[int], quotes: Iterable[Span]) -> list[int]:
    """Return how many quotations each sentence holds a part of."""
    counts = [0] * len(begins)
    for quote in quotes:
        for at in range(max(0, bisect_right(begins, quote.start) - 1), bisect_right(begins, quote.end - 1)):
            counts[at] += 1
    return counts


def _words_of(quote: str, unspaced: bool) -> int:
    return len(quote) if unspaced else quote.count(" ") + 1


class _Reader:
    """Reads sentence after sentence and remembers the names and content words it has met.

    What can be asked of all words at once is asked before: which of them have a capital, tell something, hold content.
    """

    def __init__(self, article: Article, known: Cues) -> None:
        self.words, self.texts, self.lowers = article.words, article.texts, article.lowers
        self.known, self.given = known, given(article.language)
        self.nouns = article.language in CAPITAL_NOUNS
        self.upper = _capitals(article, known) if article.language not in NO_CAPITALS else []
        self.capital = frozenset(self.upper)
        vocabulary = frozenset(self.lowers)
        self.long = frozenset([word for word in vocabulary - known.common if len(word) > 3])
        self.telling = _places(self.lowers, telling(article.language) & vocabulary)
        self.names: set[str] = set()
        self.content: set[str] = set()
        self.new_names: list[int] = []
        self.numerals: list[int] = []
        self.facts: list[Facts] = []

    def read(self, sentence: Sentence, digits: int, scare: int, quoted: int) -> None:
        """Add the facts of one sentence; headings are counted too, but what they name is not yet told."""
        begin, end = sentence.begin, sentence.end
        names = self._names(begin, end)
        stems = [_stem(self.lowers[at]) for at in names]
        told = self.names
        new = [at for at, stem in zip(names, stems, strict=True) if stem not in told] if names else []
        bag = self.long.intersection(self.lowers[begin:end])
        fresh = len(bag - self.content) / len(bag) if bag else 0.0
        numbers, dates, plain, fancy, voice = self._told(begin, end)
        links = begin < end and self.lowers[begin] in self.known.linkers
        if not sentence.heading:
            if new:
                told.update(stems)
                self.new_names += [self.words[at].start for at in new]
            self.content |= bag
        count, numbers = end - begin, numbers + digits
        self.facts.append(
            Facts(count, numbers, dates, len(names), len(new), quoted, scare, plain, fancy, links, fresh, voice)
        )

    def _told(self, begin: int, end: int) -> tuple[int, int, int, int, int]:
        """Return how many numerals, dates, plain and fancy verbs and words of the first person some words hold."""
        places = _inside(self.telling, begin, end)
        if not places:
            return 0, 0, 0, 0, 0
        known, told = self.known, {self.lowers[at] for at in places}
        numerals = [at for at in places if self._counts(at, begin)] if told & known.numbers else []
        self.numerals += [self.words[at].start for at in numerals]
        return (
            len({self.lowers[at] for at in numerals}),
            len(told & known.dates),
            len(told & known.plain),
            len(told & known.fancy),
            len(told & known.voice),
        )

    def _counts(self, at: int, begin: int) -> bool:
        """Return whether a word is a numeral that tells a number, as in two ships, not in the two countries."""
        small, before = self.given
        word = self.lowers[at]
        return word in self.known.numbers and not (word in small and at > begin and self.lowers[at - 1] in before)

    def _names(self, begin: int, end: int) -> list[int]:
        """Return the places of words that are written as names: a capital inside a sentence, or two side by side."""
        words, capital, common = self.words, self.capital, self.known.common
        out = []
        for at in _inside(self.upper, begin, end):
            opens = at == begin or words[at][-1]  # the field ``first``
            if self.nouns or opens:
                pair = at + 1 < end and at + 1 in capital and not words[at + 1][-1]
                if self.nouns:
                    named = not opens and (pair or (at > begin and at - 1 in capital))
                else:
                    named = pair and self.lowers[at] not in common
                if not named:
                    continue
            if len(self.texts[at]) > 1:
                out.append(at)
        return out


def _capitals(article: Article, known: Cues) -> list[int]:
    """Return the places of words with a capital, days and months left out."""
    texts, lowers = article.texts, article.lowers
    differs = compress(count(), map(ne, texts, lowers))  # a letter that has no small form is no capital
    return [at for at in differs if texts[at][0].isupper() and lowers[at] not in known.dates]


def _places(lowers: Sequence[str], words: AbstractSet[str]) -> list[int]:
    """Return the places of some words."""
    return list(compress(count(), map(words.__contains__, lowers))) if words else []


def _inside(places: list[int], begin: int, end: int) -> list[int]:
    """Return those of some places in order that lie in ``begin:end``."""
    first = bisect_left(places, begin)
    return places[first : bisect_left(places, end, first)]


def _stem(name: str) -> str:
    """Return a name in lower case without its genitive."""
    return name[:-2] if name.endswith(("'s", "’s")) else name
