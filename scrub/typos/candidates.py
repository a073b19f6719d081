"""The words a misspelling may stand for, found by their halves: one slip leaves one half of a word whole.

The words of a length lie sorted by the hash of their first and of their second half, so a look-up reads some dozens of
words, not all. They are sorted when the first of that length is looked for: most processes need few lengths.
They lie in tuples, which the collector of cyclic garbage leaves alone: it would look at each word again and again.
rapidfuzz is imported here and nowhere else in the family.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from scrub.typos.frequencies import LEAST, most_frequent

__all__ = ["Candidate", "Shelf", "shelf"]

RAREST = {"ru": 2.0, "uk": 2.0, "pl": 2.0, "tr": 2.0}
RAREST_ELSEWHERE = 2.5
"""Zipf of the rarest word that is proposed, rarer where words have many forms; the article's own may be rarer still."""
LONG, RAREST_LONG = 11, LEAST
"""Letters from which a word is proposed though it is rarer: long ones are seldom near another by chance."""
FREQUENT = 4.0
"""Zipf of the rarest word that is proposed two slips away."""
SHORTEST, LONGEST = 2, 40
KEPT = 50_000
"""Words whose neighbours are remembered: names come again in other articles."""
SHORTEST_FAR = 5
"""Letters of the shortest word that is looked for two slips away."""


class Candidate(NamedTuple):
    """A word and how many slips it is away."""

    word: str
    distance: int


class Half(NamedTuple):
    """The words of a length sorted by the hash of one half of each, and those hashes."""

    words: Sequence[str]
    hashes: array[int]

    @classmethod
    def of(cls, words: Sequence[str], half: slice) -> Half:
        """Sort the words."""
        hashes = np.fromiter(map(hash, map(itemgetter(half), words)), np.int64, len(words))
        order = hashes.argsort(kind="stable")  # hashes of strings differ from run to run, the order of words must not
        return cls(tuple(map(words.__getitem__, order.tolist())), array("q", hashes[order].tobytes()))

    def having(self, half: str) -> Sequence[str]:
        """Return the words that have this half, and one in 10**15 others."""
        wanted = hash(half)
        begin = bisect_left(self.hashes, wanted)
        return self.words[begin : bisect_right(self.hashes, wanted, begin)]


@dataclass(frozen=True)
class Shelf:
    """Words by length, and the most frequent ones by first letter and length; may be used from several threads."""

    words: Mapping[int, Sequence[str]]
    frequent: Mapping[tuple[str, int], Sequence[str]]
    halves: dict[int, tuple[Half, Half]] = field(default_factory=dict, repr=False)
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

        alike = self._half(word, len(word) - 1) + self._half(word, len(word)) + self._half(word, len(word) + 1)
        if not alike:
            return []
        found = {hit[0] for hit in extract(word, alike, scorer=OSA.distance, score_cutoff=1, limit=None)}
        found.discard(word)
        return [Candidate(right, 1) for right in sorted(found)]

    def _half(self, word: str, length: int) -> list[str]:
        """Return the words of a length that have one half of the word, or its first but for two letters swapped."""
        if length not in self.words:
            return []
        middle = length // 2
        heads, tails = self._filed(length)
        alike = [*heads.having(word[:middle]), *tails.having(word[len(word) - (length - middle) :])]
        if length == len(word) and middle > 0:  # two letters swapped across the middle
            alike += heads.having(word[: middle - 1] + word[middle])
        return alike

    def _filed(self, length: int) -> tuple[Half, Half]:
        """Return the words of a length by their first and by their second halves."""
        filed = self.halves.get(length)
        if filed is None:
            words, middle = self.words[length], length // 2
            filed = self.halves[length] = Half.of(words, slice(middle)), Half.of(words, slice(middle, None))
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


def file(words: Iterable[str], frequent: Iterable[str] = ()) -> Shelf:
    """Return a shelf of words in lower case."""
    by_length: defaultdict[int, list[str]] = defaultdict(list)
    for word in words:
        by_length[len(word)].append(word)
    by_letter: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for word in frequent:
        by_letter[word[:1], len(word)].append(word)
    return Shelf(
        {at: tuple(same) for at, same in by_length.items()}, {at: tuple(same) for at, same in by_letter.items()}
    )


@cache
def shelf(language: str) -> Shelf:
    """Return the shelf of a language's words that are frequent enough to be meant."""
    rarest = RAREST.get(language, RAREST_ELSEWHERE)
    meant: list[str] = []
    frequent: list[str] = []
    for zipf, words in most_frequent(language, min(rarest, RAREST_LONG)):
        shortest = SHORTEST if zipf >= rarest else LONG
        fit = [w for w in words if shortest <= len(w) <= LONGEST and (w.isalpha() or w.replace("'", "").isalpha())]
        meant += fit
        frequent += fit if zipf >= FREQUENT else ()
    return file(meant, frequent)
