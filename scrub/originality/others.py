"""A corpus as it looks to one of its own documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from scrub.originality.corpus import Corpus, Reference, Related, Sharing

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from scrub.originality.fingerprints import Fingerprints

__all__ = ["Others"]


@dataclass(frozen=True)
class Others:
    """A corpus that names all of its documents but some: a text is no copy of itself.

    Frequencies are those of the whole corpus.
    """

    corpus: Corpus
    own: tuple[int, ...]

    @property
    def size(self) -> int:
        """Number of documents, the own ones too."""
        return self.corpus.size

    def sharing(self, fingerprints: Fingerprints, *, limit: int) -> Sharing:
        """Return at most ``limit`` other documents by fingerprints."""
        found = self.corpus.sharing(fingerprints, limit=limit + len(self.own))
        kept = (~np.isin(found.numbers, self.own)).nonzero()[0][:limit]
        return found._replace(numbers=found.numbers[kept], places=found.places[kept])

    def related(self, stems: NDArray[np.uint64], *, limit: int) -> Related:
        """Return at most ``limit`` other documents by stems."""
        found = self.corpus.related(stems, limit=limit + len(self.own))
        kept = (~np.isin(found.numbers, self.own)).nonzero()[0][:limit]
        return Related(found.numbers[kept], found.weights[kept], found.close[kept])

    def reference(self, number: int) -> Reference:
        """Return a document by its number."""
        return self.corpus.reference(number)

    def stem_frequencies(self, stems: NDArray[np.uint64]) -> NDArray[np.int64]:
        """Return in how many documents each stem stands, about."""
        return self.corpus.stem_frequencies(stems)
