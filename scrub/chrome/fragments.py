"""Sentences that were broken at their links, as text is that is taken from each element by itself.

``He told`` / ``The Post`` / ``that the bridge is safe.`` are lines of the story, however short each is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from scrub.chrome.chars import Array
from scrub.text.lines import Line
from scrub.text.stops import ENDS
from scrub.text.words import begins_small

__all__ = ["fragments"]

OPENING = "“„«(–—,"
"""Marks behind which a sentence goes on."""
CLOSING = ",.;:)”»!?’"
"""Marks with which a line goes on that has begun before."""
QUOTES = "”»"
"""Marks that close a quotation, and that open one when a word stands right behind them (Swedish, German)."""
ENDED = ENDS + '”»"'
"""Marks with which the sentence ends."""
LEAST, LONGEST_LINK = 10, 6
"""Words of a broken sentence, and of the capitalised link that it goes on with."""
TOLD, LEADING = 5, 3
"""Words of its longest piece, and of one that stands before a link within it."""
OWN = 0.7
"""Pieces that are likelier chrome in the mean are the site's."""
BROKEN = 6
"""Words of a line that is plainly broken off when one of ``OPEN`` is its last: no headline ends so."""
OPEN = frozenset(
    "the of into which whose their its his and or than as has have had der dem des und oder von vom zum zur für im le"
    " la les des du et ou de dans par pour sur aux au el los las del un y por para il lo gli della dello degli delle"
    " nel nella e di da o os dos na nas nos w z i oraz przez dla od ze och ett в на с и из от для по к о у з та і й"
    " до від".split()
)
"""Articles, prepositions and the words for *and* with which no headline ends: without those that end verbs (``hold
on``, ``melden an``), stand for a noun (``so geht das``) or are other words of other languages (``die``, ``van``)."""
JOINING = ("の", "を", "や")
"""What Japanese sets behind a word that another one has to follow; headlines end with other such letters."""


def fragments(lines: Sequence[Line], p: Array) -> frozenset[int]:
    """Return the numbers of the lines that are pieces of broken sentences.

    ``p`` is how likely each line is chrome: a notice of the site may be broken too, and all of it is likely then.
    """
    return frozenset(
        at
        for piece in _pieces(lines)
        if _sentence(lines[piece]) and float(p[piece].mean()) < OWN
        for at in range(piece.start, piece.stop)
    )


def _pieces(lines: Sequence[Line]) -> Iterator[slice]:
    """Yield the runs of lines each of which goes on with the next."""
    broken = [*map(_breaks_off, lines)]
    on = [cut or _goes_on(one.raw, other.raw) for cut, (one, other) in zip(broken, pairwise(lines), strict=False)]
    told = False
    for at in range(1, len(on)):
        on[at - 1] = on[at - 1] or (on[at] and _leads(lines[at - 1], lines[at]))
        told = on[at - 1] and (told or lines[at - 1].words >= LEADING)
        on[at] = (
            on[at]
            or (told and lines[at + 1].words <= LONGEST_LINK and _unfinished(lines[at]))
            or (broken[at - 1] and _is_link(lines[at]) and lines[at + 1].sentence)
        )
    at = 0
    while at < len(on):
        start = at
        while at < len(on) and on[at]:
            at += 1
        if at > start:
            yield slice(start, at + 1)
        at += 1


def _goes_on(one: str, other: str) -> bool:
    """Return whether a line goes on with the next."""
    if one[-1] in ENDED or one[-1] == ":":
        return False
    if other[0] in CLOSING:
        return len(other) == 1 or not (other[1] == other[0] or (other[0] in QUOTES and other[1].isalnum()))
    return begins_small(other) and (one[-1].isalnum() or one[-1] in OPENING)


def _leads(one: Line, other: Line) -> bool:
    """Return whether a line breaks off before a capitalised link, with which its sentence goes on."""
    return other.words <= LONGEST_LINK and one.words >= LEADING and _unfinished(one)


def _is_link(line: Line) -> bool:
    """Return whether a line behind one that is broken off can be its link, and not the end of its sentence."""
    return line.words <= LONGEST_LINK and line.raw[-1] not in ENDED


def _breaks_off(line: Line) -> bool:
    """Return whether a line is plainly broken off, whatever follows."""
    if line.raw.endswith(JOINING):
        return line.words >= BROKEN
    return _last(line) in OPEN and (line.words >= BROKEN or begins_small(line.raw))


def _unfinished(line: Line) -> bool:
    """Return whether a line breaks off within a sentence: its last word is small, and no mark ends it."""
    last = _last(line)
    return (last.isalpha() and last.islower() and begins_small(last)) or last[-1] in OPENING


def _last(line: Line) -> str:
    """Return the last word of a line, with the marks at it."""
    return line.raw.rsplit(None, 1)[-1]


def _sentence(lines: Sequence[Line]) -> bool:
    return (
        (lines[-1].raw[-1] in ENDED or any(map(_breaks_off, lines)))
        and sum(line.words for line in lines) >= LEAST
        and max(line.words for line in lines) >= TOLD
    )
