"""The furniture of a site: passages on many of its pages, which otherwise differ.

Copies of an article on one site share their passages too, but have little else, so a passage is furniture when enough
of the pages that hold it have a text of their own beside it: fingerprints that another site holds too, or about half
as many pages at most.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.originality.postings import Rows
from scrub.originality.store_catalogue import Catalogue

__all__ = ["Furniture", "Runs", "runs_of"]

FEW = 4
"""Pages of a site, each with a text of its own, that may share a passage which is no furniture."""
MANY = 0.1
"""Share of the pages with a passage that have a text of their own when it is furniture: an article of fifty copies may
be quoted at length by a few pages more."""
OWN = 1 / 3
"""Share of a page that is its own text: lightly edited copies have a quarter that no other copy holds."""
STEPS, MOST_STEPS = 2, 40
"""Numbers of holders are told apart by powers of the square root of two, up to a million."""


class Runs(NamedTuple):
    """The documents that hold each fingerprint: runs of ``docs``, of the lengths ``counts``."""

    docs: NDArray[np.int64]
    counts: NDArray[np.int64]

    @property
    def heads(self) -> NDArray[np.int64]:
        """Where the runs begin."""
        heads: NDArray[np.int64] = np.cumsum(self.counts) - self.counts
        return heads

    def taken(self, chosen: NDArray[np.bool_]) -> Runs:
        """Return some of the runs."""
        return Runs(self.docs[np.repeat(chosen, self.counts)], self.counts[chosen])


NONE = Runs(np.zeros(0, np.int64), np.zeros(0, np.int64))


def runs_of(rows: Rows) -> Runs:
    """Return the runs of equal keys in sorted rows."""
    if not len(rows.keys):
        return NONE
    heads = np.flatnonzero(np.concatenate(([True], rows.keys[1:] != rows.keys[:-1])))
    return Runs(rows.docs, np.diff(np.append(heads, len(rows.keys))))


class Furniture:
    """Sets fingerprints of single sites aside until the texts of all pages are known."""

    def __init__(self, size: int):
        self._steps = np.zeros((size, MOST_STEPS), np.uint32)
        self._aside: list[Runs] = []

    def sifted(self, runs: Runs, catalogue: Catalogue) -> Runs:
        """Return the runs that are no furniture in any case; the others are set aside."""
        if not len(runs.docs):
            return runs
        sites = catalogue.sites_of(runs.docs)
        lowest, highest = (way.reduceat(sites, runs.heads) for way in (np.minimum, np.maximum))
        aside = (lowest == highest) & (lowest >= 0) & (runs.counts > FEW)
        steps = np.where(lowest == highest, steps_of(runs.counts), 0)
        np.add.at(self._steps, (runs.docs, np.repeat(steps, runs.counts)), 1)
        if aside.any():
            self._aside.append(runs.taken(aside))
        return runs.taken(~aside)

    def cleared(self) -> Runs:
        """Return the runs that were set aside and are no furniture after all."""
        parts = self._aside or [NONE]
        runs = Runs(*(np.concatenate(column) for column in zip(*parts, strict=True)))
        if not len(runs.docs):
            return runs
        held = np.cumsum(self._steps, axis=1, out=self._steps)
        rarer = np.repeat(np.maximum(0, steps_of(runs.counts) - STEPS), runs.counts)
        own = held[runs.docs, rarer] >= OWN * held[runs.docs, -1]
        others = np.add.reduceat(own.astype(np.int64), runs.heads)
        return runs.taken((others <= FEW) | (others < MANY * runs.counts))


def steps_of(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the step of each number of holders."""
    steps: NDArray[np.int64] = np.minimum(STEPS * np.log2(counts), MOST_STEPS - 1).astype(np.int64)
    return steps
