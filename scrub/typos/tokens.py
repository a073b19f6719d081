"""The pieces of an article's words that are looked up one by one: hyphens and elided articles taken apart."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from scrub.text.article import BLANKS, Article, Word
from scrub.typos.frequencies import key
from scrub.typos.lexicon import Lexicon

__all__ = ["Token", "Tokens", "parts_of", "tokenise", "touched"]

PIECE = re.compile(r"[^-‐‑'’]+")
UNHYPHENED = re.compile(r"[^-‐‑]+")
ATTACHED = frozenset("@#/_&\\+=%*0123456789")
"""Marks that make the letters beside them part of an address, a handle, a formula, a number or a masked oath."""
GLUE = ".\"”’'"
"""Marks that tie the letters behind them to those before: ``a.wrold``, ``Bürosu"nca``."""
TIES, TIES_BEHIND = "@#/_\\&.=+'’", "@/_\\=+"
"""Marks of addresses, handles and formulas that touch a word in front, and behind it."""
PAIR, LONGEST_PAIR = re.compile(r"[(\"“]?[^\W\d_]{3,}/[^\W\d_]{3,}[.,;:!?)\"”]*(?!\S)"), 40
"""Two words that a slash parts, from a blank on to the next, and how far that may lie before the second."""
HOST = re.compile(r"\.[a-z]{2,}")
ELIDING = frozenset({"fr", "it"})
"""Languages that elide a vowel before an apostrophe; Ukrainian has it inside words and is read whole."""
SPECIES = re.compile(r"\b[A-Z](?:\.|[a-z]+(?:us|a|um|is|es|ia|ella|coccus|bacter)) $")
"""The name of a genus or its first letter, before the name of a species."""
LONGEST_GENUS = 24
SYLLABLE = 3
"""Letters up to which a part of a word with hyphens may be a syllable or a prefix: ``myo-``, ``-itis``."""
SIGNATURE = 4
"""Letters of the longest sign of an author or an agency, alone in brackets: ``(kas)``, ``(dpa)``."""


class Token(NamedTuple):
    """A piece of a word: ``folded`` is what is looked up, ``start`` and ``end`` are code points of the article's text.

    ``first`` says that a line or a sentence begins here, ``joined`` that a hyphen or an apostrophe ties it to others,
    ``zipf`` how frequent it is in the article's language.
    """

    text: str
    folded: str
    zipf: float
    start: int
    end: int
    line: int
    first: bool
    joined: bool

    @property
    def capital(self) -> bool:
        """Whether the piece begins with a capital."""
        return self.text[0].isupper()


@dataclass(frozen=True)
class Tokens:
    """All pieces in order, in columns: most are never looked at one by one.

    ``words`` are the pieces as words, ``folded`` what is looked up, ``zipfs`` how frequent that is, ``joined`` the
    places of pieces that a hyphen or an apostrophe ties to others.
    """

    text: str
    words: list[Word]
    folded: list[str]
    zipfs: list[float]
    joined: set[int]

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, at: int) -> Token:
        text, start, end, line, first = self.words[at]
        return Token(text, self.folded[at], self.zipfs[at], start, end, line, first, at in self.joined)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each folded piece stands in the article."""
        return Counter(self.folded)

    @cached_property
    def capitals(self) -> Counter[str]:
        """How often each folded piece stands there with a capital, other than at a beginning."""
        words = self.words
        return Counter(
            [low for low, word in zip(self.folded, words, strict=True) if not word[4] and word[0][0].isupper()]
        )

    def bare(self, piece: Token) -> bool:
        """Return whether a piece stands free: no digit, handle, address or file name goes on in it or beside it."""
        start, end = piece.start, piece.end
        before, after = self.text[max(0, start - 1) : start], self.text[end : end + 1]
        attached = any(_attached(mark) and (mark != "/" or not self._of_two(start)) for mark in (before, after))
        if attached or any(map(str.isnumeric, piece.text)):  # km²
            return False
        if after == "." and HOST.match(self.text, end):
            return False
        if before == "(" and after == ")" and end - start <= SIGNATURE:
            return False
        if (before == "]" and start > 1 and self.text[start - 2].isalnum()) or (before == "[" and after == "]"):
            return False
        if end - start <= SYLLABLE and "-" in (before, after):
            return False
        return not (before and before in GLUE and start > 1 and self.text[start - 2].isalnum())

    def _of_two(self, start: int) -> bool:
        """Return whether a piece is one of two words that a slash parts, and nothing else: no path, no address."""
        begin = max(0, start - LONGEST_PAIR)
        begin = max(begin, *(self.text.rfind(blank, begin, start) + 1 for blank in (*BLANKS, "\n")))
        return PAIR.match(self.text, begin) is not None

    def of_a_species(self, piece: Token) -> bool:
        """Return whether the name of a genus, or its first letter, stands right before a piece."""
        return SPECIES.search(self.text, max(0, piece.start - LONGEST_GENUS), piece.start) is not None


def _attached(mark: str) -> bool:
    """Return whether a character, or none, makes the letters beside it part of something else.

    Accents that stand alone (decomposed letters) and invisible characters do: the letters are half a word.
    """
    return mark in ATTACHED or (mark > "\x7f" and unicodedata.category(mark)[0] in "MC")


def touched(text: str, start: int, end: int) -> bool:
    """Return whether a mark of addresses, handles or formulas, an apostrophe or a digit touches a span."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isdigit() or after.isdigit() or unicodedata.combining(before or " "):
        return True
    if (before and before in TIES) or (after and after in TIES_BEHIND):
        return True
    return after == "." and text[end + 1 : end + 2].islower()  # a domain


class Part(NamedTuple):
    """A part of a word: ``start`` counts from its beginning, ``entry`` is what is looked up and its Zipf value."""

    text: str
    start: int
    entry: tuple[str, float]


def parts_of(word: Word) -> Iterator[Word]:
    """Yield a word, or the parts of one that hyphens join, those of letters alone."""
    at = word.start
    for part in word.text.split("-"):
        if part.isalpha():
            yield Word(part, at, at + len(part), word.line, word.first)
        at += len(part) + 1


def tokenise(article: Article, lexicon: Lexicon) -> Tokens:
    """Return the pieces of the article's words."""
    texts, known = article.texts, lexicon.folds
    entries = [known.get(text) or lexicon.fold(text) for text in texts]
    words: list[Word] = []
    pieces: list[tuple[str, float]] = []
    joined: set[int] = set()
    done = 0
    for at in [at for at, text in enumerate(texts) if not text.isalpha()]:
        words += article.words[done:at]
        pieces += entries[done:at]
        word = article.words[at]
        for part, by, entry in _parts(word.text, lexicon):
            if len(part) < len(word.text):
                joined.add(len(words))
            start = word.start + by
            words.append(Word(part, start, start + len(part), word.line, word.first and by == 0))
            pieces.append(entry)
        done = at + 1
    words += article.words[done:]
    pieces += entries[done:]
    return Tokens(article.text, words, [low for low, _ in pieces], [zipf for _, zipf in pieces], joined)


def _parts(text: str, lexicon: Lexicon) -> tuple[Part, ...]:
    """Return the parts of a word with hyphens or apostrophes; the lexicon remembers them."""
    parts = lexicon.parts.get(text)
    if parts is None:
        lexicon.room(lexicon.parts)
        parts = lexicon.parts[text] = tuple(_parted(text, lexicon))
    return parts


def _parted(text: str, lexicon: Lexicon) -> Iterator[Part]:
    """Yield the parts of a word with hyphens or apostrophes.

    What stands behind an apostrophe is a word after an elision (``l'homme``), else an ending (``Ankara'nın``) and left
    out; ``n't`` and what wordfreq has with its apostrophe stay whole.
    """
    language, zipfs = lexicon.language, lexicon.zipfs
    for part in UNHYPHENED.finditer(text):
        folded = key(part[0], language)
        whole = "n't" in folded or language == "uk" or (language in ELIDING and zipfs.get(folded, 0.0) > 0)
        pieces = [part] if whole else [*PIECE.finditer(text, part.start(), part.end())]
        for piece in pieces if language in ELIDING else pieces[:1]:
            low = key(piece[0], language)
            yield Part(piece[0], piece.start(), (low, zipfs.get(low, 0.0)))
