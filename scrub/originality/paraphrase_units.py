"""Sentences as ranges of words: what the paraphrase layer compares."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.tokens import Tokens
from scrub.text.sentences import sentences

__all__ = ["FEW_UNITS", "Bounds", "Units", "bounds", "is_brief", "lengths", "stored"]

FEW_UNITS = 2
"""Sentences of a text that is so short that every likeness is reported, and counts for what it is."""
FEWEST = 8
"""Words of a sentence that stands alone; a shorter one joins the sentence before it."""
MOST, CUT = 44, 30
"""Longer sentences are cut: a text without full stops is compared piece by piece."""
MOST_BYTE = 255


class Bounds(NamedTuple):
    """Sentences of a text: words ``starts[n]:ends[n]`` each."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


class Units(NamedTuple):
    """Sentences of a text: words ``starts[n]:ends[n]`` each; ``stems`` holds a key for each word of the text."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    stems: NDArray[np.uint64]


def is_brief(found: Bounds | Units) -> bool:
    """Return whether a text has no more sentences than ``FEW_UNITS``."""
    return len(found.starts) <= FEW_UNITS


def lengths(found: Bounds) -> bytes:
    """Return the number of words of each sentence, a byte each; nothing when that does not say it all."""
    sizes = found.ends - found.starts
    if not len(sizes) or sizes.max() > MOST_BYTE or found.starts[0] or (found.starts[1:] != found.ends[:-1]).any():
        return b""
    return sizes.astype(np.uint8).tobytes()


def stored(sizes: bytes, words: int) -> Bounds:
    """Return the sentences of these lengths in a text of so many words."""
    ends = np.minimum(np.cumsum(np.frombuffer(sizes, np.uint8), dtype=np.int64), words)
    starts = np.zeros_like(ends)
    starts[1:] = ends[:-1]
    return Bounds(starts, ends)


def bounds(text: str, tokens: Tokens) -> Bounds:
    """Return the sentences of a text."""
    spans = [(span.start, span.end) for span in sentences(text, tokens.language)]
    words = np.searchsorted(tokens.starts, np.array(spans, np.int64).reshape(-1, 2))
    out: list[list[int]] = []
    for start, end in words.tolist():
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
    return Bounds(pairs[:, 0], pairs[:, 1])
