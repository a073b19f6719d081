"""The lines of a text as the detectors see them: trimmed, folded, measured and placed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from scrub.model.document import Zone
from scrub.model.span import Span
from scrub.text.fold import EDGES, fold_lines, line_key, tidy
from scrub.text.words import count_words, has_unspaced
from scrub.text.zones import is_sentence, zones

__all__ = ["Known", "Line", "split_lines"]


class Line(NamedTuple):
    """One line that holds more than white space.

    ``span`` covers it without the white space at its ends; ``raw`` is that slice with plain quotes, dashes and spaces
    (same length), ``folded`` and ``key`` are the forms rules compare, ``row`` counts all lines of the text from 0,
    ``words`` the words.
    """

    row: int
    span: Span
    raw: str
    folded: str
    key: str
    words: int
    sentence: bool
    zone: Zone = "body"


class Form(NamedTuple):
    """What is seen of a line by itself; ``left`` counts the white space before it."""

    left: int
    raw: str
    folded: str
    key: str
    words: int
    sentence: bool


Known = dict[bool, dict[str, Form | None]]
"""The forms of lines by their text; words are counted another way where a text holds an unspaced script."""


def split_lines(text: str, known: Known | None = None) -> tuple[Line, ...]:
    """Return the lines of ``text`` that are not blank, each with its zone.

    ``known`` keeps what was seen of each line, for the next text that holds many of the same.
    """
    seen = _seen(text, known)
    places: Sequence[Zone] = zones([(form.words, form.sentence) for _, _, form in seen])
    return tuple(
        Line(row, Span(start, start + len(form.raw)), form.raw, form.folded, form.key, form.words, form.sentence, zone)
        for (row, start, form), zone in zip(seen, places, strict=True)
    )


def _seen(text: str, known: Known | None) -> list[tuple[int, int, Form]]:
    """Return (row, offset, form) of each line that is not blank."""
    unspaced = has_unspaced(text)
    pieces = text.split("\n")
    forms: dict[str, Form | None] = {} if known is None else known.setdefault(unspaced, {})
    if fresh := [piece for piece in dict.fromkeys(pieces) if piece not in forms]:
        tidied = tidy("\n".join(fresh))
        for piece, raw, folded in zip(fresh, tidied.split("\n"), fold_lines(tidied), strict=True):
            forms[piece] = _form(raw, folded, unspaced)
    out, start = [], 0
    for row, piece in enumerate(pieces):
        if form := forms[piece]:
            out.append((row, start + form.left, form))
        start += len(piece) + 1
    return out


def _form(raw: str, folded: str, unspaced: bool) -> Form | None:
    """Return what is seen of a line by itself, None of a blank one."""
    trimmed = raw.strip(EDGES) if folded else ""
    if not trimmed:
        return None
    left = 0 if len(trimmed) == len(raw) else len(raw) - len(raw.lstrip(EDGES))
    words = count_words(trimmed) if unspaced else folded.count(" ") + 1
    return Form(left, trimmed, folded, line_key(folded), words, is_sentence(trimmed, words))
