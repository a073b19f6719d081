"""One text against one reference: copied and edited passages first, rewritten sentences in what is left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scrub.originality.match_text import Prepared
from scrub.originality.near import LEAST, Passage, passages
from scrub.originality.paraphrase import Rarities, rewrites
from scrub.originality.paraphrase_units import Bounds, Units, is_brief
from scrub.originality.seams import extended, filled
from scrub.originality.semantic import meanings

__all__ = ["JOIN_REWRITTEN", "Aligned", "copied", "joined", "rewritten", "unexplained", "unsettled"]

JOIN, JOIN_REWRITTEN = 12, 25
"""Words between two passages, on both sides, that belong to one passage, and between two of which one is edited:
there sentences without a partner stand in between."""
LATEST = 8
"""Passages that one may be joined with, the latest first: the time stays linear in their number."""
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
        found = joined(filled(found, ids, reference.tokens.ids)) if _is_copy(text, solid) else solid
    if any(passage.equal < 1 for passage in found):
        found = joined(extended(found, text.bounds, reference.bounds))
    cover, exact = np.zeros(count), np.zeros(count, np.bool_)
    for passage in found:
        cover[passage.start : passage.end] = 1.0
        exact[passage.start : passage.end] = passage.exact > 0.3
    return Aligned(number, reference, tuple(found), cover, exact)


def _is_copy(text: Prepared, found: list[Passage]) -> bool:
    """Return whether passages are so much of a text, in and outside quotations, that the rest may be copied too."""
    words = sum(passage.end - passage.start for passage in found)
    if words <= COPIED * len(text.tokens):
        return False
    own = ~text.quoted
    copied_own = sum(int(np.count_nonzero(own[passage.start : passage.end])) for passage in found)
    return copied_own > COPIED * int(np.count_nonzero(own))


def _is_solid(passage: Passage) -> bool:
    """Return whether a passage is more than a phrase that two writers may share."""
    words = passage.end - passage.start
    return words * passage.exact >= RUN or words * passage.equal >= EQUAL


def unexplained(bounds: Bounds | Units, cover: NDArray[np.float64], least: float) -> NDArray[np.bool_]:
    """Return the sentences of which a smaller share than ``least`` is explained, given how much of each word is."""
    sums = np.concatenate(([0.0], np.cumsum(cover)))
    return sums[bounds.ends] - sums[bounds.starts] < least * (bounds.ends - bounds.starts)


def unsettled(text: Prepared, aligned: Aligned, open_units: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which of some sentences of the text the copied passages of a document do not settle."""
    return open_units & unexplained(text.bounds, aligned.cover, SETTLED)


def rewritten(text: Prepared, aligned: Aligned, rarities: Rarities, open_units: NDArray[np.bool_]) -> Aligned:
    """Return what was aligned with the rewritten passages added; ``open_units`` are the sentences to explain."""
    units = text.units
    meaning = meanings(text, aligned.reference, text.likeness)
    found = rewrites(units, aligned.reference.units, rarities, open_units, aligned.exact, meaning)
    short = is_brief(units)
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
        whole = passage
        while (place := _neighbour(out, whole, loose)) is not None:
            whole = _union(out.pop(place), whole)
        out.append(whole)
    return sorted(out)


def _neighbour(found: list[Passage], passage: Passage, loose: int) -> int | None:
    """Return which of the last passages touches another one, None for none of them."""
    for place in range(len(found) - 1, max(-1, len(found) - 1 - LATEST), -1):
        before = found[place]
        if passage.start - before.end <= loose and _touch(before, passage, loose):
            return place
    return None


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
