"""Which sentences and clauses of an article carry nothing, their share of its words, and how templated it reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from scrub.filler.clauses import confined, widened
from scrub.filler.facts import Facts, Reading, read_facts
from scrub.filler.judge import Judge, evidence, shipped
from scrub.filler.repeats import repeats
from scrub.filler.share import filler_share
from scrub.filler.style import Style, style_of
from scrub.filler.words import clause_message, repeat_message, sentence_message
from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article

__all__ = ["Filler", "find_filler"]

TAIL = "participial-tail"
SURE_TAIL = 0.8
"""Confidence from which a tail is flagged in a sentence that reports something."""
TAIL_NAMES = 1
"""New names that a tail may hold: it comments on somebody, and tells nothing of them."""
SURE_PHRASE = 0.9
"""The same for other phrases: precision first, a reporting sentence is flagged for its worst words only."""
LIKELY_PHRASE = 0.75
"""The same in a sentence of which the judge thinks little."""
STRONG = 0.6
"""Confidence of the hits that say where in a sentence the filler stands."""
SURE_WIDE = 0.85
WIDE = frozenset({"significance", "empty-link", "summary-close"})
"""A phrase of these sorts and this confidence takes its main clause with it."""
HEAVY = 0.75
"""Probability from which a sentence is flagged whole although a name is new in it."""
REPETITION = "filler/any/repetition"


@dataclass(frozen=True, slots=True)
class Filler:
    """What was found: ``findings`` in the order of the text, ``share`` (0..1) of the words that they add up to.

    ``share`` is None for an article without words; ``style`` says how templated the text reads and is None below 300
    letters. It is a statement about the words, not about who wrote them.
    """

    findings: tuple[Finding, ...]
    share: float | None
    style: Style | None


def find_filler(article: Article, hits: Iterable[Finding]) -> Filler:
    """Return the filler of an article; ``hits`` are what rules of the family found in its text."""
    reading = read_facts(article)
    by_sentence: defaultdict[int, list[Finding]] = defaultdict(list)
    for hit in hits:
        if hit.family == "filler":
            by_sentence[reading.sentence_at(hit.span.start)].append(hit)
    findings = _without_overlaps([*_judged(reading, by_sentence, shipped()), *_repeated(reading)])
    return Filler(findings, filler_share(article, findings), style_of(reading, by_sentence))


def _judged(reading: Reading, by_sentence: dict[int, list[Finding]], judge: Judge) -> Iterator[Finding]:
    """Yield the sentences that are flagged whole, and the clauses of the others."""
    sentences = reading.article.sentences
    for at, hits in by_sentence.items():
        if at >= len(sentences) or sentences[at].heading:
            continue
        facts, span = reading.facts[at], sentences[at].span
        seen = evidence(span, facts, hits, first=at == 0, last=at == len(sentences) - 1 > 1)
        probability = judge.probability(seen)
        reports = _firm(facts) or (facts.new_names > 0 and probability < HEAVY)
        likely = probability >= judge.clause_limit
        if probability < judge.limit or reports:
            yield from _clauses(reading, span, hits, likely=likely)
        elif clause := _confined(reading, span, hits):
            yield clause
        else:
            yield _whole(reading, span, facts, hits, probability)


def _firm(facts: Facts) -> bool:
    """Return whether a sentence holds more than a new name: a number, a date, speech or plain attribution."""
    return bool(facts.numbers or facts.dates or facts.quoted or facts.plain or facts.voice)


def _whole(reading: Reading, span: Span, facts: Facts, hits: Sequence[Finding], probability: float) -> Finding:
    best = max(hits, key=lambda hit: (hit.confidence, len(hit.span), -hit.span.start))
    message = sentence_message(best.kind, best.span.of(reading.article.text), facts, len(hits) - 1)
    return replace(best, span=span, message=message, confidence=round(probability, 3), action="flag", suggestions=())


def _confined(reading: Reading, sentence: Span, hits: Sequence[Finding]) -> Finding | None:
    """Return the clause that holds all that is worth a word, when the sentence has another one."""
    strong = [hit for hit in hits if hit.confidence >= STRONG] or list(hits)
    spans = [_place(reading, hit, sentence) for hit in strong]
    clause = confined(sentence, spans, reading.article.text)
    if clause is None:
        return None
    best = max(strong, key=lambda hit: (hit.confidence, len(hit.span), -hit.span.start))
    message = clause_message(best.kind, best.span.of(reading.article.text))
    return replace(best, span=clause, message=message, action="flag", suggestions=())


def _clauses(reading: Reading, sentence: Span, hits: Sequence[Finding], *, likely: bool) -> Iterator[Finding]:
    text = reading.article.text
    for hit in hits:
        least = LIKELY_PHRASE if likely else SURE_TAIL if hit.kind == TAIL else SURE_PHRASE
        if hit.confidence >= least and not reading.reports(hit.span, names=TAIL_NAMES if hit.kind == TAIL else 0):
            message = clause_message(hit.kind, hit.span.of(text))
            yield replace(hit, span=_place(reading, hit, sentence), message=message, action="flag", suggestions=())


def _place(reading: Reading, hit: Finding, sentence: Span) -> Span:
    """Return the clause that a hit stands for; a tail is one already."""
    if hit.kind == TAIL:
        return hit.span
    return widened(reading, hit.span, sentence, sure=hit.confidence >= SURE_WIDE and hit.kind in WIDE)


def _repeated(reading: Reading) -> Iterator[Finding]:
    """Yield the sentences that say again what an earlier one said."""
    sentences, text = reading.article.sentences, reading.article.text
    for repeat in repeats(reading):
        message = repeat_message(sentences[repeat.earlier].span.of(text), repeat.shared)
        yield Finding(REPETITION, "repetition", sentences[repeat.at].span, message, (), round(repeat.shared, 3), "flag")


def _without_overlaps(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings in order; of two that overlap the longer stays, then the surer one."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.span.start, -f.span.end, -f.confidence, f.rule_id)):
        if not kept or finding.span.start >= kept[-1].span.end:
            kept.append(finding)
        elif len(finding.span) > len(kept[-1].span):
            kept[-1] = finding
    return tuple(kept)
