"""A sentence model of the BERT type (Devlin and others, NAACL 2019) in numpy alone: from pieces of words to directions.

Sentences are laid end to end, so that nothing is padded: the dense layers take all words of a batch at once, and only
the attention goes sentence by sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.errors import ScrubError

__all__ = ["Encoder", "Shape", "encoder", "gelu"]

Floats = NDArray[np.float32]

ROOT_HALF, HALF = np.float32(0.5**0.5), np.float32(0.5)
ERF_STEP = np.float32(0.3275911)
ERF_TERMS = tuple(map(np.float32, (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)))
"""Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26: the error function, at most 1.5e-7 off."""
BLOCK = 32
"""Words whose curve is worked out together: what lies between must not leave the processor's cache (3 times faster)."""


class Shape(NamedTuple):
    """The sizes of a model; ``epsilon`` keeps a layer norm from dividing by nothing."""

    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float


class _Dense(NamedTuple):
    weight: Floats
    bias: Floats

    def __call__(self, rows: Floats) -> Floats:
        out: Floats = rows @ self.weight.T
        out += self.bias
        return out


class _Norm(NamedTuple):
    weight: Floats
    bias: Floats
    epsilon: float

    def __call__(self, rows: Floats) -> Floats:
        """Return the rows with mean 0 and deviation 1, then weighed; the rows themselves are used up."""
        rows -= rows.mean(axis=1, keepdims=True)
        rows /= np.sqrt((rows * rows).mean(axis=1, keepdims=True) + np.float32(self.epsilon))
        rows *= self.weight
        rows += self.bias
        return rows


class _Layer(NamedTuple):
    query: _Dense
    key: _Dense
    value: _Dense
    attended: _Dense
    attended_norm: _Norm
    wide: _Dense
    narrow: _Dense
    norm: _Norm


@dataclass(frozen=True, slots=True)
class Encoder:
    """A model that is ready to run; ``encoder`` makes one of a file's tensors."""

    words: Floats
    positions: Floats
    norm: _Norm
    layers: tuple[_Layer, ...]
    heads: int

    def __call__(self, sentences: Sequence[Sequence[int]]) -> Floats:
        """Return the direction (length 1) of each sentence, the mean of its pieces, given their numbers.

        A sentence has at least one piece and at most as many as the model has positions.
        """
        counts = np.array([len(one) for one in sentences])
        edges = np.concatenate(([0], np.cumsum(counts)))
        rows = self.words[np.concatenate(sentences)]
        rows += np.concatenate([self.positions[:count] for count in counts.tolist()])
        rows = self.norm(rows)
        for layer in self.layers:
            attended = layer.attended(_attention(layer, rows, edges.tolist(), self.heads))
            rows = layer.attended_norm(attended + rows)
            rows = layer.norm(layer.narrow(gelu(layer.wide(rows))) + rows)
        means = np.add.reduceat(rows, edges[:-1], axis=0) / counts[:, None].astype(np.float32)
        out: Floats = means / np.sqrt((means * means).sum(axis=1, keepdims=True)).clip(1e-9)
        return out


def _attention(layer: _Layer, rows: Floats, edges: list[int], heads: int) -> Floats:
    """Return for each word the mix of its sentence's words that it looks at."""
    count, hidden = rows.shape
    query, key, value = (
        dense(rows).reshape(count, heads, hidden // heads).transpose(1, 0, 2)
        for dense in (layer.query, layer.key, layer.value)
    )
    query *= np.float32((hidden // heads) ** -0.5)
    out = np.empty_like(rows)
    for start, end in pairwise(edges):
        weights = query[:, start:end] @ key[:, start:end].transpose(0, 2, 1)
        weights -= weights.max(axis=2, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(axis=2, keepdims=True)
        out[start:end] = (weights @ value[:, start:end]).transpose(1, 0, 2).reshape(end - start, hidden)
    return out


def gelu(rows: Floats) -> Floats:
    """Return x P(X < x) for a normal X (Hendrycks and Gimpel 2016), at most 1e-6 of x off; the rows are used up."""
    for start in range(0, len(rows), BLOCK):
        part = rows[start : start + BLOCK]
        size = np.abs(part)
        scaled = size * ROOT_HALF
        step = 1 / (1 + ERF_STEP * scaled)
        tail = ERF_TERMS[0] * step
        for term in ERF_TERMS[1:]:
            tail += term
            tail *= step
        scaled *= -scaled
        tail *= np.exp(scaled, out=scaled)
        size *= HALF
        tail *= size
        np.maximum(part, 0, out=part)
        part -= tail
    return rows


def encoder(tensors: Mapping[str, NDArray[np.floating[Any]]], shape: Shape) -> Encoder:
    """Return the model of these tensors, named as BERT's are. Raises ScrubError for one missing or of other sizes."""
    given = _Given({name.removeprefix("bert."): tensor for name, tensor in tensors.items()}, shape)
    kinds = given.tensor("embeddings.token_type_embeddings.weight", None, shape.hidden)
    places = given.tensor("embeddings.position_embeddings.weight", shape.positions, shape.hidden)
    return Encoder(
        given.tensor("embeddings.word_embeddings.weight", None, shape.hidden),
        places + kinds[0],
        given.norm("embeddings"),
        tuple(given.layer(f"encoder.layer.{number}") for number in range(shape.layers)),
        shape.heads,
    )


class _Given(NamedTuple):
    """What a file gives, and the sizes that it must have."""

    tensors: Mapping[str, NDArray[np.floating[Any]]]
    shape: Shape

    def tensor(self, name: str, *sizes: int | None) -> Floats:
        """Return a tensor; a size of None may be any."""
        tensor = self.tensors.get(name)
        found = None if tensor is None else tensor.shape
        if (
            tensor is None
            or len(tensor.shape) != len(sizes)
            or tensor.shape != tuple(map(_filled, sizes, tensor.shape))
        ):
            expected = " x ".join("any" if size is None else str(size) for size in sizes)
            raise ScrubError(f"tensor {name} has the shape {found}; expected {expected}")
        return np.require(tensor, np.float32, "A")

    def dense(self, name: str, size: int, into: int) -> _Dense:
        return _Dense(self.tensor(f"{name}.weight", into, size), self.tensor(f"{name}.bias", into))

    def norm(self, name: str) -> _Norm:
        name, hidden = f"{name}.LayerNorm", self.shape.hidden
        weight, bias = self.tensor(f"{name}.weight", hidden), self.tensor(f"{name}.bias", hidden)
        return _Norm(weight, bias, self.shape.epsilon)

    def layer(self, name: str) -> _Layer:
        hidden, inner = self.shape.hidden, self.shape.inner
        return _Layer(
            self.dense(f"{name}.attention.self.query", hidden, hidden),
            self.dense(f"{name}.attention.self.key", hidden, hidden),
            self.dense(f"{name}.attention.self.value", hidden, hidden),
            self.dense(f"{name}.attention.output.dense", hidden, hidden),
            self.norm(f"{name}.attention.output"),
            self.dense(f"{name}.intermediate.dense", hidden, inner),
            self.dense(f"{name}.output.dense", inner, hidden),
            self.norm(f"{name}.output"),
        )


def _filled(size: int | None, found: int) -> int:
    """Return the size that is asked for; where any will do, the one found, if it is one."""
    return max(1, found) if size is None else size
