"""What a line speaks of, in the words of what stands around a story: adverts, subscriptions, sharing, comments.

The words are few and plain and the same in kind in each language, so what the model learns of a line that speaks of
adverts and of articles in one language holds in all of them, whatever the wording.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array, Ints
from scrub.chrome.stems import LONG_STEM, PAIRED, STEM, Stems, found_in, numbers_of, once
from scrub.engine.locate import read_model

__all__ = ["GROUPS", "NAMES", "columns"]

FILE = "chrome-words.json"
GROUPS = (
    "ad", "deal", "mail", "share", "social", "talk", "piece", "other", "play", "app", "rights", "consent", "fault",
    "time", "credit", "writer", "site", "topic", "wit",
)  # fmt: skip
"""Of what the words speak: adverts, what is sold, letters, passing on, networks, readers' comments, the article itself,
other articles, players, apps, rights, consent, mistakes, times, pictures' makers, writers, places of a site, tags, and
summaries or polls."""
NAMES = (*(f"about_{group}" for group in GROUPS), "about_any", "about_kinds")
LONGER = "="
"""Marks a word that is known by more letters, as others begin alike."""
_EVERYWHERE = "any"
"""Names and words that are the same in each language."""
Table = tuple[Ints, NDArray[np.intp]]


def columns(n: int, words: Stems, content: Stems, language: str) -> Array:
    """Return a row for each of ``NAMES`` for ``n`` lines: shares of the words, of all, and the number of groups.

    All are -1 for a language of which no words are known. Scripts without spaces are looked up in ``content``, by pairs
    of characters.
    """
    table = _table(language)
    if table is None:
        return np.full((len(NAMES), n), -1, np.float32)
    seen = content if language in PAIRED else words
    hits = [_found(seen.stems, table[0]), _found(seen.longer, table[1])]
    at, group = (np.concatenate(both) for both in zip(*hits, strict=True))
    rows = seen.rows
    inside = rows[at] < n
    at, group = at[inside], group[inside]
    total = np.maximum(np.bincount(rows, minlength=n)[:n], 1)
    cells = np.bincount(group * n + rows[at], minlength=n * len(GROUPS)).reshape(len(GROUPS), n)
    out = np.empty((len(NAMES), n), np.float32)
    out[: len(GROUPS)] = cells / total
    out[-2] = cells.sum(axis=0) / total
    out[-1] = np.count_nonzero(cells, axis=0)
    return out


@cache
def _words() -> dict[str, Any]:
    """Return language -> the words of each group."""
    data: dict[str, Any] = read_model(FILE)
    return dict(data["words"])


def _found(wanted: Ints, table: Table) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the places of the words that the table knows, and the group of each."""
    numbers, groups = table
    found, place = found_in(wanted, numbers)
    return found, groups[place]


@lru_cache(maxsize=32)
def _table(language: str) -> tuple[Table, Table] | None:
    """Return the numbers of a language's words in order and the group of each: by few letters, and by more."""
    known = _words()
    if language not in known or language == _EVERYWHERE:
        return None
    few: list[tuple[str, int]] = []
    more: list[tuple[str, int]] = []
    for source in (known[language], known[_EVERYWHERE]):
        for group, text in enumerate(source):
            for word in text.split():
                if word[0] == LONGER:
                    more.append((word[1:], group))
                else:
                    few.append((word, group))
    return _made(few, STEM), _made(more, LONG_STEM)


def _made(words: Sequence[tuple[str, int]], letters: int) -> Table:
    return once(numbers_of([word for word, _ in words], letters), np.array([group for _, group in words], np.intp))
