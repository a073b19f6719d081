"""Names that the reference corpus spells otherwise: ``Kassym-Zhomart Tokayev`` where it has ``Kassym-Jomart Tokayev``.

A variant counts only where both spellings mean one person or place: another part of the name is the same, or the same
title stands beside a name that sounds the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scrub.model.finding import Finding
from scrub.text.article import Article
from scrub.typos.edits import plain
from scrub.typos.lexicon import Lexicon, lexicon
from scrub.typos.names import TITLES, Name, inflected, names_of, skeleton
from scrub.typos.nearness import distance
from scrub.typos.vocabulary import Known, NameLexicon

__all__ = ["find"]

SHORTEST, SHORTEST_SLIP = 4, 6
"""Letters of the shortest name that is compared, and of the shortest in which one letter may differ."""
DOCUMENTS = 2
"""Documents that must have the other spelling."""
TIMES = 4
"""How many times as many documents must have it as have the article's."""
COMMON, FIRST = 60, 6
"""Names that stand beside one and the same word, from which that word says nothing; fewer behind a first name, which
people share who are no kin."""
TITLE_SOUNDS = frozenset(map(skeleton, TITLES))
WORD = 3.5
"""Zipf from which a capitalised word is a word of the language rather than a name."""


def find(article: Article, known: NameLexicon) -> Iterator[Finding]:
    """Yield a finding for each place of a name that the corpus knows in another spelling."""
    book = lexicon(article.language)
    if book is None or not known.names:
        return
    own = names_of(article, joined=True)
    small = {text for text in article.texts if text.islower()}
    for name in own.values():
        if len(name.text) < SHORTEST or name.text.lower() in small:
            continue
        right = _meant(name, known, book)
        if right is not None and right.name not in own:
            times = f"{right.documents} documents"
            message = f"{name.text!r} is {right.name!r} in {times} of the reference corpus."
            for span in name.spans:
                yield Finding("typo/any/name-in-reference", "name", span, message, (right.name,), 0.75)


def _meant(name: Name, known: NameLexicon, book: Lexicon) -> Known | None:
    """Return the name of the corpus that another spelling stands for, None when it is right or may be another name."""
    here = known.names.get(name.text)
    least = max(DOCUMENTS, TIMES * (here.documents if here else 0))
    found = [other for other in _alike(name, known, book) if other.documents >= least]
    return max(found, key=lambda other: (other.documents, other.name), default=None)


def _alike(name: Name, known: NameLexicon, book: Lexicon) -> Iterator[Known]:
    """Yield the names that sound the same or differ by a letter, and stand beside the same names or titles."""
    low, sound = name.text.lower(), skeleton(name.text)
    for other in known.sounds.get(sound, ()):
        twin = other.name.lower()
        if plain(twin) != plain(low) and not inflected(low, twin, book.language) and _one(name, other, known):
            yield other
    if len(low) < SHORTEST_SLIP or book.zipf(low) >= WORD:
        return
    behind = _sounds(name.behind)
    for near in sorted((behind | _sounds(name.before)) - TITLE_SOUNDS):
        group = known.neighbours.get(near, ())
        for other in group if len(group) <= (COMMON if near in behind else FIRST) else ():
            if _slip(low, other.name.lower(), book) and _same_side(name, other) - TITLE_SOUNDS:
                yield other


def _slip(low: str, twin: str, book: Lexicon) -> bool:
    """Return whether a name is another with one slip, and no form of it."""
    return low[0] == twin[0] and distance(low, twin, 1) == 1 and not inflected(low, twin, book.language)


def _one(name: Name, other: Known, known: NameLexicon) -> bool:
    """Return whether two names that sound the same are one person's or place's."""
    same = _same_side(name, other)
    if same - TITLE_SOUNDS:
        return True
    return bool(same) and len(name.text) >= SHORTEST_SLIP and len(known.sounds.get(skeleton(name.text), ())) <= 2


def _same_side(name: Name, other: Known) -> frozenset[str]:
    """Return the sounds of the names and titles that stand on the same side of both."""
    before = _sounds(other.before) & _sounds(name.before)
    return before | (_sounds(other.behind) & _sounds(name.behind))


def _sounds(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(skeleton, words))
