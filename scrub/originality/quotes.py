"""Quotations: what stands between quote marks, in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.span import Span

__all__ = ["quotations"]

PAIRS = {
    "“": "”“",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
    "《": "》",
    "‚": "‘",
    "‘": "’",
    '"': '"',
}
"""Opening marks with the marks that may close them; what opens in one language closes in another."""
UNSPACED = frozenset("「『《")
SHORTEST = 20
"""Letters of the shortest quotation; shorter ones are names and scare quotes."""
LONGEST = 600
"""Letters after which a mark is taken to be left open by mistake."""
MARK = re.compile("[" + "".join(PAIRS) + "”’›」』》]")
LETTER = re.compile(r"\w")


def quotations(text: str) -> list[Span]:
    """Return the quotations of a text with their marks, in order.

    A quotation ends with its line: where a paragraph of speech leaves its mark open, the next one opens it again.

    >>> [s.of(text) for text in ["He said: “We have nothing to hide here.”"] for s in quotations(text)]
    ['“We have nothing to hide here.”']
    """
    out: list[Span] = []
    start = 0
    for line in text.split("\n"):
        out += _of_line(line, start)
        start += len(line) + 1
    return out


def _of_line(line: str, offset: int) -> Iterator[Span]:
    marks = [found.start() for found in MARK.finditer(line) if not _inside_word(line, found.start())]
    done = 0
    for nth, start in enumerate(marks):
        if start < done or not _opens(line, start):
            continue
        end = _closed(line, marks, nth)
        if end is None and not line[:start].strip():
            end = len(line)
        if end is not None and SHORTEST <= end - start <= LONGEST:
            yield Span(offset + start, offset + end)
            done = end


def _closed(line: str, marks: list[int], nth: int) -> int | None:
    """Return the end of the quotation that a mark opens; None when the same mark opens another one first."""
    mark = line[marks[nth]]
    for at in marks[nth + 1 :]:
        if line[at] in PAIRS[mark] and not (line[at] == mark and _opens_again(line, at)):
            return at + 1
        if line[at] == mark:
            return None
    return None


def _opens(line: str, at: int) -> bool:
    """Return whether a mark may open a quotation: no letter before it, no space behind it, where the script has any."""
    if line[at] in UNSPACED:
        return True
    behind = line[at + 1 : at + 2]
    letter = LETTER.match(line[at - 1 : at] if at else "")
    return line[at] in PAIRS and not letter and (bool(behind.strip()) or line[at] == "«")


def _opens_again(line: str, at: int) -> bool:
    """Return whether a mark that closes in some languages opens here: a letter behind it, none before it."""
    return _opens(line, at) and (line[at] == '"' or line[at + 1 : at + 2].isalnum())


def _inside_word(line: str, at: int) -> bool:
    """Return whether a mark is an apostrophe or an inch sign: letters on both sides."""
    if line[at] in UNSPACED or line[at] in "」』》":
        return False
    return bool(at and at + 1 < len(line) and LETTER.match(line[at - 1]) and LETTER.match(line[at + 1]))
