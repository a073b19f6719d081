"""The hardest sentences of an article, each with the reason in plain words."""

from __future__ import annotations

import re
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from scrub.model.span import Span
from scrub.readability.counts import Tally
from scrub.readability.measure import LONG_WORD, measure_of
from scrub.readability.packing import figure, total
from scrub.text.article import Article, Sentence

__all__ = ["Hard", "hardest"]

MOST = 5
LEAST_WORDS = 15
"""A shorter sentence is not hard to read, whatever its words."""
MANY_WORDS = 25
"""Words from which the length of a sentence is named: writing guides of news agencies ask for fewer."""
MANY_CLAUSES = 4
HEAVY_SYLLABLES = 4
HEAVY_LETTERS = 13
SHOWN = 3
"""Heavy words that are named: those of four syllables or thirteen letters, names apart."""

BREAKS = re.compile("[,;:()–—]| - ")
LINKS = {
    "de": "dass weil obwohl während nachdem bevor sodass damit wenn falls der die das dessen deren welche und",
    "en": "that which who whom whose because although while when where if unless since after before whether as",
    "es": "que quien cuyo cuya porque aunque mientras cuando donde si como",
    "fr": "que qui dont où parce quoique pendant quand lorsque si comme lequel laquelle",
    "it": "che cui quale perché sebbene mentre quando dove se come",
    "nl": "dat die wie omdat hoewel terwijl toen waar als of nadat voordat",
    "pl": "że który która które którzy ponieważ choć gdy kiedy gdzie jeśli aby żeby",
    "pt": "que quem cujo cuja porque embora enquanto quando onde se como",
    "ru": "что который которая которые которого которой чтобы потому хотя когда где если",
    "uk": "що який яка які якого якої щоб тому хоча коли де якщо",
}
"""Words that open a clause."""


class Hard(NamedTuple):
    """A sentence that is hard to read: ``span`` holds code points of the article's text."""

    span: Span
    reason: str
    words: int
    clauses: int
    heavy: tuple[str, ...]


def hardest(article: Article, counted: Tally, limit: float) -> tuple[Hard, ...]:
    """Return up to five sentences whose LIX is over ``limit``, in the order of the text."""
    over = []
    for sentence in counted.sentences:
        words = sentence.end - sentence.begin
        if words >= LEAST_WORDS:
            long = total(counted.figures[sentence.begin : sentence.end], "long")
            if words + 100 * long / words > limit:
                over.append((-words - 100 * long / words, sentence, long))
    return tuple(_told(article, sentence, long) for _, sentence, long in sorted(sorted(over)[:MOST], key=itemgetter(1)))


def _told(article: Article, sentence: Sentence, long: int) -> Hard:
    words = sentence.end - sentence.begin
    clauses = _clauses(article, sentence)
    heavy = _heavy(article, sentence)
    reasons = []
    if words >= MANY_WORDS:
        reasons.append(f"{words} words in one sentence")
    if clauses >= MANY_CLAUSES:
        reasons.append(f"{clauses} clauses or insertions")
    if heavy:
        reasons.append(f"long words: {', '.join(heavy)}")
    if not reasons:
        reasons.append(f"{long} of {words} words have over {LONG_WORD} letters")
    return Hard(sentence.span, "; ".join(reasons), words, clauses, heavy)


@cache
def _links(language: str) -> frozenset[str]:
    return frozenset(LINKS.get(language, "").split())


def _clauses(article: Article, sentence: Sentence) -> int:
    """Return how many clauses there seem to be: breaks, words that open a clause without one, and one."""
    text, words, begin, links = article.text, article.words, sentence.begin, _links(article.language)
    breaks = len(BREAKS.findall(text, sentence.span.start, sentence.span.end))
    opened = [at for at, word in enumerate(article.lowers[begin : sentence.end], begin) if word in links]
    starts = [words[at].start for at in opened if at > begin]
    return 1 + breaks + sum(BREAKS.search(text, start - 2, start) is None for start in starts)


def _heavy(article: Article, sentence: Sentence) -> tuple[str, ...]:
    """Return up to three long words of a sentence, longest first; nouns have capitals in German, elsewhere names."""
    nouns, begin = article.language == "de", sentence.begin
    texts = article.texts if nouns else article.lowers
    long = [at for at, text in enumerate(article.texts[begin : sentence.end], begin) if len(text) > LONG_WORD]
    words = {texts[at] for at in long if nouns or article.words[at].first or not article.texts[at][0].isupper()}
    longest = sorted(words, key=lambda word: (-len(word), word))
    least, heavy = HEAVY_SYLLABLES + nouns, []
    for word, number in zip(longest, measure_of(article.language).all(longest), strict=True):
        if figure(number, "syllables") >= least or figure(number, "letters") >= HEAVY_LETTERS:
            heavy.append(word)
            if len(heavy) == SHOWN:
                break
    return tuple(heavy)
