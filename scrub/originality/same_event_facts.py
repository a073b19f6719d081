"""What a report says that any other report of the event says too: names, figures, dates."""

from __future__ import annotations

import re
from typing import NamedTuple

from scrub.originality.match_text import Prepared
from scrub.text.stops import ENDS

__all__ = ["Facts", "Figure", "Name", "facts"]

SCALES = {
    1e3: "thousand tausend mil mille mila tysięcy тыс тысяч bin",
    1e6: "million millions mln mio millionen millón millones milioni milione milhões miljoner miljoen млн"
    " миллион миллиона миллионов мільйонів milyon milionów",
    1e9: "billion billions bn mrd milliarden milliard milliards miliardi miliardy miliardów mld miljarder miljard млрд"
    " миллиард миллиарда миллиардов мільярдів milyar",
    1e12: "trillion trillions trn billionen billones трлн trilyon",
}
SCALE = {word: value for value, words in SCALES.items() for word in words.split()}
FIGURE = re.compile(
    r"(?<![\w.,])([$€£¥]?)(\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?)(?:[\s-]*([^\W\d_]+))?(?:\s+([^\W\d_]+))?"
)
GROUPS = re.compile(r"[.,\u00a0\u202f ](?=\d{3}(?!\d))")
BREAK = re.compile(rf"[{ENDS}:;\n]")
HYPHENS = ("-", "\u2010", "\u2011")
SMALL = 10
"""Figures below say little: every report counts to ten."""
AROUND = 80
"""Letters on either side of a figure that say what it counts."""
LONG_WORD = re.compile(r"[^\W\d_]{4,}")


class Name(NamedTuple):
    """A word of a name: its folded form, its place among the words, the folded words beside it, and how it is written.

    ``shown`` holds the other parts of a name with hyphens as well.
    """

    word: str
    place: int
    before: str
    behind: str
    shown: str


class Figure(NamedTuple):
    """A number: its value, the text of it with its unit, and the words around it."""

    value: float
    text: str
    around: frozenset[str]


class Facts(NamedTuple):
    """The names and figures of a text, in order."""

    names: tuple[Name, ...]
    figures: tuple[Figure, ...]


def facts(text: Prepared) -> Facts:
    """Return the names (words with a capital inside a sentence) and the figures of a text."""
    return Facts(_names(text), tuple(_figures(text.text)))


def _names(text: Prepared) -> tuple[Name, ...]:
    words = [word.removesuffix("'s") for word in text.tokens.words]
    capital = (text.named & ~text.figures).tolist()
    inside = {word for at, word in enumerate(words) if capital[at] and len(word) > 1 and not _begins(text, at)}
    around = ["", *words, ""]
    return tuple(
        Name(word, at, around[at], around[at + 2], _shown(text, at))
        for at, word in enumerate(words)
        if capital[at] and word in inside
    )


def _begins(text: Prepared, place: int) -> bool:
    """Return whether a word begins a line or stands behind the end of a sentence."""
    return not place or BREAK.search(text.text, text.tokens.ends[place - 1], text.tokens.starts[place]) is not None


def _shown(text: Prepared, place: int) -> str:
    """Return a word as it is written, with the parts of the name that hyphens join to it."""
    starts, ends = text.tokens.starts, text.tokens.ends
    first = last = place
    while first and text.text[ends[first - 1] : starts[first]] in HYPHENS:
        first -= 1
    while last + 1 < len(starts) and text.text[ends[last] : starts[last + 1]] in HYPHENS:
        last += 1
    shown = text.text[starts[first] : ends[last]]
    return shown[:-2] if shown.endswith(("'s", "’s")) else shown


def _figures(text: str) -> list[Figure]:
    out = []
    for found in FIGURE.finditer(text):
        sign, digits, first, second = found.groups()
        value = float(
            GROUPS.sub("", digits).replace(",", ".").replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
        )
        scale = SCALE.get((first or "").lower())
        value *= scale or 1
        if value < SMALL and not sign:
            continue
        near = text[max(0, found.start() - AROUND) : found.start(2)] + " " + text[found.end(2) : found.end(2) + AROUND]
        shown = text[found.start() : found.end(4 if scale and second else 3 if first else 2)]
        out.append(Figure(value, " ".join(shown.split()), frozenset(w.lower()[:5] for w in LONG_WORD.findall(near))))
    return out
