"""What is known of a form before it is tried: the texts it lists, or the letters that all its words end in."""

from __future__ import annotations

import re

__all__ = ["ends_of", "listed_by"]

_LISTED = re.compile(r"[^\W\d_]+(?:\|[^\W\d_]+)*")
_WAYS = re.compile(r"[^()|\\]+(?:\|[^()|\\]+)*")
"""Ways side by side, without groups and escapes."""
_END = re.compile(r"(?:^|[\]}+])([^\W\d_]+)$")
"""The letters behind the last class of a way."""


def listed_by(form: str) -> tuple[str, ...]:
    """Return the texts that a form is no more than a list of, none for any other form.

    >>> listed_by("He|She"), listed_by("[a-z]+ly")
    (('He', 'She'), ())
    """
    return tuple(form.split("|")) if _LISTED.fullmatch(form) else ()


def ends_of(form: str) -> tuple[str, ...]:
    """Return the ends of which every word of a form has one; the empty one where that is not known.

    >>> ends_of("[a-z]+ly|also"), ends_of("[A-Z][a-z]+"), ends_of("[a-z]{3,}(?<!s)s")
    (('ly', 'also'), ('',), ('',))
    """
    ways = form.split("|") if _WAYS.fullmatch(form) else ()
    ends = [found[1] if (found := _END.search(way)) else "" for way in ways]
    return tuple(ends) if ends and all(ends) else ("",)
