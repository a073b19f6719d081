"""What is seen of each line of a document by itself: made once, and picked from when lines have gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scrub.chrome import concepts, leanings, letters, wording
from scrub.chrome.chars import Array, Ints, chars_of
from scrub.chrome.letters import Edges
from scrub.chrome.overlap import Words, words_of
from scrub.chrome.stems import stems_of
from scrub.text.lines import Line

__all__ = ["Reading", "read"]


@dataclass(frozen=True, eq=False, slots=True)
class Reading:
    """The figures of lines (``raws``) that do not depend on other lines: a row for each, in the order of their names.

    ``edges`` and ``words`` are what those that do are made of.
    """

    raws: tuple[str, ...]
    language: str
    letters: Array
    edges: Edges
    wording: Array
    about: Array
    leans: Array
    words: Words

    def of(self, lines: Sequence[Line], language: str) -> Reading | None:
        """Return the reading of what is left of the lines, None when there are other lines among them."""
        if language != self.language:
            return None
        places, at, raws = [], 0, self.raws
        for line in lines:
            try:
                at = raws.index(line.raw, at) + 1
            except ValueError:
                return None
            places.append(at - 1)
        return self._some(np.array(places, np.int64))

    def _some(self, places: Ints) -> Reading:
        return Reading(
            tuple([self.raws[at] for at in places.tolist()]),
            self.language,
            self.letters.take(places, axis=1),
            self.edges.of(places),
            self.wording.take(places, axis=1),
            self.about.take(places, axis=1),
            self.leans.take(places, axis=1),
            self.words.of(places),
        )


def read(lines: Sequence[Line], language: str) -> Reading:
    """Return the reading of the lines of a text."""
    raws = tuple([line.raw for line in lines])
    chars = chars_of([*raws, ""])  # so that a line feed stands behind each line
    words, content = stems_of(chars)
    own, edges = letters.columns(lines, chars)
    n = len(raws)
    said = wording.columns(n, words, language)
    about = concepts.columns(n, words, content, language)
    leans = leanings.columns(n, words, content, language)
    return Reading(
        raws, language, own, edges, said, about, leans, words_of(n, content, leanings.weights_of(content, language))
    )
