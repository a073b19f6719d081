"""Quotations in a dialect or in a neighbour of German: three unknown words between two marks are no misspellings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from scrub.model.finding import Finding
from scrub.text.article import Article

__all__ = ["without_dialect"]

MARK = re.compile('[„“”"»«\n]')
UNKNOWN = 3
"""Unknown words of one quotation from which it is not in the language of the article."""


def without_dialect(article: Article, findings: Iterable[Finding]) -> list[Finding]:
    """Return findings without the non-words of quotations that hold three or more."""
    found = list(findings)
    odd = [hit.span.start for hit in found if hit.kind == "nonword"]
    if len(odd) < UNKNOWN:
        return found
    quoted = {at: _quotation(article.text, at) for at in odd}
    counts = Counter(quoted.values())
    return [
        hit
        for hit in found
        if hit.kind != "nonword" or not (place := quoted[hit.span.start]) or counts[place] < UNKNOWN
    ]


def _quotation(text: str, at: int) -> tuple[int, int] | None:
    """Return where the quotation around a place begins and ends, None when a mark is missing before or behind."""
    end = MARK.search(text, at)
    begin = max(text.rfind(mark, 0, at) for mark in '„“”"»«\n')
    if end is None or end[0] == "\n" or begin < 0 or text[begin] == "\n":
        return None
    return begin, end.start()
