"""Where the article lies: the core is the stretch of lines that holds its sentences."""

from __future__ import annotations

from collections.abc import Sequence

from scrub.model.document import Zone
from scrub.text.stops import ends_sentence

__all__ = ["core", "is_ended", "is_sentence", "zones"]

CLOSERS = tuple("\"'”’»」)]")
"""What may stand behind the mark of a sentence's end."""
SENTENCE_WORDS = 10
"""A line with an end mark is a sentence from here on; shorter ones are as often labels."""
PARAGRAPH_WORDS = 30
"""A line of this length is a paragraph, whatever it ends with."""
LINE_COST = 6
"""What a line without a sentence costs the segment: about two of them outweigh a short paragraph."""

OPENING_LINES = 2
"""Lines without a sentence between the first two sentences from which they are the head: one may be a sub-headline."""


def is_ended(line: str) -> bool:
    """Return whether a trimmed line ends as sentences and quotations do."""
    return ends_sentence(line) or line.endswith(CLOSERS)


def is_sentence(line: str, words: int) -> bool:
    """Return whether a trimmed line looks like a sentence or a paragraph of an article."""
    return words >= PARAGRAPH_WORDS or (words >= SENTENCE_WORDS and is_ended(line))


def core(lines: Sequence[tuple[int, bool]]) -> tuple[int, int] | None:
    """Return the first and last index of the segment with the highest sum, or None where no line is a sentence.

    Each line is (words, is a sentence): a sentence adds its words, any other line costs ``LINE_COST``.
    The maximum-sum segment is found in one pass (Kadane).
    """
    best, found = 0, None
    total, start = 0, 0
    for i, (words, sentence) in enumerate(lines):
        total += words if sentence else -LINE_COST
        if total <= 0:
            total, start = 0, i + 1
        elif total > best:
            best, found = total, (start, i)
    return found


def zones(lines: Sequence[tuple[int, bool]]) -> list[Zone]:
    """Return the zone of each line: before, inside or behind the core; all ``body`` where there is no core.

    Byline, date and credit often stand between a standfirst and the first paragraph: some lines right behind the first
    sentence are ``head`` as well.
    """
    found = core(lines)
    if found is None:
        return ["body"] * len(lines)
    first, last = found
    out: list[Zone] = ["head" if i < first else "tail" if i > last else "body" for i in range(len(lines))]
    second = next((i for i in range(first + 1, last + 1) if lines[i][1]), first)
    if second - first > OPENING_LINES:
        out[first + 1 : second] = ["head"] * (second - first - 1)
    return out
