"""A number of the headline against the story's: ``killing at least 76`` above ``killed 26 people``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile

from scrub.model.finding import Finding
from scrub.text.article import Article
from scrub.text.lines import Line
from scrub.typos.number_words import LANGUAGES, read_values
from scrub.typos.story import is_headline
from scrub.typos.written_numbers import SIGNS, STEM, Number, numbers

__all__ = ["find"]

ENDS = re.compile(r"\b(\d{1,4})[–-](\d{1,4})\b")
"""The two numbers of a range or a score."""
HEADINGS = 4
CROWD = 6
"""Different numbers of one unit in the story from which they are a list, and no one of them is meant."""
ENOUGH, ENOUGH_FIRST = 1.9, 3.3
"""What must speak for one fact behind two numbers, and behind one that begins the headline and counts other things."""
LISTS = frozenset(
    "best most worst top great biggest things ways reasons tips facts signs photos pictures books films movies times"
    " places questions steps ideas of new years days weeks hours minutes dinge gründe tipps fakten bilder fragen wege"
    " choses raisons conseils cosas razones consejos cose motivi coisas".split()
)
"""What stands behind a number that counts the parts of a list."""
FROM = frozenset("from ab desde da dès von".split())
"""Words before one price of many: the story names it, or the headline is wrong."""
AT_LEAST = frozenset("least over than mindestens über moins menos almeno oltre".split())
"""Words before a number that more than it fulfils."""
FEW = 100
"""Numbers of the story that are added up."""
APART = 80
"""Characters from one number to the next of which the two may be one that grew: ``from 1,070 to 1,200``."""
EARLY = 6
"""Numbers of the story among which that of the headline is likely to be."""
LONGEST = 100_000
"""Characters of the story that are read: a headline's number stands near the beginning."""


@dataclass(frozen=True)
class Figures:
    """The numbers of the story in order, and the values that it has besides in words, ranges and scores."""

    numbers: Sequence[Number]
    told: set[float]

    @cached_property
    def values(self) -> set[float]:
        """All values of the story."""
        return self.told | {number.value for number in self.numbers}

    @cached_property
    def often(self) -> Counter[str]:
        """How often each number stands, by its digits."""
        return Counter(number.digits for number in self.numbers)

    @cached_property
    def early(self) -> frozenset[str]:
        """The digits of the first numbers."""
        return frozenset(number.digits for number in self.numbers[:EARLY])


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each number of a headline that the story does not know, but with one digit changed."""
    if article.language not in LANGUAGES or len(article.words) < 60:
        return
    headings = list(takewhile(lambda line: is_headline(article, line), article.lines[:HEADINGS]))
    wanted = {line: found for line in headings if (found := numbers(article, line.span))}
    if not wanted:
        return
    lines = [line for line in article.lines if line.span.end <= LONGEST and line not in headings]
    story = Figures([n for line in lines for n in numbers(article, line.span)], _told(article, headings))
    for found in wanted.values():
        for number in found:
            if right := _meant(number, story):
                message = f"The headline says {number.written}, the story {right.written}."
                yield Finding("typo/any/headline-number", "number", number.span, message, (right.digits,), 0.85)


def _told(article: Article, headings: Sequence[Line]) -> set[float]:
    """Return the values that stand outside the headings in words, or at the ends of a range or a score."""
    body = [n for n, line in enumerate(article.lines) if line not in headings]
    values = read_values((article.lowers[at] for n in body for at in article.rows[n]), article.language)
    for span in (article.lines[n].span for n in body):
        values.update(float(end) for ends in ENDS.finditer(article.text, span.start, span.end) for end in ends.groups())
    return values


def _meant(number: Number, story: Figures) -> Number | None:
    """Return the number of the story that a headline's stands for, None when the story supports what it says."""
    if any(_rounds(number.value, value) for value in story.values):
        return None
    same = [other for other in story.numbers if other.unit and other.unit == number.unit]
    if number.listed and number.unit in LISTS:
        return None
    enough = ENOUGH if same or not number.listed else ENOUGH_FIRST
    if number.before in FROM and same and number.unit in SIGNS - {"%"}:
        meant = {other.value: other for other in same if _one_digit(number, other)}
        return next(iter(meant.values())) if len(meant) == 1 else None
    if _summed(number, story.numbers) or (number.unit == "%" and _grown(number.value, story.numbers)):
        return None
    if len({other.value for other in same}) > CROWD:
        return None
    scored = [
        (score, -n, other)
        for n, other in enumerate(story.numbers)
        if (score := _likeness(number, other, story)) >= enough
    ]
    return max(scored)[2] if scored else None


def _summed(number: Number, story: Sequence[Number]) -> bool:
    """Return whether two different numbers of the story about the same make the headline's: its sum or difference."""
    about = {o.value for o in story if o.unit == number.unit != "" or o.near & number.near}
    few = sorted(about)[:FEW]
    wanted = number.value
    return any((wanted - value in about and wanted != 2 * value) or wanted + value in about for value in few)


def _grown(value: float, numbers: Sequence[Number]) -> bool:
    """Return whether a number of the story grows or shrinks by some per cent to the next one."""
    return any(
        one.value > 0 and one.unit != "%" != two.unit and abs(100 * abs(two.value / one.value - 1) - value) < 1
        for one, two in pairwise(numbers)
        if two.span.start - one.span.end <= APART
    )


def _rounds(value: float, exact: float) -> bool:
    """Return whether a headline may say ``value`` for ``exact``."""
    if value == exact or (exact != int(exact) and abs(value - exact) < 1 and value == int(value)):
        return True
    if value != int(value) or value < 20 or abs(value - exact) > 0.2 * max(exact, 1):
        return False
    figures = _figures(value)
    coarse = len(figures) == 1 or (len(figures) == 2 and figures[1] == "5")
    return coarse or (value % 10 == 0 and len(figures) != len(_figures(exact)))


def _figures(value: float) -> str:
    """Return the digits of a number without the zeros at its ends: 240,000 and 24 million are written with 24."""
    return f"{value:.2f}".replace(".", "").strip("0")


def _likeness(number: Number, other: Number, story: Figures) -> float:
    """Return what speaks for one fact behind two numbers that differ by one digit, 0 when they differ otherwise."""
    if not _one_digit(number, other) or (number.before in AT_LEAST and number.value < other.value):
        return 0.0
    shared = len(number.near & other.near)
    one, two = number.unit, other.unit
    unit = (one == two != "") or (min(len(one), len(two)) >= STEM and one[:STEM] == two[:STEM])
    if not shared and not unit:
        return 0.0
    often = story.often[other.digits] > 1
    early = other.digits in story.early
    alike = number.before == other.before != ""
    return 1.5 * unit + 0.7 * min(3, shared) + 0.6 * often + 0.6 * early + 0.6 * alike


def _one_digit(number: Number, other: Number) -> bool:
    """Return whether two numbers of two digits or more differ by one digit, or by two neighbours that are swapped."""
    one, two = number.digits, other.digits
    if len(one) != len(two) or len(one) < 2:
        return False
    apart = [at for at, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    if len(apart) != 2:
        return len(apart) == 1
    first, last = apart
    return last - first == 1 and one[first : last + 1] == two[last] + two[first]
