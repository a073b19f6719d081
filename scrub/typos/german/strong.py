"""German adjectives in -en before a noun in -e with no article before: ``stellen sich enormen Gegensätze ein``.

Without an article the adjective itself shows the case; -en is the dative of the plural, whose noun ends in n.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article
from scrub.typos.german.endings import NONE
from scrub.typos.german.genders import gender
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["find"]

STEM_ENDINGS = ("e", "er", "es", "en", "em")
"""The endings of an adjective; a word that takes them all is one."""
MASCULINE_E = (
    "ee",
    "käse",
    "hase",
    "kunde",
    "experte",
    "ende",
    "gebäude",
    "auge",
    "interesse",
    "gemälde",
    "getreide",
    "gewerbe",
    "finale",
    "gelände",
    "gemüse",
    "image",
    "erbe",
    "gebirge",
    "getriebe",
    "rande",
    "sinne",
    "wege",
    "tage",
    "jahre",
    "maße",
    "hause",
    "grunde",
    "zuge",
    "laufe",
    "bande",
    "kaffee",
    "name",
    "wille",
    "gebiete",
)
"""Nouns in -e that an accusative or an old dative has behind such an adjective."""
PLAIN = frozenset(
    "alten harten guten breiten bunten echten kalten roten zarten satten weiten gesamten privaten".split()
)
"""Adjectives in -ten; others of that form may be verbs in the past."""
SHORTEST = 5
BEFORE = frozenset(
    "sich es mit von aus bei seit für durch gegen ohne gibt gab hat haben hatte sind waren ist war wurden"
    " werden".split()
)
"""Words that no article stands behind unseen."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such adjective."""
    book = lexicon("de") if article.language == "de" else None
    if book is None or book.reduced:
        return
    texts, words = article.texts, article.words
    for at in [at for at, low in enumerate(article.lowers) if low.endswith("en") and len(low) >= SHORTEST]:
        if at + 1 >= len(texts) or not at or not texts[at].islower() or not texts[at + 1][0].isupper():
            continue
        noun = article.lowers[at + 1]
        if not noun.endswith("e") or noun.endswith(MASCULINE_E) or not texts[at + 1][1:].islower():
            continue
        if _bare(article, at) and _adjective(article.lowers[at], book) and _noun(noun, book):
            span = Span(words[at].start, words[at + 1].end)
            message = f"Ohne Artikel hat das Eigenschaftswort eine andere Endung: {span.of(article.text)!r}."
            yield Finding("typo/de/strong-adjective", "realword", span, message, (), 0.75)


def _bare(article: Article, at: int) -> bool:
    """Return whether a lower-case word that needs no article, or a sentence's verb, stands before an adjective."""
    if article.gap(at) not in BLANKS or article.gap(at - 1) not in BLANKS:
        return False
    before = article.texts[at - 1]
    return before in BEFORE


def _adjective(low: str, book: Lexicon) -> bool:
    stem = low[:-2]
    return (
        low not in NONE
        and (not low.endswith("ten") or low in PLAIN)
        and all(book.known(stem + end) for end in STEM_ENDINGS)
    )


def _noun(noun: str, book: Lexicon) -> bool:
    """Return whether a noun in -e is common and has a dative plural in n."""
    return (
        book.known(noun)
        and book.known(noun + "n")
        and gender(noun)[0] in ("", "f")
        and (book.zipf(noun) >= 2.0 or len(noun) > 9)
    )
