"""What speaks for an unknown word being a misspelling, and what against: the figures that the model weighs."""

from __future__ import annotations

import math
from collections.abc import Sequence

from scrub.typos.compounds import LINKS, made_of_words
from scrub.typos.foreign import alien, foreign_zipf, in_run
from scrub.typos.letters import letters
from scrub.typos.lexicon import Lexicon
from scrub.typos.ranking import Guess
from scrub.typos.tokens import Token, Tokens

__all__ = ["FEATURES", "features"]

WINDOW = 4
"""Pieces on each side that are looked at for foreign and other unknown words."""
INFLECTED = frozenset({"ru", "uk", "pl", "tr"})
FEATURES = tuple(
    """bias zipf absent gap far swapped double vowel key accent sound missing extra first ending short length
    middle_capital first_capital capital_elsewhere capital_gap capital_here repeated repeated_more here rivals margin
    foreign foreign_alone foreign_run aliens names usual least_usual better made joined quoted inflected_ending
    glued_far inflected_zipf short_zipf gap_far made_gap""".split()
)


def features(at: int, tokens: Tokens, guesses: Sequence[Guess], lexicon: Lexicon) -> dict[str, float]:
    """Return the evidence for the piece at ``at`` of ``tokens`` being a misspelling of the first guess."""
    piece, best = tokens[at], guesses[0]
    return (
        {"bias": 1.0}
        | _words(piece, best, guesses, lexicon)
        | _article(piece, best, tokens)
        | _neighbours(at, tokens, lexicon)
        | _shape(piece, best, lexicon)
    )


def _words(piece: Token, best: Guess, guesses: Sequence[Guess], lexicon: Lexicon) -> dict[str, float]:
    zipf, edit = piece.zipf, best.edit
    far = float(edit.distance > 1)
    length = len(piece.folded)
    short = float(max(0, 5 - length))
    gap = best.zipf - zipf
    return {
        "zipf": zipf,
        "absent": float(not zipf),
        "gap": gap,
        "far": far,
        "short": short,
        "length": min(12, length) / 4,
        "rivals": math.log1p(len(guesses)),
        "margin": min(3.0, best.score - guesses[1].score) if len(guesses) > 1 else 3.0,
        "inflected_ending": float(edit.ending and lexicon.language in INFLECTED),
        "inflected_zipf": zipf * (lexicon.language in INFLECTED),
        "glued_far": far * (lexicon.language in LINKS),
        "short_zipf": short * zipf,
        "gap_far": far * gap,
    } | {name: float(getattr(edit, name)) for name in edit._fields[1:]}


def _article(piece: Token, best: Guess, tokens: Tokens) -> dict[str, float]:
    count, here = tokens.counts[piece.folded], tokens.counts[best.word]
    return {
        "middle_capital": float(piece.capital and not piece.first),
        "first_capital": float(piece.capital and piece.first),
        "capital_elsewhere": float(not piece.capital and tokens.capitals[piece.folded] > 0),
        "capital_gap": piece.capital * best.zipf,
        "capital_here": piece.capital * math.log1p(here),
        "repeated": float(count > 1),
        "repeated_more": math.log(count),
        "here": math.log1p(here),
        "joined": float(piece.joined),
    }


def _neighbours(at: int, tokens: Tokens, lexicon: Lexicon) -> dict[str, float]:
    piece = tokens[at]
    window = range(max(0, at - WINDOW), min(len(tokens), at + WINDOW + 1))
    around = [n for n in window if n != at and tokens.words[n].line == piece.line]
    others = [tokens[n] for n in around]
    aliens = sum(alien(o.folded, o.zipf, lexicon.language) for o in others)
    abroad = foreign_zipf(piece.folded, lexicon.language)
    names = sum(o.capital and not o.first for n, o in zip(around, others, strict=True) if abs(n - at) == 1)
    return {
        "foreign": max(0.0, abroad - piece.zipf) if aliens else 0.0,
        "foreign_alone": max(0.0, abroad - piece.zipf),
        "foreign_run": float(in_run(piece.folded, [(o.folded, o.zipf) for o in others], names, lexicon.language)),
        "aliens": float(min(3, aliens)),
        "names": float(names),
        "quoted": float(_quoted(tokens.text, piece)),
    }


def _quoted(text: str, piece: Token) -> bool:
    """Return whether the piece alone stands between quotation marks: a coinage, a title, a word that is discussed."""
    before, after = text[max(0, piece.start - 1) : piece.start], text[piece.end : piece.end + 1]
    return before in tuple("\"“„«‘'‹»") and after in tuple("\"”“»’'›«,.")


def _shape(piece: Token, best: Guess, lexicon: Lexicon) -> dict[str, float]:
    table = letters(lexicon.language)
    mean, least = table.usual(piece.folded)
    made = float(made_of_words(piece.folded, lexicon))
    return {
        "usual": mean,
        "least_usual": max(-8.0, least),
        "better": table.usual(best.word)[0] - mean,
        "made": made,
        "made_gap": made * best.zipf,
    }
