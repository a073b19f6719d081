"""Where the story of a page made flat ends: what stands behind it, past lines of the site, is the site's too.

Comments, teasers and summaries of other articles read like a story; but they stand apart from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array, Ints
from scrub.chrome.reasons import NAMED, Reader
from scrub.model.finding import Finding
from scrub.text.lines import Line

if TYPE_CHECKING:
    from scrub.chrome.model import BlockModel, Judged

__all__ = ["behind_the_story", "found_behind"]

APART, ENDED = 3, 6
"""So many lines gone between two others make them parts of the page, and so many end the story: boxes have less."""
GAP, ODDS, SHARE, TOLD, BASE = 1.76, 0.55, -3.70, 1.10, -6.38
"""What speaks against a part behind the story: the logarithm of the widest gap since it, the mean log odds of its
words, the words of its sentences for each of the story's, and the logarithm of the story's: a short one is a piece
of one that a box cuts in two (logistic regression, 1,151 parts of 785 flat pages)."""
LEAST = 2.2
"""The sum from which a part goes: there 27,100 words of chrome for 520 of articles, in folds by site 25,000 for 550."""
SURELY = 0.001
CONFIDENCE = 0.9
WHY = "by its place: the story has ended, and lines of the site stand between"


def found_behind(lines: Sequence[Line], judged: Judged, model: BlockModel, gaps: Ints) -> Iterator[Finding]:
    """Yield a finding for each line of the parts of a flat page that stand behind the story."""
    layout = judged.layout
    behind = np.flatnonzero(behind_the_story(layout.words, layout.sentence, judged.p, gaps)).tolist()
    reader = Reader(lines, judged, model)
    for at, (kind, _) in zip(behind, reader.read(behind), strict=True):
        yield reader.finding(at, kind, f"{NAMED.get(kind, 'Not part of the story')}, {WHY}.", CONFIDENCE)


def behind_the_story(words: Ints, sentence: NDArray[np.bool_], p: Array, gaps: Ints) -> NDArray[np.bool_]:
    """Return which lines are parts of a flat page that stand behind the story.

    ``words`` and ``sentence`` describe the lines that are left, ``p`` is how likely each is chrome, and ``gaps`` is how
    many lines went right before each. The story is the part with most words in sentences that are likely its own.
    """
    out = np.zeros(len(words), bool)
    starts = np.flatnonzero(gaps[: len(words)] >= APART)
    starts = starts if len(starts) and starts[0] == 0 else np.concatenate(([0], starts))
    if len(starts) == 1:
        return out
    total = np.maximum(np.add.reduceat(words, starts), 1)
    likely = np.add.reduceat(p * words, starts) / total
    told = np.add.reduceat(np.where(sentence, words, 0), starts)
    story = int((told * (1 - likely)).argmax())
    widest = np.maximum.accumulate(gaps[starts[story + 1 :]])
    sure = np.clip(likely[story + 1 :], SURELY, 1 - SURELY)
    long = max(1, int(told[story]))
    share = np.minimum(told[story + 1 :] / long, 1)
    against = GAP * np.log(widest) + ODDS * np.log(sure / (1 - sure)) + SHARE * share + TOLD * np.log(long) + BASE
    ends = [*starts[1:], len(words)]
    for part in (story + 1 + np.flatnonzero((against >= LEAST) & (widest >= ENDED))).tolist():
        out[starts[part] : ends[part]] = True
    return out
