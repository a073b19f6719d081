"""What the matcher asks of a reference corpus; the index on disk answers (index.py)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from scrub.originality.fingerprints import Fingerprints

__all__ = [
    "NO_STEM",
    "SHALLOW",
    "STEM_WINDOW",
    "Corpus",
    "Reference",
    "Related",
    "Sharing",
    "listed",
    "usual",
]

SHALLOW = 0.4
"""A document that holds less than this share of the asked fingerprints has only a phrase or a site's furniture in
common with the text."""
STEM_WINDOW = 100
"""Words in which shared rare stems are counted together: a rewritten passage may be short, an article long."""
NO_STEM = 0
"""Key of a word without content; no document is listed under it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A document of the corpus; ``date`` is ISO 8601 text, whatever is not known is None.

    ``sentences`` holds the number of words of each sentence, a byte each, so that they need not be found again; none
    when they are not known.
    """

    doc_id: str
    text: str
    date: str | None = None
    url: str | None = None
    site: str | None = None
    lang: str | None = None
    title: str | None = None
    sentences: bytes = field(default=b"", compare=False, repr=False)


class Sharing(NamedTuple):
    """What a corpus knows of some fingerprints.

    ``numbers`` are the documents most likely to share text, best first; ``places`` says at which of its words each one
    holds each of the asked fingerprints, -1 for not at all, a row for each document. For each asked fingerprint
    ``documents`` says how many documents hold it (a frequent one: at least the cap of the corpus), ``sites`` on how
    many known sites they are, and ``shallow`` how many of them hold less than ``SHALLOW`` of the asked fingerprints.
    """

    numbers: NDArray[np.int64]
    places: NDArray[np.int64]
    documents: NDArray[np.int64]
    sites: NDArray[np.int64]
    shallow: NDArray[np.int64]

    @property
    def held(self) -> NDArray[np.bool_]:
        """Which of the asked fingerprints each document holds."""
        return self.places >= 0


class Related(NamedTuple):
    """The documents that share rare stems, best first.

    ``weights`` is the summed rarity (natural logarithm of one over the share of documents) of the rare stems that each
    one shares within the best ``STEM_WINDOW`` words of the text, ``close`` of those that are near each other in the
    document too.
    """

    numbers: NDArray[np.int64]
    weights: NDArray[np.float64]
    close: NDArray[np.float64]


class Corpus(Protocol):
    """Documents that can be asked by fingerprint and by rare stem."""

    @property
    def size(self) -> int:
        """Number of documents."""
        ...

    def sharing(self, fingerprints: Fingerprints, *, limit: int) -> Sharing:
        """Return at most ``limit`` documents by fingerprints."""
        ...

    def related(self, stems: NDArray[np.uint64], *, limit: int) -> Related:
        """Return at most ``limit`` documents by stems.

        ``stems`` holds one key for each word of the passage, in order, ``NO_STEM`` for a word without content.
        """
        ...

    def reference(self, number: int) -> Reference:
        """Return a document by its number."""
        ...

    def stem_frequencies(self, stems: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Return in how many documents each stem stands, about."""
        ...


FEW_STEMS, MOST_STEMS = 32, 128
"""Rare stems that are listed of a document: one of ten words, within these bounds."""
USUAL, MOST_USUAL = 30, 1_500
"""A stem in more documents than one in twenty, within these bounds, is not rare."""


def listed(words: int) -> int:
    """Return how many rare stems of a document of so many words are listed."""
    return max(FEW_STEMS, min(MOST_STEMS, words // 10))


def usual(size: int) -> int:
    """Return in how many documents of a corpus of so many a stem may stand that is rare."""
    return max(USUAL, min(MOST_USUAL, size // 20))
