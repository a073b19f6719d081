"""The same statement again in other words, inside one article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from scrub.filler.cues import cues
from scrub.filler.facts import Reading

__all__ = ["Repeat", "repeats"]

LEAST_WORDS = 7
"""Words of content that a sentence must have before it can be called a repetition."""
SHARED = 0.85
"""Share of the words of content that one earlier sentence must hold; .75 hit summaries and refrains of edited news."""
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
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for at, sentence in enumerate(article.sentences):
        if sentence.heading:
            continue
        bag = {
            _stem(word)
            for word in article.lowers[sentence.begin : sentence.end]
            if len(word) > 3 and word not in known.common and word not in known.fancy
        }
        facts = reading.facts[at]
        if len(bag) >= LEAST_WORDS and not (facts.new_names or facts.quoted or facts.numbers or facts.dates):
            met = Counter(i for word in bag for i in holders[word][-COMMONEST:])
            if met:
                earlier, count = max(met.items(), key=lambda item: (item[1], -item[0]))
                if count / len(bag) >= SHARED and not _same(reading, at, earlier):
                    yield Repeat(at, earlier, count / len(bag))
        for word in bag:
            holders[word].append(at)


def _same(reading: Reading, one: int, other: int) -> bool:
    """Return whether two sentences are the same letter by letter: a refrain or a list, not other words."""
    sentences, text = reading.article.sentences, reading.article.text
    return sentences[one].span.of(text) == sentences[other].span.of(text)


def _stem(word: str) -> str:
    """Return a word without what its forms differ in, by rule of thumb: its first six letters."""
    return word[:6]
