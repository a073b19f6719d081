"""The words, pairs and triples of a text, as the lexicon of style counts them."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from itertools import pairwise

from scrub.text.fold import tidy

__all__ = ["BY_LETTER", "grams"]

TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[.,;:\"?!-]")
LETTER = re.compile(r"[^\W\d_]|\d+|[。，、；：“”？！.,;:\"?!-]")
BY_LETTER = frozenset({"zh", "ja", "th"})
"""Languages without spaces between words: their grams are of letters."""


def grams(text: str, language: str) -> tuple[AbstractSet[tuple[str, ...]], int]:
    """Return the set of 1-, 2- and 3-grams of a text (numbers are ``#``), and the number of its tokens."""
    tokens = (LETTER if language in BY_LETTER else TOKEN).findall(tidy(text.lower()))
    tokens = ["#" if token[0].isdigit() else token for token in tokens]
    found: set[tuple[str, ...]] = set(zip(tokens))
    found.update(pairwise(tokens))
    found.update(zip(tokens, tokens[1:], tokens[2:], strict=False))
    return found, len(tokens)
