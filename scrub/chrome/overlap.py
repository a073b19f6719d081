"""What a line shares with the story: its content words in the article's paragraphs.

A sub-headline or a caption speaks of the people and places of the story, the headline of another article does not.
Words are compared by their first letters, so inflected forms meet; scripts without spaces by pairs of characters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array, Ints
from scrub.chrome.stems import Stems
from scrub.text.lines import Line

__all__ = ["NAMES", "Words", "columns", "words_of"]

NAMES = (
    "content", "shared", "shared_count", "names", "names_shared", "repeats", "title_guess", "new_names", "said_again",
    "leans_own", "leans_alone", "shared_before", "shared_behind", "told_before", "told_behind", "announced",
)  # fmt: skip
_TITLE_WORDS = (3, 30)


@dataclass(frozen=True, eq=False, slots=True)
class Words:
    """The content words of ``n`` lines, as small numbers from 0 to ``size``.

    ``rows``, ``words`` and ``names`` hold each word of each line once, in the order of the words and their lines: its
    line, its number, whether it is a name.
    ``weights`` is how far each word leans to chrome, by its number.
    ``triples`` holds runs of three words in a line (a number for equal ones) and ``homes`` their lines.
    """

    n: int
    size: int
    rows: Ints
    words: Ints
    names: NDArray[np.bool_]
    weights: NDArray[np.float32]
    triples: Ints
    homes: Ints

    def of(self, places: Ints) -> Words:
        """Return the words of some of the lines."""
        new = np.full(self.n, -1, np.int64)
        new[places] = np.arange(len(places))
        rows, homes = new[self.rows], new[self.homes]
        stay, left = rows >= 0, homes >= 0
        return Words(
            len(places),
            self.size,
            rows[stay],
            self.words[stay],
            self.names[stay],
            self.weights,
            self.triples[left],
            homes[left],
        )


def words_of(n: int, content: Stems, leans: NDArray[np.float32] | None = None) -> Words:
    """Return the content words of ``n`` lines, of which each ``leans`` so far to chrome."""
    rows, stems, capital = content.rows, content.stems, content.capital
    words, size = _numbered(stems)
    weights = np.zeros(size, np.float32)
    if leans is not None:
        weights[words] = leans
    homes, triples = _triples(rows, words, size)
    return Words(n, size, *_once_a_line(rows, words, capital, n), weights, triples, homes)


def columns(
    lines: Sequence[Line], held: Words, core: NDArray[np.bool_]
) -> Iterator[Array | Ints | Sequence[float] | float]:
    """Yield the figures of the lines, or one for all of them, in the order of ``NAMES``.

    ``core`` are the sentences of the article.
    """
    n, rows, words, names = held.n, held.rows, held.words, held.names
    inside = core[rows]
    shares = np.bincount(words[inside], minlength=held.size)[words] > inside
    count, shared = np.bincount(rows, minlength=n), np.bincount(rows[shares], minlength=n)
    named, names_shared = np.bincount(rows[names], minlength=n), np.bincount(rows[names & shares], minlength=n)
    keys = [line.key for line in lines]
    seen = Counter(keys)
    guess = _title_guess(lines, core, shared)
    yield from (count, _share(shared, count), shared, named, _share(names_shared, named))
    yield [seen[key] for key in keys] if len(seen) < n else 1
    yield np.minimum(np.maximum(np.arange(n) - guess, -20), 40) if guess >= 0 else 0
    yield from (named - names_shared, _said_again(held))
    leans = held.weights[words]
    yield np.bincount(rows[shares], leans[shares], minlength=n)
    yield np.bincount(rows[~shares], leans[~shares], minlength=n)
    yield from _told(held, core, count)


def _told(held: Words, core: NDArray[np.bool_], count: Ints) -> Iterator[Array | Ints]:
    """Yield how many words of each line the sentences beside it have, and what the story has of them before and behind.

    First the sentence before it, then the one behind, then the shares of the words that the story has before and
    behind, and at last how many it has behind alone: a sub-headline announces what follows.
    """
    n, rows, words = held.n, held.rows, held.words
    for beside in (_before(core), n - 1 - _before(core[::-1])[::-1]):
        near = beside[rows]
        yield np.bincount(rows[(near >= 0) & (near < n) & _among(words * n + near, words * n + rows)], minlength=n)
    inside = core[rows].nonzero()[0]
    first, last = np.full(held.size, n), np.full(held.size, -1)
    first[words[inside[::-1]]] = rows[inside[::-1]]
    last[words[inside]] = rows[inside]
    earlier, later = first[words] < rows, last[words] > rows
    yield _share(np.bincount(rows[earlier], minlength=n), count)
    yield _share(np.bincount(rows[later], minlength=n), count)
    yield np.bincount(rows[later & ~earlier], minlength=n)


def _before(core: NDArray[np.bool_]) -> Ints:
    """Return where the last sentence before each line stands, -1 where there is none."""
    out = np.full(len(core), -1)
    out[1:] = np.maximum.accumulate(np.where(core, np.arange(len(core)), -1))[:-1]
    return out


def _among(wanted: Ints, ordered: Ints) -> NDArray[np.bool_]:
    """Return which of the wanted numbers are among some that are in order."""
    if not len(ordered):
        return np.zeros(len(wanted), bool)
    found: NDArray[np.bool_] = ordered.take(np.searchsorted(ordered, wanted), mode="clip") == wanted
    return found


def _numbered(stems: Ints) -> tuple[Ints, int]:
    """Return small numbers for the words, from 0, and how many there are."""
    order = stems.argsort()
    ordered = stems[order]
    fresh = np.zeros(len(stems), np.int64)
    fresh[1:] = ordered[1:] != ordered[:-1]
    numbers = np.empty(len(stems), np.int64)
    numbers[order] = np.cumsum(fresh)
    return numbers, int(fresh.sum()) + 1


def _once_a_line(rows: Ints, words: Ints, capital: Ints, total: int) -> tuple[Ints, Ints, NDArray[np.bool_]]:
    """Return (line, word, is a name) of each word once a line."""
    keys = np.sort((words * total + rows) * 2 + 1 - capital)
    first = np.ones(len(keys), bool)
    first[1:] = keys[1:] >> 1 != keys[:-1] >> 1
    keys = keys[first]
    pairs = keys >> 1
    return pairs % total, pairs // total, keys & 1 == 0


def _triples(rows: Ints, words: Ints, size: int) -> tuple[Ints, Ints]:
    """Return the line of each run of three content words within a line, and a number for equal runs, from 0."""
    whole = rows[:-2] == rows[2:]
    runs = ((words[:-2] * size + words[1:-1]) * size + words[2:])[whole]
    return rows[:-2][whole], _numbered(runs)[0] if len(runs) else runs


def _said_again(held: Words) -> Array | float:
    """Return the share of each line's runs of three content words that stand elsewhere too: pull quotes, captions."""
    if not len(held.triples):
        return 0.0
    again = np.bincount(held.triples)[held.triples] > 1
    if not again.any():
        return 0.0
    found, of = (np.bincount(homes, minlength=held.n) for homes in (held.homes[again], held.homes))
    out: Array = (found / np.maximum(of, 1)).astype(np.float32)
    return out


def _share(part: Ints, whole: Ints) -> Array:
    """Return part / whole, -1 where there is no whole."""
    out: Array = np.where(whole > 0, part / np.maximum(whole, 1), -1).astype(np.float32)
    return out


def _title_guess(lines: Sequence[Line], core: np.ndarray, shared: Ints) -> int:
    """Return the line before the article's first sentence that shares most words with it, or -1: its headline."""
    first = int(core.argmax()) if core.any() else 0
    best, found = 1, -1
    low, high = _TITLE_WORDS
    for at in range(first):
        if shared[at] > best and low <= lines[at].words <= high:
            best, found = int(shared[at]), at
    return found
