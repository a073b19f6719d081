"""What the markup of a page adds: a linked line is rather chrome, a heading or cell without a link rather article.

The model learned from texts without markup, and what comes from a page has been through the page's own rules: so it has
to be surer there, and surest where the markup speaks for the article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from scrub.engine.edit import Kept
from scrub.model.document import Block, Facts
from scrub.text.lines import Line

if TYPE_CHECKING:
    from scrub.chrome.chars import Array

__all__ = ["pleas"]

KEEPERS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "th", "dt", "dd"})
LINKED, PLAIN = 0.8, 0.3
FOR_LINKED, FOR_PLAIN, FOR_KEEPER = 0.5, -0.6, -1.5
"""Added to the log odds of chrome."""


def pleas(lines: Sequence[Line], kept: Kept, blocks: Sequence[Block]) -> Array | None:
    """Return what to add to the log odds of each line of the text that is left, None where the source has no markup."""
    known = [block for block in blocks if block.facts is not None]
    if not known:
        return None
    import numpy as np

    places = [block.span.start for block in known]
    offsets = list(accumulate((len(part) for part in kept.parts), initial=0))
    found = []
    for line in lines:
        part = max(bisect_right(offsets, line.span.start) - 1, 0)
        start = kept.parts[part].start + line.span.start - offsets[part]
        found.append(known[max(bisect_right(places, start) - 1, 0)].facts)
    return np.array([_plea(facts) for facts in found], np.float32)


def _plea(facts: Facts | None) -> float:
    if facts is None:
        return 0.0
    if facts.link_share >= LINKED:
        return FOR_LINKED
    if facts.tag in KEEPERS:
        return FOR_KEEPER
    return FOR_PLAIN if facts.link_share <= PLAIN else 0.0
