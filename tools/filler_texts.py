"""The documents that the models of style are trained on: figures and grams of each, and twins of one length.

A collection of rewritten articles gives them away by their length: a polished text is shorter than its original in some
languages and longer in others, and the more letters a text has the more different grams it holds. So the longer one of
a pair comes a second time, cut to the length of the shorter one; both stand in the training with their twins.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from filler_rows import Row, draw, filler_rules, read_hits, rows

from scrub.engine.compile import Compiled
from scrub.filler.features import features, pieces
from scrub.filler.grams import grams
from scrub.filler.style import figures

FOLDS = 5
ENGLISH_SHARE = 6
"""One English document in so many goes into the model of all languages, which it would outweigh otherwise."""
ODD = frozenset({"ur"})
"""Languages whose human side lacks the marks between sentences, which would give it away."""
NO_TWINS = "en"
"""English has many collections, and edited news of any length among them."""
STOP = re.compile(r"[.!?。！？](?![^\s]{0,2}\w)")
LEAST_KEPT = 0.7
"""Share of the cut that must be left when it ends with a sentence."""


class Doc(NamedTuple):
    """A document ready to train on: figures and grams of each piece; a ``twin`` is one that was cut."""

    row: Row
    seen: list[tuple[float, ...]]
    grams: list[tuple[set, int]]
    twin: bool = False

    @property
    def y(self) -> int:
        """1 for machine-rewritten, 0 for human and edited."""
        return int(self.row.group == "machine")

    @property
    def fold(self) -> int:
        """The fold of the event."""
        return zlib.crc32(self.row.key[:24].encode()) % FOLDS


def documents(data: Path, language: str) -> Iterator[Doc]:
    """Yield the documents of the data in a language; those of all, by the common features alone, for ``any``."""
    rules = filler_rules()
    for row, twin in with_twins([row for row in rows(data) if chosen(row, language)]):
        yield doc_of(row, rules, twin=twin, plain=language == "any")


def chosen(row: Row, language: str) -> bool:
    """Return whether a document goes into the model of a language."""
    if row.source == "raidar-para" or language not in ("any", row.language):
        return False
    few = row.language == "en" and draw(row.id) % ENGLISH_SHARE
    return language != "any" or not (few or row.language in ODD)


def with_twins(found: Sequence[Row]) -> Iterator[tuple[Row, bool]]:
    """Yield each document, and behind it its twin if one of the other side is shorter."""
    shortest: defaultdict[tuple[str, bool], int] = defaultdict(lambda: 1 << 30)
    for row in found:
        at = row.key, row.group == "machine"
        shortest[at] = min(shortest[at], len(row.text))
    for row in found:
        yield row, False
        other = shortest.get((row.key, row.group != "machine"), 0)
        if row.language != NO_TWINS and 0 < other < len(row.text):
            yield row._replace(text=cut(row.text, other)), True


def cut(text: str, length: int) -> str:
    """Return the beginning of a text, to the end of a sentence if one is near."""
    ends = [found.end() for found in STOP.finditer(text, 0, length)]
    return text[: ends[-1]] if ends and ends[-1] >= LEAST_KEPT * length else text[:length]


def doc_of(row: Row, rules: Compiled, *, twin: bool = False, plain: bool = False) -> Doc:
    """Return a document with what is seen of it; ``plain`` leaves out the grams and what only one language has."""
    reading, hits = read_hits(row.text, row.language, rules)
    parts = pieces(reading)
    seen = [(features if plain else figures)(reading, piece, hits) for piece in parts]
    bags = [] if plain else [grams(piece.span.of(row.text), row.language) for piece in parts]
    return Doc(row, seen, bags, twin)
