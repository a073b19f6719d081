"""The block model: how likely each line of a document is chrome."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from scrub.engine.locate import model_file, read_model
from scrub.model.finding import Finding
from scrub.text.lines import Line

if TYPE_CHECKING:
    from scrub.chrome.chars import Array, Ints
    from scrub.chrome.layout import Layout
    from scrub.chrome.reading import Reading
    from scrub.chrome.trees import Trees

__all__ = ["BlockModel", "Judged", "read_again", "shipped", "sort_of"]

FILE = "chrome-blocks.json"
DUMP_LINES, DUMP_SENTENCES, DUMP_LABELS, LABEL_WORDS = 30, 0.35, 0.35, 3
MANY_LINES, RULED, KNOWN = 70, 0.4, 0.5
"""Of dev pages that are flattened whole nine in ten have ``MANY_LINES``. Recipes, guides, letters and results have
fewer and look the same, but rules know few of their lines; of a small page they know more than ``RULED`` (822 pages
read by hand: .22 % of the words of articles are lost, .25 % without this)."""
LONG_TEXT, FEW_SENTENCES, FEW_LABELS, FEW_RULED = 150, 0.2, 0.25, 0.15
"""The same of a text of so many lines with hardly a sentence, as marks of lists and tables count as words."""


@dataclass(frozen=True, eq=False)
class Judged:
    """What the model thinks of a document: its sort, ``p`` for each line, the figures behind it, and the layout.

    ``flat`` says that the sort is dump only because it was one before chrome went from it.
    """

    sort: str
    p: Array
    figures: Array
    layout: Layout
    flat: bool = False


@dataclass(frozen=True, eq=False)
class BlockModel:
    """An ensemble of trees for each sort of text, and the probabilities at which the levels act.

    ``trees`` holds that for an ``article`` (what an extractor left) and that for a ``dump`` (a whole page flattened);
    ``limits`` the limit of each level.
    """

    trees: Mapping[str, Trees]
    kinds: Trees | None
    kind_names: tuple[str, ...]
    limits: Mapping[str, Mapping[str, float]]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> BlockModel:
        """Return the model of a JSON object; numpy is imported here for the first time."""
        from scrub.chrome.features import NAMES
        from scrub.chrome.trees import Trees

        trees = {sort: Trees.of(raw, NAMES) for sort, raw in data["trees"].items()}
        kinds = Trees.of(data["kinds"], NAMES) if data.get("kinds") else None
        return cls(trees, kinds, tuple(data.get("kind_names", ())), data["limits"])

    def judge(
        self,
        lines: Sequence[Line],
        findings: Iterable[Finding],
        reading: Reading,
        flat: bool = False,
        gaps: Ints | None = None,
    ) -> Judged:
        """Return what the model thinks of the lines, given what the rules found in them.

        Where they are what is left of a whole page made ``flat``, they are judged as one, whatever went. ``gaps``
        is how many lines went right before each of them, and behind the last one.
        """
        from scrub.chrome.features import NAMES, table
        from scrub.chrome.layout import layout_of

        layout = layout_of(lines)
        figures = table(lines, findings, reading, layout, None if flat else gaps).T
        own = sort_of(layout, figures[:, NAMES.index("rule_any")])
        sort = "dump" if flat else own
        return Judged(sort, sure(self.trees[sort].scores(figures)[:, 0]), figures, layout, sort != own)

    def as_if_clean(self, judged: Judged) -> Judged:
        """Return what the model would think if nothing had gone before."""
        from scrub.chrome import gaps
        from scrub.chrome.features import NAMES

        where = [NAMES.index(name) for name in gaps.NAMES]
        if not judged.figures[:, where].any():
            return judged
        figures = judged.figures.copy()
        figures[:, where] = 0
        return replace(judged, p=sure(self.trees[judged.sort].scores(figures)[:, 0]), figures=figures)


def read_again(lines: Sequence[Line], before: Reading | None, language: str) -> Reading:
    """Return what is seen of each line by itself, taken from ``before`` where that read the same lines and more."""
    from scrub.chrome.reading import read

    return (before and before.of(lines, language)) or read(lines, language)


def sort_of(layout: Layout, ruled: Array) -> str:
    """Return whether the text is what an extractor chose, ``article``, or a whole page made flat, ``dump``.

    Of a dump few lines are sentences, many are labels of a word or two, and there are many, or rules know them:
    ``ruled`` is how sure they are of each line.
    """
    n = len(layout.words)
    sentences, labels, known = layout.sentence.sum(), (layout.words <= LABEL_WORDS).sum(), (ruled > KNOWN).sum()
    dump = n >= DUMP_LINES and sentences < DUMP_SENTENCES * n and labels > DUMP_LABELS * n
    if dump and (n >= MANY_LINES or known > RULED * n):
        return "dump"
    few = n >= LONG_TEXT and sentences < FEW_SENTENCES * n and labels > FEW_LABELS * n and known > FEW_RULED * n
    return "dump" if few else "article"


def sure(scores: Array) -> Array:
    """Return probabilities for scores."""
    import numpy as np

    out: Array = (1 / (1 + np.exp(-np.clip(scores, -30, 30)))).astype(np.float32)
    return out


@lru_cache(maxsize=1)
def shipped() -> BlockModel | None:
    """Return the model that ships with the rules, or None where there is none."""
    return BlockModel.of(read_model(FILE)) if model_file(FILE).is_file() else None
