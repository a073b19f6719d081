"""Long German words with one slip that no list has: ``Vertragsprüfstellle``, ``Regierungszweign``, ``Strafzahlungeen``.

A word of ten letters that neither the dictionary nor a list has, that is no compound of known words, and of which one
letter more or less, another or two swapped makes a known word: names apart, hardly a right word is like this.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article, Word
from scrub.text.words import capitals_like
from scrub.typos.affixes import PREFIXES
from scrub.typos.candidates import Shelf, shelf
from scrub.typos.compounds import LINKS
from scrub.typos.foreign import foreign_zipf
from scrub.typos.frequencies import key
from scrub.typos.german.parts import LETTERS, PART, free, mended, solid
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["find"]

SHORTEST, LONG, LONGEST = 7, 9, 40
"""Letters of the words that are looked at, and of unknown ones: shorter ones are names."""
SHORTEST_PART = 8
"""Letters of the shortest part between hyphens that is looked at."""
WRONG = 5
"""Letters of the shortest part with the slip."""
USUAL = 3.3
"""Zipf of the rarest word that is meant where the dictionary knows the written one as a compound."""
SOLID, SEEN = 3.0, 1.5
"""Zipf of the rarest part that is right or meant, and of a part that shows a word to be a compound."""
ABROAD = 2.5
"""Zipf in another language from which a word is one of that."""
ENDINGS = frozenset(("", "e", "n", "s", "r", "m", "en", "er", "es", "em", "ern", "et", "t", "st", "te", "in", "ns"))
"""What inflection adds: two words that differ in it are forms of one."""
LATIN = tuple(
    "in inter ko de re dis mikro makro multi mega super ultra trans neo post prä pro semi bio geo hyper".split()
)
"""Prefixes that are not German, and that words of that origin have."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such word."""
    book = lexicon("de") if article.language == "de" else None
    if book is None or book.reduced:
        return
    words, text = article.words, article.text
    for at, word in enumerate(words):
        written = word.text
        if "-" in written:
            yield from _in_parts(word, book)
            continue
        if len(written) < SHORTEST or len(written) > LONGEST or not (written[1:].islower() and written.isalpha()):
            continue
        if book.zipf(written) or not free(word, text):
            continue
        right = _asked(written, book, LONG)
        if right and not (written[0].isupper() and at and not word.first and _name(words[at - 1], right, book)):
            message = f"“{written}” is no known word; “{right}” is one slip away."
            yield Finding("typo/de/long-word-slip", "nonword", word.span, message, (right,), 0.75)


def _in_parts(word: Word, book: Lexicon) -> Iterator[Finding]:
    """Yield a finding for each part of a word with hyphens that is one slip away from a frequent word."""
    start = word.start
    for part in word.text.split("-"):
        fits = SHORTEST_PART <= len(part) <= LONGEST and part.isalpha() and part[1:].islower() and not book.zipf(part)
        if fits and (right := _asked(part, book, SHORTEST_PART)) and book.zipf(right) >= SOLID:
            message = f"“{part}” is no known word; “{right}” is one slip away."
            span = Span(start, start + len(part))
            yield Finding("typo/de/long-word-slip", "nonword", span, message, (right,), 0.75)
        start += len(part) + 1


def _asked(written: str, book: Lexicon, least: int) -> str:
    """Return the word that is meant by a written one of at least so many letters; the lexicon remembers it."""
    right = book.slips.get(f"{least}{written}")
    if right is None:
        book.room(book.slips)
        right = book.slips[f"{least}{written}"] = _meant(written, book, shelf("de"), least)
    return right


def _name(before: Word, right: str, book: Lexicon) -> bool:
    """Return whether a word may be the name of somebody whose family name follows, unless a usual noun is meant."""
    return (
        book.zipf(right) < SOLID
        and before.text[0].isupper()
        and not book.only_capital(before.lower)
        and not before.first
    )


def _meant(written: str, book: Lexicon, words: Shelf, least: int) -> str:
    """Return the word that is meant, nothing when the written one may be right; the dictionary is asked last."""
    low = written.lower()
    if set(low) - LETTERS or foreign_zipf(low, "de") >= ABROAD:
        return ""
    found = list(_whole(low, words)) or ([] if _made(low, book) else _parts(low, book, words))
    if not found or (len(low) < least and not book.known(written)):
        return ""
    if book.known(written):
        return _compound_by_chance(written, found, book)
    if _split(low, book):
        return ""
    for right in dict.fromkeys(found):
        shown = capitals_like(written, right, "de")
        if book.known(shown):
            return shown
    return ""


def _compound_by_chance(written: str, found: list[str], book: Lexicon) -> str:
    """Return the usual word near one that the dictionary takes for a compound: ``Hautquartier``, ``Genration``."""
    usual = [right for right in found if book.zipf(right) >= USUAL and book.known(right)]
    if not usual:
        return ""
    return capitals_like(written, usual[0], "de")


def _whole(low: str, words: Shelf) -> Iterator[str]:
    """Yield the listed words one slip away that are no other form of the word."""
    for near in words.near(key(low, "de")):
        if near.word[0] == low[0] and not _forms(low, near.word):
            yield near.word


def _forms(one: str, other: str) -> bool:
    """Return whether two words differ in their last letters only, as forms of one word do."""
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    short, long = sorted((one[at:], other[at:]), key=len)
    twice = one[at - 1 : at] == (long or " ")[0] or long[1:2] == (long or " ")[0]
    return not (len(long) > len(short) and twice) and short in ENDINGS and long in ENDINGS


def _parts(low: str, book: Lexicon, words: Shelf) -> list[str]:
    """Return the compounds of a frequent word and of one that is one slip away."""
    found = mended(low, WRONG, lambda part: solid(part, book, SOLID), lambda part: _near(part, book, words))
    return [right for right in found if not _forms(low, right)]


def _near(part: str, book: Lexicon, words: Shelf) -> Iterator[str]:
    if book.zipf(part) >= SEEN:
        return
    for near in words.near(key(part, "de")):
        if near.word[0] == part[0] and book.zipf(near.word) >= SOLID:
            yield near.word


def _made(low: str, book: Lexicon) -> bool:
    """Return whether lists show a word to be made of two others."""
    return any(
        book.zipf(low[at:]) >= SEEN
        and any(
            low[:at].endswith(link) and at - len(link) >= 3 and book.zipf(low[: at - len(link)]) >= SEEN
            for link in LINKS["de"]
        )
        for at in range(3, len(low) - 2)
    )


def _split(low: str, book: Lexicon) -> bool:
    """Return whether the dictionary has two parts of which a word is made, or one behind a prefix."""
    if any(low.startswith(prefix) and book.spelled(low[len(prefix) :]) for prefix in (*PREFIXES["de"], *LATIN)):
        return True
    return any(
        book.spelled(low[at:])
        and any(
            low[:at].endswith(link) and at - len(link) >= PART and book.spelled(low[: at - len(link)])
            for link in LINKS["de"]
        )
        for at in range(PART, len(low) - PART + 1)
    )
