"""Compiled regular expressions on disk: compiling takes fifty times as long as reading what was compiled.

``rules/patterns.bin`` is written with ``compiled.jsonl``. Its first line says which ``regex`` wrote it, and has the
keys, sizes and checksums of the expressions that follow, as ``pickle`` writes one; an expression that is not there, or
was written by another version, is compiled.
"""

from __future__ import annotations

import json
import pickle
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from itertools import accumulate, count
from pathlib import Path
from typing import Any

import regex

from scrub.engine.locate import data_root
from scrub.model.rule import Rule

__all__ = ["FLAGS", "Stored", "read_patterns", "sources_of", "stored", "write_patterns"]

NAME = "patterns.bin"
FORMAT = 2
FLAGS = regex.IGNORECASE | regex.UNICODE
MADE_BY = f"regex {regex.__version__} {sys.byteorder}"
COMPILE = ("regex._regex", "compile")
"""All that a stored expression may call."""


class _Reader(pickle.Unpickler):
    """Reads expressions and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) != COMPILE:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a regular expression")
        return super().find_class(module, name)


@dataclass(frozen=True, eq=False)
class Stored:
    """The expressions of a file: their ``numbers`` by the key of the source, where each begins, and where all end."""

    body: bytes = b""
    numbers: Mapping[str, int] = field(default_factory=dict)
    begins: Sequence[int] = ()
    checksums: Sequence[int] = ()

    def get(self, source: str) -> regex.Pattern[str] | None:
        """Return the expression of a source, None where it is not there or not sound."""
        number = self.numbers.get(_key(source))
        if number is None:
            return None
        raw = self.body[self.begins[number] : self.begins[number + 1]]
        if zlib.crc32(raw) != self.checksums[number]:
            return None
        pattern: regex.Pattern[str] = _Reader(BytesIO(raw)).load()
        return pattern if pattern.pattern == source and pattern.flags & FLAGS == FLAGS else None


def write_patterns(root: Path, sources: Iterable[str]) -> None:
    """Write ``patterns.bin`` into a folder of rules; sources that do not compile are left out.

    What the file has already is taken from it.
    """
    before = read_patterns(root)
    parts: dict[str, bytes] = {}
    for source in sorted(set(sources)):
        try:
            parts[_key(source)] = pickle.dumps(before.get(source) or regex.compile(source, FLAGS), 5)
        except regex.error:
            continue
    raws = parts.values()
    head = {
        "format": FORMAT,
        "made_by": MADE_BY,
        "keys": " ".join(parts),
        "sizes": [*map(len, raws)],
        "checksums": [*map(zlib.crc32, raws)],
    }
    (root / NAME).write_bytes(json.dumps(head, separators=(",", ":")).encode() + b"\n" + b"".join(raws))


def sources_of(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield the regular expressions of rules."""
    for rule in rules:
        yield from (source for source in (rule.pattern, rule.unless) if source is not None)


def read_patterns(root: Path) -> Stored:
    """Return the expressions of a folder of rules; none where the file is missing, damaged or of another version."""
    try:
        first, _, body = (root / NAME).read_bytes().partition(b"\n")
        head = json.loads(first)
        if head["format"] != FORMAT or head["made_by"] != MADE_BY:
            return Stored()
        keys, sizes, checksums = head["keys"].split(), head["sizes"], head["checksums"]
        if not len(keys) == len(sizes) == len(checksums):
            return Stored()
        return Stored(body, dict(zip(keys, count(), strict=False)), [*accumulate(sizes, initial=0)], checksums)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Stored()


@lru_cache(maxsize=1)
def stored() -> Stored:
    """Return the expressions of the shipped rules."""
    return read_patterns(data_root("rules"))


def _key(source: str) -> str:
    """Return a short key; of two sources with the same one is compiled, as what is read is compared with its source."""
    raw = source.encode("utf-8", "surrogatepass")
    return f"{zlib.crc32(raw):08x}{len(raw):x}"
