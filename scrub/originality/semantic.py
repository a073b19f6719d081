"""How alike two sentences are in meaning, by word vectors that ship inside a package (``news-scrub[semantic]``).

The extra brings WordLlama (MIT, for every platform): a table of 32,000 vectors, one for each piece of a word, and the
tokeniser that cuts the pieces. Both are read as the files they are: WordLlama's own code is not imported, nothing is
fetched, and no thread is started. The vectors know English; for other languages nothing is claimed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from scrub.errors import ScrubError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from scrub.originality.match_text import Prepared

__all__ = ["LANGUAGES", "Likeness", "Meanings", "Vectors", "available", "meanings", "vectors"]

Meanings = Callable[[NDArray[np.int64], NDArray[np.int64]], NDArray[np.float64]]
"""How alike sentences of a text and of a reference are in meaning, 0..1, given the numbers of both of each pair."""

LANGUAGES = frozenset({"en", "unknown"})
"""Languages for which likenesses in meaning were measured; a text of another one is compared by its words alone."""
TABLE, PIECES = "weights/l2_supercat_256.safetensors", "tokenizers/l2_supercat_tokenizer_config.json"
"""Where the package keeps the vectors and the tokeniser."""
MOST = 2_000
"""Characters of a sentence that are read; a longer one is no sentence."""
KEPT, KEPT_WORDS = 4_096, 65_536
"""Sentences whose vectors are kept, 1 KB each (the sentences of a popular source are asked for again and again), and
words whose pieces are."""
NEEDED = "likeness in meaning needs wordllama: pip install 'news-scrub[semantic]'"


class Likeness(Protocol):
    """What compares sentences."""

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """Return how alike the two sentences of each pair are in meaning, 0..1."""


class Vectors:
    """A model of sentences; may be used from several threads. ``vectors`` gives the one of this process."""

    def __init__(self, table: NDArray[np.float16], pieces: Tokenizer):
        self._table, self._pieces = table, pieces
        self._kept: dict[str, NDArray[np.float32]] = {}
        self._words: dict[str, list[int]] = {}

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """Return the cosine of the two sentences of each pair, 0 where it is less or a sentence has no word."""
        if not pairs:
            return np.zeros(0)
        left = np.stack([self.vector(one) for one, _ in pairs])
        right = np.stack([self.vector(other) for _, other in pairs])
        product: NDArray[np.float64] = np.einsum("ij,ij->i", left, right, dtype=np.float64)
        return product.clip(0.0, 1.0)

    def vector(self, sentence: str) -> NDArray[np.float32]:
        """Return the direction (length 1) of a sentence, the mean of its pieces; all zeros when it has none."""
        found = self._kept.get(sentence)
        if found is None:
            found = self._made(sentence)
            if len(self._kept) >= KEPT:
                self._kept = {}
            self._kept[sentence] = found
        return found

    def _made(self, sentence: str) -> NDArray[np.float32]:
        ids = [piece for word in sentence[:MOST].split() for piece in self._cut(word)]
        if not ids:
            return np.zeros(self._table.shape[1], np.float32)
        mean = self._table[ids].mean(axis=0, dtype=np.float32)
        length = np.sqrt((mean * mean).sum())
        out: NDArray[np.float32] = mean / max(length, np.float32(1e-9))
        return out

    def _cut(self, word: str) -> list[int]:
        """Return the pieces of a word; none of them ever spans two."""
        found = self._words.get(word)
        if found is None:
            clean = word.encode("utf-8", "replace").decode()  # the tokeniser refuses half characters
            found = self._pieces.encode(clean, add_special_tokens=False).ids
            if len(self._words) >= KEPT_WORDS:
                self._words = {}
            self._words[word] = found
        return found


def meanings(text: Prepared, reference: Prepared, likeness: Likeness | None) -> Meanings | None:
    """Return what compares sentences of two texts, None when there is no model or it does not know a language."""
    if likeness is None or not {text.language, reference.language} <= LANGUAGES:
        return None
    compare = likeness

    def of(units: NDArray[np.int64], ref_units: NDArray[np.int64]) -> NDArray[np.float64]:
        here = {unit: _sentence(text, unit) for unit in set(units.tolist())}
        there = {unit: _sentence(reference, unit) for unit in set(ref_units.tolist())}
        pairs = zip(units.tolist(), ref_units.tolist(), strict=True)
        return compare([(here[unit], there[ref_unit]) for unit, ref_unit in pairs])

    return of


def _sentence(text: Prepared, unit: int) -> str:
    return text.span(int(text.units.starts[unit]), int(text.units.ends[unit])).of(text.text)


def available() -> bool:
    """Return whether the extra is installed."""
    return _folder() is not None and find_spec("tokenizers") is not None


@cache
def vectors() -> Vectors:
    """Return the model, read once for each process. Raises ScrubError when the extra is not installed."""
    folder = _folder()
    if folder is None:
        raise ScrubError(NEEDED)
    try:
        from tokenizers import Tokenizer
    except ImportError as error:
        raise ScrubError(NEEDED) from error
    pieces = Tokenizer.from_file(str(folder / PIECES))
    pieces.no_padding()
    pieces.no_truncation()
    return Vectors(_table(folder / TABLE), pieces)


def _folder() -> Path | None:
    """Return where WordLlama's files lie, without importing it: its import sets up logging for the whole process."""
    spec = find_spec("wordllama")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(place) / TABLE).is_file() and (Path(place) / PIECES).is_file():
            return Path(place)
    return None


def _table(path: Path) -> NDArray[np.float16]:
    """Return the table of a safetensors file: 8 bytes with the length of a JSON header, the header, the numbers.

    The file is mapped: processes share its 16 MB.
    """
    with path.open("rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
    entry = header["embedding.weight"]
    if entry["dtype"] != "F16":
        raise ScrubError(f"{path}: vectors of type {entry['dtype']}; expected F16")
    start = 8 + size + int(entry["data_offsets"][0])
    return np.memmap(path, np.float16, "r", offset=start, shape=tuple(entry["shape"]))
