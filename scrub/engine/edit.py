"""Cutting findings out of a text, with a map from what is left to where it stood."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from scrub.model.finding import Edit
from scrub.model.span import Span

__all__ = ["Kept", "cuts"]

SEPARATORS = " \t\xa0|•·–—-:»>/,"
"""White space and marks between the parts of a line: left over once one part is gone."""


@dataclass(frozen=True)
class Kept:
    """The parts of a source text that are left, in order; ``parts`` are spans of the source."""

    parts: tuple[Span, ...]

    @classmethod
    def all_of(cls, text: str) -> Kept:
        """Return the map of an untouched text."""
        return cls((Span(0, len(text)),))

    def text(self, source: str) -> str:
        """Return what is left of the source."""
        return "".join(part.of(source) for part in self.parts)

    def source_span(self, span: Span) -> Span:
        """Return the place in the source of a span of the text that is left; removed parts inside are covered too."""
        if self._in_place:
            return span
        start, end, starts = span.start, span.end, self._starts
        part = self._part(start) if len(self.parts) > 1 else 0
        if not self.parts or end > starts[part + 1]:
            return Span(self._at(start), self._at(end - 1) + 1)
        by = self.parts[part].start - starts[part]
        return Span(start + by, end + by) if by else span

    @cached_property
    def _in_place(self) -> bool:
        """Whether what is left is the beginning of the source, where offsets are the same."""
        return len(self.parts) == 1 and self.parts[0].start == 0

    @cached_property
    def _starts(self) -> list[int]:
        """Where each part begins in what is left, and where that ends."""
        return list(accumulate((part.end - part.start for part in self.parts), initial=0))

    def _part(self, offset: int) -> int:
        """Return the part that holds an offset of the text that is left; the last one when it lies behind all."""
        return min(max(bisect_right(self._starts, offset) - 1, 0), len(self.parts) - 1)

    def _at(self, offset: int) -> int:
        part = self._part(offset)
        return self.parts[part].start + offset - self._starts[part] if self.parts else offset

    def without(self, spans: Sequence[Span]) -> Kept:
        """Return the map after cutting ``spans`` (of the text that is left; sorted, apart) out of it."""
        out: list[Span] = []
        left = iter([*spans, Span(1 << 62, 1 << 62)])
        cut, at = next(left), 0
        for part in self.parts:
            start, end = at, at + len(part)
            while start < end:
                while cut.end <= start:
                    cut = next(left)
                upto = min(end, max(cut.start, start))
                if upto > start:
                    out.append(Span(part.start + start - at, part.start + upto - at))
                start = min(end, cut.end) if upto < end else end
            at = end
        return Kept(tuple(out))

    def edits(self, source: str, rules: Sequence[tuple[Span, str]]) -> tuple[Edit, ...]:
        """Return the removals that lead from the source to what is left.

        ``rules`` are (source span, rule id) of the findings, sorted; each removal carries the id of the first in it.
        """
        gaps, at = [], 0
        for part in [*self.parts, Span(len(source), len(source))]:
            if part.start > at:
                gaps.append(Span(at, part.start))
            at = part.end
        return tuple(Edit(gap, "", rule) for gap, rule in zip(gaps, _owners(gaps, rules), strict=True))


def _owners(gaps: Sequence[Span], rules: Sequence[tuple[Span, str]]) -> Iterator[str]:
    """Yield the rule of each gap: the first whose span reaches into it, both in order."""
    at = 0
    for gap in gaps:
        while at < len(rules) and rules[at][0].end <= gap.start:
            at += 1
        yield rules[min(at, len(rules) - 1)][1] if rules else ""


def cuts(text: str, spans: Sequence[Span]) -> list[Span]:
    """Return what to cut so that the spans go and the text stays well formed, sorted and apart.

    Spans lie inside one line each. A line of which no letter or digit is left goes whole, with its line feed; of the
    blank lines in front of and behind what went, one side stays. A cut inside a line takes the white space and the
    separators that would be left over.
    """
    rows = list(accumulate((len(piece) + 1 for piece in text.split("\n")), initial=0))
    touched: defaultdict[int, list[Span]] = defaultdict(list)
    gone: set[int] = set()
    out: list[Span] = []
    for span in spans:
        row = bisect_right(rows, span.start) - 1
        if span.start == rows[row] and span.end == rows[row + 1] - 1:
            gone.add(row)
        else:
            touched[row].append(span)
    for row, inside in touched.items():
        line = Span(rows[row], rows[row + 1] - 1)
        if row in gone or _rest_is_empty(text, line, inside):
            gone.add(row)
        else:
            out += [_widened(text, line, span) for span in inside]
    return merged([*out, *_whole_rows(text, rows, gone)])


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the spans sorted, those that overlap or touch made one."""
    out: list[Span] = []
    for span in sorted([s for s in spans if s.end > s.start], key=_ends):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _rest_is_empty(text: str, line: Span, spans: Sequence[Span]) -> bool:
    at, rest = line.start, []
    for span in merged(spans):
        rest.append(text[at : span.start])
        at = span.end
    return not any(map(str.isalnum, "".join(rest) + text[at : line.end]))


def _widened(text: str, line: Span, span: Span) -> Span:
    """Return a cut inside a line with the white space and separators that it would leave over."""
    before, behind = text[line.start : span.start], text[span.end : line.end]
    if not any(map(str.isalnum, before)):
        return Span(line.start, span.end + len(behind) - len(behind.lstrip(SEPARATORS)))
    if not any(map(str.isalnum, behind)):
        return Span(span.start - len(before) + len(before.rstrip(SEPARATORS)), span.end)
    if before[-1:].isspace():
        return Span(span.start, span.end + len(behind) - len(behind.lstrip()))
    return span


def _whole_rows(text: str, rows: Sequence[int], gone: set[int]) -> list[Span]:
    """Return the spans of the rows that go, with the blank rows that would be left over; ``rows`` are their starts."""
    if not gone:
        return []
    blank = [not text[a : b - 1].strip() for a, b in pairwise(rows)]
    cut = gone | _blanks_left_over(blank, gone)
    kept = [row for row in range(len(blank)) if row not in cut]
    if not kept:
        return [Span(0, len(text))]
    end = rows[kept[-1] + 1] - 1
    if text.startswith("\r\n", end - 1):
        end -= 1
    inner = [Span(rows[row], rows[row + 1]) for row in sorted(cut) if row < kept[-1]]
    return [*inner, Span(end, len(text))]


def _blanks_left_over(blank: Sequence[bool], gone: set[int]) -> set[int]:
    """Return the blank rows that go with the rows around them: all at the ends of the text but a last empty one."""
    out: set[int] = set()
    kept = [-1, *(row for row in range(len(blank)) if not blank[row] and row not in gone), len(blank)]
    for before, behind in pairwise(kept):
        between = range(before + 1, behind)
        lost = [row for row in between if row in gone]
        if not lost:
            continue
        front = [row for row in between if row < lost[0]]
        back = [row for row in between if row > lost[-1]]
        stay = front or back
        if before < 0:
            stay = []
        if behind == len(blank):
            stay = back[-1:] if back and before >= 0 else []
        out.update({*between}.difference(gone, stay))
    return out
