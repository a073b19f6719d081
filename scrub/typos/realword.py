"""A right word in the wrong place, by what the reference corpus has there: ``a letter form the bank``.

Off by default, for corpora of ten million words and more: half a million are too few to know what a language has. The
other word must stand between the same two neighbours there several times, and the written one beside neither.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.text.article import Article
from scrub.typos.candidates import shelf
from scrub.typos.frequencies import key
from scrub.typos.lexicon import Lexicon, lexicon
from scrub.typos.names import inflected
from scrub.typos.vocabulary import Lexis

__all__ = ["find"]

SHORTEST = 2
FREQUENT = 3.8
"""Zipf of the rarest word that another stands for."""
TIMES = 6
"""Occurrences of the other word between the same neighbours."""
SEEN = 5
"""Documents that must have the written word: what the corpus lacks altogether it cannot miss beside its neighbours."""


def find(article: Article, corpus: Lexis) -> Iterator[Finding]:
    """Yield a finding for each word that the corpus never has beside either neighbour, and has another one for."""
    book = lexicon(article.language)
    if book is None or not corpus.triples:
        return
    words = article.words
    folded = [key(text, article.language) for text in article.texts]
    for at in range(1, len(words) - 1):
        before, here, after = words[at - 1], words[at], words[at + 1]
        if not (here.text.islower() and len(here.text) >= SHORTEST and before.line == here.line == after.line):
            continue
        if here.start - before.end != 1 or after.start - here.end != 1 or corpus.words.get(folded[at], 0) < SEEN:
            continue
        left, word, right = folded[at - 1 : at + 2]
        if f"{left} {word}" in corpus.pairs or f"{word} {right}" in corpus.pairs:
            continue
        if meant := _meant(left, word, right, corpus, book):
            message = (
                f"{here.text!r} stands between {left!r} and {right!r} in no text of the reference; {meant!r} does."
            )
            rule = f"typo/{article.language}/realword"
            yield Finding(rule, "realword", here.span, message, (meant,), 0.6)


def _meant(left: str, word: str, right: str, corpus: Lexis, book: Lexicon) -> str | None:
    """Return the word one slip away that the corpus has most often between two others, None when it has none."""
    best: tuple[int, str] | None = None
    for other, _ in shelf(book.language).near(word):
        times = corpus.triples.get(f"{left} {other} {right}", 0)
        if times < TIMES or (best is not None and times <= best[0]):
            continue
        if book.zipf(other) >= FREQUENT and not inflected(word, other, book.language):
            best = (times, other)
    return best[1] if best else None
