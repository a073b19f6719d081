"""The figures that the block model sees of each line of a document.

Most speak of form and place, few of words: what is said is for the rules, whose findings are among the figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from scrub.chrome import concepts, context, evidence, gaps, leanings, letters, overlap, wording
from scrub.chrome.chars import Array, Ints
from scrub.chrome.layout import Layout, layout_of
from scrub.chrome.reading import Reading, read
from scrub.model.finding import Finding
from scrub.text.lines import Line

__all__ = ["NAMES", "figures", "table"]

_OWN = (*letters.NAMES, *overlap.NAMES, *wording.NAMES, *concepts.NAMES, *leanings.NAMES, *evidence.NAMES)
NAMES = (*_OWN, *context.NAMES, *gaps.NAMES)
_LETTERS = slice(0, len(letters.NAMES))
_OVERLAP = slice(_LETTERS.stop, _LETTERS.stop + len(overlap.NAMES))
_WORDING = slice(_OVERLAP.stop, _OVERLAP.stop + len(wording.NAMES))
_ABOUT = slice(_WORDING.stop, _WORDING.stop + len(concepts.NAMES))
_LEANS = slice(_ABOUT.stop, _ABOUT.stop + len(leanings.NAMES))
_EVIDENCE = slice(_LEANS.stop, len(_OWN))
_CONTEXT = slice(_EVIDENCE.stop, _EVIDENCE.stop + len(context.NAMES))
_GONE = slice(_CONTEXT.stop, len(NAMES))


def figures(
    lines: Sequence[Line], findings: Iterable[Finding], language: str = "unknown", went: Ints | None = None
) -> Array:
    """Return a row of figures for each line, in the order of ``NAMES``."""
    return table(lines, findings, read(lines, language), layout_of(lines), went).T


def table(
    lines: Sequence[Line], findings: Iterable[Finding], reading: Reading, layout: Layout, went: Ints | None = None
) -> Array:
    """Return a row for each of ``NAMES`` with a figure for each line.

    ``went`` is how many lines went before right before each of them, and behind the last one.
    """
    out = np.empty((len(NAMES), len(lines)), np.float32)
    out[_LETTERS] = reading.letters
    letters.joined(out[_LETTERS], reading.edges)
    for row, values in enumerate(overlap.columns(lines, reading.words, layout.core), _OVERLAP.start):
        out[row] = values
    out[_WORDING] = reading.wording
    out[_ABOUT] = reading.about
    out[_LEANS] = reading.leans
    out[_EVIDENCE] = evidence.columns(lines, findings)
    context.columns(layout, dict(zip(_OWN, out, strict=False)), out[_CONTEXT])
    gaps.columns(went, layout, out[_GONE])
    return out
