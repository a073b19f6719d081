"""What a sentence reports: numbers, dates, names that are new in the article, quotations, plain attribution."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property

from scrub.filler.cues import Cues, cues
from scrub.model.span import Span
from scrub.text.article import Article, Sentence, Word
from scrub.text.words import has_unspaced

__all__ = ["Facts", "Reading", "read_facts"]

DIGITS = re.compile(r"\d(?:[\d.,:]*\d)?")
CHINESE_NUMBER = re.compile("[一二三四五六七八九十百千万亿]{1,8}(?:[年月日个名人元米%％]|多)")
"""Chinese numerals before a unit."""
QUOTE = re.compile(
    r'(?<![\w.,!?])"(?=\S)[^"\n]{2,600}"|“[^”\n]{2,600}”|«[^»\n]{2,600}»|„[^“”\n]{2,600}[“”]|「[^」\n]{2,600}」'
)
QUOTE_WORDS = 4
"""Words from which a quotation has content; shorter ones are borrowed words."""
QUOTE_LETTERS = 10
"""The same for scripts without spaces."""
CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital letter."""
NO_CAPITALS = frozenset({"zh", "ja", "ko", "th", "ar", "fa", "ur", "hi", "he", "ka"})


@dataclass(frozen=True, slots=True)
class Facts:
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

    def reports(self, span: Span) -> bool:
        """Return whether a number or a new name stands inside a span, or a quotation touches it."""
        inside = any(
            bisect_right(places, span.end - 1) > bisect_right(places, span.start - 1)
            for places in (self.numbers, self.new_names)
        )
        at = bisect_right(self.quotes, span)
        return inside or any(quote.overlaps(span) for quote in self.quotes[max(0, at - 1) : at + 1])


def read_facts(article: Article) -> Reading:
    """Return what each sentence of an article reports, in one pass over its words."""
    text, known = article.text, cues(article.language)
    unspaced = article.language in ("zh", "ja", "th") or (article.language == "unknown" and has_unspaced(text))
    numbers = [found.start() for found in DIGITS.finditer(text)]
    if article.language == "zh":
        numbers = sorted({*numbers, *(found.start() for found in CHINESE_NUMBER.finditer(text))})
    quotes = [Span(*found.span()) for found in QUOTE.finditer(text)]
    long = tuple(q for q in quotes if _words_of(q.of(text), unspaced) >= (QUOTE_LETTERS if unspaced else QUOTE_WORDS))
    telling = set(long)
    short = [q.start for q in quotes if q not in telling]
    reader = _Reader(article, known)
    for sentence in article.sentences:
        reader.read(sentence)
    begins = [sentence.span.start for sentence in article.sentences]
    digits, scare, quoted = ([0] * len(begins) for _ in range(3))
    for places, counts in ((numbers, digits), (short, scare)):
        for place in places:
            _add(counts, bisect_right(begins, place) - 1, 1)
    for quote in long:
        for at in range(max(0, bisect_right(begins, quote.start) - 1), bisect_right(begins, quote.end - 1)):
            _add(quoted, at, 1)
    facts = tuple(
        replace(f, numbers=f.numbers + d, scare=s, quoted=q)
        for f, d, s, q in zip(reader.facts, digits, scare, quoted, strict=True)
    )
    return Reading(article, facts, tuple(numbers), tuple(reader.new_names), long)


def _add(counts: list[int], at: int, number: int) -> None:
    if 0 <= at < len(counts):
        counts[at] += number


def _words_of(quote: str, unspaced: bool) -> int:
    return len(quote) if unspaced else quote.count(" ") + 1


class _Reader:
    """Reads sentence after sentence and remembers the names and content words it has met."""

    def __init__(self, article: Article, known: Cues) -> None:
        self.words, self.lowers = article.words, article.lowers
        self.known = known
        self.capitals = article.language not in NO_CAPITALS
        self.nouns = article.language in CAPITAL_NOUNS
        self.names: set[str] = set()
        self.content: set[str] = set()
        self.new_names: list[int] = []
        self.facts: list[Facts] = []

    def read(self, sentence: Sentence) -> None:
        """Add the facts of one sentence; headings are counted too, but what they name is not yet told."""
        known, begin, end = self.known, sentence.begin, sentence.end
        lowers = self.lowers[begin:end]
        names = self._names(begin, end) if self.capitals else []
        new = [w for w in names if _stem(w.text) not in self.names]
        bag = {w for w in lowers if len(w) > 3 and w not in known.common}
        fresh = len(bag - self.content) / len(bag) if bag else 0.0
        counts = [
            len(words.intersection(lowers))
            for words in (known.numbers, known.dates, known.plain, known.fancy, known.voice)
        ]
        links = bool(lowers) and lowers[0] in known.linkers
        if not sentence.heading:
            self.names.update(_stem(w.text) for w in names)
            self.new_names += [w.span.start for w in new]
            self.content |= bag
        self.facts.append(
            Facts(
                end - begin,
                counts[0],
                counts[1],
                len(names),
                len(new),
                0,
                0,
                counts[2],
                counts[3],
                links,
                fresh,
                counts[4],
            )
        )

    def _names(self, begin: int, end: int) -> list[Word]:
        """Return the words that are written as names: a capital inside a sentence, or two side by side."""
        words = self.words[begin:end]
        upper = [w.text[0].isupper() and w.text.lower() not in self.known.dates for w in words]
        out = []
        for i, word in enumerate(words):
            if not upper[i] or len(word.text) < 2:
                continue
            pair = i + 1 < len(words) and upper[i + 1] and not words[i + 1].first
            after = i > 0 and upper[i - 1]
            opens = i == 0 or word.first
            if self.nouns:
                named = (pair or after) and not opens
            elif opens:
                named = pair and word.text.lower() not in self.known.common
            else:
                named = word.text != "I"
            if named:
                out.append(word)
        return out


def _stem(name: str) -> str:
    """Return a name without its genitive."""
    return name.removesuffix("'s").removesuffix("’s").lower()
