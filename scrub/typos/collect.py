"""Making a vocabulary of texts: the names, words and word sequences that several documents share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from scrub.text.article import BLANKS, Article, read
from scrub.typos.frequencies import key
from scrub.typos.names import names_of
from scrub.typos.vocabulary import Known, Lexis, NameLexicon, Vocabulary

__all__ = ["Collector", "collect"]

NAME_DOCUMENTS, WORD_DOCUMENTS, TIMES = 2, 3, 2
"""Documents from which a name and a word are kept, and occurrences of two and three words in a row."""
MOST_NAMES, MOST_WORDS, MOST_RUNS = 100_000, 100_000, 400_000
"""Entries of each sort that one language keeps, the most frequent: some tens of megabytes in memory."""
NEIGHBOURS = 12
"""Names and titles beside a name that are kept, the most frequent."""
CROWDED = 4
"""How many times ``MOST_RUNS`` runs are counted at most before those seen once are forgotten."""


@dataclass
class _Tally:
    """What was counted of one language."""

    documents: int = 0
    names: Counter[str] = field(default_factory=Counter)
    before: dict[str, Counter[str]] = field(default_factory=dict)
    behind: dict[str, Counter[str]] = field(default_factory=dict)
    words: Counter[str] = field(default_factory=Counter)
    pairs: Counter[str] = field(default_factory=Counter)
    triples: Counter[str] = field(default_factory=Counter)


class Collector:
    """Counts articles as they come; ``vocabulary`` is what they share so far."""

    def __init__(self, base: Vocabulary | None = None) -> None:
        self._tallies = {code: _tally(lexis) for code, lexis in base.languages.items()} if base else {}

    def add(self, text: str, language: str) -> None:
        """Count one article."""
        tally = self._tallies.setdefault(language, _Tally())
        article = read(text, language)
        tally.documents += 1
        _add_names(tally, article)
        tally.words.update({key(low, language) for low in article.lowers if len(low) > 2})
        for line in _lines(article, language):
            tally.pairs.update(map(" ".join, pairwise(line)))
            tally.triples.update(map(" ".join, zip(line, line[1:], line[2:], strict=False)))
        for counts in (tally.pairs, tally.triples):
            if len(counts) > CROWDED * MOST_RUNS:
                for run in [run for run, count in counts.items() if count < TIMES]:
                    del counts[run]

    def vocabulary(self) -> Vocabulary:
        """Return what the documents so far share."""
        return Vocabulary({code: _lexis(tally) for code, tally in self._tallies.items()})


def collect(texts: Iterable[tuple[str, str]]) -> Vocabulary:
    """Return the vocabulary of (text, language)."""
    collector = Collector()
    for text, language in texts:
        collector.add(text, language)
    return collector.vocabulary()


def _add_names(tally: _Tally, article: Article) -> None:
    small = {text for text in article.texts if text.islower()}
    for name in names_of(article, joined=True).values():
        if name.text.lower() in small or not (name.inside or name.before or name.behind):
            continue
        tally.names[name.text] += 1
        tally.before.setdefault(name.text, Counter()).update(name.before)
        tally.behind.setdefault(name.text, Counter()).update(name.behind)


def _lines(article: Article, language: str) -> Iterator[list[str]]:
    """Yield the case-folded words of each stretch that no mark interrupts."""
    words, text = article.words, article.text
    stretch: list[str] = []
    for at, word in enumerate(words):
        if at and text[words[at - 1].end : word.start] not in BLANKS:
            yield stretch
            stretch = []
        stretch.append(key(word.text, language))
    yield stretch


def _tally(lexis: Lexis) -> _Tally:
    """Return the counts that a vocabulary was made of, as far as it kept them."""
    names = lexis.names.names.values()
    return _Tally(
        lexis.documents,
        Counter({known.name: known.documents for known in names}),
        {known.name: Counter(known.before) for known in names},
        {known.name: Counter(known.behind) for known in names},
        Counter(lexis.words),
        Counter(lexis.pairs),
        Counter(lexis.triples),
    )


def _lexis(tally: _Tally) -> Lexis:
    names = {
        name: Known(name, n, _often(tally.before.get(name)), _often(tally.behind.get(name)))
        for name, n in _most(tally.names, NAME_DOCUMENTS, MOST_NAMES)
    }
    words, pairs, triples = (
        dict(_most(counts, least, most))
        for counts, least, most in (
            (tally.words, WORD_DOCUMENTS, MOST_WORDS),
            (tally.pairs, TIMES, MOST_RUNS),
            (tally.triples, TIMES, MOST_RUNS),
        )
    )
    return Lexis(tally.documents, NameLexicon(names), words, pairs, triples)


def _most(counts: Counter[str], least: int, most: int) -> list[tuple[str, int]]:
    """Return the entries that were counted ``least`` times, the most frequent, those of one count by the alphabet."""
    kept = [(entry, count) for entry, count in counts.items() if count >= least]
    return sorted(kept, key=lambda pair: (-pair[1], pair[0]))[:most]


def _often(counts: Counter[str] | None) -> frozenset[str]:
    ranked = sorted((counts or {}).items(), key=lambda pair: (-pair[1], pair[0]))
    return frozenset(word for word, _ in ranked[:NEIGHBOURS])
