"""The lines that an article lost and kept, as a unified diff: told by the edits, in time linear in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from scrub.model.document import with_line_feeds
from scrub.model.finding import Edit

if TYPE_CHECKING:
    from scrub.model.report import Report

__all__ = ["diff"]

CONTEXT = 1
"""Lines that stay which are shown before and behind a change."""
NO_END = "\\ No newline at end of file\n"
"""What unified diffs say of a last line without a line feed."""


class Change(NamedTuple):
    """Lines ``start:end`` of the source gave way to lines ``new_start:new_end`` of the text."""

    start: int
    end: int
    new_start: int
    new_end: int


def diff(report: Report, source: str = "source", clean: str = "clean") -> str:
    """Return a unified diff of the lines between names of the two sides, as patch takes it.

    Raises ValueError without a source.
    """
    if not report.sourced:
        raise ValueError("the report was kept without its source: there is nothing to compare the text with")
    before, after = map(lines_of, (report.source.text, report.text))
    found = changes(before, after, kept(before, after, report.edits))
    head = [f"--- {source}\n", f"+++ {clean}\n"] if found else []
    lines = [*head, *(line for hunk in hunks(found) for line in shown(hunk, before, after))]
    return "".join(line if line.endswith("\n") else f"{line}\n{NO_END}" for line in lines).removesuffix("\n")


def lines_of(text: str) -> list[str]:
    """Return the lines of a text with their line feeds, which the last one may lack."""
    lines = [f"{line}\n" for line in with_line_feeds(text).split("\n")]
    lines[-1] = lines[-1].removesuffix("\n")
    return [line for line in lines if line]


def kept(before: Sequence[str], after: Sequence[str], edits: Sequence[Edit]) -> Iterator[tuple[int, int]]:
    """Yield the numbers, in the source and in the text, of each line that no edit touches.

    The line feed of a blank line belongs to it, that of another may be the one of a line behind it that went.
    """
    number_at = {start: number for number, start in enumerate(accumulate(map(len, after[:-1]), initial=0))}
    at, moved, start, last = 0, 0, 0, -1
    for number, line in enumerate(before):
        end = start + max(1, len(line.removesuffix("\n")))
        while at < len(edits) and edits[at].span.end <= start:
            moved += len(edits[at].replacement) - len(edits[at].span)
            at += 1
        there = number_at.get(start + moved, -1)
        touched = at < len(edits) and edits[at].span.start < end
        if not touched and there > last and there < len(after) and after[there] == line:
            yield number, there
            last = there
        start += len(line)


def changes(before: Sequence[str], after: Sequence[str], same: Iterator[tuple[int, int]]) -> list[Change]:
    """Return what stands between lines that stay."""
    edges = [(-1, -1), *same, (len(before), len(after))]
    between = (Change(one + 1, other, new + 1, new_other) for (one, new), (other, new_other) in pairwise(edges))
    return [change for change in between if change.start < change.end or change.new_start < change.new_end]


def hunks(found: Sequence[Change]) -> Iterator[list[Change]]:
    """Yield the changes in groups between which lines stand that are not shown."""
    group: list[Change] = []
    for change in found:
        if group and change.start - group[-1].end > 2 * CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def shown(hunk: Sequence[Change], before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a hunk with its head."""
    first, last = hunk[0], hunk[-1]
    lead, rest = min(CONTEXT, first.start), min(CONTEXT, len(before) - last.end)
    old = span_of(first.start - lead, last.end + rest)
    new = span_of(first.new_start - lead, last.new_end + rest)
    yield f"@@ -{old} +{new} @@\n"
    at = first.start - lead
    for change in hunk:
        yield from (f" {line}" for line in before[at : change.start])
        yield from (f"-{line}" for line in before[change.start : change.end])
        yield from (f"+{line}" for line in after[change.new_start : change.new_end])
        at = change.end
    yield from (f" {line}" for line in before[at : at + rest])


def span_of(start: int, end: int) -> str:
    """Return a range of lines as unified diffs write it: the first one, counted from 1, and how many.

    >>> span_of(0, 3), span_of(4, 5), span_of(0, 0)
    ('1,3', '5', '0,0')
    """
    count = end - start
    return str(start + 1) if count == 1 else f"{start + (count > 0)},{count}"
