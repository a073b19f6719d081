"""A text with its letters and accents in one piece each, as the families read it, and the way back to the text given.

Words end at an accent that stands apart from its letter: in pieces (NFD, as some systems write) ``país`` would be two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.fold import composed, is_composed

__all__ = ["Whole", "whole"]

PIECES = re.compile("[\u0300-\u036f\u1100-\u11ff\u3099\u309a]")
"""Accents, letters of Hangul syllables and the marks of kana. What other scripts set apart from its letter (Hindi vowel
signs) no word has in one piece."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A text in whole letters; ``starts`` says where each of them began, None where the text is the one given."""

    text: str
    starts: Sequence[int] | None = None

    def here(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return findings in the text given with their spans in this one."""
        if self.starts is None:
            return list(findings)
        starts = self.starts
        places = ((f, bisect_left(starts, f.span.start), bisect_left(starts, f.span.end)) for f in findings)
        return [replace(f, span=Span(start, end)) for f, start, end in places]

    def given(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return findings in this text with their spans in the one given."""
        return tuple(findings if self.starts is None else (replace(f, span=self.span(f.span)) for f in findings))

    def span(self, span: Span) -> Span:
        """Return a span of this text in the one given."""
        return span if self.starts is None else Span(self.starts[span.start], self.starts[span.end])


def whole(text: str) -> Whole:
    r"""Return a text with its letters and accents in one piece each.

    >>> seen = whole("Sera\u0301 hoy")
    >>> seen.text, seen.span(Span(0, 4))
    ('Será hoy', Span(start=0, end=5))
    """
    if text.isascii() or not PIECES.search(text) or is_composed(text):
        return Whole(text)
    return Whole(*composed(text))
