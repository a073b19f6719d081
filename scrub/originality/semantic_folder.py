"""A folder that holds a sentence model, as sentence-transformers saves one: read, checked, and made ready to compare.

What is read: ``config.json`` (a model of the BERT type), ``model.safetensors``, ``tokenizer.json``; and, where they
are there, ``modules.json``, ``1_Pooling/config.json`` and ``sentence_bert_config.json``, which say that sentences are
the mean of their pieces and how long they may be. The arithmetic is numpy's alone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from scrub.errors import ScrubError
from scrub.originality.semantic import cosines
from scrub.originality.semantic_encoder import Encoder, Shape, encoder
from scrub.originality.semantic_pieces import MOST, PROBE, ids, pieces
from scrub.originality.semantic_tensors import tensors
from scrub.originality.semantic_threads import one_thread

if TYPE_CHECKING:
    from tokenizers import Tokenizer

__all__ = ["SentenceModel", "sentence_model"]

Held = TypeVar("Held", dict[str, Any], list[Any])

CONFIG, WEIGHTS, PIECES = "config.json", "model.safetensors", "tokenizer.json"
MODULES, POOLING, LIMITS = "modules.json", "1_Pooling/config.json", "sentence_bert_config.json"
MEAN = "pooling_mode_mean_tokens"
KIND = {"model_type": "bert", "hidden_act": "gelu", "position_embedding_type": "absolute"}
USUAL = {"hidden_act": "gelu", "position_embedding_type": "absolute", "layer_norm_eps": 1e-12}
"""What a configuration must say, and what it means when it says nothing."""
SIZES = ("hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size", "max_position_embeddings")
KNOWN = {"Transformer", "Pooling", "Normalize"}
"""Parts of a model that are run here."""
LONGEST, SHORTEST = 128, 8
"""Pieces of a sentence that are read, as what is compared has at most 44 words; and what a model must take at least."""
KEPT = 4_096
"""Sentences whose directions are kept, 1.5 KB each for 384 numbers."""
BATCH = 256
"""Pieces that go through the model together: with more the numbers in between leave the processor's cache."""
SAME = 0.999
"""How like itself a sentence must be: weights that are zeros or no numbers at all do not find it so."""


class SentenceModel:
    """A model of sentences; may be used from several threads. ``sentence_model`` gives the one of a folder."""

    def __init__(self, encode: Encoder, cut: Tokenizer):
        self._encode, self._pieces = encode, cut
        self._kept: dict[str, NDArray[np.float32]] = {}

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """Return how alike the two sentences of each pair are in meaning, 0..1; 0 where one has no word."""
        return cosines(pairs, self.directions({sentence for pair in pairs for sentence in pair}))

    def directions(self, sentences: set[str]) -> dict[str, NDArray[np.float32]]:
        """Return the direction (length 1) of each sentence; all zeros for one without a word."""
        kept = self._kept
        out = {sentence: kept[sentence] for sentence in sentences if sentence in kept}
        made = self._made(sorted(sentences - out.keys()))
        if len(kept) + len(made) > KEPT:
            self._kept = kept = {}
        kept.update(list(made.items())[:KEPT])
        return out | made

    def _made(self, sentences: list[str]) -> dict[str, NDArray[np.float32]]:
        out = {}
        batch: list[tuple[str, list[int]]] = []
        size = 0
        for sentence in sentences:
            numbers = self._cut(sentence)
            if not numbers:
                out[sentence] = np.zeros(self._encode.words.shape[1], np.float32)
                continue
            if batch and size + len(numbers) > BATCH:
                out |= self._run(batch)
                batch, size = [], 0
            batch.append((sentence, numbers))
            size += len(numbers)
        return out | self._run(batch) if batch else out

    def _run(self, batch: list[tuple[str, list[int]]]) -> dict[str, NDArray[np.float32]]:
        with one_thread():
            found = self._encode([numbers for _, numbers in batch])
        return {sentence: row.copy() for (sentence, _), row in zip(batch, found, strict=True)}

    def _cut(self, sentence: str) -> list[int]:
        """Return the numbers of a sentence's pieces, none when it has no word."""
        return ids(self._pieces, sentence[:MOST], ends=True) if sentence.strip() else []


@cache
def sentence_model(folder: str) -> SentenceModel:
    """Return the model of a folder, read once for each process. Raises ScrubError for a folder that holds none."""
    place = Path(folder)
    missing = [name for name in (CONFIG, WEIGHTS, PIECES) if not (place / name).is_file()]
    if missing:
        raise ScrubError(f"{folder}: no folder of a sentence model: {', '.join(missing)} missing")
    shape, weights = _shape(place), tensors(place / WEIGHTS)
    _check_pooling(place)
    try:
        encode = encoder(weights, shape)
    except ScrubError as error:
        raise ScrubError(f"{place / WEIGHTS}: {error}") from error
    longest = min(LONGEST, shape.positions, _limit(place))
    if longest < SHORTEST:
        raise ScrubError(f"{folder}: takes sentences of {longest} pieces; expected {SHORTEST} or more")
    cut = pieces(place / PIECES, longest)
    last = max([*cut.get_vocab().values(), *ids(cut, PROBE, ends=True)], default=0)
    if last >= len(encode.words):
        raise ScrubError(f"{folder}: {PIECES} counts to {last:,}; the model has {len(encode.words):,} pieces of words")
    model = SentenceModel(encode, cut)
    if not model([(PROBE, PROBE)])[0] > SAME:
        raise ScrubError(f"{place / WEIGHTS}: damaged: a sentence is not like itself by this model")
    return model


def _shape(folder: Path) -> Shape:
    """Return the sizes of the model. Raises ScrubError for one of another type."""
    path = folder / CONFIG
    config: dict[str, Any] = USUAL | _read(path, dict)
    for key, expected in KIND.items():
        if config.get(key) != expected:
            raise ScrubError(f"{path}: {key} is {config.get(key)!r}; only {expected!r} is known")
    sizes = [_size(config, name, path) for name in SIZES]
    hidden, layers, heads, inner, positions = sizes
    if hidden % heads:
        raise ScrubError(f"{path}: hidden_size is {hidden}; expected a multiple of num_attention_heads, {heads}")
    epsilon = config["layer_norm_eps"]
    if not isinstance(epsilon, float) or not 0 < epsilon < 1:
        raise ScrubError(f"{path}: layer_norm_eps is {epsilon!r}; expected a small number")
    return Shape(hidden, layers, heads, inner, positions, epsilon)


def _size(config: dict[str, Any], name: str, path: Path) -> int:
    size = config.get(name)
    if type(size) is not int or size < 1:
        raise ScrubError(f"{path}: {name} is {size!r}; expected a whole number from 1")
    return size


def _check_pooling(folder: Path) -> None:
    """Raise ScrubError when a sentence is not the mean of its pieces and nothing else."""
    for part in _read(folder / MODULES, list):
        kind = str(part.get("type") if isinstance(part, dict) else part).rpartition(".")[2]
        if kind not in KNOWN:
            raise ScrubError(f"{folder / MODULES}: a part of the type {kind}; known are {', '.join(sorted(KNOWN))}")
    pooling = _read(folder / POOLING, dict)
    chosen = [name for name, value in pooling.items() if value is True and name.startswith("pooling_mode_")]
    if chosen not in ([], [MEAN]) and pooling:
        raise ScrubError(f"{folder / POOLING}: sentences are made by {', '.join(chosen)}; only {MEAN} is known")


def _limit(folder: Path) -> int:
    """Return how many pieces of a sentence the model was trained on."""
    found = _read(folder / LIMITS, dict).get("max_seq_length")
    return found if type(found) is int else LONGEST


def _read(path: Path, kind: type[Held]) -> Held:
    """Return what a JSON file holds, nothing when it is not there. Raises ScrubError when it holds another type."""
    if not path.is_file():
        return kind()
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ScrubError(f"{path}: cannot be read as JSON: {error}") from error
    if not isinstance(found, kind):
        raise ScrubError(f"{path}: holds a {type(found).__name__}; expected a {kind.__name__}")
    return found
