"""A text as the matcher sees it: words, sentences, and what is set apart, each made when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from scrub.model.span import Span
from scrub.originality.attribution import attributed
from scrub.originality.fingerprints import stems
from scrub.originality.paraphrase_units import Bounds, Units, bounds, stored
from scrub.originality.quotes import quotations
from scrub.originality.semantic import Likeness
from scrub.originality.tokens import DIGIT, UPPER, Tokens, tokenise

__all__ = ["Prepared", "mask"]


@dataclass(frozen=True)
class Prepared:
    """A text with what is read from it; ``sentences`` are their lengths in words where they are known.

    ``likeness`` is what compares its sentences with others in meaning.
    """

    text: str
    language: str = "unknown"
    sentences: bytes = b""
    likeness: Likeness | None = None

    @cached_property
    def tokens(self) -> Tokens:
        """The words."""
        return tokenise(self.text, self.language)

    @cached_property
    def stems(self) -> NDArray[np.uint64]:
        """A key for the stem of each word."""
        return stems(self.tokens)

    @cached_property
    def bounds(self) -> Bounds:
        """The first words of the sentences, and those behind the last."""
        return stored(self.sentences, len(self.tokens)) if self.sentences else bounds(self.text, self.tokens)

    @cached_property
    def units(self) -> Units:
        """The sentences with their stems."""
        return Units(*self.bounds, self.stems)

    @cached_property
    def named(self) -> NDArray[np.bool_]:
        """Which words begin with a capital or a digit: names and figures, which every report of an event has."""
        return (self.tokens.sorts & np.uint8(UPPER | DIGIT)) > 0

    @cached_property
    def figures(self) -> NDArray[np.bool_]:
        """Which words begin with a digit."""
        return (self.tokens.sorts & np.uint8(DIGIT)) > 0

    @cached_property
    def quoted(self) -> NDArray[np.bool_]:
        """Which words stand in a quotation."""
        return mask(self.tokens, quotations(self.text))

    @cached_property
    def attributed(self) -> NDArray[np.bool_]:
        """Which words stand in a sentence that names the agency it comes from."""
        return mask(self.tokens, attributed(self.text))

    def span(self, start: int, end: int) -> Span:
        """Return the code points of words ``start:end``."""
        return Span(int(self.tokens.starts[start]), int(self.tokens.ends[end - 1]))


def mask(tokens: Tokens, spans: list[Span]) -> NDArray[np.bool_]:
    """Return which words stand in one of the spans."""
    out = np.zeros(len(tokens), np.bool_)
    for span in spans:
        first, last = np.searchsorted(tokens.starts, (span.start, span.end)).tolist()
        out[first:last] = True
    return out
