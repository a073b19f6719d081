"""Words and letters that only some languages use: each one votes for its languages.

The votes are packed into one number, ``FIELD`` bits for each language, so that a word is added in one step whatever
number of languages it stands for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from struct import unpack

from scrub.text.language_data import load, turned
from scrub.text.scripts import beyond_ascii

__all__ = ["leader", "votes", "words_of"]

WORD_VOTES = 2
"""Votes of a function word in half votes; a telling letter has one of these, for names bring foreign letters."""
MOST_WORD = 3
"""How often one word counts: less than a clear lead, so that no word decides alone, however often it is repeated."""
MOST_LETTER = 4
"""How often one letter counts."""
FIELD = 16
"""Bits of one language: all its words and letters together give it under 1,000 half votes."""

WORD = re.compile(r"\w+")
MARKED = re.compile(r"[\w\u064b-\u0652\u0900-\u0963\u0971-\u097f]+")
"""The same with the vowel signs of Arabic and Devanagari, which ``\\w`` leaves out."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """The languages of one script, and the packed votes of each word and letter."""

    languages: tuple[str, ...]
    words: dict[str, int]
    letters: dict[str, int]


def votes(text: str, script: str) -> dict[str, float]:
    """Return for each language how many function words and telling letters of a text are its own."""
    found, small = ballot(script), text.lower()
    counts = Counter(words_of(small, script))
    shared = counts.keys() & found.words.keys()
    packed = sum(map(found.words.__getitem__, shared))
    for word in shared:
        if (number := counts[word]) > 1:
            packed += found.words[word] * (min(number, MOST_WORD) - 1)
    rare = beyond_ascii(small)
    for letter in found.letters.keys() & set(rare):
        packed += found.letters[letter] * min(rare.count(letter), MOST_LETTER)
    size = len(found.languages)
    halves = unpack(f"<{size}H", packed.to_bytes(size * FIELD // 8, "little"))
    return {language: number / WORD_VOTES for language, number in zip(found.languages, halves, strict=True) if number}


def words_of(text: str, script: str) -> list[str]:
    """Return the words of a text, with their vowel signs where the script has any; ``l1`` is one word."""
    return (MARKED if script in {"Deva", "Arab"} else WORD).findall(text)


def leader(tally: Mapping[str, float]) -> tuple[str, float]:
    """Return the language with most votes and its lead over the next.

    >>> leader({"de": 5.0, "nl": 2.5})
    ('de', 2.5)
    """
    ranked = sorted(((number, language) for language, number in tally.items()), reverse=True)
    (most, language), (next_most, _) = (*ranked, (0.0, "unknown"), (0.0, "unknown"))[:2]
    return language, most - next_most


@cache
def ballot(script: str) -> Ballot:
    """Return the votes that count in a script."""
    words = {language: text.split() for language, text in load()["words"].get(script, {}).items()}
    letters = load()["letters"].get(script, {})
    languages = tuple(sorted(words.keys() | letters.keys()))
    place = {language: 1 << FIELD * n for n, language in enumerate(languages)}
    return Ballot(languages, packed_votes(words, place, WORD_VOTES), packed_votes(letters, place, 1))


def packed_votes(table: Mapping[str, Iterable[str]], place: Mapping[str, int], worth: int) -> dict[str, int]:
    """Return each value of a table with the votes of its languages in one number."""
    return {value: worth * sum(map(place.__getitem__, codes)) for value, codes in turned(table).items()}
