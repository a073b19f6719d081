"""German nouns without their capital: ``die regierung``; what the dictionary has only with one."""

from __future__ import annotations

from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.text.article import Article, Word
from scrub.typos.foreign import foreign_zipf
from scrub.typos.lexicon import Lexicon, lexicon

__all__ = ["find"]

SHORTEST = 5
PLAIN = 3.0
"""Zipf of the rarest noun that is judged: rarer ones may be words that the dictionary lacks."""
ABROAD = 4.0
"""Zipf in another language from which a word may be of that one: ``made``, ``news``."""
FREE = frozenset("trans erstmal pardon adieu servus recht schuld klasse spitze pleite weise prozent".split())
"""Nouns that are adjectives or particles too, and what the dictionary has with a capital only by an oversight."""
TIES = "-‐‑–/@_#.&"
SHARE = 0.02
"""Share of such words from which a text is written in small letters on purpose."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each noun in small letters, none for a text that has no capitals."""
    book = lexicon("de") if article.language == "de" else None
    if book is None or book.reduced:
        return
    nouns = {text for text in set(article.texts) if _plain(text) and _small(text, book)}
    found = [word for word in article.words if word.text in nouns and _free(word, article.text)]
    if len(found) <= max(2, SHARE * len(article.words)):
        for word in found:
            right = word.text.capitalize()
            message = f"{word.text!r} is a noun; nouns have a capital."
            yield Finding("typo/de/small-noun", "nonword", word.span, message, (right,), 0.8)


def _plain(written: str) -> bool:
    """Return whether a word has small letters only, and enough of them."""
    return len(written) >= SHORTEST and written.islower() and written.isalpha()


def _free(word: Word, text: str) -> bool:
    """Return whether a word stands free of hyphens, addresses, digits and brackets inside a word."""
    before, after = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 1]
    if before in (")", "]") and text[max(0, word.start - 2) : word.start - 1].isalnum():
        return False
    if (before and before in TIES) or (after and after in TIES and text[word.end + 1 : word.end + 2].isalnum()):
        return False
    return not (before.isdigit() or after.isdigit() or (after and after in "-‐‑–"))


def _small(written: str, book: Lexicon) -> bool:
    """Return whether a word is a frequent noun that nobody writes in small letters."""
    answer = book.small.get(written)
    if answer is None:
        book.room(book.small)
        answer = book.small[written] = (
            written not in FREE
            and book.zipf(written) >= PLAIN
            and book.only_capital(written)
            and foreign_zipf(written, "de") < ABROAD
        )
    return answer
