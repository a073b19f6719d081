"""Short lines of the story that end as sentences do: datelines in a line of their own, paragraphs of a word or two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from scrub.text.lines import Line
from scrub.text.stops import STOPS
from scrub.text.words import begins_small

__all__ = ["dashed", "datelines"]

SHORT = 3
"""Words of such a line."""
ENDED = re.compile(rf"\(?[^\W\d_][^\W\d_ '’.?!-]*(?:[ '’.?!-]+[^\W\d_]+)*(?:[{STOPS}]\)?|[.]?\s?[–—-])")
"""Nothing but words, the first with a capital where there are any, and a full stop or the dash of a dateline behind."""
DASHES = ("–", "—", "-")
ASIDE = re.compile(r"[(（](?=\S+\s\S)[^\d()（）:：;/]{3,40}[)）]")
"""What an interview says of how somebody speaks: ``(Lacht und schweigt)``; one word is an agency's or a picture's."""


def datelines(lines: Sequence[Line]) -> list[int]:
    """Return the numbers of the short lines that end with a stop or a dash right above a sentence, not in the tail.

    An aside in brackets right below a sentence is one too.
    """
    return [
        at
        for at, (line, other) in enumerate(pairwise(lines))
        if line.zone != "tail"
        and (
            (other.sentence and line.words <= SHORT and _ended(line.raw))
            or (at and lines[at - 1].sentence and ASIDE.fullmatch(line.raw))
        )
    ]


def _ended(raw: str) -> bool:
    return not begins_small(raw.lstrip("(")) and ENDED.fullmatch(raw) is not None


def dashed(lines: Sequence[Line], found: Sequence[int]) -> frozenset[int]:
    """Return those of short lines that end with the dash of a dateline: places, which sections of a site are too."""
    return frozenset(at for at in found if lines[at].raw.endswith(DASHES))
