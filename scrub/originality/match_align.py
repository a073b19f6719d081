"""One text against one reference: copied and edited passages first, rewritten sentences in what is left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scrub.originality.match_text import Prepared
from scrub.originality.near import LEAST, Passage, passages
from scrub.originality.paraphrase import FEW_UNITS, Rarities, rewrites
from scrub.originality.paraphrase_units import Bounds, Units
from scrub.originality.seams import extended, filled
from scrub.originality.semantic import meanings

__all__ = ["JOIN_REWRITTEN", "Aligned", "copied", "joined", "rewritten", "unexplained"]

JOIN, JOIN_REWRITTEN = 12, 25
"""Words between two passages, on both sides, that belong to one passage, and between two of which one is edited:
there sentences without a partner stand in between."""
COPIED_SHARE = 0.75
"""Share of equal runs from which a passage is copied rather than edited."""
BRIEF = 60
"""Words of a text in which the shortest passage counts."""
RUN, EQUAL = 9, 12
"""Words of a passage in equal runs, or equal words of an edited one: shorter likenesses are phrases of the language."""
COPIED = 0.25
"""Share of a text that one document explains from which its shorter likenesses to it are copied as well."""
SETTLED = 0.5
"""Share of a sentence's words that are copied from which it needs no other explanation."""
LIKELY, COPIER = 1.0, 2.39
"""Evidence from which a rewritten passage is believed, and how much more it takes where some of the same document was
copied word for word: who copies does not rewrite (fitted with the weights of the evidence)."""
VERBATIM = 0.9


@dataclass(frozen=True, slots=True)
class Aligned:
    """Passages of a text that stand in one reference; ``cover`` says how much of each word counts as reused, 0..1."""

    number: int
    reference: Prepared
    passages: tuple[Passage, ...]
    cover: NDArray[np.float64]
    exact: NDArray[np.bool_]


def copied(text: Prepared, reference: Prepared, number: int) -> Aligned:
    """Return the copied and edited passages."""
    ids = text.tokens.ids
    count = len(ids)
    found = joined(passages(ids, reference.tokens.ids, least=min(LEAST, max(4, count // 2))))
    if count > BRIEF:
        solid = [passage for passage in found if _is_solid(passage)]
        words = sum(passage.end - passage.start for passage in solid)
        found = joined(filled(found, ids, reference.tokens.ids)) if words > COPIED * count else solid
    if any(passage.equal < 1 for passage in found):
        found = joined(extended(found, text.bounds, reference.bounds))
    cover, exact = np.zeros(count), np.zeros(count, np.bool_)
    for passage in found:
        cover[passage.start : passage.end] = 1.0
        exact[passage.start : passage.end] = passage.exact > 0.3
    return Aligned(number, reference, tuple(found), cover, exact)


def _is_solid(passage: Passage) -> bool:
    """Return whether a passage is more than a phrase that two writers may share."""
    words = passage.end - passage.start
    return words * passage.exact >= RUN or words * passage.equal >= EQUAL


def unexplained(bounds: Bounds | Units, cover: NDArray[np.float64], least: float) -> NDArray[np.bool_]:
    """Return the sentences of which a smaller share than ``least`` is explained, given how much of each word is."""
    sums = np.concatenate(([0.0], np.cumsum(cover)))
    return sums[bounds.ends] - sums[bounds.starts] < least * (bounds.ends - bounds.starts)


def rewritten(text: Prepared, aligned: Aligned, rarities: Rarities, open_units: NDArray[np.bool_]) -> Aligned:
    """Return what was aligned with the rewritten passages added; ``open_units`` are the sentences to explain."""
    units = text.units
    mine = open_units & unexplained(units, aligned.cover, SETTLED)
    found = rewrites(
        units, aligned.reference.units, rarities, mine, aligned.exact, meanings(text, aligned.reference, text.likeness)
    )
    short = len(units.starts) <= FEW_UNITS
    verbatim = aligned.cover.mean() < COPIED and any(passage.exact > VERBATIM for passage in aligned.passages)
    least = LIKELY + (COPIER if verbatim else 0.0)
    chosen = [rewrite for rewrite in found if short or rewrite.evidence > least]
    if not chosen:
        return aligned
    cover = aligned.cover.copy()
    for rewrite in chosen:
        for start, end, value in rewrite.parts:
            np.maximum(cover[start:end], value, out=cover[start:end])
    every = sorted([*aligned.passages, *(rewrite.passage for rewrite in chosen)])
    return Aligned(aligned.number, aligned.reference, tuple(every), cover, aligned.exact)


def joined(found: Iterable[Passage], loose: int = JOIN) -> list[Passage]:
    """Return the passages, those that touch or overlap on both sides made one."""
    out: list[Passage] = []
    for passage in sorted(found):
        for place in range(len(out) - 1, max(-1, len(out) - 9), -1):
            if _touch(out[place], passage, loose):
                out[place] = _union(out[place], passage)
                break
        else:
            out.append(passage)
    return out


def _touch(first: Passage, second: Passage, loose: int) -> bool:
    gap = JOIN if min(first.exact, second.exact) >= COPIED_SHARE else loose
    apart = second.start - first.end
    ref_apart = max(second.ref_start - first.ref_end, first.ref_start - second.ref_end)
    return apart <= gap and ref_apart <= gap


def _union(first: Passage, second: Passage) -> Passage:
    words, more = first.end - first.start, second.end - second.start
    share = more / (words + more)
    return Passage(
        min(first.start, second.start),
        max(first.end, second.end),
        min(first.ref_start, second.ref_start),
        max(first.ref_end, second.ref_end),
        first.exact * (1 - share) + second.exact * share,
        first.equal * (1 - share) + second.equal * share,
    )
