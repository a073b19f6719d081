"""Whether the words of a line are rather those of what stands around stories, or those of stories.

A word leans to chrome that is more frequent in the lines of sites than in the language: "inbox", "unlock", "replies".
The weights are learned (tools/chrome_leanings.py) and know no wording: they add up what each word says by itself.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array, Ints
from scrub.chrome.stems import PAIRED, Stems, ending_numbers, first_of, found_in, numbers_of, once, pairs_of
from scrub.engine.locate import read_model

__all__ = ["NAMES", "captions_of", "columns", "table_of", "weights_of"]

FILE = "chrome-leanings.json"
NAMES = (
    "leans", "leans_all", "leans_most", "leans_least", "leans_first", "leans_last", "leans_form", "leans_forms",
    "shows", "shows_all",
)  # fmt: skip
_LEANS, _FORMS = slice(0, 6), slice(6, 8)
_SHOWS = slice(8, 10)
END = "-"
"""Marks the ending of a word: what its form says, whatever the word."""
_TOTALS = 2
PAIR = 0.5
"""What a pair of characters and its first one count in the sum of a line, as they say the same of one word."""
Table = tuple[Ints, NDArray[np.float32]]


def columns(n: int, words: Stems, content: Stems, language: str) -> Array:
    """Return a row for each of ``NAMES`` for ``n`` lines.

    They are of the weights of a line's words the mean, the sum, the highest, the lowest, the means of the first two and
    of the last two, and of its endings the mean and the sum. A weight is how many times more often, as a logarithm, a
    word stands in chrome than in the language. The last two are the mean and the sum of other weights: how far words
    and endings speak for the caption of a picture among lines of a story. Words with a capital inside of a line, most
    of them names, have none. All are 0 for a language of which no words are known.
    """
    out = np.zeros((len(NAMES), n), np.float32)
    _shown(n, words, content, language, out[_SHOWS])
    table = table_of(language)
    if table is None:
        return out
    rows, stems = words.rows, words.stems
    if language in PAIRED:
        pairs = pairs_of(content)
        rows = np.concatenate((rows, pairs.rows, pairs.rows))
        stems = np.concatenate((stems, pairs.stems, first_of(pairs)))
        order = rows.argsort(kind="stable")
        rows, stems = rows[order], stems[order]
    _summed(rows, _weights(stems, table), n, out[_LEANS])
    if language in PAIRED:
        out[1] *= PAIR
    ended = words.ends > 0
    _summed(words.rows[ended], _weights(words.ends[ended], table), n, out[_FORMS])
    return out


def _shown(n: int, words: Stems, content: Stems, language: str, out: Array) -> None:
    """Write the mean and the sum of what the words of each line say for a caption."""
    table = captions_of(language)
    if table is None or not len(words.rows):
        return
    counts = words.capital == 0
    counts[0] = True
    counts[1:] |= words.rows[1:] != words.rows[:-1]
    told = words.of(counts)
    ended = told.ends > 0
    pairs = pairs_of(content) if language in PAIRED else content.of(np.zeros(len(content.rows), bool))
    rows = np.concatenate((told.rows, told.rows[ended], pairs.rows))
    order = rows.argsort(kind="stable")
    weights = _weights(np.concatenate((told.stems, told.ends[ended], pairs.stems)), table)
    _summed(rows[order], weights[order], n, out)


def weights_of(content: Stems, language: str) -> NDArray[np.float32] | None:
    """Return how far each of the words leans to chrome, None for a language of which no words are known."""
    table = table_of(language)
    return None if table is None else _weights(content.stems, table)


def _summed(rows: Ints, weights: NDArray[np.float32], n: int, out: Array) -> None:
    """Write the mean and the sum of the weights of each of ``n`` lines, and what else ``out`` has rows for.

    That is the highest, the lowest, and the mean of the first and of the last two. ``rows`` ascend.
    """
    inside = int(np.searchsorted(rows, n))
    if not inside:
        return
    rows, weights = rows[:inside], weights[:inside]
    starts = np.append(0, (rows[1:] != rows[:-1]).nonzero()[0] + 1)
    where = rows[starts]
    total = np.add.reduceat(weights, starts)
    out[0, where], out[1, where] = total / np.diff(starts, append=inside), total
    if len(out) == _TOTALS:
        return
    ends = np.append(starts[1:], inside) - 1
    out[2, where], out[3, where] = np.maximum.reduceat(weights, starts), np.minimum.reduceat(weights, starts)
    out[4, where] = (weights[starts] + weights[np.minimum(starts + 1, ends)]) / 2
    out[5, where] = (weights[ends] + weights[np.maximum(ends - 1, starts)]) / 2


def _weights(stems: Ints, table: Table) -> NDArray[np.float32]:
    """Return the weight of each word, 0 of one that is not known."""
    numbers, weights = table
    found, place = found_in(stems, numbers)
    out = np.zeros(len(stems), np.float32)
    out[found] = weights[place]
    return out


@cache
def _known() -> dict[str, Any]:
    """Return language -> weight -> words, for ``words`` and for ``captions``."""
    data: dict[str, Any] = read_model(FILE)
    return data


@lru_cache(maxsize=32)
def table_of(language: str) -> Table | None:
    """Return the numbers of a language's words in order, and how far each leans to chrome."""
    known = _known()["words"]
    return made_of(known[language]) if language in known else None


@lru_cache(maxsize=32)
def captions_of(language: str) -> Table | None:
    """Return the numbers of a language's words in order, and how far each speaks for a caption."""
    known = _known()["captions"]
    return made_of(known[language]) if language in known else None


def made_of(words: dict[str, str]) -> Table:
    """Return the table of words given by weight."""
    lists = [text.split() for text in words.values()]
    weights = np.repeat(np.array([*map(float, words)], np.float32), [*map(len, lists)])
    known = [*chain.from_iterable(lists)]
    ends = np.array([word[0] == END for word in known], bool)
    stems = numbers_of([word for word in known if word[0] != END])
    numbers = np.concatenate((stems, ending_numbers([word[1:] for word in known if word[0] == END])))
    return once(numbers, np.concatenate((weights[~ends], weights[ends])))
