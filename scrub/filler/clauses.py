"""From a stock phrase to the clause that it stands in, where that clause tells nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, starmap

from scrub.filler.facts import Reading
from scrub.model.span import Span

__all__ = ["apart", "confined", "prolonged", "widened"]

OPENERS = frozenset(
    "amid amidst as beyond despite each for in like seeking with without who which whose that while once thanks driven "
    "marked known".split()
)
"""English words that open a clause which hangs on another; words in -ing do, too."""
WORD = re.compile(r"[^\W\d_]+")
LONGEST = 160
"""Letters of the longest clause that a phrase is widened to."""
SHORTEST_REST = 20
"""Letters that must be left of the sentence."""
SURE_REST = 40
"""Letters of a main clause that may follow a sure phrase."""
LEAST_OUTSIDE = 40
LEAST_PART = 0.3
"""Letters, and share of the sentence, that must stand outside a clause which is flagged in place of the sentence."""
LEAST_APART = 0.35
"""The same share for the parts without a stock phrase, when the others are flagged in place of the sentence."""
LONGEST_PHRASE = 130
"""Letters of the longest phrase with what follows it in its clause."""
MARKS = (",", ";", " – ", " - ", " — ")
BREAK = re.compile(r",(?= )|; | – | - | — ")
"""Where one part of a sentence ends and the next begins."""
TELLING = re.compile(r" (?:when|after|before|because)\b")
"""Words behind which a sentence tells what happened."""


def widened(reading: Reading, span: Span, sentence: Span, *, sure: bool = False) -> Span:
    """Return the comma-bound clause around ``span``, or ``span`` itself.

    The clause must hang on the sentence (it opens with a word such as with, who, as, or one in -ing), hold no fact, and
    be short; a ``sure`` phrase takes the main clause with it, too, when it stands at its end. English only.
    """
    if reading.article.language != "en":
        return span
    text = reading.article.text
    start = max((text.rfind(mark, sentence.start, span.start) for mark in MARKS), default=-1)
    inner = start >= 0
    ends = [at for mark in MARKS if (at := text.find(mark, span.end, sentence.end)) >= 0]
    clause = Span(start if inner else sentence.start, min(ends, default=_without_stop(text, sentence)))
    opener = WORD.search(text, clause.start, clause.end)
    if (
        opener is None
        or len(clause) > LONGEST
        or not clause.contains(span)
        or len(sentence) - len(clause) < SHORTEST_REST
    ):
        return span
    word = opener[0].lower()
    hangs = word in OPENERS or (word.endswith("ing") and inner)
    whole = sure and clause.end < sentence.end - 1 and clause.end - span.end <= SURE_REST and _lower(text, clause.end)
    return clause if (hangs or whole) and not reading.reports(clause) else span


def confined(sentence: Span, clauses: Sequence[Span], text: str) -> Span | None:
    """Return the clause behind a comma that holds all the others, when what stands outside can tell something."""
    clause = max(clauses, key=len)
    inside = all(clause.contains(other) for other in clauses)
    hung = text.startswith((", ", ',"', ",”"), clause.start) and not text.startswith(", and ", clause.start)
    rest = len(sentence) - len(clause)
    return clause if inside and hung and rest >= max(LEAST_OUTSIDE, LEAST_PART * len(sentence)) else None


def apart(sentence: Span, hits: Sequence[Span], text: str) -> Span | None:
    """Return the parts of a sentence, between commas and dashes, from the first with a hit to the last.

    None when they are the whole sentence or what is left is too short to tell something.
    """
    cuts = [
        sentence.start,
        *(found.start() for found in BREAK.finditer(text, sentence.start, sentence.end)),
        sentence.end,
    ]
    parts = [part for part in starmap(Span, pairwise(cuts)) if any(hit.overlaps(part) for hit in hits)]
    if not parts:
        return None
    flagged = Span(parts[0].start, parts[-1].end)
    rest = len(sentence) - len(flagged)
    return flagged if rest >= max(LEAST_OUTSIDE, LEAST_APART * len(sentence)) else None


def prolonged(reading: Reading, span: Span, sentence: Span) -> Span:
    """Return a phrase with what follows it in its clause, or ``span`` itself when that tells something; English only.

    What follows completes the phrase: marks a shift *in the market*.
    """
    if reading.article.language != "en":
        return span
    text = reading.article.text
    ends = [at for mark in (*MARKS, ":") if (at := text.find(mark, span.end, sentence.end)) >= 0]
    if telling := TELLING.search(text, span.end, sentence.end):
        ends.append(telling.start())
    clause = Span(span.start, max(span.end, min(ends, default=_without_stop(text, sentence))))
    return clause if len(clause) <= LONGEST_PHRASE and not reading.reports(clause) else span


def _lower(text: str, at: int) -> bool:
    """Return whether what follows a mark goes on in small letters: a clause, no list of names."""
    following = WORD.search(text, at)
    return following is not None and following[0].islower()


def _without_stop(text: str, sentence: Span) -> int:
    """Return the end of a sentence before its full stop."""
    return sentence.end - (text[sentence.end - 1] in ".!?")
