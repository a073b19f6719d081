"""German endings of adjectives that do not fit the word before: ``einem neuem Haus``, ``mit neue Ideen``."""

from __future__ import annotations

from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["find"]

WRONG = {
    **dict.fromkeys(("ein", "kein", "mein", "dein"), ("en", "em", "e")),
    **dict.fromkeys(
        "einem keinem meinem seinem ihrem unserem diesem jedem im am zum vom beim".split(), ("em", "er", "es", "e")
    ),
    **dict.fromkeys("einen keinen meinen seinen ihren unseren diesen jeden".split(), ("em", "er", "es", "e")),
    **dict.fromkeys("seines ihres unseres des".split(), ("em", "er", "es", "e")),
    **dict.fromkeys(("einer", "keiner", "meiner", "seiner", "ihrer", "unserer", "zur"), ("em", "es", "e")),
    "eine": ("en", "em", "er", "es"),
    "dem": ("em",),
}
"""Articles and the endings that no adjective between them and a noun has."""
ENDINGS = ("e", "er", "es", "en", "em")
"""The endings of an adjective; a word that takes them all is one."""
NONE = frozenset(
    "lauter weiter später früher besser eher näher länger öfter mehr mehrere viele wenige andere einige alle"
    " manche beide solche lange kurze ganze halbe gute knappe etliche jede jeden jeder jedes diese dieser"
    " dieses diesen meine seine ihre unsere eure deine keine keinen seinen ihren unseren unser einer eines"
    " einem einen allen allem aller alles vielen anderen anderem anderes anderer beiden beider beides selben"
    " gegen wegen neben eben mitten solchen welchen derer".split()
)
"""Words of that form that are none, or that quantities and times begin with: ``einem mehrere Meter langen Brett``."""
SHORTEST = 3
"""Letters of the shortest stem."""
DATIVE = frozenset("mit von bei aus nach seit".split())
"""Prepositions that only the dative follows."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such adjective before a noun."""
    book = lexicon("de") if article.language == "de" else None
    if book is None or book.reduced:
        return
    lowers, texts = article.lowers, article.texts
    for at in [at for at, low in enumerate(lowers) if low in WRONG]:
        if at + 2 < len(texts) and texts[at + 1].islower() and texts[at + 2][0].isupper() and _wrong(article, at, book):
            yield _finding(article, at)
    for at in [at for at, low in enumerate(lowers) if low in DATIVE]:
        if at + 2 < len(texts) and texts[at + 1].islower() and texts[at + 2][0].isupper() and _bare(article, at, book):
            yield _finding(article, at)


def _bare(article: Article, at: int, book: Lexicon) -> bool:
    """Return whether an adjective in -e stands between a preposition of the dative and a noun: ``mit neue Ideen``."""
    first, word, noun = article.words[at : at + 3]
    low = word.lower
    if not low.endswith("e") or low in NONE or len(low) <= SHORTEST or not low.isalpha() or not noun.text[1:].islower():
        return False
    if word.start - first.end != 1 or noun.start - word.end != 1:
        return False
    return book.only_capital(noun.text.lower()) and _adjective(low[:-1], book)


def _wrong(article: Article, at: int, book: Lexicon) -> bool:
    """Return whether the adjective behind an article has an ending that none has there."""
    low = article.lowers[at + 1]
    ending = next((end for end in ENDINGS[::-1] if low.endswith(end)), "")
    if ending not in WRONG[article.lowers[at]] or low in NONE or len(low) - len(ending) < SHORTEST:
        return False
    first, word, noun = article.words[at : at + 3]
    if word.start - first.end != 1 or noun.start - word.end != 1 or not (first.text.islower() or first.first):
        return False
    if not noun.text[1:].islower() or not low.isalpha():
        return False
    return _noun_phrase_ends(article, at + 3, noun.end) and _adjective(low[: len(low) - len(ending)], book)


def _noun_phrase_ends(article: Article, at: int, end: int) -> bool:
    """Return whether no second adjective follows the noun: ``einem kleine Kinder liebenden Mann`` is right."""
    if at >= len(article.words) or article.words[at].start - end != 1:
        return True
    text = article.texts[at]
    return not (text.islower() and text.endswith(("en", "em", "er", "es", "e")) and len(text) > 4)


def _adjective(stem: str, book: Lexicon) -> bool:
    """Return whether a stem takes all the endings of an adjective."""
    return all(book.known(stem + ending) for ending in ENDINGS)


def _finding(article: Article, at: int) -> Finding:
    first, word = article.words[at], article.words[at + 1]
    span = Span(first.start, word.end)
    written = span.of(article.text)
    return Finding(
        "typo/de/adjective-ending", "realword", span, f"Die Endung passt nicht zum Artikel: {written!r}.", (), 0.8
    )
