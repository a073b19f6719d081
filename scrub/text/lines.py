"""The lines of a text as the detectors see them: trimmed, folded, measured and placed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scrub.model.document import Zone
from scrub.model.span import Span
from scrub.text.fold import fold_lines, line_key, tidy
from scrub.text.words import count_words, has_unspaced
from scrub.text.zones import is_sentence, zones

__all__ = ["Line", "split_lines"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds more than white space.

    ``span`` covers it without the white space at its ends; ``raw`` is that slice with plain quotes, dashes and spaces
    (same length), ``folded`` and ``key`` are the forms rules compare, ``row`` counts all lines of the text from 0,
    ``words`` the words.
    """

    row: int
    span: Span
    raw: str
    folded: str
    key: str
    words: int
    sentence: bool
    zone: Zone = "body"


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of ``text`` that are not blank, each with its zone."""
    unspaced = has_unspaced(text)
    rows: list[tuple[int, Span, str, str, int, bool]] = []
    start = 0
    tidied = tidy(text)
    for row, (raw, folded) in enumerate(zip(tidied.split("\n"), fold_lines(tidied), strict=True)):
        if folded and (trimmed := raw.strip()):
            left = start if len(trimmed) == len(raw) else start + len(raw) - len(raw.lstrip())
            words = count_words(trimmed) if unspaced else folded.count(" ") + 1
            rows.append((row, Span(left, left + len(trimmed)), trimmed, folded, words, is_sentence(trimmed, words)))
        start += len(raw) + 1
    places: Sequence[Zone] = zones([(words, sentence) for *_, words, sentence in rows])
    return tuple(
        Line(row, span, raw, folded, line_key(folded), words, sentence, zone)
        for (row, span, raw, folded, words, sentence), zone in zip(rows, places, strict=True)
    )
