"""Sentences with their places, by the ``sentencex`` package."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.span import Span
from scrub.text.fold import tidy

__all__ = ["sentences"]

UNKNOWN = re.compile(
    "[\u0f0d-\u0f14\u17d4\u17d5\u1361:]"
    "(?:(?<=[\u17d4\u17d5])|(?<=\u1361\u1361)|(?<=[\u0561-\u0587]:)|(?<=\\S[\u0f0d-\u0f14])(?![\u0f0d-\u0f14]))"
)
"""Ends of sentences that the package does not know: Khmer and Tibetan marks, and what is typed for Amharic and Armenian
ones. Of two shads the last is the end; one behind a blank begins the next clause."""
KNOWN = "\u0964"
"""One that it knows in every language, as long."""
LONGEST_LINE = 20_000
"""Longer lines are cut here first, so that the time stays linear in the input."""


def sentences(text: str, language: str = "en", *, start: int = 0) -> Iterator[Span]:
    """Yield the span of each sentence of ``text``, without white space at its ends; a sentence never crosses a line.

    ``start`` is added to all offsets. An unknown language is split like English.

    >>> [s.of("One. Two?") for s in sentences("One. Two?")]
    ['One.', 'Two?']
    """
    for line in text.split("\n"):
        for at in range(0, max(1, len(line)), LONGEST_LINE):
            yield from _of_line(line[at : at + LONGEST_LINE], language, start + at)
        start += len(line) + 1


def _of_line(line: str, language: str, start: int) -> Iterator[Span]:
    if not line.strip():
        return
    from sentencex import segment

    line = tidy(line)
    if not line.isascii():
        line = UNKNOWN.sub(KNOWN, line)
    at = 0
    for piece in segment(language if language != "unknown" else "en", line):
        if body := piece.strip():
            at = line.index(body, at)
            yield Span(start + at, start + at + len(body))
            at += len(body)
