"""A name that ends in s, split by the apostrophe of its genitive: ``Lund Ferrie's`` for ``Lund Ferries'``.

The article has the name with its s elsewhere, and never its last word without.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from scrub.model.finding import Finding
from scrub.text.article import BLANKS, Article

__all__ = ["find"]

GENITIVES = ("'s", "’s")
LANDS = frozenset(("America", "Korea", "Carolina", "Dakota"))
"""Names that have a plural too."""
SHORTEST = 4
"""Letters of the shortest name without its s."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such genitive (English)."""
    if article.language != "en":
        return
    texts = article.texts
    places = [at for at, text in enumerate(texts) if at and text[0].isupper() and text.endswith(GENITIVES)]
    alone = frozenset(texts)
    pairs = {*pairwise(texts)} if places else frozenset()
    for at in places:
        before, name = texts[at - 1], texts[at][:-2]
        named = name not in LANDS and before[0].isupper() and before.lower() != "the" and article.gap(at - 1) in BLANKS
        if named and len(name) >= SHORTEST and (before, f"{name}s") in pairs and name not in alone:
            right = f"{name}s{texts[at][-2]}"
            message = f"The name ends in s: {texts[at]!r}."
            yield Finding("typo/en/plural-name", "punctuation", article.words[at].span, message, (right,), 0.8)
