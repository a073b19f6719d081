"""Sentences as ranges of words: what the paraphrase layer compares."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.fingerprints import stems
from scrub.originality.tokens import Tokens
from scrub.text.sentences import sentences

__all__ = ["Units", "units"]

FEWEST = 8
"""Words of a sentence that stands alone; a shorter one joins the sentence before it."""
MOST, CUT = 44, 30
"""Longer sentences are cut: a text without full stops is compared piece by piece."""


class Units(NamedTuple):
    """Sentences of a text: words ``starts[n]:ends[n]`` each; ``stems`` holds a key for each word of the text."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    stems: NDArray[np.uint64]


def units(text: str, tokens: Tokens) -> Units:
    """Return the sentences of a text."""
    spans = [(span.start, span.end) for span in sentences(text, tokens.language)]
    bounds = np.searchsorted(tokens.starts, np.array(spans, np.int64).reshape(-1, 2))
    out: list[list[int]] = []
    for start, end in bounds.tolist():
        if end == start:
            continue
        if end - start < FEWEST and out and start - out[-1][0] < CUT:
            out[-1][1] = end
            continue
        while end - start > MOST:
            out.append([start, start + CUT])
            start += CUT  # noqa: PLW2901
        out.append([start, end])
    pairs = np.array(out, np.int64).reshape(-1, 2)
    return Units(pairs[:, 0], pairs[:, 1], stems(tokens))
