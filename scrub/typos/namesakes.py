"""A given name spelled in two ways before one family name: ``Sara Holm`` and ``Sarah Holm``, each as often."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, islice

from scrub.model.finding import Finding
from scrub.text.article import Article, Word
from scrub.typos.names import TITLES, inflected, skeleton, twins
from scrub.typos.nearness import distance

__all__ = ["find"]

SHORTEST = 3
MOST = 20
"""Given names before one family name that are compared with each other, the first of the article."""
LONGEST = 400
"""Words of a sentence: a text without sentences ends the look."""
FARTHEST = 3
"""Letters that two spellings of one sound may differ by: ``Kassym-Jomart`` and ``Kassym-Zhomart``."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for the later of two given names of one sound that stand once, before the same family name."""
    for family, given in _given_names(article).items():
        once = islice(((name, places[0]) for name, places in given.items() if len(places) == 1), MOST)
        for (one, first), (other, later) in combinations(once, 2):
            if _alike(one, other, article.language) and _apart(article, first, later):
                word, right = article.words[later], article.texts[first]
                message = f"{word.text!r} stands once before {family!r}, {right!r} once."
                yield Finding("typo/any/name-variant", "name", word.span, message, (right,), 0.8)


def _given_names(article: Article) -> dict[str, dict[str, list[int]]]:
    """Return the family names, each with the names right before it in small letters, and where those stand."""
    names: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    words, texts = article.words, article.texts
    for at in [at for at, text in enumerate(texts[:-1]) if text[0].isupper() and texts[at + 1][0].isupper()]:
        one, two = words[at], words[at + 1]
        if _is_name(one) and _is_name(two) and not two.first and article.gap(at) in (" ", "\xa0"):
            low = article.lowers[at]
            if low not in TITLES:
                names[two.text.removesuffix("'s").removesuffix("’s")].setdefault(low, []).append(at)
    return names


def _is_name(word: Word) -> bool:
    return len(word.text) >= SHORTEST and word.text[0].isupper() and not word.text.isupper()


def _alike(one: str, other: str, language: str) -> bool:
    """Return whether two given names sound alike, and neither is a form of the other."""
    if inflected(one, other, language):
        return False
    return twins(one, other) or (skeleton(one) == skeleton(other) and distance(one, other, FARTHEST) <= FARTHEST)


def _apart(article: Article, first: int, later: int) -> bool:
    """Return whether two words stand in different sentences: in one sentence there are two people."""
    return any(article.words[at].first for at in range(first + 1, min(later, first + LONGEST) + 1))
