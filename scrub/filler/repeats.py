"""The same statement again in other words, inside one article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from scrub.filler.cues import cues
from scrub.filler.facts import Facts, Reading

__all__ = ["Repeat", "repeats"]

LEAST_WORDS = 7
"""Words of content that a sentence must have before it can be called a repetition."""
SHARED = 0.85
"""Share of the words of content that one earlier sentence must hold; .75 hit summaries and refrains of edited news."""
STEM = 6
"""Letters of a word that are compared: its forms differ behind them, by rule of thumb."""
MOST_FRESH = 0.5
"""Share of the words of content that may be new in the article as they are written: other forms of told words."""
COMMONEST = 12
"""Sentences that may hold a word which still leads from one sentence to another: keeps the time linear."""


class Repeat(NamedTuple):
    """Sentence number ``at`` says again what number ``earlier`` said; ``shared`` is 0..1."""

    at: int
    earlier: int
    shared: float


def repeats(reading: Reading) -> Iterator[Repeat]:
    """Yield the sentences that hold no number, name or quotation of their own and repeat an earlier one."""
    holders = _Holders(reading)
    for at, (sentence, facts) in enumerate(zip(reading.article.sentences, reading.facts, strict=True)):
        if not sentence.heading and _may_repeat(facts):
            bag = holders.bag(at)
            least = SHARED * len(bag)
            if len(bag) >= LEAST_WORDS and holders.told(bag, at) >= least:
                earlier, count = holders.nearest(bag)
                if count >= least and not _same(reading, at, earlier):
                    yield Repeat(at, earlier, count / len(bag))


def _may_repeat(facts: Facts) -> bool:
    """Return whether a sentence is long enough and tells nothing new at first sight."""
    new = facts.new_names or facts.quoted or facts.numbers or facts.dates or facts.fresh > MOST_FRESH
    return facts.words >= LEAST_WORDS and not new


class _Holders:
    """Which sentences hold a word; they are filed only when somebody asks, as few articles have a candidate."""

    def __init__(self, reading: Reading) -> None:
        self.article, known = reading.article, cues(reading.article.language)
        self.common, self.fancy = known.common, known.fancy
        self.by_word: defaultdict[str, list[int]] = defaultdict(list)
        self.filed = 0

    def bag(self, at: int) -> set[str]:
        """Return the words of content of a sentence, as far as they are compared."""
        sentence = self.article.sentences[at]
        words = self.article.lowers[sentence.begin : sentence.end]
        return {w[:STEM] for w in words if len(w) > 3 and w not in self.common and w not in self.fancy}

    def told(self, bag: AbstractSet[str], at: int) -> int:
        """Return how many words of ``bag`` stand in sentences before number ``at``."""
        for number in range(self.filed, at):
            if not self.article.sentences[number].heading:
                for word in self.bag(number):
                    self.by_word[word].append(number)
        self.filed = at
        return len(bag & self.by_word.keys())

    def nearest(self, bag: AbstractSet[str]) -> tuple[int, int]:
        """Return the earlier sentence that shares most words with ``bag``, and their number."""
        met = Counter(i for word in bag & self.by_word.keys() for i in self.by_word[word][-COMMONEST:])
        return max(met.items(), key=lambda item: (item[1], -item[0]))


def _same(reading: Reading, one: int, other: int) -> bool:
    """Return whether two sentences are the same letter by letter: a refrain or a list, not other words."""
    sentences, text = reading.article.sentences, reading.article.text
    return sentences[one].span.of(text) == sentences[other].span.of(text)
