"""What a line is made of: shares of capitals, digits and marks, how it begins and ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from scrub.chrome import chars as c
from scrub.chrome.chars import Array, Chars
from scrub.text.lines import Line
from scrub.text.words import LETTERS_PER_WORD

__all__ = ["NAMES", "columns"]

NAMES = (
    "words", "letters", "upper", "digits", "title_case", "word_length", "stops", "commas", "colons", "dots", "bars",
    "quotes", "rounds",
    "markup", "marks", "rights", "money", "sentences", "ends_stop", "ends_quote", "ends_colon", "ends_dots",
    "ends_digit", "ends_round",
    "begins_lower", "begins_digit", "begins_mark", "begins_quote", "begins_dash", "unspaced", "address", "at",
    "clock", "year", "joined",
    "is_sentence", "numbered", "listed", "flows", "tail_words", "tail_title", "credit",
)  # fmt: skip
_CREDIT_WORDS, _CAPTION_WORDS = 7, 70
_YEAR_19, _YEAR_20 = ord("1") * 64 + ord("9"), ord("2") * 64 + ord("0")


def columns(lines: Sequence[Line], chars: Chars) -> Array:
    """Return a row of figures for each line, in the order of ``NAMES``; ``chars`` may hold further lines."""
    n = len(lines)
    count = chars.counts()[:, :n]
    begins, capitals, breaks, bars, *others = tuple(_places(chars))
    first, capital, *within = (chars.count(at)[:n] for at in (begins, capitals, breaks, *others))
    tail = _tail(chars, begins, capitals, breaks)
    behind = _tail(chars, begins, capitals, bars)
    words = np.array([line.words for line in lines])
    wide = count[c.LETTER] + count[c.WIDE]
    letters = count[c.LOWER] + count[c.UPPER] + wide
    size, some = np.maximum(chars.lengths[:n], 1), np.maximum(words, 1)
    last, head = chars.kinds[chars.ends[:n] - 1], chars.kinds[chars.ends[:n] - chars.lengths[:n]]
    address = [_has_address(line.folded) for line in lines]
    sentence = [line.sentence for line in lines]
    numbered = _numbered(chars, n)
    out = np.empty((len(NAMES), n), np.float32)
    for row, values in enumerate((
        words, letters, count[c.UPPER] / np.maximum(letters, 1), count[c.DIGIT] / size, capital / np.maximum(first,
        1), letters / some,
        count[c.STOP], count[c.COMMA], count[c.COLON], count[c.DOTS], count[c.BAR], count[c.QUOTE], count[c.ROUND],
        count[c.MARKUP] + count[c.SQUARE], 1 - (letters + count[c.SPACE]) / size, count[c.RIGHTS], count[c.MONEY],
        within[0],
        last == c.STOP, last == c.QUOTE, last == c.COLON, last == c.DOTS, last == c.DIGIT, last == c.ROUND,
        head == c.LOWER,
        head == c.DIGIT, head >= c.BAR, head == c.QUOTE, head == c.DASH, wide / LETTERS_PER_WORD / some, address,
        count[c.AT], *within[1:],
        sentence, numbered, (numbered > 0) | (head == c.BAR) | (head == c.DASH) | (head == c.MARKUP), _flows(last,
        head),
        *(row[:n] for row in tail),
        (_credit(*tail, n) | _credit(*behind, n)) & (last <= c.WIDE) & (words <= _CAPTION_WORDS),
    )):  # fmt: skip
        out[row] = values
    return out.T


def _places(chars: Chars) -> Iterator[NDArray[np.intp]]:
    """Yield where words, capitals of words begin, sentences end in a line, bars, clock times, years, dates stand."""
    codes, kinds = chars.codes, chars.kinds
    letter, digit = kinds <= c.WIDE, kinds == c.DIGIT
    begins = letter.copy()
    begins[1:] &= ~letter[:-1]
    words = np.flatnonzero(begins)
    yield words
    yield words[kinds[words] == c.UPPER]
    stops = np.flatnonzero(kinds == c.STOP)
    behind = np.minimum(stops + 1, len(codes) - 1)
    yield stops[(kinds[behind] == c.SPACE) & (codes[behind] != ord("\n"))]
    bars = np.flatnonzero(kinds == c.BAR)
    yield bars[(kinds[np.maximum(bars - 1, 0)] == c.SPACE) & (kinds.take(bars + 1, mode="clip") == c.SPACE)]
    numbers = np.flatnonzero(digit[:-2] & digit[2:] & ~digit[1:-1])
    marks = kinds[numbers + 1]
    yield numbers[marks == c.COLON]
    years = np.flatnonzero(digit[:-3] & digit[3:] & digit[1:-2] & digit[2:-1])
    century = codes[years] * 64 + codes[years + 1]
    yield years[(century == _YEAR_19) | (century == _YEAR_20)]
    yield numbers[(marks == c.STOP) | (marks == c.BAR) | (marks == c.DASH)]


def _flows(last: NDArray[np.uint8], head: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Return whether each line goes on with the sentence of the line before it, as where a flattener broke a link ."""
    out = np.zeros(len(head), bool)
    goes_on = (head[1:] == c.LOWER) | ((head[1:] >= c.STOP) & (head[1:] <= c.COLON))
    out[1:] = goes_on & (last[:-1] != c.STOP) & (last[:-1] != c.COLON)
    return out


def _tail(
    chars: Chars, begins: NDArray[np.intp], capitals: NDArray[np.intp], breaks: NDArray[np.intp]
) -> tuple[Array, Array]:
    """Return the words behind the last full stop within each line, and their share with a capital: as in a credit."""
    last = np.full(chars.n, -1)
    last[chars.rows[breaks]] = breaks
    words = chars.count(begins[begins > last[chars.rows[begins]]])
    names = chars.count(capitals[capitals > last[chars.rows[capitals]]])
    stopped = last >= 0
    return np.where(stopped, words, -1).astype(np.float32), np.where(stopped, names / np.maximum(words, 1), -1).astype(
        np.float32
    )


def _credit(words: Array, title: Array, n: int) -> NDArray[np.bool_]:
    """Return whether the words behind the last break of each line are few and have capitals: "The pier. Ana Sousa"."""
    return ((words >= 1) & (words <= _CREDIT_WORDS) & (title * words >= words - 1) & (title > 0))[:n]


def _numbered(chars: Chars, n: int) -> NDArray[np.int64]:
    """Return 1 for lines that begin with a number and a point or bracket, 2 where it counts on from another."""
    starts = chars.ends[:n] - chars.lengths[:n]
    mark = [chars.kinds.take(starts + by, mode="clip") for by in range(3)]
    short = (mark[0] == c.DIGIT) & ((mark[1] == c.STOP) | (mark[1] == c.ROUND))
    long = (mark[0] == c.DIGIT) & (mark[1] == c.DIGIT) & ((mark[2] == c.STOP) | (mark[2] == c.ROUND))
    at = np.flatnonzero(short | long)
    out = np.zeros(n, np.int64)
    if len(at):
        code = chars.codes.astype(np.int64)
        value = code[starts[at]] - 48
        value = np.where(long[at], value * 10 + code.take(starts[at] + 1, mode="clip") - 48, value)
        step = np.diff(value) == 1
        out[at] = 1 + (np.append(step, False) | np.append(False, step))
    return out


def _has_address(folded: str) -> bool:
    """Return whether a line holds an address of the web."""
    return "http" in folded or "www." in folded or ".com" in folded or ".org" in folded
