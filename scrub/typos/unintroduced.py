"""A speaker whom no one introduced, in an article that introduces one of nearly that name: ``Jensen said``.

News gives the full name of a speaker once and the family name afterwards. A family name beside ``said`` that has no
given name anywhere in the article is a slip for the one that has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from scrub.model.finding import Finding
from scrub.text.article import Article, Word, in_a_row
from scrub.typos.frequencies import key, zipfs
from scrub.typos.names import TITLES, Name, inflected, names_of, skeleton
from scrub.typos.nearness import distance

__all__ = ["find"]

SAID = {
    "en": frozenset(
        "said says added adds told explained explains noted notes continued argued wrote writes thinks believes"
        " insisted testified tweeted recalled warned claimed admitted stressed joked".split()
    ),
    "de": frozenset(
        "sagte sagt erklärte erklärt betonte betont meinte meint fügte ergänzte kritisierte schrieb forderte"
        " berichtete".split()
    ),
}
PARTS = re.compile("['’-]")
SHORTEST, LONG = 5, 6
"""Letters of the shortest name that is looked at, and of the shortest that may be two steps away."""
COMMON = 4.2
"""Zipf from which a word is a place, a party or a thing that speaks for itself."""
DETERMINERS = frozenset("a an the another one some this that every each der die das ein eine kein".split())
"""Words before a noun: a name stands without."""
ENDINGS = ("s", "ic", "ish", "ian", "an", "land")


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such speaker (English, German)."""
    said = SAID.get(article.language)
    if said is None:
        return
    texts = article.texts
    speakers: dict[str, Word] = {}
    for at in article.places_of(said):
        for near in (at - 1, at + 1):
            if 0 <= near < len(texts) and _alone(article, near, at):
                speakers.setdefault(texts[near], article.words[near])
    capitals = {text for text in texts if text[0].isupper()} if speakers else set()
    speakers = {
        text: word for text, word in speakers.items() if texts.count(text) == 1 and _rivals(text, capitals, article)
    }
    if not speakers:
        return
    names = names_of(article)
    for text, word in speakers.items():
        name = names.get(text)
        if name is not None and name.count == 1 and not (name.before - TITLES) and not name.behind:
            meant = _introduced(name, names, article.language)
            if meant is not None:
                message = f"{text!r} is not introduced, {meant.text!r} is."
                yield Finding("typo/any/unintroduced-name", "name", word.span, message, (meant.text,), 0.75)


def _rivals(text: str, capitals: Iterable[str], article: Article) -> bool:
    """Return whether a capitalised word of the article, or a part of one, is nearly a name."""
    low, language = key(text, article.language), article.language
    pieces = {piece for other in capitals for piece in PARTS.split(other) if piece[:1] == text[0] and piece != text}
    return any(_near(low, key(piece, language), language) for piece in pieces)


def _alone(article: Article, near: int, at: int) -> bool:
    """Return whether a family name without a given name stands beside the verb at ``at``."""
    words, texts = article.words, article.texts
    text = texts[near]
    if not (text[0].isupper() and text[1:].islower() and len(text) >= SHORTEST and text.isalpha()):
        return False
    first, last = sorted((words[near], words[at]), key=lambda word: word.start)
    if not in_a_row(article.text, (first, last)) or zipfs(article.language).get(text.lower(), 0) >= COMMON:
        return False
    before = words[near - 1] if near else None
    touches = before is not None and not words[near].first and article.text[before.end : words[near].start] == " "
    if before is not None and touches and (before.lower in DETERMINERS or _given(before)):
        return False
    behind = words[near + 1] if near + 1 < len(words) else None
    return behind is None or not behind.text[0].isupper() or article.text[words[near].end : behind.start] != " "


def _given(word: Word) -> bool:
    """Return whether a word may be a given name: a capital, and no title."""
    return word.text[0].isupper() and word.lower not in TITLES


def _introduced(name: Name, names: Mapping[str, Name], language: str) -> Name | None:
    """Return the name with a given name before it that is nearly the same, None where there is none or two."""
    low = key(name.text, language)
    found = [
        other
        for other in names.values()
        if other is not name
        and other.text[0] == name.text[0]
        and other.before - TITLES
        and not other.text.lower().endswith(ENDINGS)
        and _near(low, key(other.text, language), language)
    ]
    return found[0] if len(found) == 1 else None


def _near(one: str, two: str, language: str) -> bool:
    """Return whether two names differ by a slip or a way of spelling one sound."""
    if len(two) < SHORTEST - 1 or abs(len(one) - len(two)) > 2 or inflected(one, two, language):
        return False
    steps = distance(one, two, 2)
    return steps == 1 or (steps == 2 and len(one) >= LONG) or skeleton(one) == skeleton(two)
