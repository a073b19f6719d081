"""The times of a live blog's posts: each looks like the time of the page, and is the story's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrub.text.lines import Line

__all__ = ["post_times"]

TIME = re.compile(r"(?:\D{1,4} )?\d{1,2} ?[:.h] ?\d{2}(?: ?(?:[ap]\.?m\.?|uhr|h|hs|[a-zа-я]{2,4}))?")
LONGEST = 16
"""Characters of such a line."""
POSTS = 3
"""Posts that a live blog has at least; a page tells one time, or that of its last change too."""
NEAR = 2
"""Lines behind a time in which the first sentence of its post stands: it may have a headline."""


def post_times(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are the time of a post, none unless several posts begin so."""
    times = {at for at, line in enumerate(lines) if len(line.raw) <= LONGEST and TIME.fullmatch(line.folded)}
    if len(times) < POSTS:
        return frozenset()
    posts = frozenset(at for at in times if _is_followed(lines, at, times))
    return posts if len(posts) >= POSTS else frozenset()


def _is_followed(lines: Sequence[Line], at: int, times: set[int]) -> bool:
    """Return whether a sentence of the story stands behind a time, before the next one."""
    for behind in range(at + 1, min(at + 1 + NEAR, len(lines))):
        if behind in times or lines[behind].zone == "tail":
            return False
        if lines[behind].sentence:
            return True
    return False
