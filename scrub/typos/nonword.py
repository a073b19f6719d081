"""Words that no dictionary has and that are near to one that is meant: ``Goverment``, ``recieve``."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article
from scrub.text.words import capitals_like
from scrub.typos.candidates import Shelf, file, shelf
from scrub.typos.compounds import LINKS
from scrub.typos.evidence import features
from scrub.typos.lexicon import Lexicon, lexicon
from scrub.typos.model import Weights, shipped
from scrub.typos.paradigms import inflects
from scrub.typos.ranking import Guess, rank
from scrub.typos.tokens import Token, Tokens, tokenise

__all__ = ["Suspect", "find", "suspects"]

SHORTEST = 3
LONGEST = 40
SHORTEST_NAME = 6
"""Letters of the shortest capitalised word that is judged: short unknown ones are names."""
SHORTEST_SHOUT = 6
"""The same of a word in capitals: shorter ones are acronyms."""
NAME_ZIPF = 2.0
"""Zipf from which a capitalised word inside a sentence is taken for a name or a noun; German has most of both there."""
STRANGE = 0.4
"""Share of rare words over which a text is not in its language: .23 is the most of 440 clean articles."""
COMPOUND = 13
"""Letters from which a word may be a compound that the dictionary takes long to tell: it is asked last."""
FAR_OVER = 2.5
"""How far over the limit a part of a word with hyphens must be: what hyphens join is often coined."""
FEW = 40
"""Words below which a share says nothing."""
RARE = 2.5
"""Zipf below which a word that the article has twice is proposed, though the language's shelf lacks it."""
LATIN = re.compile(r"(?:us|i|is|um|ae|ensis)$")
"""Endings of the second name of a species: ``Lactobacillus reuteri``, ``L. casei``."""
AGENCIES = frozenset("afp ansa apa dapd dpa efe epd kna lusa ots pap reuters sda sid tass tt upi".split())
"""Agencies that sign in lower case, in any language."""


class Suspect(NamedTuple):
    """An unknown word, what it may stand for, and the evidence."""

    piece: Token
    guesses: list[Guess]
    seen: dict[str, float]


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each word that is a misspelling."""
    book = lexicon(article.language)
    if book is None:
        return
    model = shipped().reduced if book.reduced else shipped().full
    limit = model.limit(book.language)
    for suspect in suspects(article, book, lambda seen: _sure(seen, model, limit, book)):
        yield _finding(suspect, model.score(suspect.seen) - limit, book)


def _sure(seen: dict[str, float], model: Weights, limit: float, book: Lexicon) -> bool:
    """Return whether the evidence is over the limit, or far over it but for a hyphen before it (English)."""
    return model.score(seen) >= limit or (
        book.language == "en" and bool(seen["joined"]) and model.score({**seen, "joined": 0.0}) >= limit + FAR_OVER
    )


def suspects(
    article: Article,
    book: Lexicon,
    grave: Callable[[dict[str, float]], bool] = bool,  # any evidence
) -> Iterator[Suspect]:
    """Yield each word that the lexicon lacks, that something near is known for, and whose evidence is ``grave``.

    Where compounds are written in one word a dictionary takes milliseconds to say no of a long one: it is asked last.
    """
    tokens = tokenise(article, book)
    trusted = book.trusted
    seldom = [at for at, zipf in enumerate(tokens.zipfs) if zipf < trusted]
    doubtful = [at for at in seldom if _doubtful(tokens[at], tokens)]
    if not doubtful or (len(tokens) >= FEW and len(doubtful) > STRANGE * len(tokens)):
        return
    shelves = (shelf(book.language), _own_shelf(tokens, seldom))
    last = book.language in LINKS
    meant: dict[str, list[Guess]] = {}
    for at in doubtful:
        piece = tokens[at]
        if (not last or len(piece.text) < COMPOUND) and book.known(piece.text):
            continue
        if piece.folded not in meant:
            meant[piece.folded] = rank(piece.folded, book, shelves, tokens.counts, far=not piece.capital)
        if guesses := meant[piece.folded]:
            seen = features(at, tokens, guesses, book)
            right = seen["foreign_run"] or not grave(seen) or inflects(piece.folded, book)
            if not right and not (last and book.known(piece.text)):
                yield Suspect(piece, guesses, seen)


def _doubtful(piece: Token, tokens: Tokens) -> bool:
    """Return whether a rare piece is a word that may be wrong; cheap, and before any dictionary is asked."""
    text = piece.text
    if not SHORTEST <= len(text) <= LONGEST or piece.folded in AGENCIES:
        return False
    if text.islower():
        return tokens.bare(piece) and not (LATIN.search(text) and tokens.of_a_species(piece))
    if piece.zipf >= NAME_ZIPF and not piece.first:
        return False
    if text.isupper():
        return len(text) >= SHORTEST_SHOUT and tokens.bare(piece)
    return len(text) >= SHORTEST_NAME and text[1:].islower() and tokens.bare(piece)


def _own_shelf(tokens: Tokens, seldom: Iterable[int]) -> Shelf:
    """Return the article's own rare words, from among seldom ones: one that stands twice may be what is meant."""
    folded, zipfs = tokens.folded, tokens.zipfs
    rare = Counter([folded[at] for at in seldom if zipfs[at] < RARE and len(folded[at]) > 4])
    return file(sorted(word for word, count in rare.items() if count > 1))


def _finding(suspect: Suspect, lead: float, book: Lexicon) -> Finding:
    piece, guesses, seen = suspect
    usual = "stands in this article" if seen["here"] else "usual"
    slips = "one slip" if guesses[0].edit.distance == 1 else "two slips"
    suggestions = tuple(dict.fromkeys(_written(guess.word, piece, book) for guess in guesses))
    return Finding(
        f"typo/{book.language}/nonword",
        "nonword",
        Span(piece.start, piece.end),
        f"“{piece.text}” is no known word; “{suggestions[0]}” is {slips} away and {usual}.",
        suggestions,
        round(_clear(guesses) / (1 + math.exp(-1 - lead)), 3),
    )


def _clear(guesses: Sequence[Guess]) -> float:
    """Return how clear it is which word is meant, 1 where the first guess leaves all others far behind, at least .5.

    A word that is wrong beyond doubt stays below what puts it right as long as two words are as likely and as frequent.
    """
    return 0.5 + 0.5 / sum(math.exp(guess.score - guesses[0].score) for guess in guesses)


def _written(folded: str, piece: Token, book: Lexicon) -> str:
    """Return a case-folded word as it is written: with the German ß, and the capitals of a name or the wrong word."""
    word = folded
    if book.language == "de" and "ss" in folded and not book.spelled(folded):
        word = folded.replace("ss", "ß") if book.spelled(folded.replace("ss", "ß")) else folded
    if book.language == "en" and book.only_capital(word):
        word = word.capitalize()
    return capitals_like(piece.text, word, book.language)
