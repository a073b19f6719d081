"""A number of the headline against the story's: ``killing at least 76`` above ``killed 26 people``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article
from scrub.text.lines import Line

__all__ = ["Number", "find", "numbers"]

NUMBER = re.compile(
    r"(?<![\w.,/:-])(?P<sign>[$€£¥₽]\s?)?"
    r"(?P<digits>\d{1,3}(?:[ \xa0\u202f.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)(?![\d/:]|[.,-]\d)"
)
UNIT = re.compile(r"[ \xa0\u202f-]?(%|€|\$|£|°C|[^\W\d_]+)")
NEAR = re.compile(r"[^\W\d_]+")
BEFORE = re.compile(r"([^\W\d_]+)[ \xa0]$")
YEAR = re.compile(r"(?:1[89]|20)\d\d")
WORDS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen"
    " nineteen twenty",
    "de": "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn"
    " siebzehn achtzehn"
    " neunzehn zwanzig",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept"
    " dix-huit dix-neuf"
    " vingt",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
    " diecisiete dieciocho"
    " diecinueve veinte",
    "it": "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici"
    " sedici diciassette"
    " diciotto diciannove venti",
    "pt": "um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis"
    " dezessete dezoito dezenove"
    " vinte",
    "ru": "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать"
    " четырнадцать пятнадцать"
    " шестнадцать семнадцать восемнадцать девятнадцать двадцать",
    "pl": "jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście"
    " czternaście piętnaście"
    " szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia",
}
"""Number words from one to twenty."""
POINT = frozenset(("en",))
"""Languages that put a point before decimals and a comma between thousands."""
SCALES = {
    "thousand": 3, "k": 3, "tausend": 3, "mille": 3, "mil": 3, "mila": 3, "тысяч": 3, "тысячи": 3, "тыс": 3, "tys": 3,
    "million": 6, "millions": 6, "m": 6, "mn": 6, "mio": 6, "millionen": 6, "millones": 6, "milioni": 6, "milhões": 6,
    "миллионов": 6, "миллиона": 6, "млн": 6, "mln": 6, "billion": 9, "bn": 9, "milliarden": 9, "mrd": 9, "milliards": 9,
    "miliardi": 9, "млрд": 9, "миллиардов": 9, "mld": 9, "trillion": 12,
}  # fmt: skip
MONTHS = re.compile(
    r"(?:jan|feb|mar|apr|ma[iyjg]|jun|jul|aug|ao[uû]|ago|sep|oct|okt|ott|out|nov|dec|dez|déc|dic|gen|mär|avr|abr|jui|giu|lug|st[yz]|lut"
    r"|kwi|cze|lip|sie|wrz|paź|lis|gru|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|o'?clock|uhr|am|pm)"
)
STEM = 4
"""First letters by which two words are taken for one."""
SMALL_WORDS = 3
"""Letters of words too short to say what a number is about."""
HEADINGS = 4
CROWD = 6
"""Different numbers of one unit in the story from which they are a list, and no one of them is meant."""
ENOUGH = 1.9
LISTED = 101
"""The largest number that headlines of lists begin with: ``11 best sleeping bags`` counts what the story shows."""
LISTS = frozenset(
    "best most worst top great biggest things ways reasons tips facts signs photos pictures books films movies times"
    " places questions steps ideas of new years days weeks hours minutes dinge gründe tipps fakten bilder fragen wege"
    " choses raisons conseils cosas razones consejos cose motivi coisas".split()
)
"""What stands behind a number that counts the parts of a list."""
FROM = frozenset("from ab desde da dès von".split())
SIGNS = frozenset("$ € £ ¥ euro euros dollar dollars pounds".split())
"""Words before one price of many, and the marks of prices: the story names it, or the headline is wrong."""
AT_LEAST = frozenset("least over than mindestens über moins menos almeno oltre".split())
"""Words before a number that more than it fulfils."""
EARLY = 6
"""Numbers of the story among which that of the headline is likely to be."""
LONGEST_HEADLINE = 30
LONGEST = 100_000
"""Characters of the story that are read: a headline's number stands near the beginning."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its value, its digits as written, its unit or noun, the stems around it and the word before.

    ``listed`` says that it begins its line and may count what the story lists.
    """

    value: float
    digits: str
    unit: str
    span: Span
    near: frozenset[str]
    before: str = ""
    listed: bool = False


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each number of a headline that the story does not know, but with one digit changed."""
    if article.language not in WORDS or len(article.words) < 60:
        return
    headings = list(takewhile(lambda line: _is_headline(article, line), article.lines[:HEADINGS]))
    wanted = {line: found for line in headings if (found := numbers(article, line.span))}
    if not wanted:
        return
    story = [
        n
        for line in article.lines
        if line.span.end <= LONGEST and line not in headings
        for n in numbers(article, line.span)
    ]
    values = {number.value for number in story} | _in_words(article, headings)
    for found in wanted.values():
        for number in found:
            if right := _meant(number, story, values):
                named = right.unit if len(right.unit) > SMALL_WORDS or not right.unit.isalpha() else ""
                message = f"The headline says {number.digits}, the story {right.digits} {named}".rstrip() + "."
                yield Finding("typo/any/headline-number", "number", number.span, message, (right.digits,), 0.85)


def numbers(article: Article, span: Span) -> list[Number]:
    """Return the numbers of one line; years, dates and times of day are left out."""
    text, out = article.text, []
    for found in NUMBER.finditer(text, span.start, span.end):
        digits = found["digits"]
        value = _value(digits, article.language)
        behind = UNIT.match(text, found.end(), span.end)
        unit = behind[1].lower() if behind else ""
        if YEAR.fullmatch(digits) or MONTHS.match(unit) or value is None:
            continue
        if unit in SCALES:
            value = round(value * 10 ** SCALES[unit], 2)
        around = text[max(span.start, found.start() - 40) : min(span.end, found.end() + 40)].lower()
        near = frozenset(word[:STEM] for word in NEAR.findall(around) if len(word) > SMALL_WORDS)
        sign = (found["sign"] or "").strip()
        last = BEFORE.search(text, max(span.start, found.start() - 20), found.start())
        before = last[1].lower() if last else ""
        listed = found.start() == span.start and value <= LISTED
        out.append(Number(value, digits, sign or unit, Span(*found.span("digits")), near, before, listed))
    return out


def _value(digits: str, language: str) -> float | None:
    """Return the value of digits with the language's marks; None when they can be read in two ways."""
    plain = re.sub(r"[ \xa0\u202f]", "", digits)
    thousands, decimal = (",", ".") if language in POINT else (".", ",")
    if re.fullmatch(rf"\d{{1,3}}(?:[{thousands}]\d{{3}})+(?:[{decimal}]\d+)?", plain):
        plain = plain.replace(thousands, "")
    plain = plain.replace(decimal, ".")
    return float(plain) if re.fullmatch(r"\d{1,15}(?:\.\d+)?", plain) else None


@cache
def _names(language: str) -> Mapping[str, float]:
    return {word: float(n) for n, word in enumerate(WORDS[language].split(), 1)}


def _in_words(article: Article, headings: Sequence[Line]) -> set[float]:
    """Return the values of the number words outside the headings."""
    names = _names(article.language)
    skip = {n for n, line in enumerate(article.lines) if line in headings}
    return {
        names[low]
        for word, low in zip(article.words, article.lowers, strict=True)
        if low in names and word.line not in skip
    }


def _meant(number: Number, story: Sequence[Number], values: set[float]) -> Number | None:
    """Return the number of the story that a headline's stands for, None when the story supports what it says."""
    if any(_rounds(number.value, value) for value in values):
        return None
    same = [other for other in story if other.unit and other.unit == number.unit]
    if number.listed and (number.unit in LISTS or not same):
        return None
    if number.before in FROM and same and number.unit in SIGNS:
        meant = {other.value: other for other in same if _one_digit(number, other)}
        return next(iter(meant.values())) if len(meant) == 1 else None
    if _summed(number, story):
        return None
    if len({other.value for other in same}) > CROWD:
        return None
    scored = [
        (score, -n, other) for n, other in enumerate(story) if (score := _likeness(number, other, story)) >= ENOUGH
    ]
    return max(scored)[2] if scored else None


def _summed(number: Number, story: Sequence[Number]) -> bool:
    """Return whether two different numbers of the story about the same make the headline's: its sum or difference."""
    about = {o.value for o in story if o.unit == number.unit != "" or o.near & number.near}
    few = sorted(about)[:100]
    wanted = number.value
    return any((wanted - value in about and wanted != 2 * value) or wanted + value in about for value in few)


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


def _likeness(number: Number, other: Number, story: Sequence[Number]) -> float:
    """Return what speaks for one fact behind two numbers that differ by one digit, 0 when they differ otherwise."""
    if not _one_digit(number, other) or (number.before in AT_LEAST and number.value < other.value):
        return 0.0
    shared = len(number.near & other.near)
    one, two = number.unit, other.unit
    unit = (one == two != "") or (min(len(one), len(two)) >= STEM and one[:STEM] == two[:STEM])
    if not shared and not unit:
        return 0.0
    often = sum(n.digits == other.digits for n in story) > 1
    early = any(n.digits == other.digits for n in story[:EARLY])
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
