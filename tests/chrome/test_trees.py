"""Trees as numbers: the same answers as walking them one by one."""

from __future__ import annotations

import random

import numpy as np
import pytest

from scrub.chrome.trees import Trees

NAMES = ("a", "b", "c")


def data(trees: int, depth: int, outputs: int) -> dict:
    rng = random.Random(5)
    return {
        "features": ["c", "a"],
        "depth": depth,
        "bias": [0.5] * outputs,
        "feature": [rng.randrange(2) for _ in range(trees * depth)],
        "border": [rng.random() for _ in range(trees * depth)],
        "leaf": [rng.random() for _ in range(trees * (1 << depth) * outputs)],
    }


def walked(raw: dict, row: np.ndarray) -> list[float]:
    depth, outputs = raw["depth"], len(raw["bias"])
    total = list(raw["bias"])
    for tree in range(len(raw["feature"]) // depth):
        leaf = 0
        for level in range(depth):
            at = tree * depth + level
            name = raw["features"][raw["feature"][at]]
            leaf |= int(row[NAMES.index(name)] > np.float32(raw["border"][at])) << level
        for out in range(outputs):
            total[out] += raw["leaf"][(tree * (1 << depth) + leaf) * outputs + out]
    return total


@pytest.mark.parametrize(("depth", "outputs"), [(6, 1), (3, 4)])
@pytest.mark.parametrize("rows", [1, 40, 1200])
def test_all_lines_at_once_give_what_one_by_one_gives(depth: int, outputs: int, rows: int) -> None:
    raw = data(9, depth, outputs)
    figures = np.random.default_rng(2).random((rows, 3)).astype(np.float32)
    scores = Trees.of(raw, NAMES).scores(figures)
    assert scores.shape == (rows, outputs)
    for at in {0, rows // 2, rows - 1}:
        assert scores[at] == pytest.approx(walked(raw, figures[at]), abs=1e-4)


def test_a_figure_that_is_not_computed_is_named() -> None:
    with pytest.raises(ValueError, match="not computed: c"):
        Trees.of(data(1, 2, 1), ("a", "b"))
