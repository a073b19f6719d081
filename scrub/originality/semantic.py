"""How alike two sentences are in meaning, by a sentence model of the caller's or by word vectors from a package.

``semantic_folder`` reads such a model. The vectors need only the extra ``news-scrub[semantic]``, which brings WordLlama
(MIT, for every platform): a table of 32,000 vectors, one for each piece of a word, and the tokeniser that cuts the
pieces. Both are read as the files they are: WordLlama's own code is not imported, nothing is fetched, and no thread is
started. The vectors know English; for other languages nothing is claimed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from scrub.errors import ScrubError
from scrub.originality.semantic_pieces import MOST, ids, pieces
from scrub.originality.semantic_tensors import tensors

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from scrub.originality.match_text import Prepared

__all__ = ["LANGUAGES", "Likeness", "Meanings", "Vectors", "available", "cosines", "likeness", "meanings", "vectors"]

Meanings = Callable[[NDArray[np.int64], NDArray[np.int64]], NDArray[np.float64]]
"""How alike sentences of a text and of a reference are in meaning, 0..1, given the numbers of both of each pair."""

LANGUAGES = frozenset({"en", "unknown"})
"""Languages for which likenesses in meaning were measured; a text of another one is compared by its words alone."""
TABLE, PIECES = "weights/l2_supercat_256.safetensors", "tokenizers/l2_supercat_tokenizer_config.json"
"""Where the package keeps the vectors and the tokeniser."""
KEPT, KEPT_WORDS = 4_096, 65_536
"""Sentences whose vectors are kept, 1 KB each (the sentences of a popular source are asked for again and again), and
words whose pieces are."""
OTHER_FIGURES = 0.2
"""What is taken off a likeness when all figures differ. Of .05 to .6, .2 and .3 tell rewritten sentences best from new
ones (MRPC: AUROC .968 against .954 without)."""
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
NEEDED = "likeness in meaning needs wordllama: pip install 'news-scrub[semantic]'"


class Likeness(Protocol):
    """What compares sentences."""

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """Return how alike the two sentences of each pair are in meaning, 0..1."""


class Vectors:
    """A model of sentences; may be used from several threads. ``vectors`` gives the one of this process."""

    def __init__(self, table: NDArray[np.float16], cut: Tokenizer):
        self._table, self._pieces = table, cut
        self._kept: dict[str, NDArray[np.float32]] = {}
        self._words: dict[str, list[int]] = {}

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """Return the cosine of the two sentences of each pair, 0 where it is less or a sentence has no word."""
        return cosines(pairs, {sentence: self.vector(sentence) for pair in pairs for sentence in pair})

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
        numbers = [piece for word in sentence[:MOST].split() for piece in self._cut(word)]
        if not numbers:
            return np.zeros(self._table.shape[1], np.float32)
        mean = self._table[numbers].mean(axis=0, dtype=np.float32)
        length = np.sqrt((mean * mean).sum())
        out: NDArray[np.float32] = mean / max(length, np.float32(1e-9))
        return out

    def _cut(self, word: str) -> list[int]:
        """Return the pieces of a word; none of them ever spans two."""
        found = self._words.get(word)
        if found is None:
            found = ids(self._pieces, word, ends=False)
            if len(self._words) >= KEPT_WORDS:
                self._words = {}
            self._words[word] = found
        return found


def cosines(pairs: Sequence[tuple[str, str]], of: Mapping[str, NDArray[np.float32]]) -> NDArray[np.float64]:
    """Return the cosine of the two sentences of each pair, 0 where it is less, given their directions (length 1)."""
    if not pairs:
        return np.zeros(0)
    left, right = (np.stack([of[pair[side]] for pair in pairs]) for side in (0, 1))
    product: NDArray[np.float64] = np.einsum("ij,ij->i", left, right, dtype=np.float64)
    return product.clip(0.0, 1.0)


def likeness(semantic: bool | str) -> Likeness | None:
    """Return what compares sentences: the vectors of the extra for True, the model of a folder, None for False.

    Raises ScrubError when the extra is not installed or the folder holds no model.
    """
    if isinstance(semantic, str):
        from scrub.originality.semantic_folder import sentence_model

        return sentence_model(semantic)
    return vectors() if semantic else None


def meanings(text: Prepared, reference: Prepared, compare: Likeness | None) -> Meanings | None:
    """Return what compares sentences of two texts, None when there is no model or it does not know a language.

    Sentences with other figures tell other facts, however alike they are: models hardly see the difference.
    """
    if compare is None or not {text.language, reference.language} <= LANGUAGES:
        return None
    asked = compare

    def of(units: NDArray[np.int64], ref_units: NDArray[np.int64]) -> NDArray[np.float64]:
        here = {unit: _sentence(text, unit) for unit in set(units.tolist())}
        there = {unit: _sentence(reference, unit) for unit in set(ref_units.tolist())}
        pairs = [(here[unit], there[ref]) for unit, ref in zip(units.tolist(), ref_units.tolist(), strict=True)]
        figures = {sentence: _figures(sentence) for sentence in {*here.values(), *there.values()}}
        apart = np.array([_apart(figures[one], figures[other]) for one, other in pairs])
        return (asked(pairs) - OTHER_FIGURES * apart).clip(0.0)

    return of


def _sentence(text: Prepared, unit: int) -> str:
    return text.span(int(text.units.starts[unit]), int(text.units.ends[unit])).of(text.text)


def _figures(sentence: str) -> frozenset[str]:
    return frozenset(figure.replace(",", "") for figure in FIGURE.findall(sentence))


def _apart(one: frozenset[str], other: frozenset[str]) -> float:
    """Return which share of the figures of the sentence with fewer the other one lacks; 0 when one has none."""
    fewer = min(len(one), len(other))
    return 1 - len(one & other) / fewer if fewer else 0.0


def available() -> bool:
    """Return whether the extra is installed."""
    return _folder() is not None and find_spec("tokenizers") is not None


@cache
def vectors() -> Vectors:
    """Return the model, read once for each process. Raises ScrubError when the extra is not installed."""
    folder = _folder()
    if folder is None:
        raise ScrubError(NEEDED)
    return Vectors(_table(folder / TABLE), pieces(folder / PIECES))


def _folder() -> Path | None:
    """Return where WordLlama's files lie, without importing it: its import sets up logging for the whole process."""
    spec = find_spec("wordllama")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(place) / TABLE).is_file() and (Path(place) / PIECES).is_file():
            return Path(place)
    return None


def _table(path: Path) -> NDArray[np.float16]:
    """Return the vectors. The file is mapped: processes share its 16 MB."""
    table = tensors(path).get("embedding.weight")
    if table is None or table.dtype != np.float16:
        raise ScrubError(f"{path}: no vectors of the type F16")
    return np.asarray(table, np.float16)
