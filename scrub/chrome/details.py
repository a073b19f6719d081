"""What a story tells in lines of their own: when and where something is held, who played, where to write to."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scrub.text.lines import Line

__all__ = ["details", "is_line_up", "tells_when"]

CLOCK = re.compile(
    r"(?<![\d:.,/])(?:[01]?\d|2[0-3])(?:[:.h]\s?[0-5]\d(?![\d.:/%])"
    r"|\s?(?:Uhr|uur|heures?|h|ore|godz|ч|год|時|a\.?m\.?|p\.?m\.?)\b)"
    r"|\b(?:[Oo]re|godz\.|kl\.?|klo|às|a las|alle|at)\s\d{1,2}\b|الساعة"
)
"""A time of day."""
PART = re.compile(r"[,;،、]\s")
LONGEST = 250
"""Characters of such a line."""
ADDRESS = re.compile(
    r"\b(?:[^\W\d_]+(?:straße|strasse|straat|gatan|vägen|laan|gracht|plein)|(?:via|viale|piazza|calle|avenida|plaza|rua|praça"
    r"|rue|quai|avenue|boulevard|place|ul\.|улица|ул\.|вул\.|av\.)\s[^\d,]{2,40}?),?\s\d{1,4}\b"
    r"|\b\d{1,4},?\s(?:bis,?\s|ter,?\s)?(?:rue|quai|avenue|boulevard|place|allée|chemin)\s"
    r"|\b\d{1,4}\s(?:[A-Z][\w'’]+\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Quay)\b"
    r"|\b(?:[A-Z][\w'’]+\s){1,3}(?:Street|Road|Avenue|Lane|Drive|Square|Quay|Straat|Gracht|Sloot|Caddesi|Sokak)\s\d{1,4}\b"
    r"|[町目]\d{1,4}(?:の|-|番)",
    re.IGNORECASE,
)
"""A street and the number of a house."""
FEWEST_WORDS = 4
"""Words of a line that says when and where; what gives only a time is a player's or a page's."""
PLAYER = re.compile(r"[^\W\d_] (?:\([^()]{1,20}\)|\d{1,3}\b)")
"""The end of a name, and in brackets or as a number what is said of it."""
PLAYERS, GROUPS = 3, 2
"""Such names of a line-up, and the semicolons of one that parts its players by their place. Of lines amid stories that
looked like chrome, read in documents and on pages, all with either were the story's."""


def details(
    lines: Sequence[Line], told: NDArray[np.bool_], likely: NDArray[np.bool_], dated: NDArray[np.bool_]
) -> list[int]:
    """Return the numbers of the lines that tell details of the story and look like chrome.

    ``told`` are its sentences, ``likely`` the lines that may be chrome, and ``dated`` those in which a rule sees a time
    of the page.
    """
    out: list[int] = []
    sentences = told.nonzero()[0].tolist()
    for at in (likely & ~dated).nonzero()[0].tolist() if sentences else ():
        line = lines[at]
        if at < sentences[0] or len(line.raw) > LONGEST:
            continue
        behind = _behind(at, told, likely, out)
        goes_on = at < sentences[-1] or not likely[at + 1 : at + 2].all()
        where = behind and goes_on and ADDRESS.search(line.raw) is not None
        if where or is_line_up(line.raw) or (behind and tells_when(line)):
            out.append(at)
    return out


def _behind(at: int, told: NDArray[np.bool_], likely: NDArray[np.bool_], found: Sequence[int]) -> bool:
    """Return whether a line stands behind a sentence of the story or another detail, or the label below one."""
    return bool(told[at - 1] or at - 1 in found or (at > 1 and told[at - 2] and not likely[at - 1]))


def is_line_up(raw: str) -> bool:
    """Return whether a line says who played.

    >>> is_line_up("Holm: Berg; Lind, Ek, Ask; Dahl"), is_line_up("Berg (goal), Lind (saved), Ek (post), Ask (goal)")
    (True, True)
    """
    return raw.count(";") >= GROUPS or (raw.count(",") >= PLAYERS and len(PLAYER.findall(raw)) >= PLAYERS)


def tells_when(line: Line) -> bool:
    """Return whether a line gives a time of day and something else beside it: a place, a price."""
    return line.words >= FEWEST_WORDS and CLOCK.search(line.raw) is not None and PART.search(line.raw) is not None
