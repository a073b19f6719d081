"""The same statement again in other words, inside one article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from scrub.filler.cues import cues
from scrub.filler.facts import Reading

__all__ = ["Repeat", "repeats"]

LEAST_WORDS = 7
"""Words of content that a sentence must have before it can be called a repetition."""
SHARED = 0.85
"""Share of the words of content that one earlier sentence must hold; .75 hit summaries and refrains of edited news."""
STEM = 6
"""Letters of a word that are compared: its forms differ behind them, by rule of thumb."""
COMMONEST = 12
"""Sentences that may hold a word which still leads from one sentence to another: keeps the time linear."""


class Repeat(NamedTuple):
    """Sentence number ``at`` says again what number ``earlier`` said; ``shared`` is 0..1."""

    at: int
    earlier: int
    shared: float


def repeats(reading: Reading) -> Iterator[Repeat]:
    """Yield the sentences that hold no number, name or quotation of their own and repeat an earlier one."""
    article, known = reading.article, cues(reading.article.language)
    empty = known.common | known.fancy
    holders = _Holders()
    told: set[str] = set()
    for at, sentence in enumerate(article.sentences):
        if sentence.heading:
            continue
        words = article.lowers[sentence.begin : sentence.end]
        bag = {word[:STEM] for word in words if len(word) > 3 and word not in empty}
        facts = reading.facts[at]
        least = SHARED * len(bag)
        if (
            len(bag) >= LEAST_WORDS
            and not (facts.new_names or facts.quoted or facts.numbers or facts.dates)
            and len(bag & told) >= least
        ):
            earlier, count = holders.nearest(bag)
            if count >= least and not _same(reading, at, earlier):
                yield Repeat(at, earlier, count / len(bag))
        told |= bag
        holders.add(at, bag)


class _Holders:
    """Which sentences hold a word; filed only when somebody asks, as few articles have a candidate."""

    def __init__(self) -> None:
        self.waiting: list[tuple[int, AbstractSet[str]]] = []
        self.by_word: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, at: int, bag: AbstractSet[str]) -> None:
        """Take note of a sentence."""
        self.waiting.append((at, bag))

    def nearest(self, bag: AbstractSet[str]) -> tuple[int, int]:
        """Return the earlier sentence that shares most words with ``bag``, and their number."""
        for at, words in self.waiting:
            for word in words:
                self.by_word[word].append(at)
        self.waiting.clear()
        met = Counter(i for word in bag & self.by_word.keys() for i in self.by_word[word][-COMMONEST:])
        return max(met.items(), key=lambda item: (item[1], -item[0]))


def _same(reading: Reading, one: int, other: int) -> bool:
    """Return whether two sentences are the same letter by letter: a refrain or a list, not other words."""
    sentences, text = reading.article.sentences, reading.article.text
    return sentences[one].span.of(text) == sentences[other].span.of(text)
