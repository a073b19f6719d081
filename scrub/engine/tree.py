"""Parse trees of regular expressions, read by the standard library's parser.

What only the ``regex`` package knows is replaced by a class of the same width first.
"""

from __future__ import annotations

import re
import warnings
from re import _parser  # type: ignore[attr-defined]  # the only public way to a parse tree was sre_parse, now deprecated
from typing import Any

__all__ = ["inside", "parsed"]

_FOREIGN = (
    (re.compile(r"\\[pP](\{[^{}]*\}|[A-Z])"), r"\\w"),
    (re.compile(r"\\[hXR]"), r"\\s"),
    (re.compile(r"\(\?V[01]\)"), ""),
)


def parsed(pattern: str) -> Any:
    """Return the parse tree of a pattern, or None when the standard library's parser cannot read it."""
    for form, stand_in in _FOREIGN:
        pattern = form.sub(stand_in, pattern)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _parser.parse(pattern)
    except (re.error, OverflowError, RecursionError, ValueError):
        return None


def inside(name: str, arg: Any) -> Any:
    """Return what must be matched inside a group or a repeat, or None."""
    if name == "SUBPATTERN":
        return arg[3]
    if name == "ATOMIC_GROUP":
        return arg
    if name == "ASSERT":
        return arg[1]
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and arg[0] > 0:
        return arg[2]
    return None
