"""The block model: how likely each line of a document is chrome, in two looks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from scrub.engine.locate import data_root
from scrub.model.finding import Finding
from scrub.text.lines import Line

if TYPE_CHECKING:
    from scrub.chrome.chars import Array
    from scrub.chrome.trees import Trees

__all__ = ["BlockModel", "Judged", "shipped"]

FILE = "chrome-blocks.json"


@dataclass(frozen=True, eq=False)
class Judged:
    """What the model thinks of a document: ``p`` for each line, and the figures behind it."""

    p: Array
    figures: Array


@dataclass(frozen=True, eq=False)
class BlockModel:
    """Two ensembles of trees and the probabilities at which the levels act.

    ``limits`` maps the sort of text (``article``, ``dump``) to the limit of each level.
    """

    first: Trees
    second: Trees
    kinds: Trees | None
    kind_names: tuple[str, ...]
    limits: Mapping[str, Mapping[str, float]]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> BlockModel:
        """Return the model of a JSON object; numpy is imported here for the first time."""
        from scrub.chrome.features import FIRST, SECOND
        from scrub.chrome.trees import Trees

        kinds = Trees.of(data["kinds"], SECOND) if data.get("kinds") else None
        return cls(
            Trees.of(data["first"], FIRST),
            Trees.of(data["second"], SECOND),
            kinds,
            tuple(data.get("kind_names", ())),
            data["limits"],
        )

    def judge(
        self, lines: Sequence[Line], findings: Iterable[Finding], title: str | None = None, url: str | None = None
    ) -> Judged:
        """Return what the model thinks of the lines, given what the rules found in them."""
        from scrub.chrome.features import first_look, second_look

        figures = first_look(lines, findings, title, url)
        figures = second_look(figures, sure(self.first.scores(figures)[:, 0]))
        return Judged(sure(self.second.scores(figures)[:, 0]), figures)


def sure(scores: Array) -> Array:
    """Return probabilities for scores."""
    import numpy as np

    out: Array = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
    return out


@lru_cache(maxsize=1)
def shipped() -> BlockModel | None:
    """Return the model that ships with the rules, or None where there is none."""
    path = data_root("rules") / "models" / FILE
    return BlockModel.of(json.loads(path.read_bytes())) if path.is_file() else None
