"""A noun whose number does not fit the word before it: ``several occasion``, ``each of my member``, ``a players``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from scrub.model.finding import Finding
from scrub.model.span import Span
from scrub.text.article import BLANKS, Article, in_a_row
from scrub.typos.english.countable import plurals, singulars
from scrub.typos.english.noun_number import VERBS
from scrub.typos.english.verbs import thirds
from scrub.typos.lexicon import lexicon

__all__ = ["SINGULAR_VERBS", "find", "is_plural"]

MANY = frozenset(
    "several many numerous various two three four five six seven eight nine ten eleven twelve these those".split()
)
"""Words before a plural."""
OF_MANY = frozenset("one each both several two three many few".split())
"""Words that take ``of the`` and a plural."""
OWNED = frozenset("the my our your his her its their these those".split())
NUMBERED = frozenset(
    "of one and or the no a an grade day page stage part week year chapter round phase season episode act volume level"
    " number line article step game lap heat type group class unit form section point set category hundred"
    " thousand".split()
)
"""Words behind which a number is a name, or before which ``one of`` is: ``day two``, ``day one of the trial``."""
GROUPS = frozenset(
    "family couple jury squad band club committee council orchestra group party team crew gang panel class".split()
)
"""Nouns of which one may be one of many: ``one of the family``."""
VERBAL = (VERBS | frozenset("campaign tweet email".split())) - frozenset(
    "way idea household circumstance statistic reason weekend website".split()
)
"""Nouns that are verbs too: ``all four star in the film``."""
BEFORE_SUBJECTS = frozenset("all only the and but that when while as where although because if though".split())
"""Words between which and a verb a number may be the subject."""
AFTER_VERBS = frozenset(
    "in on at to for from with by about after before during against through over under the a an his her their its as"
    " and when".split()
)
BETWEEN = 3
"""Words that may stand between ``one of the`` and its noun."""
SINGULAR_VERBS = {
    "is": "are", "was": "were", "has": "have", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't",
    "isn’t": "aren’t", "wasn’t": "weren’t", "hasn’t": "haven’t",
}  # fmt: skip
STARTS = frozenset("the these those his her their our my its most many several both some all".split())
"""Words that begin a sentence with its subject."""
QUANTITY = frozenset("most many several both some all few".split())
ONE_WITH_S = frozenset(
    "news politics means economics physics mathematics athletics gymnastics headquarters premises works lens canvas"
    " atlas chaos ethics logistics statistics mechanics electronics genetics diabetes measles rabies crossroads sports"
    " always perhaps besides towards afterwards overseas species series christmas business airlines days times corps"
    " innings summons cosmos alias bends darts bowls blues linguistics robotics optics dynamics acoustics analytics"
    " forensics sometimes nowadays indoors outdoors upwards downwards backwards forwards sideways".split()
)
"""Words that look like a plural, and airlines and sports, which are one thing too."""
PLAIN = 3.0
"""Zipf of both forms from which a word in -s is taken for a plural."""
MOST_OF = frozenset("most many several both these those".split())
NEEDS = frozenset(thirds()) | frozenset(
    "needs wants fears hopes asks offers shows cares likes plans claims demands promises sees does dreads".split()
)
"""Verbs of one that end a subject with ``all``: ``All the country needs is peace``."""
CLAUSE = frozenset("and but that because while although though if said says whether when".split())
"""Words behind which a subject stands."""
SIDE = frozenset(("these", "those"))
SUBJECT = frozenset("the a an his her their its it to that as with how when where they he she we you i".split())
"""Words before which a noun behind ``these`` is a verb: ``these highlight the need``."""
ADVERBIAL = frozenset(("man", "season", "year"))
"""Nouns that may stand behind a noun: ``one of the best games this year``."""
ONE = frozenset(("a", "an", "each", "every", "another"))
"""Words before a singular."""
BEHIND = frozenset(
    "and or but in on at of to for from with by about after before during since until against between through"
    " over under is are was were has have had will would can could should may might must do does did who which"
    " that when where while because if as than not also said says told the a an his her their its it he she"
    " they we you i".split()
)
"""Words that do not go on with a noun: what stands before them is no modifier."""
JOINING = frozenset(("and", "or"))
"""Words that may join a modifier to another: ``several hotel and restaurant owners``."""
CLOSED = re.compile(r"[.,;:!?)”\"]")
NUMERAL = re.compile(
    r"(?P<n>[1-9](?<![\w.,$£€#/-].)(?:\d|(?<!1))) (?P<unit>year|month|week|day|hour|minute|mile|metre|kilometre|dollar"
    r"|pound|euro|child|woman)(?= (?:of|in|ago|and|before|after|at|from|for|who|were|are|have|had|will)\b|[.,;!?])"
)
COUNTED = re.compile(
    r"(?P<n>[1-9](?<![\w.,$£€#/-].)[\d,]*(?<!\b1)) (?P<unit>worker|student|soldier|passenger|resident|protester|migrant"
    r"|refugee|prisoner|patient|officer|employee|player|victim|teacher|nurse|doctor|voter|house|home|building|child|woman"
    r"|rebel|inmate|driver|visitor|volunteer|firefighter|vehicle|school|hospital)(?= (?:have|were|are|had|who)\b)"
)
"""A number and a singular before a verb of many."""
ROUGHLY = frozenset(("Nearly", "About", "Some", "Over", "Almost", "Around"))
"""Words with a capital behind which a number is no name: ``Nearly 300 worker``, not ``Tower 101 building``."""
FINITE = frozenset("will would have are were had".split())
"""Verbs of a sentence, before which a noun behind ``the two`` is no part of another."""
LABELS = frozenset("a an the this that per his her my our their type phase grade level class no number".split())


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such noun (English)."""
    if article.language != "en":
        return
    lowers = article.lowers
    one, many = plurals(), singulars()
    for at in article.places_of(_nouns()):
        low = lowers[at]
        if low in one:
            begin = _wants_many(article, at) if low not in ADVERBIAL or lowers[at - 1] in MANY else None
            if begin is not None and _free(article, begin, at):
                yield _finding(article, begin, at, one[low])
        elif at and lowers[at - 1] in ONE and _free(article, at - 1, at) and not _counted(article, at):
            yield _finding(article, at - 1, at, many[low])
    yield from _verbs(article)
    for found in (*NUMERAL.finditer(article.text), *COUNTED.finditer(article.text)):
        before = article.text[max(0, found.start() - 12) : found.start()].split() or [""]
        named = found.re is COUNTED and before[-1][:1].isupper() and before[-1] not in ROUGHLY
        if not named and before[-1].lower().strip('(“"') not in LABELS:
            span, right = Span(*found.span()), f"{found['n']} {one[found['unit']]}"
            yield Finding("typo/en/noun-number", "realword", span, _message(span.of(article.text)), (right,), 0.85)


@cache
def _nouns() -> frozenset[str]:
    """Return the nouns that can be counted, in the singular and in the plural."""
    return frozenset(plurals()) | frozenset(singulars())


def _wants_many(article: Article, at: int) -> int | None:
    """Return where the words begin that ask for a plural at a place, None where none does."""
    lowers = article.lowers
    before = lowers[at - 1] if at else ""
    if before in MANY:
        numbered = at > 1 and lowers[at - 2] in NUMBERED and not _is_subject(article, at)
        return None if numbered or _is_verb(article, at) else at - 1
    if before and lowers[at] in GROUPS:
        return None
    for begin in range(at - 3, max(-1, at - 3 - BETWEEN - 1), -1):
        if lowers[begin] in OF_MANY and lowers[begin + 1] == "of" and lowers[begin + 2] in OWNED:
            return None if begin and lowers[begin - 1] in NUMBERED else begin
        if lowers[begin + 2] in BEHIND or lowers[begin + 2] in singulars():
            return None
    return None


def _is_subject(article: Article, at: int) -> bool:
    """Return whether a verb of a sentence stands right behind a noun with ``the`` and a number."""
    behind = article.lowers[at + 1] if at + 1 < len(article.lowers) and article.gap(at) == " " else ""
    return article.lowers[at - 2] == "the" and behind in FINITE


def _is_verb(article: Article, at: int) -> bool:
    """Return whether a noun that is a verb too stands behind a number that may be its subject: ``all four star in``."""
    lowers = article.lowers
    if lowers[at] not in VERBAL or at + 1 >= len(lowers) or lowers[at + 1] not in AFTER_VERBS:
        return False
    return article.words[at - 1].first or article.gap(at - 2) != " " or lowers[at - 2] in BEFORE_SUBJECTS


def _verbs(article: Article) -> Iterator[Finding]:
    """Yield a finding for each verb that does not fit the noun with which its sentence begins: ``The players was``."""
    lowers = article.lowers
    for at in article.places_of(SINGULAR_VERBS):
        if at > 1 and is_plural(lowers[at - 1]) and (begin := _subject(article, at - 1)) is not None:
            chain = article.words[begin : at + 1]
            if in_a_row(article.text, chain):
                span = Span(chain[0].start, chain[-1].end)
                message = f"The verb does not fit its noun: {span.of(article.text)!r}."
                kept = f"{article.text[chain[0].start : chain[-1].start]}{SINGULAR_VERBS[lowers[at]]}"
                yield Finding("typo/en/verb-number", "realword", span, message, (kept,), 0.8)


def _subject(article: Article, at: int) -> int | None:
    """Return where the subject begins that ends with the plural at a place, None when it may be another's part."""
    for begin in range(at - 1, max(-1, at - 5), -1):
        word, low = article.words[begin], article.lowers[begin]
        if low == "all" and article.lowers[at] in NEEDS:
            return None
        if low in STARTS and word.first and (begin >= at - 2 or low in QUANTITY):
            return begin if all(w.text.islower() for w in article.words[begin + 1 : at + 1]) else None
        if low in MOST_OF and begin and article.lowers[begin - 1] in CLAUSE:
            return begin if word.text.islower() else None
        if low.endswith("ing"):
            return None
        if low in BEHIND and not (low in OWNED or (low == "of" and article.lowers[begin - 1] in QUANTITY)):
            return None
    return None


def is_plural(low: str) -> bool:
    """Return whether a word is the plural of a noun that more than one verb form would show."""
    if low in ONE_WITH_S:
        return False
    if low in singulars():
        return True
    if len(low) < 4 or not low.endswith("s") or low[-2] in "sui":
        return False
    one = f"{low[:-3]}y" if low.endswith("ies") else low[:-1]
    book = lexicon("en")
    return book is not None and min(book.zipf(low), book.zipf(one)) >= PLAIN


def _free(article: Article, begin: int, at: int) -> bool:
    """Return whether only blanks part the words, all are in small letters, and the last is no modifier."""
    words, text = article.words, article.text
    chain = words[begin : at + 1]
    if not in_a_row(text, chain):
        return False
    if not all(word.text.islower() for word in chain[1:]) or not (chain[0].text.islower() or chain[0].first):
        return False
    behind = text[chain[-1].end : chain[-1].end + 1]
    if CLOSED.match(behind):
        return True
    if behind not in BLANKS:
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    if chain[0].lower in SIDE and following is not None and following.text in SUBJECT:
        return False
    return following is not None and following.start == chain[-1].end + 1 and following.text in BEHIND - JOINING


def _counted(article: Article, at: int) -> bool:
    """Return whether ``another`` and a plural, or ``a`` behind a letter or sum, is right."""
    before = article.lowers[at - 2] if at > 1 else ""
    return before in ("many", "such", "vitamin", "hepatitis", "group", "grade", "plan", "type")


def _finding(article: Article, begin: int, at: int, right: str) -> Finding:
    words = article.words
    span = Span(words[begin].start, words[at].end)
    kept = f"{article.text[words[begin].start : words[at].start]}{right}"
    return Finding("typo/en/noun-number", "realword", span, _message(span.of(article.text)), (kept,), 0.85)


def _message(written: str) -> str:
    return f"The number of the noun does not fit the word before it: {written!r}."
