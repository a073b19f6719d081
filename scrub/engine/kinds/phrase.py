"""Kinds ``phrase`` and ``swap``: a literal inside a line, between word boundaries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from unicodedata import combining

from scrub.engine.scan import Scan
from scrub.model.finding import Finding
from scrub.model.rule import Rule
from scrub.model.span import Span
from scrub.text.fold import fold, fold_with_map
from scrub.text.lines import Line
from scrub.text.sentences import sentences
from scrub.text.words import capitals_like

__all__ = ["find", "places"]

FIRST_ACCENT = "\u0300"
"""The first accent that stands behind its letter: there the word goes on."""


def places(folded: str, literal: str) -> Iterator[int]:
    """Yield each offset of ``literal`` in ``folded`` where no letter or digit touches it.

    >>> list(places("share this: shareholders share", "share"))
    [0, 25]
    """
    at = folded.find(literal)
    while at >= 0:
        end = at + len(literal)
        if not (_joined(folded, at) or _joined(folded, end)):
            yield at
        at = folded.find(literal, at + 1)


def _joined(text: str, at: int) -> bool:
    """Return whether the characters on both sides of ``at`` are of one word."""
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    if right >= FIRST_ACCENT and combining(right):
        return True
    return left.isalnum() and right.isalnum() and left < "\u2e80" and right < "\u2e80"


def find(scan: Scan) -> Iterator[Finding]:
    """Yield a finding for each place of a literal."""
    phrases = scan.compiled.phrases
    for number, lines in scan.candidates.items():
        for at in lines if number in phrases else ():
            line = scan.lines[at]
            if rule := scan.may(number, line, whole=False):
                for literal in phrases[number]:
                    yield from _in_line(scan, rule, line, literal)


def _in_line(scan: Scan, rule: Rule, line: Line, literal: str) -> Iterator[Finding]:
    found = list(places(line.folded, literal))
    if not found:
        return
    near = _near_context(rule, line, scan.language) if rule.context else [Span(0, len(line.raw))]
    offsets: Sequence[int] = range(len(line.raw))
    if line.raw.lower() != line.folded:
        folded, offsets = fold_with_map(line.raw)
        found = list(places(folded, literal))
    for at in found:
        end = offsets[at + len(literal) - 1] + 1
        while end < len(line.raw) and combining(line.raw[end]):
            end += 1
        span = Span(offsets[at], end)
        if not any(map(span.overlaps, near)):
            continue
        finding = scan.finding(rule, span.shift(line.span.start), span.of(line.raw))
        yield replace(finding, suggestions=_suggestions(rule, literal, span.of(line.raw), scan.language))


def _near_context(rule: Rule, line: Line, language: str) -> list[Span]:
    """Return the sentences of a line in which one of the rule's words of context stands."""
    words = [fold(word) for word in rule.context]
    found = ((span, fold(span.of(line.raw))) for span in sentences(line.raw, language))
    return [span for span, folded in found if any(next(places(folded, word), None) is not None for word in words)]


def _suggestions(rule: Rule, literal: str, matched: str, language: str) -> tuple[str, ...]:
    """Return the right forms of a wrong one, with the capitals of the place."""
    return tuple(capitals_like(matched, right, language) for wrong, right in rule.swap if fold(wrong) == literal)
