"""The numbers of a line as digits write them: what each is worth, what it counts and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from scrub.model.span import Span
from scrub.text.article import Article
from scrub.typos.number_words import SCALES

__all__ = ["SIGNS", "STEM", "Number", "numbers"]

NUMBER = re.compile(
    r"(?<![\w.,/:–-])(?P<sign>[$€£¥₽]\s?)?"
    r"(?P<digits>\d{1,3}(?:[ \xa0\u202f.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)(?![\d/:]|[.,–-]\d)"
)
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
LISTED = 101
"""The largest number that headlines of lists begin with: ``11 best sleeping bags`` counts what the story shows."""
SIGNS = frozenset("$€£¥%")


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
