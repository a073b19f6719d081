"""The safetensors format: 8 bytes with the length of a JSON header, the header, the numbers of all tensors."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scrub.errors import ScrubError

__all__ = ["tensors"]

TYPES: dict[str, np.dtype[Any]] = {"F32": np.dtype("<f4"), "F16": np.dtype("<f2")}
"""Numbers that are read. Tensors of other types are left out: whole numbers in a model are no weights."""
LENGTH = 8

Tensor = NDArray[np.floating[Any]]


def tensors(path: Path) -> dict[str, Tensor]:
    """Return the tensors of a file by their names, read-only. Raises ScrubError for a file that is not whole.

    The file is mapped: processes share its memory, and what is not used is not read.
    """
    try:
        data = np.memmap(path, np.uint8, "r").view(np.ndarray)
    except (OSError, ValueError) as error:  # ValueError: an empty file cannot be mapped
        raise ScrubError(f"{path}: cannot be read: {error}") from error
    header, start = _header(data, path)
    return {
        name: _tensor(data[start:], entry, f"{path}: tensor {name}")
        for name, entry in header.items()
        if name != "__metadata__" and (not isinstance(entry, dict) or entry.get("dtype") in TYPES)
    }


def _header(data: NDArray[np.uint8], path: Path) -> tuple[dict[str, Any], int]:
    """Return the header and where the numbers begin."""
    end = LENGTH + int.from_bytes(data[:LENGTH].tobytes(), "little")
    if len(data) < LENGTH or end > len(data):
        raise ScrubError(f"{path}: no safetensors file, or cut short: {len(data):,} bytes")
    try:
        header = json.loads(data[LENGTH:end].tobytes())
    except ValueError as error:
        raise ScrubError(f"{path}: the header of the safetensors file is damaged: {error}") from error
    if not isinstance(header, dict):
        raise ScrubError(f"{path}: the header of the safetensors file is a {type(header).__name__}; expected an object")
    return header, end


def _tensor(data: NDArray[np.uint8], entry: Any, place: str) -> Tensor:
    try:
        kind, shape = TYPES[entry["dtype"]], tuple(map(int, entry["shape"]))
        start, end = map(int, entry["data_offsets"])
        size = math.prod(shape) * kind.itemsize
        fits = 0 <= start <= end and end - start == size and min(shape, default=0) >= 0
    except (KeyError, OverflowError, TypeError, ValueError) as error:
        raise ScrubError(f"{place}: no type, shape and place: {entry!r:.120}") from error
    if not fits:
        raise ScrubError(f"{place}: bytes {start} to {end} do not hold the shape {shape}")
    if end > len(data):
        raise ScrubError(f"{place}: the file is cut short: {len(data):,} bytes of numbers, {end:,} are needed")
    out: Tensor = data[start:end].view(kind).reshape(shape)
    return out
