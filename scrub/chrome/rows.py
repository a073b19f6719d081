"""Rows of the story's tables and lists: several lines of one form in a row, which look like a widget's or a menu's.

Amid a story such lines are its own: results, prices, fixtures, line-ups. Of the runs found in labelled pages and texts
63 of 64 with figures belong to the story, and all 12 without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from scrub.text.lines import Line

__all__ = ["form_of", "table_rows"]

FEWEST, BARE = 3, 5
"""Lines of one form in a row, and bare numbers wherever they stand."""
LONGEST, SHORT = 14, 6
"""Words of a row with figures, and of one that has its form from a mark alone."""
PART = re.compile(r"[+\-−–]?\d(?:[\d.,:/ ]*\d)?%?|[^\W\d_]+(?:['’.-][^\W\d_]+)*|[^\w\s]")
FIGURE, WORD, VERSUS = "#", "w", "v"
AGAINST = frozenset({"v", "vs", "gegen", "contre", "contra", "kontra", "tegen", "mot"})
"""Words between two who meet."""
MOMENT = re.compile(r"\d{1,4}(?:\s?[-./:]\s?\d{1,4})+(?:,?[T ]\s?\d{1,2}(?:[:.h]\d{2})*)?(?:Z|\s?[+-]\d{2}:?\d{2})?")
"""A day, a time or both alone: pages tell those of their posts."""
NUMBER = re.compile(r"[-+−]?\d{1,3}(?:[.,]?\d{3})*(?:[.,]\d+)?")
"""A bare number: some count comments or shares, ``BARE`` before the end of a story are its ratings, places or years."""
BETWEEN = frozenset(",;:|(–—-=/") | {VERSUS}
"""Marks between the parts of a row; before the first word they only mark an item."""


def table_rows(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are rows of the story: of one form, amid it, or behind it with cells.

    Bare numbers need not stand in a row.
    """
    bare = [at for at, line in enumerate(lines) if line.zone != "tail" and NUMBER.fullmatch(line.raw)]
    out = bare if len(bare) >= BARE else []
    for form, run in _runs(lines):
        if len(run) >= FEWEST and _is_row(form, [lines[at] for at in run]):
            out += run
    return frozenset(out)


def _runs(lines: Sequence[Line]) -> Iterator[tuple[str, list[int]]]:
    """Yield the forms of the short lines, no sentences, that stand in a row, each with the numbers of its lines."""
    for free, group in groupby(enumerate(lines), lambda pair: _may_be_row(pair[1])):
        near = list(group)
        if free and len(near) >= FEWEST:
            forms = [(form_of(line.raw), at) for at, line in near]
            for form, same in groupby(forms, itemgetter(0)):
                yield form, [at for _, at in same]


def _may_be_row(line: Line) -> bool:
    return not line.sentence and line.words <= LONGEST and (line.zone == "body" or "|" in line.raw)


def form_of(raw: str) -> str:
    """Return the form of a line: its marks, with ``#`` for a figure, ``w`` for words and ``v`` between two who meet.

    >>> form_of("Saltby | 33.0 | +1"), form_of("Kelby Town v Stainley (1pm)")
    ('w | # | #', 'w v w ( # w )')
    """
    out: list[str] = []
    for part in PART.findall(raw):
        if part[0].isalpha():
            sign = VERSUS if part in AGAINST else WORD
        else:
            sign = FIGURE if any(map(str.isdigit, part)) else part
        if sign != WORD or out[-1:] != [WORD]:
            out.append(sign)
    return " ".join(out)


def _is_row(form: str, run: Sequence[Line]) -> bool:
    """Return whether lines of a form in a row are the story's."""
    if run[0].zone != "body":
        return "|" in form and FIGURE in form
    if FIGURE in form:
        return not all(MOMENT.fullmatch(line.raw) for line in run)
    inner = form[form.find(WORD) + 1 : form.rfind(WORD)]
    return max(line.words for line in run) <= SHORT and not BETWEEN.isdisjoint(inner)
