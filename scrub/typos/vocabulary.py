"""What a reference corpus says about a language: its names and who stands beside them, its words, its word sequences.

``scrub.typos.collect`` makes it of texts. One file, two gzipped lines of JSON, holds all languages of a corpus: names
and words, then the word sequences, which are read only when they are asked for. It lies beside the index of the same
corpus and is called like it, with ``.words`` behind.
"""

from __future__ import annotations

import gzip
import json
import os
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from os import PathLike, fspath
from pathlib import Path
from typing import Any, NamedTuple

from scrub.errors import CorpusError
from scrub.typos.names import skeleton

__all__ = ["SUFFIX", "Known", "Lexis", "NameLexicon", "Vocabulary", "beside", "load"]

SUFFIX = ".words"
FORMAT = 1
RUNS = ("pairs", "triples")


class Known(NamedTuple):
    """A name of the corpus: in how many documents, and the names and titles that stand before and behind it there."""

    name: str
    documents: int
    before: frozenset[str]
    behind: frozenset[str]


@dataclass(frozen=True)
class NameLexicon:
    """The names of a corpus, by their spelling and by what stands beside them."""

    names: Mapping[str, Known]

    @classmethod
    def of(cls, rows: Iterable[tuple[str, int, Iterable[str], Iterable[str]]]) -> NameLexicon:
        """Return the lexicon of (name, documents, words before it, words behind it), these two in small letters."""
        return cls({name: Known(name, n, frozenset(before), frozenset(behind)) for name, n, before, behind in rows})

    @cached_property
    def sounds(self) -> Mapping[str, tuple[Known, ...]]:
        """The names by how they sound, the most frequent first."""
        return _grouped((skeleton(known.name), known) for known in self.names.values())

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[Known, ...]]:
        """The names by how each name or title beside them sounds, the most frequent first."""
        return _grouped(
            (sound, known)
            for known in self.names.values()
            for sound in {skeleton(near) for near in known.before | known.behind}
        )


def _grouped(pairs: Iterable[tuple[str, Known]]) -> dict[str, tuple[Known, ...]]:
    groups: dict[str, list[Known]] = {}
    for key, known in pairs:
        groups.setdefault(key, []).append(known)
    return {
        key: tuple(sorted(group, key=lambda known: (-known.documents, known.name))) for key, group in groups.items()
    }


@dataclass(frozen=True)
class Lexis:
    """One language of a corpus: how often its words stand there, two of them and three of them in a row."""

    documents: int = 0
    names: NameLexicon = field(default_factory=lambda: NameLexicon({}))
    words: Mapping[str, int] = field(default_factory=dict)
    pairs: Mapping[str, int] = field(default_factory=dict)
    triples: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def terms(self) -> frozenset[str]:
        """The words that are right because the corpus has them in several documents."""
        return frozenset(self.words)


@dataclass(frozen=True)
class Vocabulary:
    """The languages of a corpus."""

    languages: Mapping[str, Lexis]

    def of(self, language: str) -> Lexis | None:
        """Return what is known of a language, None when the corpus has none of it."""
        return self.languages.get(language)

    def save(self, path: str | PathLike[str]) -> None:
        """Write the file, whole or not at all; the same vocabulary makes the same bytes."""
        languages = sorted(self.languages.items())
        known = {"format": FORMAT, "languages": {code: _plain(lexis) for code, lexis in languages}}
        runs = {code: {name: dict(sorted(getattr(lexis, name).items())) for name in RUNS} for code, lexis in languages}
        lines = "\n".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in (known, runs))
        packed = gzip.compress(lines.encode("utf-8", "replace"), 6, mtime=0)
        part = f"{fspath(path)}.part"
        with open(part, "wb") as file:
            file.write(packed)
        os.replace(part, path)


def _plain(lexis: Lexis) -> dict[str, Any]:
    names = [[k.name, k.documents, sorted(k.before), sorted(k.behind)] for _, k in sorted(lexis.names.names.items())]
    return {"documents": lexis.documents, "names": names, "words": dict(sorted(lexis.words.items()))}


def load(path: str | PathLike[str], *, runs: bool = True) -> Vocabulary:
    """Return the vocabulary of a file, without its word sequences unless ``runs`` are wanted.

    Raises CorpusError for a file that is not there, damaged, or none of ours.
    """
    try:
        with gzip.open(path) as file:
            data = json.loads(file.readline())
            if data["format"] != FORMAT:
                raise CorpusError(f"{fspath(path)} has format {data['format']!r}; expected {FORMAT}")
            more: dict[str, Any] = json.loads(file.readline()) if runs else {}
            while file.read(1 << 20):
                pass  # to the end, where the checksum is
        return Vocabulary({code: _lexis(plain, more.get(code, {})) for code, plain in data["languages"].items()})
    except (OSError, EOFError, ValueError, KeyError, TypeError, zlib.error) as error:
        raise CorpusError(f"{fspath(path)} is no vocabulary file: {error}") from error


def _lexis(plain: Mapping[str, Any], runs: Mapping[str, Any]) -> Lexis:
    names = NameLexicon.of(plain["names"])
    return Lexis(plain["documents"], names, plain["words"], *(runs.get(name, {}) for name in RUNS))


def beside(path: str | PathLike[str], *, runs: bool = False) -> Vocabulary | None:
    """Return the vocabulary that lies beside an index file, None when there is none; read once a process and version.

    Its word sequences are left out unless ``runs`` are wanted. Raises CorpusError when the file is damaged.
    """
    file = Path(fspath(path) + SUFFIX)
    try:
        state = file.stat()
    except OSError:
        return None
    return _loaded(str(file), (state.st_mtime_ns, state.st_size), runs)


@lru_cache(maxsize=4)
def _loaded(name: str, _version: tuple[int, int], runs: bool) -> Vocabulary:
    return load(name, runs=runs)
