"""A number of the headline against the story's: ``killing at least 76`` above ``killed 26 people``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile
from typing import NamedTuple

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article
from scrub.text.lines import Line
from scrub.typos.number_words import LANGUAGES, SCALES, read_values

__all__ = ["Number", "find", "numbers"]

NUMBER = re.compile(
    r"(?<![\w.,/:–-])(?P<sign>[$€£¥₽]\s?)?"
    r"(?P<digits>\d{1,3}(?:[ \xa0\u202f.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)(?![\d/:]|[.,–-]\d)"
)
ENDS = re.compile(r"\b(\d{1,4})[–-](\d{1,4})\b")
"""The two numbers of a range or a score."""
UNIT = re.compile(r"[ \xa0\u202f-]?(%|€|\$|£|°C|[^\W\d_]+)")
NEAR = re.compile(r"[^\W\d_]+")
BEFORE = re.compile(r"([^\W\d_]+)\.?[ \xa0]$")
YEAR = re.compile(r"(?:1[89]|20)\d\d")
POINT = frozenset(("en",))
"""Languages that put a point before decimals and a comma between thousands."""
UNITS = {
    name.replace("_", " "): sign
    for sign, names in {
        "$": "$ dollar dollars usd dólar dólares dollari доллар доллара долларов dolar dolary dolarów",
        "€": "€ euro euros eur евро",
        "£": "£ pound pounds gbp pfund",
        "%": "% percent per_cent pct prozent pour_cent por_ciento por_cento per_cento процент процента процентов"
        " procent procenta procentów",
    }.items()
    for name in names.split()
}
"""Signs of money and of per cents, and the words that are the same unit."""
MEASURE = re.compile(
    r"(?:(?<=[^\W\d_])\.)?[ \xa0\u202f-]?(?:de |d['’])?"
    rf"({'|'.join(map(re.escape, sorted(UNITS, key=len, reverse=True)))})(?!\w)",
    re.IGNORECASE,
)
MONTHS = {
    language: frozenset(names.split())
    for language, names in {
        "en": "january february march april may june july august september october november december jan feb mar apr"
        " jun jul aug sep sept oct nov dec am pm o",
        "de": "januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mär"
        " mrz apr jun jul aug sep sept okt nov dez uhr",
        "fr": "janvier février mars avril mai juin juillet août aout septembre octobre novembre décembre jan janv fév"
        " févr mar avr jui juil aoû sep sept oct nov déc",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene"
        " feb mar abr may jun jul ago sep sept oct nov dic am pm",
        "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre gen feb"
        " mar apr mag giu lug ago set sett ott nov dic",
        "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro jan fev mar"
        " abr mai jun jul ago set out nov dez",
        "ru": "январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая мае июнь"
        " июня июне июль июля июле август августа августе сентябрь сентября сентябре октябрь октября октябре ноябрь"
        " ноября ноябре декабрь декабря декабре янв фев мар апр июн июл авг сен сент окт ноя дек",
        "pl": "styczeń stycznia styczniu luty lutego lutym marzec marca marcu kwiecień kwietnia kwietniu maj maja maju"
        " czerwiec czerwca czerwcu lipiec lipca lipcu sierpień sierpnia sierpniu wrzesień września wrześniu"
        " październik października październiku listopad listopada listopadzie grudzień grudnia grudniu sty lut mar"
        " kwi cze lip sie wrz paź lis gru",
    }.items()
}
"""The months, as they stand beside a day and in short, and what stands behind a time of day."""
DAY = re.compile(r"\.?[ \xa0\u202f-]?(?:de |of )?([^\W\d_]+)")
"""What stands behind the day of a date."""
STEM = 4
"""First letters by which two words are taken for one."""
SMALL_WORDS = 3
"""Letters of words too short to say what a number is about."""
HEADINGS = 4
CROWD = 6
"""Different numbers of one unit in the story from which they are a list, and no one of them is meant."""
ENOUGH, ENOUGH_FIRST = 1.9, 3.3
"""What must speak for one fact behind two numbers, and behind one that begins the headline and counts other things."""
LISTED = 101
"""The largest number that headlines of lists begin with: ``11 best sleeping bags`` counts what the story shows."""
LISTS = frozenset(
    "best most worst top great biggest things ways reasons tips facts signs photos pictures books films movies times"
    " places questions steps ideas of new years days weeks hours minutes dinge gründe tipps fakten bilder fragen wege"
    " choses raisons conseils cosas razones consejos cose motivi coisas".split()
)
"""What stands behind a number that counts the parts of a list."""
FROM = frozenset("from ab desde da dès von".split())
"""Words before one price of many: the story names it, or the headline is wrong."""
SIGNS = frozenset("$€£¥%")
AT_LEAST = frozenset("least over than mindestens über moins menos almeno oltre".split())
"""Words before a number that more than it fulfils."""
FEW = 100
"""Numbers of the story that are added up."""
APART = 80
"""Characters from one number to the next of which the two may be one that grew: ``from 1,070 to 1,200``."""
EARLY = 6
"""Numbers of the story among which that of the headline is likely to be."""
LONGEST_HEADLINE = 30
LONGEST = 100_000
"""Characters of the story that are read: a headline's number stands near the beginning."""


class Unit(NamedTuple):
    """What stands behind a number: its name, the power of ten that it multiplies by, and where it ends."""

    name: str
    power: int
    end: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its value, its digits, its unit or noun, the stems around it, itself as written, the word before.

    ``listed`` says that it begins its line and may count what the story lists.
    """

    value: float
    digits: str
    unit: str
    span: Span
    near: frozenset[str]
    written: str
    before: str = ""
    listed: bool = False


@dataclass(frozen=True)
class Story:
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
    headings = list(takewhile(lambda line: _is_headline(article, line), article.lines[:HEADINGS]))
    wanted = {line: found for line in headings if (found := numbers(article, line.span))}
    if not wanted:
        return
    lines = [line for line in article.lines if line.span.end <= LONGEST and line not in headings]
    story = Story([n for line in lines for n in numbers(article, line.span)], _told(article, headings))
    for found in wanted.values():
        for number in found:
            if right := _meant(number, story):
                message = f"The headline says {number.written}, the story {right.written}."
                yield Finding("typo/any/headline-number", "number", number.span, message, (right.digits,), 0.85)


def numbers(article: Article, span: Span) -> list[Number]:
    """Return the numbers of one line; years, dates and times of day are left out."""
    text, out = article.text, []
    months = MONTHS.get(article.language, frozenset())
    for found in NUMBER.finditer(text, span.start, span.end):
        digits = found["digits"]
        value = _value(digits, article.language)
        unit, power, behind = _unit(text, found.end(), span.end)
        last = BEFORE.search(text, max(span.start, found.start() - 20), found.start())
        before = last[1].lower() if last else ""
        day = DAY.match(text, found.end(), span.end)
        if YEAR.fullmatch(digits) or before in months or (day and day[1].lower() in months) or value is None:
            continue
        value = round(value * 10**power, 2)
        around = text[max(span.start, found.start() - 40) : min(span.end, found.end() + 40)].lower()
        near = frozenset(word[:STEM] for word in NEAR.findall(around) if len(word) > SMALL_WORDS)
        sign = (found["sign"] or "").strip()
        listed = found.start() == span.start and value <= LISTED
        told = power or unit in SIGNS or len(unit) > SMALL_WORDS
        written = text[found.start() : behind if told else found.end()]
        out.append(Number(value, digits, sign or unit, Span(*found.span("digits")), near, written, before, listed))
    return out


def _unit(text: str, start: int, end: int) -> Unit:
    """Return what stands behind a number: a unit, or the noun that it counts, or the last of words like ``million``."""
    name, power, at = "", 0, start
    while (found := UNIT.match(text, at, end)) and (word := found[1].lower()) in SCALES:
        name, power, at = word, power + SCALES[word], found.end()
    if measure := MEASURE.match(text, at, end):
        return Unit(UNITS[measure[1].lower()], power, measure.end())
    if found and not power:
        return Unit(found[1].lower(), 0, found.end())
    return Unit(name, power, at)


def _value(digits: str, language: str) -> float | None:
    """Return the value of digits with the language's marks; None when they can be read in two ways."""
    plain = re.sub(r"[ \xa0\u202f]", "", digits)
    thousands, decimal = (",", ".") if language in POINT else (".", ",")
    if re.fullmatch(rf"\d{{1,3}}(?:[{thousands}]\d{{3}})+(?:[{decimal}]\d+)?", plain):
        plain = plain.replace(thousands, "")
    plain = plain.replace(decimal, ".")
    return float(plain) if re.fullmatch(r"\d{1,15}(?:\.\d+)?", plain) else None


def _told(article: Article, headings: Sequence[Line]) -> set[float]:
    """Return the values that stand outside the headings in words, or at the ends of a range or a score."""
    body = [n for n, line in enumerate(article.lines) if line not in headings]
    values = read_values((article.lowers[at] for n in body for at in article.rows[n]), article.language)
    for span in (article.lines[n].span for n in body):
        values.update(float(end) for ends in ENDS.finditer(article.text, span.start, span.end) for end in ends.groups())
    return values


def _meant(number: Number, story: Story) -> Number | None:
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


def _likeness(number: Number, other: Number, story: Story) -> float:
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


def _is_headline(article: Article, line: Line) -> bool:
    opens = line == article.lines[0] and line.words <= LONGEST_HEADLINE and not line.raw.endswith(".")
    return opens or article.is_heading(line)
