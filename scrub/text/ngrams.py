"""Letter n-grams against langdetect's profiles, every one counted.

langdetect draws n-grams at random until one language wins; here the sum goes over those of all different words, so the
same text always gets the same answer. Slow to load, and only hard texts need it: numpy and langdetect are imported when
first used.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from itertools import chain
from operator import add
from typing import TYPE_CHECKING

from scrub.text.language_data import load
from scrub.text.votes import words_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["ngram_scores"]

SMOOTH = 0.5 / 10_000
"""langdetect's ALPHA_DEFAULT / BASE_FREQ, added to each probability."""
LONGEST = 40
"""Letters of the longest word that is read; more are no word of a language."""

NO_WORD = re.compile(r"[\d_]")
FOLDED = re.compile("[\u1ea0-\u1ef9\u0219\u021b\u06cc]")
FOLD = {"\u0219": "ş", "\u021b": "ţ", "\u06cc": "\u064a"}
VIETNAMESE = "\u1ec3"
"""What langdetect's profiles were folded by: Vietnamese vowels, Romanian commas, Farsi yeh."""


def ngram_scores(text: str, script: str) -> dict[str, float]:
    """Return for each language langdetect knows the log probability of a text's n-grams, the highest taken as 0."""
    languages, index, table = profiles(script)
    rows = list(filter(None, map(index.get, ngrams(text, script))))
    if not rows:
        return {}
    sums = table.take(rows, axis=0).sum(axis=0)
    return dict(zip(languages, (sums - sums.max()).tolist(), strict=True))


def ngrams(text: str, script: str) -> Iterable[str]:
    """Return the 1- to 3-grams of a text's different words, a blank at both ends, the way langdetect makes them."""
    words = telling(words_of(FOLDED.sub(lambda found: FOLD.get(found[0], VIETNAMESE), text), script))
    loud = [word.isupper() and len(word) > 1 for word in words]
    if 2 * sum(loud) > len(words):  # a headline in capitals
        run = f" {' '.join(words).lower()} "
    else:  # langdetect leaves acronyms out
        run = f" {' '.join(word for word, is_loud in zip(words, loud, strict=True) if not is_loud)} "
    pairs = list(map(add, run, run[1:]))
    return chain(run, pairs, map(add, pairs, run[2:]))


def telling(words: Iterable[str]) -> list[str]:
    """Return each word once, without those that hold a digit: a word repeated a hundred times tells no more.

    >>> telling(["no", "l1", "no", "vote"])
    ['no', 'vote']
    """
    return [word for word in dict.fromkeys(words) if len(word) <= LONGEST and not NO_WORD.search(word)]


@cache
def profiles(script: str) -> tuple[tuple[str, ...], dict[str, int], NDArray[np.float32]]:
    """Return the languages of a script, the row of each n-gram, and log probabilities (rows by languages)."""
    import numpy as np

    languages = tuple(load()["profiles"].get(script, "").split())
    index = {"": 0}  # no n-gram has row 0, so that a missing one and a row can be told apart at once
    columns = [profile(language, index) for language in languages]
    table = np.full((len(index), len(languages)), SMOOTH, np.float32)
    for column, (rows, frequencies) in enumerate(columns):
        table[rows, column] += np.array(frequencies, np.float32)
    return languages, index, np.log(table)


def profile(language: str, index: dict[str, int]) -> tuple[list[int], list[float]]:
    """Return the rows and the relative frequencies of a language's n-grams, adding new n-grams to ``index``."""
    from importlib.resources import files

    loaded = json.loads((files("langdetect") / "profiles" / language).read_text("utf-8"))
    sizes, freq = loaded["n_words"], loaded["freq"]
    kept = {gram: count / sizes[len(gram) - 1] for gram, count in freq.items() if len(gram) <= len(sizes)}
    return [index.setdefault(gram, len(index)) for gram in kept], list(kept.values())
