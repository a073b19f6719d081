"""The lines of a recipe: what is needed, how long it takes and whom it feeds look like menus and widgets.

A recipe is told by its amounts ("2 tbsp olive oil", "砂糖…大さじ2"): several of them stand close together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from scrub.engine.locate import read_model
from scrub.text.fold import fold
from scrub.text.lines import Line

__all__ = ["recipe_lines"]

FILE = "recipes.json"
LONGEST, LABEL_WORDS = 120, 7
"""Characters of an amount and its food, and words of a label with its value."""
FEWEST, NEAR = 3, 3
"""Amounts with a measure that a recipe has at least, and how far each stands from the next one."""
FOODS, FOOD_WORDS = 2, 6
"""Lines without an amount that may stand between two of the list, and words of each: "salt and pepper"."""
ABOVE = 15
"""Lines before the first amount in which labels of the recipe stand."""
NUMBER = r"(?:\d+(?:[.,/]\d+)?(?:\s?[-–]\s?\d+(?:[.,/]\d+)?)?(?:\s\d/\d)?\s?[½¼¾⅓⅔⅛]?|[½¼¾⅓⅔⅛])"
MARK = r"[-–—•·・*▢□☐]?\s*"
DIGIT = re.compile(r"\d|[½¼¾⅓⅔⅛]")


class Words(NamedTuple):
    """The patterns of amounts with a measure and of such without, and the labels of recipes in all languages."""

    amount: re.Pattern[str]
    bare: re.Pattern[str]
    label: re.Pattern[str]


def recipe_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the short lines that belong to a recipe, none where no list of amounts stands."""
    if sum(1 for line in lines if len(line.raw) <= LONGEST and DIGIT.search(line.raw)) < FEWEST:
        return frozenset()
    words = _words()
    amounts = _lists(
        [at for at, line in enumerate(lines) if len(line.raw) <= LONGEST and words.amount.match(line.folded)]
    )
    if not amounts:
        return frozenset()
    listed = set(amounts)
    for at in range(max(0, amounts[0] - NEAR), min(len(lines), amounts[-1] + NEAR + 1)):
        if len(lines[at].raw) <= LONGEST and words.bare.match(lines[at].folded):
            listed.add(at)
    for at in range(max(0, amounts[0] - ABOVE), len(lines)):
        if lines[at].words <= LABEL_WORDS and words.label.match(lines[at].folded):
            listed.add(at)
    return frozenset(listed | _between(lines, sorted(listed)))


def _lists(amounts: Sequence[int]) -> list[int]:
    """Return the amounts that stand close together, at least ``FEWEST`` of them."""
    out: list[int] = []
    group: list[int] = []
    for at in [*amounts, 1 << 30]:
        if group and at - group[-1] > NEAR:
            out += group if len(group) >= FEWEST else []
            group = []
        group.append(at)
    return out


def _between(lines: Sequence[Line], listed: Sequence[int]) -> set[int]:
    """Return the foods without an amount that stand between two lines of the list."""
    out: set[int] = set()
    for before, behind in pairwise(listed):
        if behind - before <= FOODS + 1:
            out.update(at for at in range(before + 1, behind) if lines[at].words <= FOOD_WORDS)
    return out


@cache
def _words() -> Words:
    """Return the patterns of the words that ship with the rules."""
    told = read_model(FILE)
    units = _any(chain.from_iterable(told["units"].values()))
    counters, before = _any(chain.from_iterable(told["counters"].values())), _any(told["before"])
    labels, contents = _any(chain.from_iterable(told["labels"].values())), _any(told["contents"])
    spaced = rf"{MARK}{NUMBER}\s?(?:[\w-]+\s)?(?:{units})(?!\w)"
    unspaced = rf"[^\d。.]{{1,24}}?(?:{before})?\d[\d./~〜と과]*\s?(?:{counters})?(?:\d/\d)?\s?(?:[(（].*[)）])?$"
    counted = rf"(?=.*(?:{before}|\d\s?(?:{counters})))(?=.*[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]){unspaced}"
    return Words(
        re.compile(f"(?:{spaced})|(?:{counted})"),
        re.compile(rf"{MARK}{NUMBER}\s[^\W\d_]"),
        re.compile(
            rf"(?:{NUMBER}\s?[-–]?\s?)?(?:{labels})(?!\w)|[^\W\d_][^\d:]{{1,24}}:?\s*{NUMBER}\s?(?:{contents})(?!\w)"
        ),
    )


def _any(words: chain[str] | Sequence[str]) -> str:
    """Return a pattern of any of the words, the longest first."""
    return "|".join(map(re.escape, sorted({fold(word) for word in words}, key=len, reverse=True)))
