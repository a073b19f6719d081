"""The times of a live blog's posts: each looks like the time of the page, and is the story's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrub.text.lines import Line

__all__ = ["post_times"]

TIME = re.compile(
    r"(?:\D{1,4} )?\d{1,2} ?[:.h] ?\d{2}(?::\d{2})?(?: ?(?:[ap]\.?m\.?|uhr|h|hs|[a-zа-я]{2,4}))?"
    r"|\d{1,2} ?(?:[ap]\.?m\.?|uhr|h)"
)
"""A time of day, of a transcript to the second, or a full hour."""
LONGEST = 16
"""Characters of such a line."""
POSTS = 3
"""Posts that a live blog has at least; a page tells one time, or that of its last change too."""
LEADING = 8
"""Words of a line that announces posts, of which there may be one: ``The Latest on the storm (all times local):``."""
NEAR = 2
"""Lines behind a time in which the first sentence of its post stands: it may have a headline."""


def post_times(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are the time of a post, when several begin so or one is announced.

    Times between such posts count too: a post may be a few words or a picture.
    """
    times = {at for at, line in enumerate(lines) if len(line.raw) <= LONGEST and TIME.fullmatch(line.folded)}
    posts = frozenset(at for at in times if _is_followed(lines, at, times))
    if len(posts) >= POSTS:
        first, last = min(posts), max(posts)
        return posts | frozenset(at for at in times if first < at < last)
    return posts if any(_is_announced(lines, at) for at in posts) else frozenset()


def _is_announced(lines: Sequence[Line], at: int) -> bool:
    """Return whether the line above a time is long and ends with a colon."""
    return at > 0 and lines[at - 1].words >= LEADING and lines[at - 1].raw.endswith((":", "："))


def _is_followed(lines: Sequence[Line], at: int, times: set[int]) -> bool:
    """Return whether a sentence of the story stands behind a time, before the next one."""
    for behind in range(at + 1, min(at + 1 + NEAR, len(lines))):
        if behind in times or lines[behind].zone == "tail":
            return False
        if lines[behind].sentence:
            return True
    return False
