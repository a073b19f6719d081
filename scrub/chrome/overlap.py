"""What a line shares with the story: its content words in the article's paragraphs, the headline and the address.

A sub-headline or a caption speaks of the people and places of the story, the headline of another article does not.
Words are compared by their first letters, so inflected forms meet; scripts without spaces by pairs of characters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array, Ints
from scrub.chrome.stems import Stems
from scrub.chrome.twins import BEGINNING, alike
from scrub.text.lines import Line

__all__ = ["NAMES", "columns", "site_and_path"]

NAMES = (
    "content", "shared", "shared_count", "names", "names_shared", "title_shared", "slug_shared", "site_named",
    "repeats", "title_guess",
    "new_names", "said_again", "begins_alike", "twin", "twin_size",
)  # fmt: skip

_SITE = 4
"""Letters from which the name of a site means something."""
_LONGEST = 400
"""Characters of the longest line in which the name of the site is looked for."""
_TITLE_WORDS = (3, 30)


def site_and_path(url: str | None) -> tuple[str, str]:
    """Return the name of the site of an address, or nothing where it is too short to mean much, and the path."""
    try:
        parts = urlsplit(url or "")
        host = (parts.hostname or "").split(".")
    except ValueError:
        return "", ""
    name = max((part for part in host[:-1] if part != "www"), key=len, default="")
    return name if len(name) >= _SITE else "", parts.path.replace("_", "-")


def columns(lines: Sequence[Line], content: Stems, site: str) -> Array:
    """Return a row of figures for each line, in the order of ``NAMES``.

    ``content`` holds two lines more than ``lines``: the headline, if it is known, and the path of the address.
    """
    n, total = len(lines), len(lines) + 2
    core = np.array([line.sentence and line.zone == "body" for line in lines] + [False] * (total - n))
    rows, stems, capital = content
    words, size = _numbered(stems)
    again = _said_again(rows, words, size, total)
    rows, stems, names = _once_a_line(rows, words, capital, total)
    times = np.bincount(stems[core[rows]], minlength=size)
    shares = times[stems] > core[rows]
    count, shared = np.bincount(rows, minlength=total), np.bincount(rows[shares], minlength=total)
    named, names_shared = np.bincount(rows[names], minlength=total), np.bincount(rows[names & shares], minlength=total)
    seen = Counter([line.key for line in lines])
    begins = Counter([line.key[:BEGINNING] for line in lines])
    guess = _title_guess(lines, core, shared)
    out = np.empty((len(NAMES), n), np.float32)
    for row, values in enumerate((
        count[:n], _share(shared, count)[:n], shared[:n], named[:n], _share(names_shared, named)[:n],
        _common(rows, stems, size, n, total), _common(rows, stems, size, n + 1, total),
        [_named(line, site) for line in lines] if site else 0, [seen[line.key] for line in lines],
        np.clip(np.arange(n) - guess, -20, 40) if guess >= 0 else 0, (named - names_shared)[:n],
        again[:n], [begins[line.key[:BEGINNING]] for line in lines], *alike(lines)[:2],
    )):  # fmt: skip
        out[row] = values
    return out.T


def _named(line: Line, site: str) -> bool:
    return len(line.raw) < _LONGEST and site in line.folded.replace(" ", "").replace("-", "")


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


def _said_again(rows: Ints, words: Ints, size: int, total: int) -> Array:
    """Return the share of each line's runs of three content words that stand elsewhere too: pull quotes, captions."""
    whole = rows[:-2] == rows[2:]
    runs = ((words[:-2] * size + words[1:-1]) * size + words[2:])[whole]
    ordered = np.sort(runs)
    twice = ordered[1:][ordered[1:] == ordered[:-1]]
    if not len(twice):
        return np.zeros(total, np.float32)
    rows = rows[:-2][whole]
    again = twice[np.minimum(np.searchsorted(twice, runs), len(twice) - 1)] == runs
    found = np.bincount(rows[again], minlength=total)
    out: Array = (found / np.maximum(np.bincount(rows, minlength=total), 1)).astype(np.float32)
    return out


def _share(part: Ints, whole: Ints) -> Array:
    """Return part / whole, -1 where there is no whole."""
    out: Array = np.where(whole > 0, part / np.maximum(whole, 1), -1).astype(np.float32)
    return out


def _common(rows: Ints, stems: Ints, size: int, other: int, total: int) -> Array | float:
    """Return the share of the words of one line that stand in each of the lines, -1 where it has none."""
    wanted = stems[rows == other]
    if not len(wanted):
        return -1.0
    member = np.zeros(size, bool)
    member[wanted] = True
    found = np.bincount(rows[member[stems]], minlength=total)[: total - 2]
    out: Array = (found / len(wanted)).astype(np.float32)
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
