"""Which sentences and clauses of an article carry nothing, the share of such words, and how templated it reads."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from scrub.filler.clauses import apart, confined, prolonged, widened
from scrub.filler.facts import Facts, Reading, read_facts
from scrub.filler.judge import Judge, evidence, shipped
from scrub.filler.leftovers import FORM, LEFT, LEFTOVER, STYLE_SORT, STYLED, leftovers
from scrub.filler.repeats import Repeat, repeats
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
COMPLETE = frozenset({"speech-verb", "vague-source"})
"""Sorts whose phrases are not continued by the rest of their clause: that is what somebody said."""
UNSURE = 0.5
"""Probability under which only those parts of a sentence are flagged that hold a stock phrase. Over .5 this costs
recall of sentences; at .5 precision rises from .85 to .92 on the labelled sample, and clauses found from .48 to .52."""
HEAVY = 0.75
"""Probability from which a sentence is flagged whole although a name is new in it."""
REPETITION = "filler/any/repetition"


@dataclass(frozen=True, slots=True)
class Filler:
    """What was found: ``findings`` in the order of the text, and two figures that are kept apart.

    ``share`` (0..1) is the part of the words that say nothing: each sentence with a stock phrase counts by the
    probability that it is empty, a repetition by what it repeats; None for an article without words. ``style`` says how
    templated the text reads and is None below 300 letters. It is a statement about the words, not about who wrote them.
    """

    findings: tuple[Finding, ...]
    share: float | None
    style: Style | None


def find_filler(article: Article, hits: Iterable[Finding]) -> Filler:
    """Return the filler of an article; ``hits`` are what rules of the family found in its text."""
    reading, judge = read_facts(article), shipped()
    by_sentence: defaultdict[int, list[Finding]] = defaultdict(list)
    told: list[Finding] = []
    for hit in hits:
        if hit.kind in LEFT:
            told.append(hit)
        elif hit.family == "filler":
            by_sentence[reading.sentence_at(hit.span.start)].append(hit)
    empty = _judged(reading, by_sentence, judge)
    marks = [mark for at, odds in empty.items() for mark in _marks(reading, at, by_sentence[at], odds, judge)]
    again = list(repeats(reading))
    left = list(leftovers(reading, told))
    findings = _without_overlaps([*left, *marks, *_repeated(reading, again)])
    findings = _without_overlaps([*findings, *_forms(by_sentence, empty, findings)])
    empty |= {repeat.at: max(repeat.shared, empty.get(repeat.at, 0.0)) for repeat in again}
    empty |= {reading.sentence_at(hit.span.start): 1.0 for hit in left if hit.kind == LEFTOVER}
    for hit in told:
        by_sentence[reading.sentence_at(hit.span.start)].append(hit)
    return Filler(findings, filler_share(article, empty), style_of(reading, _as_styled(by_sentence)))


def _as_styled(by_sentence: Mapping[int, Sequence[Finding]]) -> dict[int, list[Finding]]:
    """Return the hits by sentence, each with a sort that the model of the style knows."""
    return {
        at: [replace(hit, kind=STYLE_SORT) if hit.kind in STYLED else hit for hit in hits]
        for at, hits in by_sentence.items()
    }


def _forms(
    by_sentence: Mapping[int, Sequence[Finding]], empty: Mapping[int, float], marks: Sequence[Finding]
) -> Iterator[Finding]:
    """Yield the forms that no mark holds, with what their sentences count in the share.

    What fills them may be the news: they are not safe to drop.
    """
    starts, ends = [mark.span.start for mark in marks], [0, *(mark.span.end for mark in marks)]  # no two overlap
    for at, hits in by_sentence.items():
        for hit in hits:
            if hit.kind == FORM and at in empty and ends[bisect_left(starts, hit.span.end)] <= hit.span.start:
                yield replace(hit, confidence=round(empty[at], 3), action="flag", safety="unsafe", suggestions=())


def _judged(reading: Reading, by_sentence: dict[int, list[Finding]], judge: Judge) -> dict[int, float]:
    """Return how likely each sentence with a hit says nothing; headings are left out."""
    sentences, out = reading.article.sentences, {}
    for at, hits in by_sentence.items():
        if at < len(sentences) and not sentences[at].heading:
            last = at == len(sentences) - 1 > 1
            seen = evidence(sentences[at].span, reading.facts[at], hits, first=at == 0, last=last)
            out[at] = judge.probability(seen)
    return out


def _marks(reading: Reading, at: int, hits: Sequence[Finding], probability: float, judge: Judge) -> Iterator[Finding]:
    """Yield the sentence, if it is flagged whole, or else its clauses."""
    facts, span = reading.facts[at], reading.article.sentences[at].span
    reports = _firm(facts) or (facts.new_names > 0 and probability < HEAVY)
    if probability < judge.limit or reports:
        yield from _clauses(reading, span, hits, likely=probability >= judge.clause_limit)
    elif clause := _confined(reading, span, hits, unsure=probability < UNSURE):
        yield clause
    else:
        yield _whole(reading, span, facts, hits, probability)


def _firm(facts: Facts) -> bool:
    """Return whether a sentence holds more than a new name: a number, a date, speech or plain attribution."""
    return bool(facts.numbers or facts.dates or facts.quoted or facts.plain or facts.voice)


def _whole(reading: Reading, span: Span, facts: Facts, hits: Sequence[Finding], probability: float) -> Finding:
    best = max(hits, key=lambda hit: (hit.confidence, len(hit.span), -hit.span.start))
    message = sentence_message(best.message, best.span.of(reading.article.text), facts, len(hits) - 1)
    return replace(best, span=span, message=message, confidence=round(probability, 3), action="flag", suggestions=())


def _confined(reading: Reading, sentence: Span, hits: Sequence[Finding], *, unsure: bool) -> Finding | None:
    """Return the clause that holds all that is worth a word, when the sentence has another one.

    Any clause will do in a sentence that is only just likely to be empty, one that hangs on another in the rest.
    """
    strong = [hit for hit in hits if hit.confidence >= STRONG] or list(hits)
    spans = [_place(reading, hit, sentence) for hit in strong]
    clause = confined(sentence, spans, reading.article.text)
    if clause is None and unsure:
        clause = apart(sentence, [hit.span for hit in strong], reading.article.text)
    if clause is None:
        return None
    best = max(strong, key=lambda hit: (hit.confidence, len(hit.span), -hit.span.start))
    message = clause_message(best.message, best.span.of(reading.article.text))
    return replace(best, span=clause, message=message, action="flag", suggestions=())


def _clauses(reading: Reading, sentence: Span, hits: Sequence[Finding], *, likely: bool) -> Iterator[Finding]:
    text = reading.article.text
    for hit in hits:
        least = LIKELY_PHRASE if likely else SURE_TAIL if hit.kind == TAIL else SURE_PHRASE
        if hit.confidence >= least and not reading.reports(hit.span, names=TAIL_NAMES if hit.kind == TAIL else 0):
            message = clause_message(hit.message, hit.span.of(text))
            yield replace(hit, span=_place(reading, hit, sentence), message=message, action="flag", suggestions=())


def _place(reading: Reading, hit: Finding, sentence: Span) -> Span:
    """Return the clause that a hit stands for; a tail is one already."""
    if hit.kind == TAIL:
        return hit.span
    wide = widened(reading, hit.span, sentence, sure=hit.confidence >= SURE_WIDE and hit.kind in WIDE)
    return prolonged(reading, wide, sentence) if wide == hit.span and hit.kind not in COMPLETE else wide


def _repeated(reading: Reading, again: Iterable[Repeat]) -> Iterator[Finding]:
    """Yield the findings of the sentences that say again what an earlier one said."""
    sentences, text = reading.article.sentences, reading.article.text
    for repeat in again:
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
