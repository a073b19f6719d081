"""A noun whose number does not fit words further off: ``dozens of burned corpse``, ``a 11 men panel``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article, in_a_row
from scrub.typos.english.countable import plural, plurals, singulars
from scrub.typos.lexicon import lexicon

__all__ = ["find"]

QUANTITY = frozenset(
    "dozens hundreds thousands millions scores number numbers variety series range lots couple dozen handful array"
    " string collection list spate trio".split()
)
MANY = frozenset(
    "these those many several numerous various few both two three four five six seven eight nine ten".split()
)
ONE = frozenset(("a", "an", "another", "every", "each"))
COUNTED = frozenset("dozens hundreds thousands millions scores couple handful number string spate".split())
NO_NOUN = frozenset(
    "people hundred thousand million billion dozen cover other more such these those them which whom their police"
    " cattle fish sheep aircraft staff crew youth youths data media content show view material ground space change"
    " food water wine beer fruit paint land work support interest influence foot pound".split()
)
"""Words that may stand behind ``dozens of`` as they are."""
SHORTEST, PLAIN, NEAR = 4, 3.0, 0.6
"""Letters of the shortest noun, Zipf of its plural, and how much rarer than the singular that may be."""
MORE = {
    "corpse": "corpses", "body": "bodies", "picture": "pictures", "home": "homes", "bird": "birds",
    "civilian": "civilians",
    "weapon": "weapons", "allegation": "allegations", "rumor": "rumors", "neighbor": "neighbors",
    "gadget": "gadgets", "tablet": "tablets", "feature": "features", "fan": "fans", "follower": "followers",
    "comment": "comments", "complaint": "complaints", "militant": "militants", "migrant": "migrants",
}  # fmt: skip
"""Nouns beside the listed ones that are no adjectives."""
UNCOUNTED = frozenset(
    "room television death drug flight fund school university college court government hospital prison evidence"
    " business tradition language success failure defeat industry injury investment negotiation commitment celebrity"
    " instruction opinion opportunity religion conflict contact skill video film technology identity role history"
    " disease treatment charity tweet victory".split()
)
"""Nouns that may stand without number behind ``of``."""
VERBS = frozenset(
    "account award battle benefit bill book bomb border bottle challenge champion claim coach coin column comment"
    " concern contact contract defeat delegate deal detail document donation drug effort estimate event exhibit factor"
    " feature film finding flight flower forecast fund game garden guest highlight house household idea image impact"
    " influence issue judge lake layer match message mistake name network nurse object offer painting parent phone"
    " photograph pilot plan poll process produce project promise question quarter rank ranking rebel report request"
    " result reward role route sample sanction season secret section shelter ship shop skill source spot star state"
    " station storm structure survey suspect target tool trail train transaction trend trial trip twin venue video"
    " visit warning way weapon website weekend win window witness zone reason measure premise"
    " circumstance statistic".split()
)
"""Nouns whose plural is a verb too, or stands behind a noun: ``this results in``."""
BEHIND = frozenset(
    "in on at from with by for near is are was were has have had will would could can that who"
    " which lying said after before"
    " across between during when where while because".split()
)
ADJECTIVE = ("al", "ous", "ive", "ent", "ant", "ic", "able", "ful", "ish", "ed", "ing", "less")
ADJECTIVES = frozenset(
    "new old young big small large great major huge good bad high low long short black white popular similar".split()
)
NO_ADJECTIVE = frozenset(
    "hundred several animal capital hospital individual criminal official journal medal festival tribal patient student"
    " president parent agent resident moment incident event client talent parliament department government assistant"
    " public music traffic wedding building meeting evening morning something nothing anything being during"
    " according including following need speed feed seed breed series natural".split()
)
STARTS = frozenset(("of", "this", *MANY))
"""What stands before a noun that is looked at, if it is no adjective."""
CLOSED = re.compile(r"[.,;:!?)”\"]")
UNITS = {
    "men": "man", "women": "woman", "metres": "metre", "meters": "meter", "feet": "foot", "years": "year",
    "days": "day", "months": "month", "weeks": "week", "miles": "mile", "hours": "hour", "minutes": "minute",
    "inches": "inch", "kilometres": "kilometre", "kilometers": "kilometer", "pages": "page", "storeys": "storey",
}  # fmt: skip
NUMBER_BEFORE = re.compile(
    r"(?P<a>(?<=[a-z,] )an?|(?<![^\n])An?) (?P<n>[2-9]|[1-9]\d|two|three|four|five|six|seven|eight|nine|ten) $"
)
UNIT_BEHIND = re.compile(r"(?! (?:or|to)\b)(?![-’'])")
FAR = 12
"""Characters before a unit in which an article and a number stand."""


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such noun (English)."""
    if article.language != "en":
        return
    one, many = _singulars(), singulars()
    for at in article.places_of(_nouns()):
        low, before = article.lowers[at], article.lowers[at - 1] if at else ""
        if before not in STARTS and not _adjective(before):
            continue
        if not article.texts[at].islower() or not _ends(article, at):
            continue
        if low in one and (begin := _quantity(article, at)) is not None:
            yield _finding(article, begin, at, one[low])
        elif low in many and (begin := _single(article, at)) is not None:
            yield _finding(article, begin, at, many[low])
    yield from _counted(article)
    for at in article.places_of(UNITS):
        word = article.words[at]
        found = NUMBER_BEFORE.search(article.text, max(0, word.start - FAR), word.start)
        if found and word.text.islower() and UNIT_BEHIND.match(article.text, word.end):
            right = f"{found['a']} {found['n']}-{UNITS[word.text]}"
            yield _of(article, Span(found.start(), word.end), right)


def _counted(article: Article) -> Iterator[Finding]:
    """Yield a finding for each singular behind ``dozens of``: a word of which the plural is about as frequent."""
    book = lexicon("en")
    for of in article.places_of(("of",)) if book is not None else ():
        if not of or article.lowers[of - 1] not in COUNTED:
            continue
        at = of + 2 if of + 2 < len(article.words) and _adjective(article.lowers[of + 1]) else of + 1
        if at >= len(article.words) or not in_a_row(article.text, article.words[of - 1 : at + 1]):
            continue
        low = article.lowers[at]
        if low in _nouns() or low in NO_NOUN or not article.texts[at].islower() or not _ends(article, at):
            continue
        if len(low) >= SHORTEST and low.isascii() and low.isalpha() and not low.endswith(("s", "ed", "ing", "men")):
            many = plural(low)
            if book is not None and book.zipf(many) >= max(PLAIN, book.zipf(low) - NEAR):
                yield _finding(article, of - 1, at, many)


@cache
def _singulars() -> dict[str, str]:
    return plurals() | MORE


@cache
def _nouns() -> frozenset[str]:
    return frozenset(_singulars()) | frozenset(singulars())


def _quantity(article: Article, at: int) -> int | None:
    """Return where the words begin that ask for a plural at a place: a quantity and of, or many and an adjective."""
    lowers = article.lowers
    begin = at - 1
    while begin > max(0, at - 3) and _adjective(lowers[begin]):
        begin -= 1
    if lowers[begin] == "of" and begin and lowers[begin - 1] in QUANTITY and lowers[at] not in UNCOUNTED:
        begin -= 1
    elif lowers[begin] not in MANY or begin == at - 1 or lowers[begin + 1].endswith(("ed", "ing")):
        return None
    if begin and lowers[begin] in MANY and lowers[begin - 1] in ("of", "and", "or", "one", "the", "page", "phase"):
        return None
    return begin if in_a_row(article.text, article.words[begin : at + 1]) else None


def _single(article: Article, at: int) -> int | None:
    """Return where the words begin that ask for a singular: ``this``, or ``a`` and an adjective."""
    lowers = article.lowers
    if lowers[at - 1] == "this":
        verbal = singulars()[lowers[at]] in VERBS
        return None if verbal or not in_a_row(article.text, article.words[at - 1 : at + 1]) else at - 1
    begin = at - 1
    while begin > max(0, at - 3) and _adjective(lowers[begin]):
        begin -= 1
    if begin == at - 1 or lowers[begin] not in ONE or lowers[at] in ("times", "years", "days", "weeks", "months"):
        return None
    return begin if in_a_row(article.text, article.words[begin : at + 1]) else None


def _ends(article: Article, at: int) -> bool:
    """Return whether a noun is no modifier: a mark stands behind it or a word that goes on with none."""
    end = article.words[at].end
    mark = article.text[end : end + 1]
    if CLOSED.match(mark):
        return True
    if mark not in BLANKS or at + 1 >= len(article.words) or article.words[at + 1].start != end + 1:
        return False
    return article.lowers[at + 1] in BEHIND


def _adjective(low: str) -> bool:
    return (low in ADJECTIVES or (len(low) > 4 and low.endswith(ADJECTIVE))) and low not in NO_ADJECTIVE


def _finding(article: Article, begin: int, at: int, right: str) -> Finding:
    words = article.words
    span = Span(words[begin].start, words[at].end)
    return _of(article, span, f"{article.text[span.start : words[at].start]}{right}")


def _of(article: Article, span: Span, right: str) -> Finding:
    message = f"The number of the noun does not fit the words before it: {article.text[span.start : span.end]!r}."
    return Finding("typo/en/noun-in-number", "realword", span, message, (right,), 0.8)
