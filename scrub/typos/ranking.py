"""Which word was meant: the candidates of a misspelling, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import NamedTuple

from scrub.typos.candidates import Shelf
from scrub.typos.edits import Edit, compare
from scrub.typos.lexicon import Lexicon
from scrub.typos.model import shipped

__all__ = ["Guess", "evidence", "rank"]

LEAST_GAP = 0.8
"""Zipf by which a word must be more frequent than its misspelling to be meant."""
CLEAR_GAP = 2.0
"""Zipf by which a word one slip away must be more frequent so that none two slips away is looked for."""
MOST = 5
CHECKED = 8
"""Candidates whose spelling is looked up, best first."""


class Guess(NamedTuple):
    """A word that may be meant, case-folded, with the slip and the score by which it was ranked."""

    word: str
    zipf: float
    edit: Edit
    score: float


def rank(
    word: str, lexicon: Lexicon, shelves: tuple[Shelf, ...], counts: Mapping[str, int], *, far: bool = True
) -> list[Guess]:
    """Return at most five guesses for a case-folded word; ``shelves`` are the language's and the article's.

    ``far`` allows two slips, when no word one slip away is clearly meant.
    """
    near = _fit(((c.word, 1) for shelf in shelves for c in shelf.near(word)), word, lexicon, counts)
    clear = lexicon.zipfs.get(word, 0.0) + CLEAR_GAP
    if far and all(guess.zipf < clear for guess in near):
        found = {guess.word for guess in near}
        distant = ((c.word, 2) for shelf in shelves for c in shelf.far(word) if c.word not in found)
        near = sorted([*near, *_fit(distant, word, lexicon, counts)], key=_order)
    return near[:MOST]


def _fit(candidates: Iterable[tuple[str, int]], word: str, lexicon: Lexicon, counts: Mapping[str, int]) -> list[Guess]:
    """Return the candidates that are frequent enough or the article's own, and spelled right; best first."""
    weights, zipfs = shipped().ranking, lexicon.zipfs
    least = zipfs.get(word, 0.0) + LEAST_GAP
    guesses = []
    for right, distance in candidates:
        zipf, here = zipfs.get(right, 0.0), counts.get(right, 0)
        if zipf >= least or here > 1:
            edit = compare(word, right, distance)
            seen = evidence(edit, zipf, here)
            guesses.append(Guess(right, zipf, edit, sum(weights[name] * value for name, value in seen.items())))
    guesses.sort(key=_order)
    return list(islice((guess for guess in guesses[:CHECKED] if lexicon.known(guess.word)), MOST))


def _order(guess: Guess) -> tuple[float, str]:
    return -guess.score, guess.word


def evidence(edit: Edit, zipf: float, here: int) -> dict[str, float]:
    """Return what speaks for a candidate; ``here`` is how often the article has it."""
    return {"zipf": zipf, "here": float(min(2, here))} | {name: float(getattr(edit, name)) for name in edit._fields}
