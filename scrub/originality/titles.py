"""Names of laws, bodies and works: long, the same in every report, and nobody's own words."""

from __future__ import annotations

import re

__all__ = ["is_title"]

LONGEST = 16
"""Words of the longest title."""
MOST_LETTERS = 24
"""Letters of a word and its space, on average, in no language exceeded by a title of many words."""
CAPITAL = 0.8
"""Share of a title's long words that begin with a capital or a digit."""
WORD = re.compile(r"\w+(?:-\w+)*")
SHORT = 4
"""Letters from which a word is long; the small words between are written small in most languages."""
NOUNS = frozenset(("de", "lb"))
"""Languages that write every noun with a capital: there capitals do not tell a title."""


def is_title(passage: str, language: str) -> bool:
    """Return whether a passage is little more than a name.

    >>> is_title("the Organization for Security and Co-operation in Europe", "en")
    True
    """
    if language in NOUNS or len(passage) > LONGEST * MOST_LETTERS or passage.count(" ") > 2 * LONGEST:
        return False
    words = WORD.findall(passage)
    long = [word for word in words if len(word) >= SHORT]
    if not long or len(words) > LONGEST:
        return False
    return sum(not word[0].islower() for word in long) >= CAPITAL * len(long)
