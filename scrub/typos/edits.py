"""How one word becomes another: which slip of the keyboard or of the ear lies between them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Edit", "compare", "plain"]

VOWELS = frozenset("aeiouyäöüáéíóúàèìòùâêîôûãõåæøœąęıаеиоуыэюяёіїє")
ROWS = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
)
SOUNDS = str.maketrans("zckqvwyjбдгвз", "sskkffiiпткфс")
"""Letters that sound alike, in Latin and Cyrillic."""


def _neighbours() -> frozenset[str]:
    pairs: set[str] = set()
    for rows in ROWS:
        for row in rows:
            pairs.update(a + b for a, b in pairwise(row))
        for upper, lower in pairwise(rows):
            pairs.update(lower[n] + upper[m] for n in range(len(lower)) for m in (n, n + 1) if m < len(upper))
    return frozenset(pairs | {pair[::-1] for pair in pairs})


NEIGHBOURS = _neighbours()


class Edit(NamedTuple):
    """What distinguishes a wrong word from a right one; all but ``distance`` are 0 or 1."""

    distance: int
    swapped: bool = False
    double: bool = False
    vowel: bool = False
    key: bool = False
    accent: bool = False
    sound: bool = False
    missing: bool = False
    extra: bool = False
    first: bool = False
    ending: bool = False


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return letters without their accents."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def compare(wrong: str, right: str, distance: int) -> Edit:
    """Return the kind of the edit of ``distance`` steps that makes ``wrong`` of ``right``; both in lower case.

    >>> compare("teh", "the", 1).swapped
    True
    """
    start = 0
    while start < min(len(wrong), len(right)) and wrong[start] == right[start]:
        start += 1
    end = 0
    while end < min(len(wrong), len(right)) - start and wrong[-1 - end] == right[-1 - end]:
        end += 1
    old, new = wrong[start : len(wrong) - end], right[start : len(right) - end]
    both = old + new
    before, after = wrong[start - 1 : start], wrong[len(wrong) - end : len(wrong) - end + 1]
    same = len(old) == len(new)
    return Edit(
        distance,
        swapped=len(old) == 2 and old == new[::-1],
        double=len(both) == 1 and both in (before, after),
        vowel=bool(both) and all(c in VOWELS for c in both),
        key=same and len(old) == 1 and old + new in NEIGHBOURS,
        accent=plain(wrong) == plain(right),
        sound=same and len(old) == 1 and old.translate(SOUNDS) == new.translate(SOUNDS),
        missing=not old,
        extra=not new,
        first=start == 0,
        ending=end == 0,
    )
