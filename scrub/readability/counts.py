"""The counts of an article that all formulas are made of: headings apart, numbers apart."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, compress, count
from operator import itemgetter
from typing import NamedTuple

from scrub.readability.measure import measure_of
from scrub.readability.packing import Figures, added
from scrub.text.article import Article, Sentence, Word
from scrub.text.words import has_unspaced

__all__ = ["Counts", "Tally", "is_unspaced", "tally"]

FIRST = itemgetter(Word._fields.index("first"))
"""What tells whether a word begins a sentence: by its place, in half the time that its name takes."""
UNSPACED = frozenset({"bo", "ja", "km", "lo", "my", "th", "yue", "zh"})
"""Languages without spaces between words: nothing is counted."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What stands in the sentences of an article; words are runs of letters, numbers are none.

    The figures for syllables (``polysyllables`` have three or more, ``complex_words`` are those of the fog index) are 0
    for a language whose syllables nobody counts here; ``long_words`` have over six letters; ``difficult_words`` are
    not familiar in the sense of Dale and Chall, None but for English.
    """

    sentences: int = 0
    words: int = 0
    letters: int = 0
    syllables: int = 0
    polysyllables: int = 0
    monosyllables: int = 0
    long_words: int = 0
    complex_words: int = 0
    difficult_words: int | None = None


class Tally(NamedTuple):
    """The counts of an article, its sentences, and the packed figures of all its words."""

    counts: Counts
    sentences: tuple[Sentence, ...]
    figures: list[int]


def is_unspaced(article: Article) -> bool:
    """Return whether an article puts no spaces between words: by its language, or by its letters if that is unknown."""
    return article.language in UNSPACED or (article.language == "unknown" and has_unspaced(article.text))


def tally(article: Article) -> Tally:
    """Return the counts of the article's sentences; one pass over its words."""
    if is_unspaced(article) or not article.words:
        return Tally(Counts(), (), [])
    measure = measure_of(article.language)
    figures = measure.all(keys(article))
    prose = tuple(s for s in article.sentences if s.end > s.begin and not s.heading)
    told = list(chain.from_iterable([figures[s.begin : s.end] for s in prose]))
    return Tally(counts_of(len(prose), len(told), added(told), judges=measure.judges), prose, figures)


def keys(article: Article) -> list[str]:
    """Return the article's words as the measure knows them: the first of a sentence in lower case."""
    words = list(article.texts)
    for at in compress(count(), map(FIRST, article.words)):
        words[at] = words[at].lower()
    return words


def counts_of(sentences: int, words: int, sums: Figures, *, judges: bool) -> Counts:
    """Return the counts of summed figures; ``judges`` says whether difficult words were looked for."""
    return Counts(
        sentences=sentences,
        words=words,
        letters=sums.letters,
        syllables=sums.syllables,
        polysyllables=sums.poly,
        monosyllables=sums.mono,
        long_words=sums.long,
        complex_words=sums.complex,
        difficult_words=sums.difficult if judges else None,
    )
