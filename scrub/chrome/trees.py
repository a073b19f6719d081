"""Boosted trees without a learning library: symmetric trees read from JSON and walked for all lines at once.

In a symmetric tree all nodes of one depth ask the same question, so a tree of depth six is six comparisons and one
look-up in a table of 64 leaves. All questions of all trees are one comparison of two arrays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array

__all__ = ["Trees"]

_AT_ONCE = 512
"""Lines that are compared at once: what is in work stays in the processor's cache."""
_BITS = (1 << np.arange(8)).astype(np.uint8)
"""What a yes adds to the number of the leaf, by depth; no tree is deeper."""


@dataclass(frozen=True, eq=False)
class Trees:
    """An ensemble: ``feature`` and ``border`` hold the questions of each tree, ``leaf`` the values behind them.

    ``leaf`` has a row for each leaf, with a value for each output; ``first`` says where the leaves of each tree begin.
    """

    feature: NDArray[np.intp]
    border: NDArray[np.float32]
    leaf: NDArray[np.float32]
    first: NDArray[np.int64]
    bias: NDArray[np.float32]
    depth: int
    outputs: int

    @classmethod
    def of(cls, data: Mapping[str, Any], names: Sequence[str]) -> Trees:
        """Return the trees of a JSON object. Raises ValueError when they ask for figures that are not ``names``."""
        used = list(data["features"])
        if missing := [name for name in used if name not in names]:
            raise ValueError(f"the model asks for figures that are not computed: {', '.join(missing)}")
        place = np.array([names.index(name) for name in used], np.intp)
        bias = np.array(data["bias"], np.float32)
        depth, outputs = int(data["depth"]), len(bias)
        leaf = np.array(data["leaf"], np.float32).reshape(-1, outputs)
        first = np.arange(0, len(leaf), 1 << depth)[:, None]
        feature = place[np.array(data["feature"], np.intp)]
        return cls(feature, np.array(data["border"], np.float32), leaf, first, bias, depth, outputs)

    def scores(self, figures: Array) -> Array:
        """Return the sum of the trees for each row of figures: one column for each output."""
        parts = [self._some(figures[at : at + _AT_ONCE]) for at in range(0, len(figures), _AT_ONCE)]
        return np.concatenate(parts) if parts else np.zeros((0, self.outputs), np.float32)

    def _some(self, figures: Array) -> Array:
        trees, n = len(self.first), len(figures)
        asked = np.ascontiguousarray(figures.T).take(self.feature, axis=0)
        yes = (asked > self.border[:, None]).view(np.uint8).reshape(trees, self.depth, n)
        leaf = np.einsum("tdn,d->tn", yes, _BITS[: self.depth])
        values = self.leaf.take(leaf + self.first, axis=0)
        out: Array = values.sum(0, dtype=np.float32) + self.bias
        return out
