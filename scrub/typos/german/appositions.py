"""German appositions that no comma closes: ``Anna Huber, Leiterin der Schule sagte am Montag``.

A sentence begins with who it is about and a comma, more about them follows, then the verb: a second comma is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article, Word
from scrub.typos.german.commas import ADJECTIVE, ARTICLES, BEGINNING, CLAUSES, VERBS
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["find"]

SPEAKS = frozenset(
    "sagte sagt erklärte erklärt betonte betont meinte meint kritisierte kritisiert forderte fordert warnte warnt"
    " berichtete berichtet bestätigte bestätigt beteuerte teilte verteidigte begrüßte lobte freute freut zeigte sieht"
    " sah schrieb schreibt kündigte hofft hoffte hält hielt nannte nennt verwies wies bezeichnete spricht sprach"
    " zeigt zeigen rechnet harren kommentierte urteilte".split()
)
FINITE = (VERBS | SPEAKS) - frozenset("erwartet erreicht erhalten bekommen gehört übernimmt".split())
"""Verbs that end the apposition; forms that are participles too say nothing."""
NO_START = frozenset(
    "kein keine keinen klar gut schade pech nein ja ach also na stichwort fakt sie ihr du wir ich es er man herr frau"
    " liebe lieber alle alles beide jeder nichts ende anfang mitte laut gerade eben nun mehr weniger".split()
)
"""Words that begin exclamations, addresses and times."""
RELATIVE = frozenset("der die das den dem deren dessen denen wo welcher welche welches".split())
"""Words that begin a clause."""
ENUMERATES = frozenset("und oder sowie noch".split())
LONGEST = 9
"""Words of the longest part."""
BETWEEN = re.compile(r'["“”«»)]? $')


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each verb before which the second comma of an apposition is missing."""
    book = lexicon("de") if article.language == "de" else None
    if book is None or book.reduced:
        return
    words = article.words
    for at in [at for at in article.places_of(FINITE) if at > 2]:
        if not words[at].text.islower() or not BETWEEN.fullmatch(article.gap(at - 1)):
            continue
        comma = _comma(article, at)
        begin = _begin(article, comma) if comma is not None else None
        if comma is None or begin is None:
            continue
        if _head(words[begin:comma], book) and _apposition(words[comma:at], words[begin:comma], book):
            span = Span(words[at - 1].end, words[at].start)
            message = "Hinter dem Zusatz fehlt das zweite Komma."
            yield Finding("typo/de/apposition-open", "punctuation", span, message, (), 0.7)


def _comma(article: Article, at: int) -> int | None:
    """Return the word behind the comma before ``at``, None when another mark comes first."""
    for back in range(at - 1, max(0, at - LONGEST), -1):
        gap = article.gap(back - 1)
        if gap == ", ":
            return back
        if not re.fullmatch(r'["“„»«(]? ["“„»«(]?', gap):
            return None
    return None


def _begin(article: Article, comma: int) -> int | None:
    """Return where the sentence begins, None when its first part has a mark or is speech."""
    words, text = article.words, article.text
    for begin in range(comma - 1, max(-1, comma - 1 - LONGEST), -1):
        if words[begin].first:
            before = text[max(0, words[begin].start - 1) : words[begin].start]
            return begin if before in ("", "\n", " ") else None
        if article.gap(begin - 1) != " ":
            return None
    return None


def _head(words: Sequence[Word], book: Lexicon) -> bool:
    """Return whether words are somebody or something a sentence begins with."""
    first = words[0]
    if first.lower in NO_START or first.lower in BEGINNING or first.lower in CLAUSES:
        return False
    if first.lower in ("der", "die", "das", "ein", "eine"):
        return len(words) > 1 and _phrase(words[1:], book) and words[-1].text[0].isupper()
    return len(words) > 1 and all(word.text[0].isupper() and not _verb(word.lower, book) for word in words)


def _apposition(words: Sequence[Word], head: Sequence[Word], book: Lexicon) -> bool:
    """Return whether words say more about a head: a phrase without a verb that is no second member of a list."""
    lows = [word.lower for word in words]
    if lows[0] in NO_START or lows[0] in CLAUSES or not words[-1].text[-1].isalpha() or not words[-1].text[0].isupper():
        return False
    if ENUMERATES & set(lows) and (not words[0].text.endswith(("er", "in", "ter", "chef")) or len(head) < 2):
        return False
    if lows[0] in BEGINNING or lows[0] in RELATIVE or len(words) < 2:
        return False
    return _phrase(words, book)


def _phrase(words: Sequence[Word], book: Lexicon) -> bool:
    """Return whether words are nouns, small words and adjectives."""
    return all(
        word.text[0].isupper()
        or word.lower in ARTICLES
        or word.lower in BEGINNING
        or (ADJECTIVE.match(word.text) and not _verb(word.lower, book))
        for word in words
    )


def _verb(low: str, book: Lexicon) -> bool:
    """Return whether a word may be a verb."""
    return low in FINITE or (not book.only_capital(low) and low.endswith(("en", "te", "ten")) and book.known(low + "d"))
