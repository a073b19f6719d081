"""What a line is made of: shares of capitals, digits and marks, how it begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrub.chrome import chars as c
from scrub.chrome.chars import Array, Chars, Ints
from scrub.text.lines import Line
from scrub.text.words import LETTERS_PER_WORD

__all__ = ["NAMES", "Edges", "columns", "joined"]

Kinds = NDArray[np.uint8]

NAMES = (
    "words", "letters", "upper", "digits", "title_case", "word_length", "stops", "commas", "colons", "dots", "bars",
    "quotes", "rounds",
    "markup", "marks", "rights", "money", "sentences", "ends_stop", "ends_quote", "ends_colon", "ends_dots",
    "ends_digit", "ends_round",
    "begins_lower", "begins_digit", "begins_mark", "begins_quote", "begins_dash", "unspaced", "address", "at",
    "clock", "year", "joined",
    "is_sentence", "numbered", "listed", "flows", "tail_words", "tail_title", "credit", "termed",
)  # fmt: skip
_NUMBERED, _FLOWS = NAMES.index("numbered"), NAMES.index("flows")
_CREDIT_WORDS, _CAPTION_WORDS = 7, 70
_POINTED = np.array([ord(mark) for mark in "«»《》"], np.uint32)
"""Quotation marks that are also the arrows of lists and titles of works."""
_YEAR_19, _YEAR_20 = ord("1") * 64 + ord("9"), ord("2") * 64 + ord("0")


class Edges(NamedTuple):
    """How lines begin and end: the classes of their first and last characters, and the numbers they begin with.

    ``number`` is -1 for a line that does not begin with a number and a point or bracket.
    """

    head: Kinds
    last: Kinds
    number: Ints

    def of(self, places: Ints) -> Edges:
        """Return those of some lines."""
        return Edges(self.head[places], self.last[places], self.number[places])


def columns(lines: Sequence[Line], chars: Chars) -> tuple[Array, Edges]:
    """Return a row for each of ``NAMES`` with a figure for each line, and how the lines begin and end.

    ``chars`` may hold further lines. What depends on the lines before and behind is left to ``joined``.
    """
    n = len(lines)
    count = chars.counts()[:, :n]
    places = _places(chars)
    first, capital, sentences, _, clock, year, date, terms = (chars.count(at)[:n] for at in places)
    tail = _tail(chars, places, places.breaks)
    behind = _tail(chars, places, places.bars)
    words = np.array([line.words for line in lines])
    wide = count[c.LETTER] + count[c.WIDE]
    letters = count[c.LOWER] + count[c.UPPER] + wide
    size, some = np.maximum(chars.lengths[:n], 1), np.maximum(words, 1)
    edges = _edges(chars, n)
    last, head = edges.last, edges.head
    pointed, begun, ended = _pointed(chars, n)
    out = np.empty((len(NAMES), n), np.float32)
    for row, values in enumerate((
        words, letters, count[c.UPPER] / np.maximum(letters, 1), count[c.DIGIT] / size, capital / np.maximum(first,
        1), letters / some,
        count[c.STOP], count[c.COMMA], count[c.COLON], count[c.DOTS], count[c.BAR],
        count[c.QUOTE] + pointed, count[c.ROUND],
        count[c.MARKUP] + count[c.SQUARE], 1 - (letters + count[c.SPACE]) / size, count[c.RIGHTS], count[c.MONEY],
        sentences,
        last == c.STOP, (last == c.QUOTE) | ended, last == c.COLON, last == c.DOTS, last == c.DIGIT, last == c.ROUND,
        head == c.LOWER,
        head == c.DIGIT, head >= c.BAR, (head == c.QUOTE) | begun, head == c.DASH, wide / LETTERS_PER_WORD / some,
        [_has_address(line.folded) for line in lines],
        count[c.AT], clock, year, date,
        [line.sentence for line in lines], 0,
        (edges.number >= 0) | (head == c.BAR) | (head == c.DASH) | (head == c.MARKUP), 0,
        *(row[:n] for row in tail),
        (_credit(*tail, n) | _credit(*behind, n)) & (last <= c.WIDE) & (words <= _CAPTION_WORDS),
        terms > 0,
    )):  # fmt: skip
        out[row] = values
    return out, edges


def joined(own: Array, edges: Edges) -> None:
    """Write the rows that depend on the lines before and behind: ``numbered`` and ``flows``."""
    own[_NUMBERED] = _numbered(edges.number)
    own[_FLOWS] = _flows(edges.last, edges.head)


class _Places(NamedTuple):
    """Where words and capitals of words begin, sentences end in a line, bars, clock times, years and dates stand.

    ``terms`` are the colons behind a term: something else than a number follows in the same line.
    """

    words: Ints
    capitals: Ints
    breaks: Ints
    bars: Ints
    clock: Ints
    year: Ints
    date: Ints
    terms: Ints


def _places(chars: Chars) -> _Places:
    codes, kinds = chars.codes, chars.kinds
    letter = kinds <= c.WIDE
    begins = letter.copy()
    begins[1:] &= ~letter[:-1]
    words = begins.nonzero()[0]
    marks = (kinds >= c.STOP).nonzero()[0]
    mark = kinds[marks]
    spaced = kinds.take(marks + 1, mode="clip") == c.SPACE
    stops = marks[(mark == c.STOP) & spaced]
    digits = (kinds == c.DIGIT).nonzero()[0]
    digits = digits[: np.searchsorted(digits, len(kinds) - 2)]
    numbers = digits[(kinds[digits + 2] == c.DIGIT) & (kinds[digits + 1] != c.DIGIT)]
    between = kinds[numbers + 1]
    years = digits[: np.searchsorted(digits, len(kinds) - 3)]
    years = years[(kinds[years + 1] == c.DIGIT) & (kinds[years + 2] == c.DIGIT) & (kinds[years + 3] == c.DIGIT)]
    colons = marks[mark == c.COLON]
    behind = kinds.take(colons + 1, mode="clip")
    colons = colons[(behind != c.DIGIT) & (behind != c.BAR) & (codes.take(colons + 1, mode="clip") != ord("\n"))]
    century = codes[years] * 64 + codes[years + 1]
    return _Places(
        words,
        words[kinds[words] == c.UPPER],
        stops[codes.take(stops + 1, mode="clip") != ord("\n")],
        marks[(mark == c.BAR) & spaced & ((marks == 0) | (kinds[marks - 1] == c.SPACE))],
        numbers[between == c.COLON],
        years[(century == _YEAR_19) | (century == _YEAR_20)],
        numbers[(between == c.STOP) | (between == c.BAR) | (between == c.DASH)],
        colons,
    )


def _flows(last: Kinds, head: Kinds) -> NDArray[np.bool_]:
    """Return whether each line goes on with the sentence of the line before it, as where a flattener broke a link."""
    out = np.zeros(len(head), bool)
    goes_on = (head[1:] == c.LOWER) | ((head[1:] >= c.STOP) & (head[1:] <= c.COLON)) | (last[:-1] == c.COMMA)
    out[1:] = goes_on & (last[:-1] != c.STOP) & (last[:-1] != c.COLON)
    return out


def _tail(chars: Chars, places: _Places, breaks: Ints) -> tuple[Array, Array]:
    """Return the words behind the last of some breaks within each line, and their share with a capital."""
    none = np.full(chars.n, -1, np.float32)
    if not len(breaks):
        return none, none
    last = np.full(chars.n, len(chars.codes))
    last[chars.rows[breaks]] = breaks
    words = chars.count(places.words[places.words > last[chars.rows[places.words]]])
    names = chars.count(places.capitals[places.capitals > last[chars.rows[places.capitals]]])
    stopped = last < len(chars.codes)
    share = np.where(stopped, names / np.maximum(words, 1), none)
    return np.where(stopped, words, none).astype(np.float32), share.astype(np.float32)


def _credit(words: Array, title: Array, n: int) -> NDArray[np.bool_]:
    """Return whether the words behind the last break of each line are few and have capitals: "The pier. Ana Sousa"."""
    return ((words >= 1) & (words <= _CREDIT_WORDS) & (title * words >= words - 1) & (title > 0))[:n]


def _edges(chars: Chars, n: int) -> Edges:
    """Return how the first ``n`` lines begin and end."""
    ends = chars.ends[:n]
    starts = ends - chars.lengths[:n]
    head = chars.kinds[starts]
    number = np.full(n, -1, np.int64)
    at = (head == c.DIGIT).nonzero()[0]
    if len(at):
        starts = starts[at]
        second, third = (chars.kinds.take(starts + by, mode="clip") for by in (1, 2))
        long = (second == c.DIGIT) & ((third == c.STOP) | (third == c.ROUND))
        code = chars.codes.astype(np.int64)
        value = code[starts] - 48
        value = np.where(long, value * 10 + code.take(starts + 1, mode="clip") - 48, value)
        number[at] = np.where(long | (second == c.STOP) | (second == c.ROUND), value, -1)
    return Edges(head, chars.kinds[ends - 1], number)


def _pointed(chars: Chars, n: int) -> tuple[Ints, NDArray[np.bool_], NDArray[np.bool_]]:
    """Return how many quotation marks that may be arrows each of the first ``n`` lines holds, which begin and end so.

    A single arrow with a space beside it begins or ends an item of a list, one alone in its line is no quotation mark.
    """
    mark = np.isin(chars.codes, _POINTED)
    at = mark.nonzero()[0]
    if not len(at):
        none = np.zeros(n, bool)
        return np.zeros(n, np.int64), none, none
    ends = chars.ends[:n]
    starts = ends - chars.lengths[:n]
    count = chars.count(at)[:n]
    more = chars.lengths[:n] > 1
    begun, ended = (
        mark[edge] & more & ((count > 1) | (chars.kinds.take(inner, mode="clip") != c.SPACE))
        for edge, inner in ((starts, starts + 1), (ends - 1, ends - 2))
    )
    return count, begun, ended


def _numbered(number: Ints) -> Ints:
    """Return 1 for lines that begin with a number and a point or bracket, 2 where it counts on from another."""
    out = np.zeros(len(number), np.int64)
    at = (number >= 0).nonzero()[0]
    if len(at):
        value = number[at]
        step = value[1:] - value[:-1] == 1
        out[at] = 1 + (np.append(step, False) | np.append(False, step))
    return out


def _has_address(folded: str) -> bool:
    """Return whether a line holds an address of the web."""
    return "http" in folded or "www." in folded or ".com" in folded or ".org" in folded
