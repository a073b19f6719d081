"""What can be counted about a piece of text: how it reports, how its sentences run, which stock phrases it uses."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import compress
from typing import NamedTuple

from scrub.filler.facts import Reading
from scrub.filler.leftovers import STYLED
from scrub.model.finding import Finding
from scrub.model.rule import SORTS
from scrub.model.span import Span

__all__ = ["FEATURES", "Piece", "features", "pieces"]

PIECE = 1100
"""Letters of a piece: the length of the articles that the weights were made from."""
LONG = 9
"""Letters of a long word."""
SORT_NAMES = tuple(sort for sort in SORTS["filler"] if sort not in ("repetition", "end-padding", *STYLED))
FEATURES: Mapping[str, str] = {
    "burst": "sentences of very different length",
    "length": "long sentences",
    "facts": "many numbers and new names",
    "numbers": "many numbers",
    "dates": "many dates",
    "quoted": "many quotations",
    "scare": "borrowed words in quotation marks",
    "fancy": "reporting verbs in place of “said”",
    "plain": "plain “said”",
    "links": "sentences that open with a linking word",
    "commas": "many commas",
    "dashes": "many dashes",
    "colons": "colons and semicolons",
    "marks": "question and exclamation marks",
    "apostrophes": "contractions",
    "word_length": "long words",
    "long_words": "many words of nine letters and more",
    "fresh": "new words of content in each sentence",
    "variety": "few words come twice",
    "flagged": "stock phrases in many sentences",
    "last": "a last sentence of stock phrases",
    **{f"rule {sort}": f"rules of {sort.replace('-', ' ')}" for sort in SORT_NAMES},
}
"""Feature -> what a high figure means, in words a reader of a report understands."""


class Columns(NamedTuple):
    """Counts of ``Facts``, each of all sentences of a piece."""

    words: tuple[int, ...]
    numbers: tuple[int, ...]
    dates: tuple[int, ...]
    names: tuple[int, ...]
    new_names: tuple[int, ...]
    quoted: tuple[int, ...]
    scare: tuple[int, ...]
    plain: tuple[int, ...]
    fancy: tuple[int, ...]
    links: tuple[bool, ...]
    fresh: tuple[float, ...]
    voice: tuple[int, ...]


class Piece(NamedTuple):
    """Sentences ``begin:end`` of an article; ``span`` covers them."""

    begin: int
    end: int
    span: Span


def pieces(reading: Reading) -> list[Piece]:
    """Return the article in pieces of about ``PIECE`` letters; a short rest belongs to the last one."""
    sentences = reading.article.sentences
    out: list[Piece] = []
    begin = 0
    for at, sentence in enumerate(sentences):
        rest = sentences[-1].span.end - sentence.span.end
        if sentence.span.end - sentences[begin].span.start >= PIECE and rest >= PIECE * 0.7:
            out.append(Piece(begin, at + 1, Span(sentences[begin].span.start, sentence.span.end)))
            begin = at + 1
    if begin < len(sentences):
        out.append(Piece(begin, len(sentences), Span(sentences[begin].span.start, sentences[-1].span.end)))
    return out


def features(reading: Reading, piece: Piece, hits: Mapping[int, Sequence[Finding]]) -> tuple[float, ...]:
    """Return the figures of a piece in the order of ``FEATURES``, each about -2..4."""
    sentences = reading.article.sentences
    facts = Columns(*zip(*reading.facts[piece.begin : piece.end], strict=True))
    words = max(30, sum(facts.words))
    return (
        *_shape([count for count in facts.words if count]),
        *_reporting(facts, words),
        *_marks(piece.span.of(reading.article.text), words),
        *_words(reading.article.lowers[sentences[piece.begin].begin : sentences[piece.end - 1].end], facts),
        *_rules(piece, hits, words, last=piece.end == len(reading.facts)),
    )


def _shape(lengths: Sequence[int]) -> tuple[float, float]:
    if not lengths:
        return 0.0, 0.0
    mean = sum(lengths) / len(lengths)
    spread = math.sqrt(sum([(n - mean) ** 2 for n in lengths]) / len(lengths))
    return min(1.5, spread / mean), min(60.0, mean) / 20 - 1


def _reporting(facts: Columns, words: int) -> tuple[float, ...]:
    count = len(facts.words)
    numbers, plain, fancy = sum(facts.numbers), sum(facts.plain), sum(facts.fancy)
    return (
        min(4.0, 10 * (numbers + sum(facts.new_names)) / words),
        min(4.0, 33 * numbers / words),
        min(4.0, 100 * sum(facts.dates) / words),
        (count - facts.quoted.count(0)) / count,
        (count - facts.scare.count(0)) / count,
        (fancy + 0.3) / (plain + fancy + 1),
        min(4.0, 100 * plain / words),
        sum(facts.links) / count,
    )


def _marks(text: str, words: int) -> tuple[float, ...]:
    per = 100 / words
    return (
        min(4.0, per * (text.count(",") + text.count("，") + text.count("、")) / 5),
        min(4.0, per * (text.count("—") + text.count("–"))),
        min(4.0, per * (text.count(":") + text.count(";") + text.count("：") + text.count("；"))),
        min(4.0, per * (text.count("?") + text.count("!") + text.count("？") + text.count("！"))),
        min(4.0, per * (text.count("'") + text.count("’")) / 2),
    )


def _words(lowers: Sequence[str], facts: Columns) -> tuple[float, ...]:
    if not lowers:
        return 0.0, 0.0, 0.0, 0.0
    lengths = list(map(len, lowers))
    mean = sum(lengths) / len(lengths)
    sample = lowers[:150]
    fresh = list(compress(facts.fresh, facts.words))
    return (
        min(12.0, mean) - 5,
        5 * sum(map(LONG.__le__, lengths)) / len(lengths),
        sum(fresh) / len(fresh) if fresh else 0.0,
        4 * len(set(sample)) / len(sample) * min(1.0, len(sample) / 150),
    )


def _rules(piece: Piece, hits: Mapping[int, Sequence[Finding]], words: int, *, last: bool) -> tuple[float, ...]:
    sums = dict.fromkeys(SORT_NAMES, 0.0)
    flagged = end = 0.0
    for at in filter(hits.__contains__, range(piece.begin, piece.end)):
        best = max([hit.confidence for hit in hits[at]], default=0.0)
        for hit in hits[at]:
            if hit.kind in sums:
                sums[hit.kind] += hit.confidence
        flagged += best
        if last and at == piece.end - 1:
            end = best
    return (flagged / (piece.end - piece.begin), end, *[min(4.0, 100 * total / words) for total in sums.values()])
