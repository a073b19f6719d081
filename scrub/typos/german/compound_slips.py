"""A slip in one part of a German compound: ``Rennmotorad``, ``Vetranenverband``.

No list has the whole word, right or wrong, so nothing is near it; one of its parts is a frequent word, and the rest is
one slip away from another.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.text.article import Article
from scrub.text.words import capitals_like
from scrub.typos.candidates import Shelf, shelf
from scrub.typos.compounds import made_of_words
from scrub.typos.foreign import foreign_zipf
from scrub.typos.frequencies import key
from scrub.typos.german.parts import LETTERS, at_home, free, mended, solid
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["find"]

SHORTEST, LONGEST = 10, 40
"""Letters of the words that are looked at."""
WRONG = 6
"""Letters of the shortest part with the slip: below, too many words are near."""
SOLID, MEANT, RARE = 3.3, 3.3, 2.0
"""Zipf of the rarest part that is right, of the rarest that is meant, and from which a part has no slip."""
ABROAD = 2.5
"""Zipf in another language from which a word is one of that."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each compound that is unknown, whose one part is right and whose other is one slip away."""
    book = lexicon("de") if article.language == "de" else None
    if book is None or book.reduced:
        return
    for word in article.words:
        written = word.text
        if not (SHORTEST <= len(written) <= LONGEST and written[1:].islower() and written.isalpha()):
            continue
        if book.zipf(written) or not free(word, article.text):
            continue
        right = book.slips.get(written)
        if right is None:
            book.room(book.slips)
            right = book.slips[written] = _meant(written, book, shelf("de"))
        if right:
            message = f"“{written}” is no known word; “{right}” is one slip away."
            yield Finding("typo/de/compound-slip", "nonword", word.span, message, (right,), 0.75)


def _meant(written: str, book: Lexicon, words: Shelf) -> str:
    """Return the compound that a word stands for, nothing when it may be right; the dictionary is asked last."""
    low = written.lower()
    if set(low) - LETTERS:
        return ""
    found = set(mended(low, WRONG, lambda part: _right(part, book), lambda part: _one(part, book, words)))
    if len(found) != 1 or made_of_words(low, book) or foreign_zipf(low, "de") >= ABROAD or book.known(written):
        return ""
    return capitals_like(written, found.pop(), "de")


def _right(part: str, book: Lexicon) -> bool:
    return solid(part, book, SOLID) and book.known(part)


def _one(part: str, book: Lexicon, words: Shelf) -> list[str]:
    """Return the only frequent word one slip away from a part that is none."""
    if book.zipf(part) >= RARE:
        return []
    near = [other.word for other in words.near(key(part, "de")) if book.zipf(other.word) >= MEANT]
    alone = len(near) == 1 and near[0][0] == part[0]
    return near if alone and at_home(near[0], book) else []
