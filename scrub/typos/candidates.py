"""The words a misspelling may stand for, found by their halves: one slip leaves one half of a word whole.

Every frequent word is filed under its first and its second half, so a look-up reads some dozens of words, not all. The
words of a length are filed when the first of that length is looked for: most processes need few lengths.
rapidfuzz is imported here and nowhere else in the family.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from scrub.typos.frequencies import most_frequent

__all__ = ["Candidate", "Shelf", "shelf"]

RAREST = {"ru": 2.0, "uk": 2.0, "pl": 2.0, "tr": 2.0}
RAREST_ELSEWHERE = 2.5
"""Zipf of the rarest word that is proposed, rarer where words have many forms; the article's own may be rarer still."""
LONG, RAREST_LONG = 11, 1.8
"""Letters from which a word is proposed though it is rarer: long ones are seldom near another by chance."""
FREQUENT = 4.0
"""Zipf of the rarest word that is proposed two slips away."""
LONGEST = 40
KEPT = 50_000
"""Words whose neighbours are remembered: names come again in other articles."""
SHORTEST_FAR = 5
"""Letters of the shortest word that is looked for two slips away."""


Halves = dict[tuple[int, str], list[str]]
"""(Length, first half) and (-length, second half) -> words."""


class Candidate(NamedTuple):
    """A word and how many slips it is away."""

    word: str
    distance: int


@dataclass(frozen=True)
class Shelf:
    """Words by length, and the most frequent ones by first letter and length; may be used from several threads."""

    words: Mapping[int, Sequence[str]]
    frequent: Mapping[tuple[str, int], Sequence[str]]
    halves: dict[int, Halves] = field(default_factory=dict, repr=False)
    kept: dict[str, list[Candidate]] = field(default_factory=dict, repr=False)

    def near(self, word: str) -> list[Candidate]:
        """Return the words one slip away: a letter more, less, another, or two swapped; sorted."""
        found = self.kept.get(word)
        if found is None:
            if len(self.kept) >= KEPT:
                self.kept.clear()
            found = self.kept[word] = self._near(word)
        return found

    def _near(self, word: str) -> list[Candidate]:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        found: set[str] = set()
        for place in _places(word):
            if shelved := self._filed(abs(place[0])).get(place):
                found.update(hit[0] for hit in extract(word, shelved, scorer=OSA.distance, score_cutoff=1, limit=None))
        found.discard(word)
        return [Candidate(right, 1) for right in sorted(found)]

    def _filed(self, length: int) -> Halves:
        """Return the words of a length by their halves."""
        filed = self.halves.get(length)
        if filed is None:
            filed, middle = {}, length // 2
            for word in self.words.get(length, ()):
                filed.setdefault((length, word[:middle]), []).append(word)
                filed.setdefault((-length, word[middle:]), []).append(word)
            self.halves[length] = filed
        return filed

    def far(self, word: str) -> list[Candidate]:
        """Return the frequent words two slips away that begin with the same letter; sorted."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        found: list[str] = []
        for length in range(len(word) - 2, len(word) + 3) if len(word) >= SHORTEST_FAR else ():
            if shelved := self.frequent.get((word[:1], length)):
                found += [hit[0] for hit in extract(word, shelved, scorer=OSA.distance, score_cutoff=2, limit=None)]
        return [Candidate(right, 2) for right in sorted(found) if right != word]


def _places(word: str) -> Iterable[tuple[int, str]]:
    """Return the places of all words one slip away: (length, first half) and (-length, second half)."""
    places: dict[tuple[int, str], None] = {}
    for length in (len(word) - 1, len(word), len(word) + 1):
        middle = length // 2
        places[length, word[:middle]] = None
        places[-length, word[len(word) - (length - middle) :]] = None
        if length == len(word) and middle > 0:  # two letters swapped across the middle
            places[length, word[: middle - 1] + word[middle : middle + 1]] = None
    return places


def file(words: Iterable[str], frequent: Iterable[str] = ()) -> Shelf:
    """Return a shelf of words in lower case."""
    by_length: dict[int, list[str]] = {}
    by_letter: dict[tuple[str, int], list[str]] = {}
    for word in words:
        by_length.setdefault(len(word), []).append(word)
    for word in frequent:
        by_letter.setdefault((word[:1], len(word)), []).append(word)
    return Shelf(by_length, by_letter)


@cache
def shelf(language: str) -> Shelf:
    """Return the shelf of a language's words that are frequent enough to be meant."""
    rarest = RAREST.get(language, RAREST_ELSEWHERE)
    least = min(rarest, RAREST_LONG)
    words = most_frequent(language, least)
    meant = {word: zipf for word, zipf in words if (zipf >= rarest or len(word) >= LONG) and _fit(word)}
    return file(meant, (word for word, zipf in meant.items() if zipf >= FREQUENT))


def _fit(word: str) -> bool:
    return 2 <= len(word) <= LONGEST and word.replace("'", "").isalpha()
