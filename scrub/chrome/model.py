"""The block model: how likely each line of a document is chrome, in two looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from scrub.engine.locate import model_file, read_model
from scrub.model.finding import Finding
from scrub.text.lines import Line

if TYPE_CHECKING:
    from scrub.chrome.chars import Array
    from scrub.chrome.trees import Trees

__all__ = ["BlockModel", "Judged", "shipped", "sort_of"]

FILE = "chrome-blocks.json"
DUMP_LINES, DUMP_SENTENCES, DUMP_LABELS, LABEL_WORDS = 30, 0.35, 0.35, 3
"""Of the dev pages that are flattened whole 98 % of those with 40 lines and more, of extracted articles 1 %."""


@dataclass(frozen=True, eq=False)
class Judged:
    """What the model thinks of a document: its sort, ``p`` for each line, and the figures behind it."""

    sort: str
    p: Array
    figures: Array


@dataclass(frozen=True, eq=False)
class BlockModel:
    """Two ensembles of trees for each sort of text, and the probabilities at which the levels act.

    ``looks`` holds the first and the second look for ``article`` (what an extractor left) and ``dump`` (a whole page
    flattened); ``limits`` the limit of each level.
    """

    looks: Mapping[str, tuple[Trees, Trees]]
    kinds: Trees | None
    kind_names: tuple[str, ...]
    limits: Mapping[str, Mapping[str, float]]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> BlockModel:
        """Return the model of a JSON object; numpy is imported here for the first time."""
        from scrub.chrome.features import FIRST, SECOND
        from scrub.chrome.trees import Trees

        looks = {
            sort: (Trees.of(look["first"], FIRST), Trees.of(look["second"], SECOND))
            for sort, look in data["looks"].items()
        }
        kinds = Trees.of(data["kinds"], SECOND) if data.get("kinds") else None
        return cls(looks, kinds, tuple(data.get("kind_names", ())), data["limits"])

    def judge(
        self,
        lines: Sequence[Line],
        findings: Iterable[Finding],
        title: str | None = None,
        url: str | None = None,
        language: str = "unknown",
    ) -> Judged:
        """Return what the model thinks of the lines, given what the rules found in them."""
        from scrub.chrome.features import first_look, second_look

        sort = sort_of(lines)
        first, second = self.looks[sort]
        figures = first_look(lines, findings, title, url, language)
        figures = second_look(figures, sure(first.scores(figures)[:, 0]))
        return Judged(sort, sure(second.scores(figures)[:, 0]), figures)


def sort_of(lines: Sequence[Line]) -> str:
    """Return whether the text is what an extractor chose, ``article``, or a whole page made flat, ``dump``.

    Of a dump few lines are sentences and many are labels of a word or two.
    """
    n = len(lines)
    dump = (
        n >= DUMP_LINES
        and sum(line.sentence for line in lines) < DUMP_SENTENCES * n
        and sum(line.words <= LABEL_WORDS for line in lines) > DUMP_LABELS * n
    )
    return "dump" if dump else "article"


def sure(scores: Array) -> Array:
    """Return probabilities for scores."""
    import numpy as np

    out: Array = (1 / (1 + np.exp(-np.clip(scores, -30, 30)))).astype(np.float32)
    return out


@lru_cache(maxsize=1)
def shipped() -> BlockModel | None:
    """Return the model that ships with the rules, or None where there is none."""
    return BlockModel.of(read_model(FILE)) if model_file(FILE).is_file() else None
