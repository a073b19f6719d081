"""Groups of sentence pairs that stand near each other on both sides: one rewritten passage."""

from __future__ import annotations

from bisect import bisect_left

__all__ = ["clusters"]

GAP = 4
"""Sentences between two pairs of one passage, on either side (Sanchez-Perez and others, PAN 2014)."""
FILLED = 0.6
"""Share of a passage's sentences that belong to a pair; a thinner passage is split with a smaller gap."""
UNEVEN = 3.0
"""How many times longer one side may be than the other."""

Pair = tuple[int, int]


def clusters(pairs: list[Pair], gap: int = GAP) -> list[list[Pair]]:
    """Return the pairs (sentence of the text, sentence of the reference) in groups, thin groups split."""
    out = []
    for group in _joined(sorted(pairs), gap):
        if gap > 1 and _is_thin(group):
            out += clusters(group, gap - 1)
        else:
            out.append(group)
    return out


def _is_thin(group: list[Pair]) -> bool:
    here, there = {pair[0] for pair in group}, {pair[1] for pair in group}
    wide, ref_wide = max(here) - min(here) + 1, max(there) - min(there) + 1
    filled = min(len(here) / wide, len(there) / ref_wide)
    return filled < FILLED or not 1 / UNEVEN < wide / ref_wide < UNEVEN


def _joined(pairs: list[Pair], gap: int) -> list[list[Pair]]:
    """Return the connected groups of pairs that are at most ``gap`` apart on both sides; ``pairs`` are sorted."""
    parent = list(range(len(pairs)))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for place, (unit, ref_unit) in enumerate(pairs):
        for row in range(unit - gap, unit + 1):
            other = bisect_left(pairs, (row, ref_unit - gap))
            while other < place and pairs[other] <= (row, ref_unit + gap):
                parent[root(other)] = root(place)
                other += 1
    groups: dict[int, list[Pair]] = {}
    for place, pair in enumerate(pairs):
        groups.setdefault(root(place), []).append(pair)
    return list(groups.values())
