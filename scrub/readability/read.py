"""How hard an article is to read: one score, the formulas behind it, and the sentences to look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scrub.readability.bands import fit, lix_limit
from scrub.readability.counts import Counts, tally
from scrub.readability.formulas import formulas
from scrub.readability.hard import Hard, hardest
from scrub.text.article import Article

__all__ = ["Readability", "readability"]


@dataclass(frozen=True, slots=True)
class Readability:
    """``score`` is 1 for an article as easy as edited news of its language, less for a harder or a simpler one.

    It is None for a language without a band, one without spaces between words, and a text of under 60 words or three
    sentences. ``formulas`` holds every formula by name, None where it is not valid for the language.
    """

    score: float | None
    formulas: Mapping[str, float | None]
    counts: Counts
    hardest: tuple[Hard, ...]


def readability(article: Article) -> Readability:
    """Return how hard an article is to read; headings are left out.

    >>> from scrub.text.article import read
    >>> found = readability(read("The boat came in. All the men were safe.", "en"))
    >>> found.counts.words, found.counts.syllables, round(found.formulas["flesch"])
    (9, 9, 118)
    """
    counted = tally(article)
    found = formulas(counted.counts, article.language)
    rounded = {name: None if value is None else round(value, 3) for name, value in found.items()}
    return Readability(
        score=fit(counted.counts, found, article.language),
        formulas=rounded,
        counts=counted.counts,
        hardest=hardest(article, counted, lix_limit(article.language)),
    )
