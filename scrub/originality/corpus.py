"""What the matcher asks of a reference corpus; the index on disk and ``MemoryCorpus`` both answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from scrub.originality.corpus_rank import Postings
    from scrub.originality.fingerprints import Fingerprints

__all__ = [
    "NO_STEM",
    "SHALLOW",
    "STEM_WINDOW",
    "Corpus",
    "MemoryCorpus",
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


FREQUENT = 3_000
"""Documents from which a fingerprint says nothing of where a text comes from."""
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


class MemoryCorpus:
    """A corpus in dictionaries, for tests and small collections; ``add`` may be called at any time."""

    def __init__(self, references: Iterable[Reference] = ()):
        self._references: list[Reference] = []
        self._fingerprints: dict[int, list[tuple[int, int]]] = {}
        self._stems: dict[int, list[tuple[int, int]]] = {}
        self._frequencies: Counter[int] = Counter()
        self._sites: dict[str, int] = {}
        self._site_of: list[int] = []
        for reference in references:
            self.add(reference)

    @property
    def size(self) -> int:
        """Number of documents."""
        return len(self._references)

    def add(self, reference: Reference) -> None:
        """Add a document."""
        from scrub.originality.fingerprints import fingerprints, stems
        from scrub.originality.tokens import tokenise

        number = self.size
        tokens = tokenise(reference.text, reference.lang or "unknown")
        self._references.append(reference)
        self._site_of.append(self._sites.setdefault(reference.site, len(self._sites)) if reference.site else -1)
        prints = fingerprints(tokens)
        for value, place in zip(prints.values.tolist(), prints.positions.tolist(), strict=True):
            self._fingerprints.setdefault(value, []).append((number, place))
        keys = stems(tokens).tolist()
        known = {key: place for place, key in reversed([*enumerate(keys)]) if key != NO_STEM}
        self._frequencies.update(known.keys())
        for key in sorted(known, key=lambda key: (self._frequencies[key], key))[: listed(len(tokens))]:
            self._stems.setdefault(key, []).append((number, known[key]))

    def sharing(self, fingerprints: Fingerprints, *, limit: int) -> Sharing:
        """Return at most ``limit`` documents by fingerprints."""
        import numpy as np

        from scrub.originality.corpus_rank import sharing

        found = _postings(fingerprints.values.tolist(), self._fingerprints, FREQUENT)
        return sharing(found, size=self.size, limit=limit, sites=np.array(self._site_of or [-1])[found.document])

    def related(self, stems: NDArray[np.uint64], *, limit: int) -> Related:
        """Return at most ``limit`` documents by stems."""
        from scrub.originality.corpus_rank import related

        found = _postings(stems.tolist(), self._stems, usual(self.size), once=True)
        return related(found._replace(frequencies=self.stem_frequencies(stems)), size=self.size, limit=limit)

    def reference(self, number: int) -> Reference:
        """Return a document by its number."""
        return self._references[number]

    def stem_frequencies(self, stems: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Return in how many documents each stem stands."""
        import numpy as np

        return np.array([self._frequencies[key] for key in stems.tolist()], np.int64)


def _postings(keys: list[int], lists: dict[int, list[tuple[int, int]]], most: int, *, once: bool = False) -> Postings:
    """Return where the keys stand; lists longer than ``most`` are left out; ``once`` takes a key's first place only."""
    import numpy as np

    from scrub.originality.corpus_rank import Postings

    rows, frequencies = [], []
    seen: set[int] = set()
    for at, key in enumerate(keys):
        listed = lists.get(key, [])
        frequencies.append(len(listed))
        if len(listed) <= most and not (once and key in seen):
            rows += [(at, number, place) for number, place in listed]
        seen.add(key)
    columns = np.array(rows, np.int64).reshape(-1, 3)
    return Postings(columns[:, 0], columns[:, 1], columns[:, 2], np.array(frequencies, np.int64))
