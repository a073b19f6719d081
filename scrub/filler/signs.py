"""What can be counted of Chinese beside what is counted of every language: its words are not told apart by spaces."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

__all__ = ["SIGNS", "signs"]

SIGNS: Mapping[str, str] = {
    "clause signs": "long clauses",
    "clause burst": "clauses of very different length",
    "sentence signs": "long sentences, in signs",
    "sentence burst": "sentences of very different length, in signs",
    "particles": "particles of talk (呢, 吧, 啊)",
    "of": "much 的",
    "done": "much 了",
    "lasting": "much 着",
    "manner": "much 地",
    "place": "much 在",
    "first": "the first person",
    "pointing": "much 这",
    "adverbs": "short adverbs (就, 都, 还)",
    "written": "words of written style (与, 于, 及)",
    "degree": "degrees (更, 最)",
    "moved": "objects in front (把, 被, 将)",
    "measured": "一 with a measure word",
    "joined": "joining words (以及, 此外, 然而)",
    "told": "plain 说 and 表示",
    "lists": "lists (、)",
    "dots": "dots for what is left out",
}
"""Figure -> what a high one means. A text's length is none of them: it tells of the collection, not of the style."""
SINGLE = {
    "particles": "呢吧啊呀嘛哦哈啦哟耶嗯哎咯喔噢",
    "of": "的",
    "done": "了",
    "lasting": "着",
    "manner": "地",
    "place": "在",
    "first": "我",
    "pointing": "这",
    "adverbs": "就都还才又也",
    "written": "与于及其而之",
    "degree": "更最",
    "moved": "被把将",
}
LONGER = {
    "measured": ("一种", "一个", "一片", "一份", "一场", "一次"),
    "joined": (
        "以及", "并且", "同时", "此外", "因此", "然而", "不仅", "而且", "从而", "使得", "让人", "令人", "充满", "仿佛",
        "无疑", "仍然",
    ),
    "told": ("说", "表示", "称"),
    "lists": ("、",),
    "dots": ("…", "..."),
}  # fmt: skip
CLAUSE = re.compile(r"[，。！？；：、,.!?;:…~\s]+")
SENTENCE = re.compile("[。！？!?…]+")
LEAST = 30
"""Signs that a piece is taken to have at least: a rate of one sign in three says nothing."""
MOST = 8.0
"""The highest rate by 100 signs that is told from higher ones."""


def signs(text: str) -> tuple[float, ...]:
    """Return the figures of a piece of Chinese in the order of ``SIGNS``: lengths as logarithms, rates by 100 signs."""
    seen = Counter(text)
    whole = max(LEAST, sum([n for sign, n in seen.items() if "\u4e00" <= sign <= "\u9fff"]))
    rates = [sum(map(seen.__getitem__, group)) for group in SINGLE.values()]
    rates += [sum(map(text.count, group)) for group in LONGER.values()]
    return (
        *_lengths(CLAUSE.split(text)),
        *_lengths(SENTENCE.split(text)),
        *[min(MOST, 100 * count / whole) for count in rates],
    )


def _lengths(parts: Iterable[str]) -> tuple[float, float]:
    """Return the logarithm of the mean length of some parts, and their spread over it."""
    lengths: Sequence[int] = [len(part) for part in parts if part]
    if not lengths:
        return 0.0, 0.0
    mean = sum(lengths) / len(lengths)
    return math.log(mean), math.sqrt(sum([(n - mean) ** 2 for n in lengths]) / len(lengths)) / mean
