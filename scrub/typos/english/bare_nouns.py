"""English names of things that stand bare: ``was carrying rifle``, ``from source in the port``, ``in locker room``.

A thing that can be seen and counted takes an article, a number or a possessive wherever a sentence names one of it.
The nouns of the lists stand bare in no idiom (``by car``, ``in hospital``, ``on stage`` are none of the frames), and
what follows them ends them, so that they describe no other noun (``with rifle fire``). Each list was tried on 1.3
million words of published English, and every place where it fired was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article, in_a_row
from scrub.typos.english import bare_words as words_of
from scrub.typos.english.missing_articles import in_a_sentence

__all__ = ["find"]

ENDS = words_of.ENDS | words_of.DOING
LONGEST = 5
"""Words before a noun that may describe it."""
PEOPLE = re.compile(
    r"(?:[A-Z][a-z]+(?:ian|ean|ani|aqi|eli|ish|ese)|US|UK|U\.S|American|German|African|Mexican|French|Dutch|Greek|Afghan"
    r"|Swiss|Czech|Cuban|Turkish)$"
)
ENDINGS = re.compile(
    r"[a-z]{3,}(?:al|ic|ive|ous|ful|able|ible|ant|ary|less)$|[A-Za-z]{3,}-(?:based|style|old|sized|powered|made)$"
)
"""Endings of adjectives."""
MARKS = frozenset(".;:?!)")
AFTER = ("", " ", "\n", '"', "”")
FORMS = ("s", "ing", "ed", "ly")
"""Ends of words that are likely a verb, a plural or an adverb."""
NAMES_OF = re.compile(r"[,;:]? [\"“'‘]?[A-Z]")
"""What shows that a noun is the title of somebody or something named behind it."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such noun in running text (English)."""
    if article.language != "en":
        return
    for at in article.places_of(words_of.NOUNS):
        begin = _begin(article, at)
        if begin is not None and _ends(article, begin, at) and in_a_sentence(article, at):
            span = Span(article.words[begin].start, article.words[at].end)
            message = f"An article is missing: {span.of(article.text)!r}."
            yield Finding("typo/en/bare-noun", "missing", span, message, (), 0.8)


def _begin(article: Article, at: int) -> int | None:
    """Return where the verb or preposition stands that the bare noun belongs to, None when it is not bare."""
    texts, lowers = article.texts, article.lowers
    noun, first = lowers[at], at
    if not texts[at].islower():
        return None
    while at - first < LONGEST and first > 1 and lowers[first - 1] not in ENDS:
        first -= 1
    begin = first - 1
    if begin < 1 or not texts[begin].islower() or not in_a_row(article.text, article.words[begin - 1 : at + 1]):
        return None
    if first == at:
        bare = noun in words_of.BARE and _governs(article, begin, noun)
    elif noun in words_of.HEADS and at - first == 1 and texts[first] in words_of.PARTS:
        return begin if lowers[begin] in words_of.AROUND else None
    else:
        bare = (
            noun in words_of.DESCRIBED
            and _described(article, first, at)
            and (_governs(article, begin, noun) or _leads(lowers[begin], lowers[begin - 1], noun))
        )
    return begin if bare else None


def _described(article: Article, first: int, at: int) -> bool:
    """Return whether an adjective stands first before a noun, and no name but that of a people."""
    texts = article.texts
    adjective, between = texts[first], texts[first + 1 : at]
    if (adjective, texts[at]) in words_of.PAIRS:
        return False
    if PEOPLE.match(adjective):
        return all(text.islower() for text in between)
    known = adjective in words_of.ADJECTIVES or ENDINGS.match(adjective) is not None
    return known and not any(text.endswith(FORMS) for text in between)


def _governs(article: Article, at: int, noun: str) -> bool:
    """Return whether a word is a verb or a preposition that takes the noun behind it."""
    lowers = article.lowers
    word, before = lowers[at], lowers[at - 1]
    if (word, noun) in words_of.PAIRS or before == noun:
        return False
    if word in words_of.DOING:
        return before not in words_of.DESCRIBING and not before.endswith(("ly", "'s", "’s"))
    if word == "to":
        return before in words_of.TOWARDS
    if word == "of":
        return before not in words_of.KINDS and noun in words_of.OF
    return word in words_of.PREPOSITIONS and before not in words_of.IDIOMS


def _leads(word: str, before: str, noun: str) -> bool:
    """Return whether a word is a preposition that takes a noun with an adjective."""
    if word == "to":
        return before in words_of.MOTION
    if word == "as":
        return noun in words_of.AS and before not in ("as", "so", "such")
    return word in words_of.AFTER_ADJECTIVES


def _ends(article: Article, begin: int, at: int) -> bool:
    """Return whether a mark or a small word stands behind a noun, and no name that it is the title of."""
    text, end, lowers = article.text, article.words[at].end, article.lowers
    if NAMES_OF.match(text, end):
        return False
    following = lowers[at + 1] if at + 1 < len(lowers) else ""
    mark = text[end : end + 1]
    if mark == ",":
        return text[end + 1 : end + 2] == " " and following in words_of.BEHIND
    if mark in MARKS:
        return text[end + 1 : end + 2] in AFTER
    if (
        mark != " "
        or not text[end + 1 : end + 2].isalpha()
        or not (following in words_of.BEHIND or (following == "and" and lowers[begin] == "to"))
    ):
        return False
    again = at + 2 < len(lowers) and lowers[at + 2] == lowers[at]
    scene = lowers[begin] == "with" and begin + 1 == at and following in ("in", "on", "at")
    return not again and not scene and (lowers[begin], following) != ("from", "to")
