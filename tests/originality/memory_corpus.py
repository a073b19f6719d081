"""A reference corpus in memory, by dictionaries: what the index on disk must answer too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from scrub.originality.corpus import NO_STEM, Reference, Related, Sharing, listed, usual
from scrub.originality.corpus_rank import Postings, related, sharing
from scrub.originality.fingerprints import Fingerprints, fingerprints, stems
from scrub.originality.tokens import tokenise

FREQUENT = 3_000
"""Documents from which a fingerprint says nothing of where a text comes from."""


class MemoryCorpus:
    """A corpus in dictionaries, against which the index on disk is checked; ``add`` may be called at any time."""

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
        found = _postings(fingerprints.values.tolist(), self._fingerprints, FREQUENT)
        return sharing(found, size=self.size, limit=limit, sites=np.array(self._site_of or [-1])[found.document])

    def related(self, stems: NDArray[np.uint64], *, limit: int) -> Related:
        """Return at most ``limit`` documents by stems."""
        found = _postings(stems.tolist(), self._stems, usual(self.size), once=True)
        return related(found._replace(frequencies=self.stem_frequencies(stems)), size=self.size, limit=limit)

    def reference(self, number: int) -> Reference:
        """Return a document by its number."""
        return self._references[number]

    def stem_frequencies(self, stems: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Return in how many documents each stem stands."""
        return np.array([self._frequencies[key] for key in stems.tolist()], np.int64)


def _postings(keys: list[int], lists: dict[int, list[tuple[int, int]]], most: int, *, once: bool = False) -> Postings:
    """Return where the keys stand; lists longer than ``most`` are left out; ``once`` takes a key's first place only."""
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
