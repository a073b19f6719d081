"""Which English words are familiar in the sense of Dale and Chall: on their list, or a regular form of such a word.

The list is the one that ``textstat`` ships; the package itself (a second to import) is not loaded for it.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

__all__ = ["easy_words", "is_familiar"]

ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ies", ("y",)), ("ied", ("y",)), ("ier", ("y",)), ("iest", ("y",)), ("ily", ("y",)),
    ("es", ("", "e")), ("s", ("",)), ("ed", ("", "e")), ("ing", ("", "e")), ("er", ("", "e")), ("est", ("", "e")),
    ("ly", ("", "le")), ("n", ("",)),
)  # fmt: skip
"""Regular endings and what stands in their place in the list: Dale and Chall 1948 count such forms as familiar."""
LAST = tuple("sdgrtyn")
DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")


@cache
def easy_words() -> frozenset[str]:
    """Return the words of the list, empty when textstat is not there."""
    spec = find_spec("textstat")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / "resources" / "en" / "easy_words.txt"
        if path.is_file():
            return frozenset(word.lower() for word in path.read_text("utf-8").split())
    return frozenset()


def is_familiar(word: str) -> bool:
    """Return whether a word in lower case is on the list, in any regular form; of a compound all parts must be.

    >>> [is_familiar(w) for w in ("running", "babies", "boy's", "grandmother", "tariff")]
    [True, True, True, True, False]
    """
    word = word.replace("’", "'")
    if "-" in word:
        return all(map(is_familiar, filter(None, word.split("-"))))
    easy = easy_words()
    if word in easy:
        return True
    stem = word.removesuffix("'s").removesuffix("s'").removesuffix("n't")
    return stem in easy or any(base in easy for base in _bases(stem))


def _bases(word: str) -> list[str]:
    found: list[str] = []
    if not word.endswith(LAST):
        return found
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(stem := word[: -len(ending)]) > 1:
            found += [stem + letter for letter in instead]
            if DOUBLED.search(stem):
                found.append(stem[:-1])
    return found
