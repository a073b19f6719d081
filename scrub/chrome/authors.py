"""Authors: their names right above the date, and the note behind the story, which begins with the name above it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from scrub.chrome.chars import Array
from scrub.text.lines import Line
from scrub.text.zones import is_ended

__all__ = ["notes", "signed"]

PARTICLES = frozenset("al bin da das de dei del della den der di do dos du el la le ter van von y".split())
"""Small words within a name."""
JOINTS = frozenset("and e et en i og och oraz und ve y & и і й та".split())
"""What joins two names."""
LEADS = frozenset("by von par por di door av tekst text texto testo words story from".split())
"""What stands before the first name of a byline, with a capital."""
SIGNED_WORDS, PLACE_WORDS = 7, 2
"""Words of one or two names, and of the place that may stand between them and the date."""
LEAD_WORDS, NAME_WORDS, MORE_WORDS = 2, 4, 6
"""Words that a byline may have before the name ("By", "Text und Fotos"), of it, and behind it (a paper, a time)."""
SHORTEST = 5
"""Words of a note."""
LIKELY = 0.25
"""From this probability of chrome a line with a stop need not speak of writing: "Maria Roth lives on a boat."."""


def signed(lines: Sequence[Line], dated: NDArray[np.bool_], story: int) -> list[int]:
    """Return the numbers of the lines that are names right above a date, and of a place between the two.

    ``dated`` are the lines that rules take as dates; the names stand before the line ``story``. Of 62 such lines of
    labelled documents all are bylines.
    """
    out = []
    for at in np.flatnonzero(dated[:story]).tolist():
        if at and _is_name(lines[at - 1]):
            out.append(at - 1)
        elif at > 1 and _is_place(lines[at - 1]) and not dated[at - 1] and _is_name(lines[at - 2]):
            out += [at - 2, at - 1]
    return out


def _is_name(line: Line) -> bool:
    words = line.raw.replace(",", "").split()
    large = [word for word in words if word[0].isupper()]
    small = {word for word in words if not word[0].isupper()}
    return (
        1 < len(words) <= SIGNED_WORDS
        and len(large) > 1
        and words[0] in large
        and words[-1] in large
        and small <= PARTICLES | JOINTS
        and all(word.replace("-", "").replace("'", "").replace("’", "").rstrip(".").isalpha() for word in large)
    )


def _is_place(line: Line) -> bool:
    return line.words <= PLACE_WORDS and line.raw[0].isupper() and line.raw.replace(" ", "").isalpha()


def notes(
    lines: Sequence[Line],
    above: NDArray[np.bool_],
    headline: NDArray[np.bool_],
    writer: Array,
    p: Array,
    bylines: Iterable[int] = (),
) -> list[int]:
    """Return the numbers of the lines that tell who the author is.

    ``above`` are the lines before the story, ``headline`` its headlines, ``writer`` says how much each line speaks of
    writing and papers, ``p`` how likely it is chrome, and ``bylines`` are the lines that rules take as bylines.
    """
    names = tuple({name for at in (above & ~headline).nonzero()[0].tolist() for name in _bylines(lines[at])})
    signed_by = {name for at in bylines for name in _writers(lines[at].raw)}
    if not names and not signed_by:
        return []
    ended = np.array([is_ended(line.raw) for line in lines], bool)
    told = (writer > 0) | ((p >= LIKELY) & ended)
    return [
        at
        for at in range(len(lines) // 2, len(lines))
        if lines[at].words >= SHORTEST
        and (
            (told[at] and lines[at].raw.casefold().startswith(names)) or (ended[at] and _is_about(lines[at], signed_by))
        )
    ]


def _is_about(line: Line, names: Iterable[str]) -> bool:
    """Return whether a line begins with one of some names, and is not what its bearer says."""
    low = line.raw.casefold()
    return any(low.startswith(name) and low[len(name) : len(name) + 1] in (" ", ",") for name in names)


def _writers(byline: str) -> Iterator[str]:
    """Yield the first full name of a byline, and those that are joined to it."""
    words = byline.rpartition(":")[2].replace(",", " ,").split()
    starts = (at for at, word in enumerate(words) if word.casefold() not in LEADS and _name_at(words[at:]))
    at = next(starts, len(words))
    while name := _name_at(words[at:]):
        yield name.casefold()
        at += len(name.split())
        if at == len(words) or words[at].casefold() not in JOINTS:
            return
        at += 1


def _bylines(line: Line) -> Iterator[str]:
    """Yield the name that a short line holds, with or without a word before it, and its first two words.

    Without regard to case: behind the name may stand a label in capitals.
    """
    words = line.raw.split()
    if line.sentence or len(words) > LEAD_WORDS + NAME_WORDS + MORE_WORDS:
        return
    for lead in range(min(LEAD_WORDS, len(words) - 1) + 1):
        found = _name_at(words[lead:]).casefold()
        if found:
            yield found
            yield " ".join(found.split()[:2])


def _name_at(words: Sequence[str]) -> str:
    """Return the name with which some words begin, "" where they begin with none."""
    size, most = 0, min(NAME_WORDS, len(words))
    while size < most and (words[size][:1].isupper() or (size and words[size].lower() in PARTICLES)):
        size += 1
    while size and words[size - 1].lower() in PARTICLES:
        size -= 1
    return " ".join(words[:size]).rstrip(",|:;.") if size > 1 else ""
