"""From a stock phrase to the clause that it stands in, where that clause tells nothing else."""

from __future__ import annotations

import re

from scrub.filler.facts import Reading
from scrub.model.span import Span

__all__ = ["widened"]

OPENERS = frozenset(
    "amid amidst as beyond despite for in like seeking with without who which whose that while once thanks driven "
    "marked known".split()
)
"""English words that open a clause which hangs on another; words in -ing do, too."""
WORD = re.compile(r"[^\W\d_]+")
LONGEST = 160
"""Letters of the longest clause that a phrase is widened to."""
SHORTEST_REST = 20
"""Letters that must be left of the sentence."""


def widened(reading: Reading, span: Span, sentence: Span) -> Span:
    """Return the comma-bound clause around ``span``, or ``span`` itself.

    The clause must hang on the sentence (it opens with a word such as with, who, as, or one in -ing), hold no fact, and
    be short; English only.
    """
    if reading.article.language != "en":
        return span
    text = reading.article.text
    before = max(text.rfind(mark, sentence.start, span.start) for mark in (",", ";", " – ", " - "))
    start = sentence.start if before < 0 else before
    ends = [at for mark in (",", ";", " – ", " - ") if (at := text.find(mark, span.end, sentence.end)) >= 0]
    clause = Span(start, min(ends, default=_without_stop(text, sentence)))
    opener = WORD.search(text, clause.start, clause.end)
    if (
        opener is None
        or len(clause) > LONGEST
        or not clause.contains(span)
        or len(sentence) - len(clause) < SHORTEST_REST
    ):
        return span
    word = opener[0].lower()
    hangs = word in OPENERS or (word.endswith("ing") and before >= 0)
    return clause if hangs and not reading.reports(clause) else span


def _without_stop(text: str, sentence: Span) -> int:
    """Return the end of a sentence before its full stop."""
    return sentence.end - (text[sentence.end - 1] in ".!?")
