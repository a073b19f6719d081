"""The headline of a text: which of the lines above the story is it, and which are none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array
from scrub.chrome.layout import Layout
from scrub.chrome.terms import is_row
from scrub.engine.kinds.cue import HEADLINE_WORDS
from scrub.text.lines import Line
from scrub.text.stops import CALLS, STOPS

__all__ = ["ALIKE", "headline_kept", "likeliest", "spoken_headline"]

CLOSED = (*STOPS, ":", "…")
"""The marks with which no headline ends that reads like a sentence."""
ALIKE, AKIN = 0.25, 2
"""How much likelier chrome than the likeliest headline another line above the story is that is none, and the words that
both share from which it is a second headline, which says it again."""
NEAREST, HEADLINE_SIZE = 0.25, range(5, 31)
"""How much less likely chrome the last line above the story is than it looks, and the words of such a headline: motto,
weather and news in brief stand above it (48 of 860 headlines of labelled documents were missed, 41 are)."""
ENDED = (*CLOSED, *CALLS, ")", "）", "：")
"""The marks with which none ends."""
LONG = 4
"""Letters of the words that count for this."""


def spoken_headline(lines: Sequence[Line], layout: Layout) -> NDArray[np.bool_]:
    """Return where the headline stands that reads like a sentence, as it quotes, asks or calls: the body's first."""
    out = np.zeros(len(lines), bool)
    at = int(layout.sentence.argmax())
    if at and layout.sentence[at] and lines[at].words <= HEADLINE_WORDS and not lines[at].raw.endswith(CLOSED):
        out[at] = True
    return out


def headline_kept(p: Array, above: NDArray[np.bool_], taken: NDArray[np.bool_]) -> Array:
    """Return the probabilities with the headline's at 0: the only line ``above`` the story that no rule has taken.

    However short the text is, what stands alone above it is more likely its headline than anything else; and a text is
    not emptied because the model dislikes the only line of it.
    """
    free = ~taken
    above = free if np.count_nonzero(free) == 1 else free & above
    if np.count_nonzero(above) != 1:
        return p
    out: Array = np.where(above, 0, p)
    return out


def likeliest(lines: Sequence[Line], p: Array, above: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which of the lines above the story are most likely its headlines, and which of them are none."""
    held = np.zeros(len(p), bool)
    if not above.any():
        return held, held
    places = above.nonzero()[0].tolist()
    p = np.where(above, p, np.inf)
    nearest = next((at for at in reversed(places) if lines[at].words in HEADLINE_SIZE), None)
    if nearest is not None and _open(lines[nearest].raw):
        p[nearest] -= NEAREST
    first = int(p.argmin())
    words = _long_words(lines[first])
    for at in places:
        held[at] = at == first or len(words & _long_words(lines[at])) >= AKIN
    return held, above & ~held & (p > p[first] + ALIKE)


def _long_words(line: Line) -> set[str]:
    return {word for word in line.folded.split() if len(word) >= LONG}


def _open(raw: str) -> bool:
    return not raw.endswith(ENDED) and not is_row(raw)
