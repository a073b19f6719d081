"""A slip in one part of a compound: ``Rennmotorad``, ``Vetranenverband`` (languages that write compounds in one word).

No list has the whole word, right or wrong, so nothing is near it; one of its parts is a frequent word, and the rest is
one slip away from another.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.text.article import Article, Word
from scrub.text.words import capitals_like
from scrub.typos.candidates import Shelf, shelf
from scrub.typos.compounds import LINKS, made_of_words
from scrub.typos.foreign import foreign_zipf
from scrub.typos.frequencies import key
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["find"]

LANGUAGES = frozenset(("de",))
"""Those of ``LINKS`` on whose news this was tried."""
SHORTEST, LONGEST = 10, 40
"""Letters of the words that are looked at."""
PART, WRONG = 4, 6
"""Letters of the shortest part that is right, and of the shortest with the slip: below, too many words are near."""
SOLID, MEANT = 3.3, 3.3
"""Zipf of the rarest part that is right, and of the rarest that is meant."""
ABROAD, MORE_ABROAD = 2.5, 1.0
"""Zipf in another language from which a word is one of that, and how much more frequent a part may be there."""
LETTERS = {"de": frozenset("abcdefghijklmnopqrstuvwxyzäöüß")}
TIES = "-‐‑–/@_#.&"


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each compound that is unknown, whose one part is right and whose other is one slip away."""
    language = article.language
    book = lexicon(language) if language in LANGUAGES else None
    if book is None or book.reduced:
        return
    for word in article.words:
        written = word.text
        if not (SHORTEST <= len(written) <= LONGEST and written[1:].islower() and written.isalpha()):
            continue
        if book.zipf(written) or not _free(word, article.text):
            continue
        right = book.slips.get(written)
        if right is None:
            book.room(book.slips)
            right = book.slips[written] = _meant(written, book, shelf(language))
        if right:
            message = f"“{written}” is no known word; “{right}” is one slip away."
            yield Finding(f"typo/{language}/compound-slip", "nonword", word.span, message, (right,), 0.75)


def _free(word: Word, text: str) -> bool:
    """Return whether no hyphen, address or digit touches a word."""
    before, after = text[word.start - 1 : word.start], text[word.end : word.end + 1]
    if (before and before in TIES) or before.isdigit() or after.isdigit():
        return False
    if after > "\x7f" and unicodedata.combining(after):
        return False
    return not (after and after in TIES and text[word.end + 1 : word.end + 2].isalnum())


def _meant(written: str, book: Lexicon, words: Shelf) -> str:
    """Return the compound that a word stands for, nothing when it may be right; the dictionary is asked last."""
    low = written.lower()
    if set(low) - LETTERS[book.language]:
        return ""
    found = {right for at in range(PART, len(low) - PART + 1) for right in _mended(low[:at], low[at:], book, words)}
    if len(found) != 1 or made_of_words(low, book) or foreign_zipf(low, book.language) >= ABROAD or book.known(written):
        return ""
    right = found.pop()
    return capitals_like(written, right, book.language)


def _mended(head: str, tail: str, book: Lexicon, words: Shelf) -> Iterator[str]:
    """Yield the compounds that one slip in the head or in the tail makes of two words."""
    if len(tail) >= WRONG and _head(head, book) and (right := _one(tail, book, words)):
        yield head + right
    if len(head) >= WRONG and _solid(tail, book) and (right := _one(head, book, words)):
        yield right + tail


def _one(part: str, book: Lexicon, words: Shelf) -> str | None:
    """Return the only frequent word one slip away from a part that is none."""
    if _zipf(part, book) >= 2.0:
        return None
    near = [other.word for other in words.near(key(part, book.language)) if _zipf(other.word, book) >= MEANT]
    alone = len(near) == 1 and near[0][0] == part[0]
    return near[0] if alone and _at_home(near[0], book) else None


def _head(head: str, book: Lexicon) -> bool:
    """Return whether a head is a frequent word, with what links it to the tail or without."""
    return any(head.endswith(link) and _solid(head[: len(head) - len(link)], book) for link in LINKS[book.language])


def _solid(part: str, book: Lexicon) -> bool:
    return len(part) >= PART and _zipf(part, book) >= SOLID and _at_home(part, book) and book.known(part)


def _at_home(part: str, book: Lexicon) -> bool:
    """Return whether a part is about as frequent in the language as in others: ``Kingsolver`` is made of English."""
    return foreign_zipf(part, book.language) <= _zipf(part, book) + MORE_ABROAD


def _zipf(part: str, book: Lexicon) -> float:
    return book.zipfs.get(key(part, book.language), 0.0)
