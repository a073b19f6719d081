"""Blanks that are missing beside digits or stand inside a number or abbreviation: ``about200``, ``2 ,000``, ``U. S.``.

Codes, handles, units and the footnotes of flattened pages have digits beside letters too: a word counts only where it
asks for a number, or is counted by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article

__all__ = ["find"]

BESIDE = re.compile(r"\d(?:(?<=[a-z].)|(?=[a-z]{2}))")
"""A digit that touches a small letter: digits are rare, and only then it is asked what stands around."""
BEFORE = re.compile(r"[A-Za-z]+$")
SMALL = re.compile(r"[a-z]+")
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
NUMBER_BEFORE = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)$")
BEHIND = re.compile(r"(?=[ \n]|[.,;:)”\"](?:\s|$)|$)")
COUNTED_BEHIND = re.compile(r" [a-z]{4}")
MANY_BEHIND = re.compile(r" (?:[a-z]{3,}s|people|men|women|children)\b(?! (?:is|was|has)\b)")
"""What is counted: behind a verb no footnote stands before it."""
LONG = 5
BY_NUMBERS = frozenset(
    "about nearly around almost than of in on at by from and or aged least between until since before after within was"
    " were killed killing injured injuring final last next first past another every".split()
)
"""Words in small letters that a number of two digits or more stands behind."""
BY_DIGITS = frozenset("or and than about nearly least aged between".split())
"""Those that no name of one digit ends with, as ``me2`` and ``go4`` do."""
MONTHS = frozenset("January February March April May June July August September October November December Sept".split())
COUNTED = frozenset(
    "and or people percent years months weeks days hours minutes seats women men children others points goals votes"
    " homes houses students countries cases deaths soldiers passengers were was from who the miles times".split()
)
"""What a number stands before; not what some houses write with none between, as ``20million``."""
LONG_YEAR, DAYS = 4, 31
OPEN = " (\n“\"‘'"
"""What stands before a word or number that is no part of a code."""
PARTED = re.compile(r" ,(?<=\d..)(?=\d{3}(?![\d,]))")
ROUGHLY = re.compile(r"\b(?:than|about|nearly|least|almost|approximately|employs|killed|some) [1-9]\d{0,2}$")
IN_TWO = re.compile(
    r", (?<=\d..)(?=000\b|\d{3} (?:people|men|women|children|jobs|homes|workers|troops|soldiers|students)\b)"
)
"""A blank before the comma of a number, and one behind it."""
AGE = re.compile(r"\((?<=[a-z]{3}\()(?P<n>[1-9]\d)\)(?=[ ,.;])")
IN_BRACKETS = re.compile(r"\(\d{1,3}\)")
LAWS = frozenset("section article rule paragraph clause part chapter subsection regulation note figure table".split())
WRONG_SIDE = re.compile(r"\( (?<=[a-z]{2}..)(?=[a-z]{2,} )")
ABBREVIATION = re.compile(
    r"\b(?:U\. ?S\.|U\. ?N\.|U\. ?K\.|E\. ?U\.)(?= [a-z]{2}|['’]s\b| (?:Senate|House|President)\b)"
)
FEW = 2
"""How often an abbreviation stands with a blank that is no habit of the article."""
FAR = 24
"""Letters and digits around a place that are looked at."""
NO_BLANK = "A blank is missing between the number and its word."


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such blank (English)."""
    if article.language != "en":
        return
    text = article.text
    beside = list(BESIDE.finditer(text))
    for found in beside:
        yield from _glued(text, found.start())
    if " ," in text:
        for found in PARTED.finditer(text):
            yield _finding("blank-in-number", Span(*found.span()), "A blank stands inside the number.", ",")
    for found in IN_TWO.finditer(text):
        if ROUGHLY.search(text, max(0, found.start() - FAR), found.start()):
            yield _finding("blank-in-number", Span(*found.span()), "A blank stands inside the number.", ",")
    if "(" in text:
        yield from _brackets(text)
    if "U. " in text or "E. U." in text:
        yield from _abbreviations(text)


def _glued(text: str, at: int) -> Iterator[Finding]:
    """Yield what is wrong at a digit that touches a letter: no blank before the number, or none behind it."""
    if text[at - 1 : at].isalpha():
        left = BEFORE.search(text, max(0, at - FAR), at)
        number = NUMBER.match(text, at)
        if left is None or number is None or not BEHIND.match(text, number.end()) or not _free(text, left.start()):
            return
        if _asks(left[0], number[0], text[number.end() : number.end() + FAR]):
            span = Span(left.start(), number.end())
            yield _finding("no-blank-at-number", span, NO_BLANK, f"{left[0]} {number[0]}")
        return
    number = NUMBER_BEFORE.search(text, max(0, at - FAR), at + 1)
    right = SMALL.match(text, at + 1)
    if number is None or right is None or right[0] not in COUNTED or not _free(text, number.start()):
        return
    if BEHIND.match(text, right.end()) and (len(number[0]) > 1 or len(right[0]) > 3):
        yield _finding("no-blank-at-number", Span(number.start(), right.end()), NO_BLANK, f"{number[0]} {right[0]}")


def _asks(left: str, number: str, behind: str) -> bool:
    """Return whether a word cannot be one with the number behind it."""
    if left in MONTHS:
        return (len(number) < LONG_YEAR and int(number.replace(",", "")) <= DAYS) or number[:2] in ("19", "20")
    if "," in number:
        return left.islower() and len(left) > 1
    if len(number) > 1:
        return left in BY_NUMBERS or (
            left.endswith("ed") and len(left) > LONG and MANY_BEHIND.match(behind) is not None
        )
    return left in BY_DIGITS and COUNTED_BEHIND.match(behind) is not None


def _free(text: str, start: int) -> bool:
    """Return whether nothing ties a place to what stands before it: no code, handle or address goes on there."""
    return not start or text[start - 1] in OPEN


def _brackets(text: str) -> Iterator[Finding]:
    """Yield an age in brackets that touches the name before it, and a bracket with its blank on the wrong side."""
    ages = list(AGE.finditer(text))
    if len(ages) == 1 and len(IN_BRACKETS.findall(text)) <= FEW:
        found = ages[0]
        word = BEFORE.search(text, max(0, found.start() - FAR), found.start())
        if word is not None and word[0].lower() not in LAWS and _free(text, word.start()):
            span = Span(word.start(), found.end())
            message = "A blank is missing before the bracket."
            yield _finding("no-blank-at-bracket", span, message, f"{word[0]} {found[0]}")
    for found in WRONG_SIDE.finditer(text):
        message = "The blank belongs before the bracket."
        yield _finding("no-blank-at-bracket", Span(*found.span()), message, " (")


def _abbreviations(text: str) -> Iterator[Finding]:
    """Yield abbreviations of countries with a blank inside, which is no habit of the article."""
    wide = [found for found in ABBREVIATION.finditer(text) if " " in found[0]]
    for found in wide if len(wide) <= FEW else ():
        right = found[0].replace(" ", "")
        message = f"A blank stands inside {right!r}."
        yield _finding("blank-in-abbreviation", Span(*found.span()), message, right)


def _finding(slug: str, span: Span, message: str, right: str) -> Finding:
    return Finding(f"typo/en/{slug}", "space", span, message, (right,), 0.85)
