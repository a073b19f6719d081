"""What can be counted about a piece of text: how it reports, how its sentences run, which stock phrases it uses."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from scrub.filler.facts import Facts, Reading
from scrub.model.finding import Finding
from scrub.model.rule import SORTS
from scrub.model.span import Span

__all__ = ["FEATURES", "Piece", "features", "pieces"]

PIECE = 1100
"""Letters of a piece: the length of the articles that the weights were made from."""
LONG = 9
"""Letters of a long word."""
SORT_NAMES = tuple(sort for sort in SORTS["filler"] if sort not in ("repetition", "end-padding"))
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
    sentences = reading.article.sentences[piece.begin : piece.end]
    facts = reading.facts[piece.begin : piece.end]
    words = max(30, sum(f.words for f in facts))
    return (
        *_shape([f.words for f in facts if f.words]),
        *_reporting(facts, words),
        *_marks(piece.span.of(reading.article.text), words),
        *_words(reading.article.lowers[sentences[0].begin : sentences[-1].end], facts),
        *_rules(piece, hits, words, last=piece.end == len(reading.facts)),
    )


def _shape(lengths: Sequence[int]) -> tuple[float, float]:
    if not lengths:
        return 0.0, 0.0
    mean = sum(lengths) / len(lengths)
    spread = math.sqrt(sum((n - mean) ** 2 for n in lengths) / len(lengths))
    return min(1.5, spread / mean), min(60.0, mean) / 20 - 1


def _reporting(facts: Sequence[Facts], words: int) -> tuple[float, ...]:
    count = len(facts)
    numbers = sum(f.numbers for f in facts)
    plain, fancy = sum(f.plain for f in facts), sum(f.fancy for f in facts)
    return (
        min(4.0, 10 * (numbers + sum(f.new_names for f in facts)) / words),
        min(4.0, 33 * numbers / words),
        min(4.0, 100 * sum(f.dates for f in facts) / words),
        sum(f.quoted > 0 for f in facts) / count,
        sum(f.scare > 0 for f in facts) / count,
        (fancy + 0.3) / (plain + fancy + 1),
        min(4.0, 100 * plain / words),
        sum(f.links for f in facts) / count,
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


def _words(lowers: Sequence[str], facts: Sequence[Facts]) -> tuple[float, ...]:
    if not lowers:
        return 0.0, 0.0, 0.0, 0.0
    lengths = list(map(len, lowers))
    mean = sum(lengths) / len(lengths)
    sample = lowers[:150]
    fresh = [f.fresh for f in facts if f.words]
    return (
        min(12.0, mean) - 5,
        5 * len([n for n in lengths if n >= LONG]) / len(lengths),
        sum(fresh) / len(fresh) if fresh else 0.0,
        4 * len(set(sample)) / len(sample) * min(1.0, len(sample) / 150),
    )


def _rules(piece: Piece, hits: Mapping[int, Sequence[Finding]], words: int, *, last: bool) -> tuple[float, ...]:
    sums = dict.fromkeys(SORT_NAMES, 0.0)
    flagged = 0.0
    for at in range(piece.begin, piece.end):
        best = 0.0
        for hit in hits.get(at, ()):
            best = max(best, hit.confidence)
            if hit.kind in sums:
                sums[hit.kind] += hit.confidence
        flagged += best
    end = max((hit.confidence for hit in hits.get(piece.end - 1, ())), default=0.0) if last else 0.0
    return (flagged / (piece.end - piece.begin), end, *(min(4.0, 100 * total / words) for total in sums.values()))
