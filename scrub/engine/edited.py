"""A text that was edited and is edited again: where its parts stood, and the edits that do both at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from scrub.model.finding import Edit, apply
from scrub.model.span import Span

__all__ = ["Edited"]


@dataclass(frozen=True)
class Edited:
    """A source text and its edits, which are sorted and apart."""

    source: str
    edits: tuple[Edit, ...]

    @cached_property
    def text(self) -> str:
        """The source with the edits made."""
        return apply(self.source, self.edits)

    @cached_property
    def places(self) -> list[Span]:
        """Where the replacement of each edit stands in the text."""
        out, by = [], 0
        for edit in self.edits:
            start = edit.span.start + by
            out.append(Span(start, start + len(edit.replacement)))
            by += len(edit.replacement) - len(edit.span)
        return out

    def source_span(self, span: Span) -> Span:
        """Return the place in the source of a span of the text, with all that a replacement it touches stands for."""
        return Span(self._at(span.start).start, self._at(max(span.start, span.end - 1)).end)

    def _at(self, offset: int) -> Span:
        """Return the place in the source of a character of the text."""
        at = bisect_right(self.places, offset, key=_start) - 1
        if at < 0:
            return Span(offset, offset + 1)
        if offset < self.places[at].end:
            return self.edits[at].span
        return Span(offset, offset + 1).shift(self.edits[at].span.end - self.places[at].end)

    def then(self, edits: Iterable[Edit]) -> Edited:
        """Return the source with edits of the text made too.

        >>> once = Edited("a &amp;lt; b", (Edit(Span(2, 7), "&", "typo/any/html-entity"),))
        >>> twice = once.then([Edit(Span(2, 6), "<", "typo/any/html-entity")])
        >>> once.text, twice.text, [edit.span for edit in twice.edits]
        ('a &lt; b', 'a < b', [Span(start=2, end=10)])
        """
        out, by = [], 0
        for place, first, second in _groups([*zip(self.places, self.edits, strict=True)], edits):
            start = place.start + by
            by += sum(len(edit.span) - len(edit.replacement) for edit in first)
            made = [replace(edit, span=edit.span.shift(-place.start)) for edit in second]
            rule = (second or first)[0].rule_id
            out.append(Edit(Span(start, place.end + by), apply(place.of(self.text), made), rule))
        return Edited(self.source, tuple(out))


def _start(place: Span) -> int:
    return place.start


def _groups(
    first: Sequence[tuple[Span, Edit]], second: Iterable[Edit]
) -> Iterator[tuple[Span, list[Edit], list[Edit]]]:
    """Yield the edits of both rounds that touch the same characters of the text between, with the place of these."""
    both = sorted([*((*one, 0) for one in first), *((edit.span, edit, 1) for edit in second)], key=lambda one: one[0])
    group: tuple[list[Edit], list[Edit]] = ([], [])
    place = Span(0, 0)
    for span, edit, order in both:
        if any(group) and span.start >= place.end:
            yield place, *group
            group, place = ([], []), span
        elif not any(group):
            place = span
        place = Span(place.start, max(place.end, span.end))
        group[order].append(edit)
    if any(group):
        yield place, *group
