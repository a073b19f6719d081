"""What is a word: hunspell's affix dictionaries, frequencies that are beyond doubt, norms, and what dictionaries lack.

A dictionary alone alarms 15 to 50 times in a thousand words of clean news, frequency alone lets ``teh`` pass: a word is
known when the dictionary has it or another norm of it, when it is more frequent than any misspelling, or when it is one
of those that dictionaries are known to lack.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from scrub.typos.dictionaries import Dictionary, dictionaries_of, installed, lacking
from scrub.typos.frequencies import key, zipfs
from scrub.typos.norms import variants

__all__ = ["Lexicon", "available", "lexicon"]

TRUSTED = {"en": 3.3}
TRUSTED_ELSEWHERE = 3.0
"""Zipf from which a word is right whatever the dictionary says: of 642 misspellings put into news none reaches 3.0;
English, whose list is made of more and poorer text, has ``ther`` at 3.1."""
ALONE = 2.4
"""Zipf from which a word is taken for right where there is no dictionary: one misspelling in thirty reaches it."""
KEPT = 200_000
"""Answers of the dictionary that are remembered."""


@dataclass(frozen=True)
class Lexicon:
    """The words of a language; ``known`` and ``zipf`` answer for a word in any case.

    ``words`` are right though dictionaries lack them. ``answers``, ``folds``, ``parts``, ``small``, ``cuts`` and
    ``slips`` remember what was asked of a word, each up to ``KEPT`` words: they come again in other articles.
    """

    language: str
    dictionaries: tuple[Dictionary, ...]
    zipfs: Mapping[str, float]
    words: frozenset[str] = frozenset()
    answers: dict[str, bool] = field(default_factory=dict, repr=False)
    folds: dict[str, tuple[str, float]] = field(default_factory=dict, repr=False)
    parts: dict[str, tuple[Any, ...]] = field(default_factory=dict, repr=False)
    small: dict[str, bool] = field(default_factory=dict, repr=False)
    cuts: dict[str, int] = field(default_factory=dict, repr=False)
    slips: dict[str, str] = field(default_factory=dict, repr=False)

    def room(self, table: dict[str, Any]) -> None:
        """Empty a table of answers that is full."""
        if len(table) >= KEPT:
            table.clear()

    @property
    def reduced(self) -> bool:
        """Whether no dictionary is there, and only clear cases can be judged."""
        return not self.dictionaries

    @property
    def trusted(self) -> float:
        """The Zipf value from which frequency alone is enough."""
        return TRUSTED.get(self.language, TRUSTED_ELSEWHERE)

    def zipf(self, word: str) -> float:
        """Return the Zipf value of a word, 0 when it was never seen."""
        return (self.folds.get(word) or self.fold(word))[1]

    def fold(self, word: str) -> tuple[str, float]:
        """Return a word as wordfreq writes it and its Zipf value; ``folds`` remembers it."""
        self.room(self.folds)
        folded = key(word, self.language)
        found = self.folds[word] = (folded, self.zipfs.get(folded, 0.0))
        return found

    def known(self, word: str) -> bool:
        """Return whether a word is right: in the dictionary in some case or norm, beyond doubt, or listed."""
        answer = self.answers.get(word)
        if answer is None:
            self.room(self.answers)
            answer = self.answers[word] = self._judge(word)
        return answer

    def _judge(self, word: str) -> bool:
        folded = key(word, self.language)
        if folded in self.words:
            return True
        zipf = self.zipfs.get(folded, 0.0)
        if self.reduced or zipf >= self.trusted:
            return zipf >= (ALONE if self.reduced else self.trusted)
        plain = word.replace("’", "'").replace("\u00ad", "")
        if self.spelled(plain):
            return not (self.language == "en" and not zipf and plain.islower() and self.only_capital(plain))
        return any(self.spelled(other) for other in variants(plain.lower(), self.language) if other != folded)

    def spelled(self, word: str) -> bool:
        """Return whether the dictionary has a word in lower case or with a capital; first asked as it is written."""
        lower = word.lower()
        forms = [lower, lower[:1].upper() + lower[1:]]
        if word[:1].isupper():
            forms.reverse()
        return any(_ask(book, form) for book in self.dictionaries for form in forms)

    def only_capital(self, lower: str) -> bool:
        """Return whether the dictionary has a word in lower case with a capital and not as it stands."""
        upper = lower[:1].upper() + lower[1:]
        return not any(_ask(book, lower) for book in self.dictionaries) and any(
            _ask(book, upper) for book in self.dictionaries
        )


def _ask(book: Dictionary, form: str) -> bool:
    try:
        return book.spell(form)
    except UnicodeEncodeError:  # a letter that the dictionary's own encoding lacks
        return False


def available(language: str) -> str:
    """Return ``"dictionary"``, ``"frequencies"`` (reduced: only clear cases are judged) or ``"nothing"``.

    >>> available("en"), available("xx")
    ('dictionary', 'nothing')
    """
    if not zipfs(language):
        return "nothing"
    return "dictionary" if installed(language) else "frequencies"


@lru_cache(maxsize=32)
def lexicon(language: str) -> Lexicon | None:
    """Return the lexicon of a language, read once, None for a language that is not judged."""
    table = zipfs(language)
    return Lexicon(language, dictionaries_of(language), table, lacking(language)) if table else None
