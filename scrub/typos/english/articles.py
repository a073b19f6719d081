"""``a`` before the sound of a vowel, ``an`` before that of a consonant (English)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import Article
from scrub.typos.lexicon import Lexicon, lexicon
from scrub.typos.smallwords import NAMED

__all__ = ["find"]

VOWEL = re.compile(
    r"(?!eu|ew|one|once|oua|oui|oax|io(?!n|ta|wa))[aeio][a-z]|un(?![ia]|ite)|unin|unim|unid|ug[hl]|um[bp]|up|ur[gn]|"
    r"utter|ultim|ulter|hour|honou?r|honest|heir(?!l)"
)
"""Beginnings of words that sound of a vowel whoever says them."""
CONSONANT = re.compile(
    r"[bcdfgjklmnpqrtvwyz][aeiou][a-z]{2}|s[aeiou][a-z]{2}|(?:bl|br|ch|cl|cr|dr|fl|fr|gl|gr|pl|pr|sc|sh|sk|sl|sm|sn|sp|"
    r"st|sw|th|tr|tw|wh)[aeiou][a-z]|eur[oa]|one(?:$|[- ])|uni(?:qu|on(?!i)|t[ey]|vers|form|later)|"
    r"us(?:e|ed|eful|er|ual|ually)$|"
    r"hous[ei]|hom[ei]|huge|high|hand|hard|head|help|her(?:o(?!ic)|d)|hug|"
    r"(?!can|den|did|for|got|had|has|him|lan|led|let|may|mot|nas|not|now|per|sat|sos|via|was|yet|you)"
    r"(?:[bcdfgjklmnpqrstvwyz][aeiou][a-z]|(?:ha|hi|ho|hu)[tm]|hen|hip|hub|dry|fly|shy|sky|spy|try)(?:$|-)"
)
"""Beginnings of words that sound of a consonant; most with h are left out, which older English puts ``an`` before.

Of words of three letters those are left out that are said letter by letter, or behind which ``an`` means ``and``."""
PLAIN = 3.2
"""Zipf of an English word from which the neighbours of an article are taken for English."""
LETTER = NAMED | frozenset("b point from letter letters the de la et le".split())
"""What comes before ``a`` when it is the letter, a label or of another language."""
ABROAD = frozenset("garda et la le de y o el e da il un una les des del die der das".split())
_EIGHT, _OTHER = r"(?:8\d?\d?|11|18)", r"(?:[1-79]|1[02-79]|[2-79]\d|[1-79]\d\d)"
_MORE = r"(?:[.,]\d+)*"
TIES = ("-", ".", "'", "’", "*", "/", "&")
DIGITS = re.compile(
    rf"[Aa](?<!\w.)(?: (?=(?:8\d?\d?|11|18)(?:-|th\b| ?per\b|%|x\b|"
    rf" (?:man|woman|year|month|week|day|hour|mile|minute|point)\b)|[$£€]{_EIGHT}{_MORE}(?![\d–-]| (?:and|or|to)\b))"
    rf"|n (?=0\.\d|(?:[1-79]|1[02-79]|[2-79]\d)(?:-[a-z]|th\b|%)|[$£€]{_OTHER}{_MORE}(?!\d)))"
)
AN = frozenset(
    "FBI MP MEP MRI NHS SUV LGBT LGBTQ NBA NFL NGO NHL MVP SMS SOS RSPCA HGV MBA MSc LCD FDA FAQ RPG EU AI ATM AP IPO"
    " OECD ISP IMF AFP NYPD UFC MSP ITV IRS MLB NCAA SPD MTV IP AFL SSD HTML HR X-ray FA NBC ABC MSNBC"
    " HBO HIV FCC LLC NRA NPR NDA RAF RNC SEC EPA ESPN EMT NSA LAPD HDMI HSBC FTC FSB MRSA RNA MLS RCMP".split()
)
A = frozenset(
    "US UK UN USB CIA CEO CNN BBC DNA GP DJ PhD TV UAE PR VIP CCTV PC BMW GPS DUP PM CBS CDC GOP"
    " DUI DVD URL USA UFO WWE KGB DOJ GMO QR".split()
)
"""Names that are said letter by letter, and the sound of the first: ``an FBI man``, ``a UN man``."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each indefinite article that does not fit the sound behind it."""
    if article.language != "en" or (book := lexicon("en")) is None:
        return
    last = len(article.words) - 1
    for at in article.places_of(("a", "an")):
        if at < last and _wrong(article, at, book):
            yield _finding(article, at)
    for found in DIGITS.finditer(article.text):
        right = "an" if found[0].lower() == "a " else "a"
        yield _of(article, Span(found.start(), found.end() - 1), right)


def _wrong(article: Article, at: int, book: Lexicon) -> bool:
    """Return whether the article at a place should be the other one; both words and the one before are English."""
    word, behind = article.words[at], article.words[at + 1]
    low, text = article.lowers[at + 1], behind.text
    if behind.start - word.end != 1 or article.text[word.end] not in " \xa0" or len(text) < 2:
        return False
    if text in (AN if _is_a(article, at) else A):
        return article.text[word.start - 1 : word.start] not in TIES
    if not (word.text.islower() or (word.first and text.islower() and word.text in ("A", "An"))):
        return False
    if not (text.islower() or (text[0].isupper() and text.split("-")[0][1:].islower())) or not low.isascii():
        return False
    sound = VOWEL if _is_a(article, at) else CONSONANT
    if len(text) < 3 or not sound.match(low) or (not text.islower() and sound is CONSONANT and not _of_a_people(low)):
        return False
    return _in_english(article, at, book)


def _is_a(article: Article, at: int) -> bool:
    """Return whether the word at a place is ``a``, not ``an``."""
    return article.lowers[at] == "a"


def _of_a_people(low: str) -> bool:
    return low.endswith(("ian", "ish", "ese", "ican", "french", "german", "greek", "dutch")) and len(low) > 4


def _in_english(article: Article, at: int, book: Lexicon) -> bool:
    """Return whether the words around an article are English and it is no letter or label."""
    word, behind = article.words[at], article.words[at + 1]
    mark = article.text[word.start - 1 : word.start]
    if mark.isalnum() or mark in TIES:
        return False
    part = article.lowers[at + 1].split("-")[0]
    if behind.text.islower() and book.zipf(part) < PLAIN and not book.known(part):
        return False
    if at and article.words[at - 1].line == word.line:
        before = article.lowers[at - 1]
        if before in LETTER or before in ABROAD or (word.text == "a" and book.zipf(before) < PLAIN):
            return False
    after = article.lowers[at + 2] if at + 2 < len(article.lowers) else ""
    return after not in ABROAD and article.lowers[at + 1] not in ABROAD


def _finding(article: Article, at: int) -> Finding:
    word = article.words[at]
    return _of(article, word.span, "an" if _is_a(article, at) else "a")


def _of(article: Article, span: Span, right: str) -> Finding:
    written = span.of(article.text)
    right = right.capitalize() if written[0].isupper() else right
    message = f"{right!r} fits the sound behind it, not {written!r}."
    return Finding("typo/en/article-sound", "realword", span, message, (right,), 0.92)
