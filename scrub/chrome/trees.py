"""Boosted trees without a learning library: symmetric trees read from JSON and walked for all lines at once.

In a symmetric tree all nodes of one depth ask the same question, so a tree of depth six is six comparisons and one
look-up in a table of 64 leaves. All questions of all trees are one comparison of two arrays; a question that many trees
ask is answered once.
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
    """An ensemble: ``feature`` and ``border`` hold the questions, ``asked`` those of each tree by their numbers.

    ``leaf`` has a value for each leaf of each tree, or a row of them where there are several outputs; ``first`` says
    where the leaves of each tree begin.
    """

    feature: NDArray[np.intp]
    border: NDArray[np.float32]
    asked: NDArray[np.intp]
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
        leaf = np.array(data["leaf"], np.float32).reshape((-1, outputs) if outputs > 1 else -1)
        first = np.arange(0, len(leaf), 1 << depth)[:, None]
        number: dict[tuple[int, float], int] = {}
        pairs = zip(data["feature"], data["border"], strict=True)
        asked = np.array([number.setdefault(pair, len(number)) for pair in pairs], np.intp)
        feature = place[np.array([at for at, _ in number], np.intp)]
        border = np.array([border for _, border in number], np.float32)[:, None]
        return cls(feature, border, asked, leaf, first, bias, depth, outputs)

    def scores(self, figures: Array) -> Array:
        """Return the sum of the trees for each row of figures: one column for each output."""
        parts = [self._some(figures[at : at + _AT_ONCE]) for at in range(0, len(figures), _AT_ONCE)]
        return np.concatenate(parts) if parts else np.zeros((0, self.outputs), np.float32)

    def _some(self, figures: Array) -> Array:
        answers = (figures.T.take(self.feature, axis=0) > self.border).view(np.uint8)
        yes = answers.take(self.asked, axis=0).reshape(len(self.first), self.depth, len(figures))
        leaf = np.einsum("tdn,d->tn", yes, _BITS[: self.depth])
        values = self.leaf.take(leaf + self.first, axis=0).sum(0, dtype=np.float32)
        out: Array = values.reshape(-1, self.outputs) + self.bias
        return out
